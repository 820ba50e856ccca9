import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { encodeUtf8 } from './utf8';

const END = new Uint8Array([0x0a]);

export interface RunningChecksum {
  /** Adds a record: its bytes in the file, their text, and what that was parsed as. */
  add(bytes: Uint8Array, text: string, value: unknown): void;
  /** `sha256:` and 64 digits. */
  value(): string;
}

/**
 * The checksum of all clippings in their order. Each counts as `JSON.stringify` writes it: which is how our
 * own files have it, and the same when an editor has indented them anew.
 */
export function runningChecksum(): RunningChecksum {
  const hash = sha256.create();
  return {
    add(bytes, text, value) {
      const written = JSON.stringify(value);
      hash.update(written === text ? bytes : encodeUtf8(written)).update(END);
    },
    value: () => `sha256:${bytesToHex(hash.clone().digest())}`,
  };
}
