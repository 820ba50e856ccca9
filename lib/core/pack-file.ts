import { type PackedForms, viewForms } from './pack';

/**
 * All forms of one language in one file of 32-bit words: a head (what it is, its layout's version,
 * its length, the fingerprint of the facts it was packed from, how many blocks), a row for each block
 * (its name, where it begins, its length, its checksum), and the blocks.
 */
const kind = 0x314e524b;
const version = 2;
const headWords = 5;
const nameWords = 4;
const rowWords = nameWords + 3;

/** Puts blocks of forms into one file. Names are ASCII, 16 characters at most. */
export function packFile(
  blocks: ReadonlyMap<string, Uint32Array>,
  fingerprint: number,
): ArrayBuffer {
  let length = headWords + blocks.size * rowWords;
  for (const block of blocks.values()) length += block.length;
  const words = new Uint32Array(length);
  words.set([kind, version, length, fingerprint, blocks.size]);
  let row = headWords;
  let at = headWords + blocks.size * rowWords;
  for (const [name, block] of blocks) {
    const label = nameToWords(name);
    words.set(label, row);
    words.set([at, block.length, checksum(block, checksum(label))], row + nameWords);
    words.set(block, at);
    row += rowWords;
    at += block.length;
  }
  return words.buffer;
}

/**
 * The blocks of a file by name, attached where they lie. Throws, saying what is wrong, where the
 * file is not whole, was changed, or was packed from other facts: such a pack is refused as one.
 */
export function openPack(buffer: ArrayBuffer, fingerprint: number): Map<string, PackedForms> {
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < headWords * 4)
    throw new Error('the pack is cut off');
  const words = new Uint32Array(buffer);
  const [is, made, length = 0, from, count = 0] = words;
  if (is !== kind) throw new Error('this is no pack of designations');
  if (made !== version) throw new Error(`the pack has layout ${made}, not ${version}`);
  if (length !== words.length) throw new Error('the pack is cut off');
  if (from !== fingerprint) throw new Error('the pack was made from other facts');
  if (headWords + count * rowWords > length) throw new Error('the list of blocks is damaged');
  const blocks = new Map<string, PackedForms>();
  let next = headWords + count * rowWords;
  for (let i = 0; i < count; i++) {
    const row = headWords + i * rowWords;
    const label = words.subarray(row, row + nameWords);
    const name = wordsToName(label);
    const [at = 0, size = 0, sum = 0] = words.subarray(row + nameWords, row + rowWords);
    const block = words.subarray(at, at + size);
    if (at !== next || at + size > length || checksum(block, checksum(label)) !== sum)
      throw new Error(`block ${i} of the pack (${name}) is damaged`);
    next = at + size;
    blocks.set(name, viewForms(buffer, at));
  }
  if (next !== length) throw new Error('the list of blocks is damaged');
  return blocks;
}

/** FNV-1a over words, going on from a sum before; changes with any bit. Four sums at once: none waits for another. */
function checksum(block: Uint32Array, before = 0x811c9dc5): number {
  const prime = 0x0100_0193;
  // Signed, because half of all unsigned words are no small integers to the engine.
  const words = new Int32Array(block.buffer, block.byteOffset, block.length);
  const { length } = words;
  let [a, b, c, d] = [before, ~before, before ^ prime, before ^ ~prime];
  let at = 0;
  for (; at + 3 < length; at += 4) {
    a = Math.imul(a ^ (words[at] ?? 0), prime);
    b = Math.imul(b ^ (words[at + 1] ?? 0), prime);
    c = Math.imul(c ^ (words[at + 2] ?? 0), prime);
    d = Math.imul(d ^ (words[at + 3] ?? 0), prime);
  }
  for (; at < length; at++) a = Math.imul(a ^ (words[at] ?? 0), prime);
  let sum = before;
  for (const lane of [a, b, c, d]) sum = Math.imul(sum ^ lane, prime);
  return sum >>> 0;
}

function nameToWords(name: string): Uint32Array {
  if (!/^[!-~]{1,16}$/.test(name)) throw new Error(`"${name}" is no name for a block`);
  const words = new Uint32Array(nameWords);
  for (let i = 0; i < name.length; i++)
    words[i >> 2] = (words[i >> 2] ?? 0) | (name.charCodeAt(i) << ((i & 3) * 8));
  return words;
}

function wordsToName(words: Uint32Array): string {
  let name = '';
  for (let i = 0; i < nameWords * 4; i++) {
    const code = ((words[i >> 2] ?? 0) >>> ((i & 3) * 8)) & 0xff;
    if (code >= 33 && code <= 126) name += String.fromCharCode(code);
  }
  return name;
}

/** A number that two texts share only by a rare chance, where nobody means them to. */
export function fingerprintOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x0100_0193);
  return sum >>> 0;
}
