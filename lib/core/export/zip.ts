import { makeZip } from 'client-zip';

export interface ZipFile {
  /** With its folders, parted by `/`. */
  name: string;
  text: string;
}

/** What is used of the stream the zip comes in; core knows no streams. */
interface ByteStream {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array }>;
    cancel(): Promise<void>;
  };
}

/**
 * Yields a zip of files as they come: of a file that went out only its name and place are held. Names are
 * marked as UTF-8. Files are stored as they are; `modified` is the time each bears.
 */
export async function* zip(
  files: AsyncIterable<ZipFile>,
  modified: Date,
): AsyncGenerator<Uint8Array> {
  let count = 0;
  async function* entries() {
    for await (const { name, text } of files) {
      count += 1;
      yield { name, lastModified: modified, input: text };
    }
  }
  const source = entries();
  const reader = (makeZip(source) as unknown as ByteStream).getReader();
  // The last piece is the record at the end, before which one of ours may have to stand.
  let piece: Uint8Array | undefined;
  let before: Uint8Array | undefined;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || !value) break;
      if (piece) yield piece;
      before = piece;
      piece = value;
    }
    if (!piece) return;
    if (count >= 0xffff && before && !isLargeEnd(before)) yield largeEnd(piece, count);
    yield piece;
  } finally {
    // Where the export was left half-way, its files are let go too, which the stream does not do.
    await reader.cancel().catch(() => undefined);
    await source.return();
  }
}

/** The record of large archives with its locator, in bytes. */
const LARGE_END = 76;
const LARGE_END_MARK = 0x06064b50;
const LOCATOR_MARK = 0x07064b50;

function isLargeEnd(piece: Uint8Array): boolean {
  return piece.length === LARGE_END && viewOf(piece).getUint32(0, true) === LARGE_END_MARK;
}

/**
 * The zip64 record that client-zip writes only beyond 4 GB, for an archive of more files than the plain
 * record can count (65,534; APPNOTE.TXT 4.3.14 and 4.3.15). `end` is the plain record.
 */
function largeEnd(end: Uint8Array, count: number): Uint8Array {
  const size = viewOf(end).getUint32(12, true);
  const start = viewOf(end).getUint32(16, true);
  const record = new DataView(new ArrayBuffer(LARGE_END));
  record.setUint32(0, LARGE_END_MARK, true);
  record.setBigUint64(4, 44n, true);
  record.setUint16(12, 45, true);
  record.setUint16(14, 45, true);
  record.setBigUint64(24, BigInt(count), true);
  record.setBigUint64(32, BigInt(count), true);
  record.setBigUint64(40, BigInt(size), true);
  record.setBigUint64(48, BigInt(start), true);
  record.setUint32(56, LOCATOR_MARK, true);
  record.setBigUint64(64, BigInt(start + size), true);
  record.setUint32(72, 1, true);
  return new Uint8Array(record.buffer);
}

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
