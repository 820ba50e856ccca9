// Of the marks and numbers only those outside the scripts of the East.
const spacedLetter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}]/u;

/** A unit that makes no words by spaces: Han, kana, Hangul, punctuation, white space. */
export const other = 1;
const letter = 2;
const digit = 3;

/** What each UTF-16 unit is to words, 0 until `classOf` meets it: hot loops look here first. */
export const classes = new Uint8Array(0x1_0000);
// Most of any text at a stroke: the pattern is slow the first time, and asked for the rest alone.
classes.fill(other, 0, 0xaa);
classes.fill(digit, 0x30, 0x3a);
classes.fill(letter, 0x41, 0x5b);
classes.fill(letter, 0x61, 0x7b);
classes[0xb7] = other;
classes.fill(letter, 0xe0, 0xf7);
classes.fill(letter, 0x0400, 0x0530);
classes.fill(other, 0x2000, 0x2070);
classes.fill(other, 0x2e80, 0xe000);

/**
 * What a UTF-16 unit is to words: a letter or a digit of a spaced script, or neither. Letters and
 * digits are words apart, because teasers glue a time to the last word.
 */
export function classOf(unit: number): number {
  const known = classes[unit] ?? other;
  if (known !== 0) return known;
  const found = spacedLetter.test(String.fromCharCode(unit)) ? letter : other;
  classes[unit] = found;
  return found;
}

/**
 * The hash, of 30 bits, of what a designation starts with: its first word in scripts with spaces,
 * in the others its first unit with the next. The matcher has the same sums in its loop.
 */
export function hashStart(form: string): number {
  let hash = form.charCodeAt(0);
  const kind = classOf(hash);
  if (kind === other) return form.length > 1 ? (hash * 8191) ^ form.charCodeAt(1) : hashLone(hash);
  for (let end = 1; end < form.length; end++) {
    const unit = form.charCodeAt(end);
    if (classOf(unit) !== kind) break;
    hash = ((hash & 0xff_ffff) * 33) ^ unit;
  }
  return hash;
}

/**
 * The hash of a start that is one unit of an unspaced script, by a bit that no start of two has: 岸
 * must not be taken for the start of 岸田, whose shorter half it is.
 */
export const hashLone = (unit: number) => (unit * 8191) | 0x2000_0000;

export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

/** True where a word goes on over `at`. */
export function continues(units: Uint16Array, at: number): boolean {
  if (at <= 0 || at >= units.length) return false;
  const before = classOf(units[at - 1] ?? 0);
  return before !== other && before === classOf(units[at] ?? 0);
}
