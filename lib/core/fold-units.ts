import { astralShapes, eachHanShape } from './han-folding';

// Soft hyphens, zero-width marks and direction marks stand inside words without being read.
const unread =
  /^(?:[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0]|\p{Variation_Selector})$/u;
const space = /[\t\v\f \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const apostrophe = /[\u0060\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07]/;
const quote = /[\u201c-\u201f\u2033\uff02]/;
const dash = /[\u058a\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const middleDot = /[\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb\uff65]/;
// What \p{Script=Latin} means among small letters, without its cost.
const latin =
  /[a-z\u00aa\u00ba\u00df-\u00f6\u00f8-\u02b8\u1d00-\u1dbf\u1e00-\u1eff\u2c60-\u2c7f\ua722-\ua7ff\uab30-\uab64]/;
const latinMarks = /[\u0300-\u036f]/g;

const cache = new Map<string, string>();

/** A character with its marks as it is matched: case, width, accents, old and new shapes are gone. */
export function foldCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const folded = foldAnew(character);
  if (cache.size < 20_000) cache.set(character, folded);
  return folded;
}

function foldAnew(character: string): string {
  if (unread.test(character)) return '';
  if (space.test(character)) return ' ';
  if (apostrophe.test(character)) return "'";
  if (quote.test(character)) return '"';
  if (dash.test(character)) return '-';
  if (middleDot.test(character)) return '·';
  const wide = character.normalize('NFKC').toLowerCase();
  // Accents and macrons carry no difference in names as the press writes them, but the marks of
  // й and of が do: only Latin letters lose theirs.
  const plain = latin.test(wide) ? wide.normalize('NFD').replace(latinMarks, '') : wide;
  return Array.from(plain, fixLetter).join('');
}

function fixLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= 0x3400) return astralShapes.get(letter) ?? shapeOf(letter, code);
  if (letter === 'ё') return 'е';
  if (letter === 'ø') return 'o';
  if (letter === 'ł') return 'l';
  if (letter === 'ı') return 'i';
  return letter;
}

function shapeOf(letter: string, code: number): string {
  const folding = foldings[code] ?? unmet;
  return letter.length > 1 || folding === unmet ? letter : String.fromCharCode(code + folding);
}

/** Stands in `foldings` for a unit that `foldUnit` has not met, or that must be folded with its neighbours. */
export const unmet = 0x8000;

/** What to add to a UTF-16 unit to fold it (modulo 2^16) where it becomes one unit; hot loops look here first. */
export const foldings = new Uint16Array(0x1_0000).fill(unmet);
// Most of any text at a stroke: the patterns above are slow the first time, and asked for the rest alone.
for (const [from, to, folding] of [
  [0x00, 0x7f, 0],
  [0x09, 0x09, 0x20 - 0x09],
  [0x0b, 0x0b, 0x20 - 0x0b],
  [0x0c, 0x0c, 0x20 - 0x0c],
  [0x41, 0x5a, 32],
  [0x60, 0x60, 0x27 - 0x60],
  [0xa0, 0xa0, 0x20 - 0xa0],
  [0x410, 0x42f, 32],
  [0x430, 0x44f, 0],
  [0x2013, 0x2013, 0x2d - 0x2013],
  [0x2014, 0x2014, 0x2d - 0x2014],
  [0x2018, 0x2018, 0x27 - 0x2018],
  [0x2019, 0x2019, 0x27 - 0x2019],
  [0x201c, 0x201c, 0x22 - 0x201c],
  [0x201d, 0x201d, 0x22 - 0x201d],
  [0x3000, 0x3000, 0x20 - 0x3000],
  [0x3001, 0x3029, 0],
  [0x3041, 0x3096, 0],
  [0x30a1, 0x30fa, 0],
  [0x30fb, 0x30fb, 0xb7 - 0x30fb],
  [0x30fc, 0x30fc, 0],
  [0x4e00, 0x9fff, 0],
  [0xac00, 0xd7a3, 0],
] as const)
  foldings.fill(folding, from, to + 1);
eachHanShape((character, shape) => {
  foldings[character] = shape - character;
});

/** What a UTF-16 unit folds to; -1 where that is not one unit, or depends on its neighbours. */
export function foldUnit(code: number): number {
  const known = foldings[code] ?? unmet;
  if (known !== unmet) return (code + known) & 0xffff;
  if (isMark(code) || (code >= 0xd800 && code <= 0xdfff)) return -1;
  const folded = foldCharacter(String.fromCharCode(code));
  if (folded.length !== 1) return -1;
  foldings[code] = folded.charCodeAt(0) - code;
  return folded.charCodeAt(0);
}

/** Marks that stand behind what they belong to: those of decomposed Й, が, ō and of half-width ﾌﾟ. */
export function isMark(code: number): boolean {
  return (
    code >= 0x0300 &&
    (code <= 0x036f || code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f)
  );
}

/** Units of the character at `at` and of the combining marks that follow it, bounded. */
export function clusterLength(text: string, at: number): number {
  const first = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  let length = first;
  for (let marks = 0; marks < 4 && isMark(text.charCodeAt(at + length)); marks++) length++;
  return length;
}
