import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The checksum of an export: SHA-256 over the UTF-8 bytes of each clipping's JSON text exactly as it is
 * written (`canonical-json.ts`), in order, each followed by one `\n`. Line by line, because neither writer nor reader ever
 * holds the whole; the browser's own digest takes only a whole.
 */
export function createChecksum(): { add(line: string): void; end(): string } {
  const hash = sha256.create();
  return {
    add: (line) => void hash.update(utf8ToBytes(`${line}\n`)),
    end: () => `sha256:${bytesToHex(hash.digest())}`,
  };
}
