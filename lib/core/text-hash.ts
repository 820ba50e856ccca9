import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The same 16 hexadecimal digits for the same headline and text, whatever their white space, width and
 * compatibility forms: what tells that an article stands under a second address, or was changed since it
 * was saved. The first 64 bits of SHA-256.
 */
export function textHash({ title, text }: { title: string; text: string }): string {
  const words = `${bare(title)}\n${bare(text)}`;
  return bytesToHex(sha256(utf8ToBytes(words)).subarray(0, 8));
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, '');
}
