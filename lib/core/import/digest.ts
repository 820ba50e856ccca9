import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalJson } from '../canonical-json';
import type { ExportedClipping } from '../export/record';
import { encodeUtf8 } from './utf8';

/** What an archive gives its clippings itself, and makes anew from the rest. */
const OWN_FIELDS: readonly string[] = ['id', 'textHash'];

/**
 * One number for all that an archive holds, the same on every device: whatever ids it gave, in whatever
 * order its clippings and their fields stand. Two archives of one digest hold the same.
 */
export async function digestOf(
  clippings: AsyncIterable<ExportedClipping> | Iterable<ExportedClipping>,
): Promise<string> {
  let count = 0;
  // A sum does not ask for order, and unlike the exclusive or does not lose what is there twice.
  let sum = 0n;
  for await (const clipping of clippings) {
    count++;
    const hash = sha256(encodeUtf8(contentOf(clipping)));
    sum = BigInt.asUintN(256, sum + BigInt(`0x${bytesToHex(hash)}`));
  }
  return bytesToHex(sha256(encodeUtf8(`${count}:${sum}`)));
}

/** What a clipping says, as one text: without what each archive gives it, its fields in the order of their names. */
export function contentOf(clipping: ExportedClipping): string {
  const own = Object.entries(clipping).filter(([name]) => !OWN_FIELDS.includes(name));
  return canonicalJson(Object.fromEntries(own));
}
