/** Bytes that grow as they are written. */
export interface ByteWriter {
  readonly size: number;
  /** A whole number below 2^32; small ones take one byte. */
  number(value: number): void;
  /** The first bytes of an array. */
  bytes(from: Uint8Array, length: number): void;
  /** Puts what was written, behind its length, into another writer, and is empty again. */
  moveTo(other: ByteWriter): void;
  /** What was written, and an empty writer again. */
  take(): Uint8Array<ArrayBuffer>;
}

export function createByteWriter(): ByteWriter {
  let room = new Uint8Array(1024);
  let size = 0;
  const need = (more: number) => {
    if (size + more <= room.length) return;
    const larger = new Uint8Array(Math.max(room.length * 2, size + more));
    larger.set(room.subarray(0, size));
    room = larger;
  };
  return {
    get size() {
      return size;
    },
    number(value) {
      need(5);
      let left = value;
      while (left > 0x7f) {
        room[size++] = (left & 0x7f) | 0x80;
        left >>>= 7;
      }
      room[size++] = left;
    },
    bytes(from, length) {
      need(length);
      // Mostly a few bytes, for which a view would cost more than all of them.
      if (length > 64) room.set(from.subarray(0, length), size);
      else for (let at = 0; at < length; at++) room[size + at] = from[at] ?? 0;
      size += length;
    },
    moveTo(other) {
      other.number(size);
      other.bytes(room, size);
      size = 0;
    },
    take() {
      const taken = room.slice(0, size);
      size = 0;
      return taken;
    },
  };
}

/** Reads numbers where a `ByteWriter` wrote them; `at` is the place of the next. */
export interface ByteReader {
  readonly bytes: Uint8Array;
  at: number;
}

export function readNumber(reader: ByteReader): number {
  const { bytes } = reader;
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[reader.at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value >>> 0;
  }
}
