import { type Normalized, normalize } from '../normalize';

/** What a unit of a folded text is to the search: between words, of a word, or of a script without words. */
const GAP = 0;
export const LETTER = 1;
const HAN = 2;
const HANGUL = 3;
const UNKNOWN = 255;

const SPACE = 0x20;
const DOT = 0x2e;
const APOSTROPHE = 0x27;
const MIDDLE_DOT = 0xb7;

const kinds = new Uint8Array(0x1_0000).fill(UNKNOWN);
for (const [from, to, kind] of [
  [0x00, 0x7f, GAP],
  [0x30, 0x39, LETTER],
  [0x61, 0x7a, LETTER],
  [0x430, 0x45f, LETTER],
  [0x3005, 0x3007, HAN],
  [0x3041, 0x3096, HAN],
  [0x309d, 0x309f, HAN],
  [0x30a1, 0x30fa, HAN],
  [0x30fc, 0x30ff, HAN],
  [0x31f0, 0x31ff, HAN],
  [0x3400, 0x4dbf, HAN],
  [0x4e00, 0x9fff, HAN],
  [0xf900, 0xfaff, HAN],
  [0x1100, 0x11ff, HANGUL],
  [0x3131, 0x318e, HANGUL],
  [0xac00, 0xd7a3, HANGUL],
  // Both halves of rare Han; of no other pair: `squeeze` looks at pairs.
  [0xd800, 0xdfff, GAP],
  [0xd840, 0xd884, HAN],
  [0xdc00, 0xdfff, HAN],
] as const)
  kinds.fill(kind, from, to + 1);

function kindOf(unit: number): number {
  const known = kinds[unit] ?? GAP;
  if (known !== UNKNOWN) return known;
  const kind = /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit)) ? LETTER : GAP;
  kinds[unit] = kind;
  return kind;
}

/** Whether a unit of a squeezed text is of a word of a script with spaces. */
export function isLetter(unit: number): boolean {
  return kindOf(unit) === LETTER;
}

/** Whether a unit of a squeezed text is of a script that is searched by its pairs: Han, kana, Hangul. */
export function isPaired(unit: number): boolean {
  const kind = kindOf(unit);
  return kind === HAN || kind === HANGUL;
}

/**
 * A text as it is searched: folded (case, width, accents, ё, shapes of kanji), and whatever is neither letter
 * nor figure is one space, none at its ends. `U.S.` is one word; a possessive's s is none. Han and kana that
 * only a space or a middle dot parts stand side by side, so that 岸田文雄 finds 岸田　文雄.
 */
export function squeeze(text: string): string {
  return textOf(squeezeUnits(normalize(composed(text)).units));
}

/** The same with the way back to the original's UTF-16 offsets. */
export function squeezeWithPlaces(text: string): {
  text: string;
  span(start: number, end: number): { start: number; end: number };
} {
  const folded: Normalized = normalize(text);
  const places = new Int32Array(folded.units.length);
  const squeezed = textOf(squeezeUnits(folded.units, places));
  const placeOf = (unit: number) => places[unit] ?? 0;
  return {
    text: squeezed,
    span: (start, end) => ({
      start: folded.span(placeOf(start), placeOf(start) + 1).start,
      end: folded.span(placeOf(end - 1), placeOf(end - 1) + 1).end,
    }),
  };
}

// Files of some systems hold Hangul in its parts, which no reader types.
function composed(text: string): string {
  return /[\u1100-\u11ff]/.test(text) ? text.normalize('NFC') : text;
}

/** `places` gets the place in `units` of each unit that is left. */
function squeezeUnits(units: Uint16Array, places?: Int32Array): Uint16Array {
  const left = new Uint16Array(units.length);
  let size = 0;
  let gap = false;
  // Whether all of the gap is what names in Han and kana are written across.
  let bridges = true;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? 0;
    let kind = kindOf(unit);
    if (unit >= 0xd800 && unit <= 0xdfff && !isPair(units, at, unit)) kind = GAP;
    if (kind === GAP) {
      if (unit === DOT && partsInitials(units, at)) continue;
      gap = true;
      if (unit !== SPACE && unit !== MIDDLE_DOT) bridges = false;
      if (unit === APOSTROPHE && isPossessive(units, at)) at++;
      continue;
    }
    if (gap && size > 0 && !(bridges && kind === HAN && kindOf(left[size - 1] ?? 0) === HAN)) {
      if (places) places[size] = at - 1;
      left[size++] = SPACE;
    }
    gap = false;
    bridges = true;
    if (places) places[size] = at;
    left[size++] = unit;
  }
  return left.subarray(0, size);
}

/** Whether half a pair is of a rare Han character. */
function isPair(units: Uint16Array, at: number, unit: number): boolean {
  const isLow = unit >= 0xdc00;
  const high = isLow ? (units[at - 1] ?? 0) : unit;
  const low = isLow ? unit : (units[at + 1] ?? 0);
  return high >= 0xd840 && high <= 0xd884 && low >= 0xdc00 && low <= 0xdfff;
}

/** U.S., e.g.: the dot parts two letters that each stand alone. */
function partsInitials(units: Uint16Array, at: number): boolean {
  return (
    isAlphabetic(units[at - 1]) &&
    !isWord(units[at - 2]) &&
    isAlphabetic(units[at + 1]) &&
    !isWord(units[at + 2])
  );
}

function isPossessive(units: Uint16Array, at: number): boolean {
  return units[at + 1] === 0x73 && isWord(units[at - 1]) && !isWord(units[at + 2]);
}

const isWord = (unit = 0) => kindOf(unit) === LETTER;
const isAlphabetic = (unit = 0) => isWord(unit) && !(unit >= 0x30 && unit <= 0x39);

function textOf(units: Uint16Array): string {
  let text = '';
  // A call takes only so many arguments.
  for (let at = 0; at < units.length; at += 4096)
    text += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + 4096));
  return text;
}
