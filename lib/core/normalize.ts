import { foldHan } from './han-folding';

/**
 * A text made comparable, with the way back: `text[i]` came from `start[i]`–`end[i]` of the
 * original, all in UTF-16 code units. One original character may become several, or none.
 */
export interface Normalized {
  text: string;
  start: Int32Array;
  end: Int32Array;
}

// Soft hyphens, zero-width marks and direction marks stand inside words without being read.
const unread =
  /^(?:[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\p{Variation_Selector})$/u;
const space = /[\t\v\f \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const apostrophe = /[\u0060\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07]/;
const quote = /[\u201c-\u201f\u2033\uff02]/;
const dash = /[\u058a\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const middleDot = /[\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb\uff65]/;
const latinMarks = /[\u0300-\u036f]/g;

const cache = new Map<string, string>();

/** One character as it is matched: case, width, accents, old and new shapes are gone. */
function foldCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const folded = foldAnew(character);
  if (cache.size < 20_000) cache.set(character, folded);
  return folded;
}

function foldAnew(character: string): string {
  if (isPlain(character)) return foldHan(character);
  if (unread.test(character)) return '';
  if (space.test(character)) return ' ';
  if (apostrophe.test(character)) return "'";
  if (quote.test(character)) return '"';
  if (dash.test(character)) return '-';
  if (middleDot.test(character)) return '·';
  const wide = character.normalize('NFKC').toLowerCase();
  // Accents and macrons carry no difference in names as the press writes them, but the marks of
  // й and of が do: only Latin letters lose theirs.
  const plain = /\p{Script=Latin}/u.test(wide)
    ? wide.normalize('NFD').replace(latinMarks, '')
    : wide;
  return Array.from(plain, fixLetter).join('');
}

// Ideographs, syllables and kana have one width and no case: most of what a text in them consists of.
function isPlain(character: string): boolean {
  const code = character.length === 1 ? character.charCodeAt(0) : 0;
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fa)
  );
}

function fixLetter(letter: string): string {
  if (letter === 'ё') return 'е';
  if (letter === 'ø') return 'o';
  if (letter === 'ł') return 'l';
  if (letter === 'ı') return 'i';
  return foldHan(letter);
}

/** Makes a text comparable. A text of n units takes time and memory in proportion to n. */
export function normalize(original: string): Normalized {
  const length = original.length;
  let codes = new Uint16Array(length);
  let start = new Int32Array(length);
  let end = new Int32Array(length);
  let size = 0;
  for (let at = 0; at < length; ) {
    const single = isMark(original.charCodeAt(at + 1)) ? 0 : singleOf(original.charCodeAt(at));
    if (single !== 0) {
      if (size === codes.length) grow(1);
      codes[size] = single;
      start[size] = at;
      end[size++] = ++at;
      continue;
    }
    const character = clusterAt(original, at);
    const folded = foldCharacter(character);
    if (size + folded.length > codes.length) grow(folded.length);
    for (let i = 0; i < folded.length; i++) {
      codes[size] = folded.charCodeAt(i);
      start[size] = at;
      end[size++] = at + character.length;
    }
    at += character.length;
  }
  return { text: textOf(codes, size), start: start.subarray(0, size), end: end.subarray(0, size) };

  function grow(more: number): void {
    const room = size * 2 + more;
    const grown = [new Uint16Array(room), new Int32Array(room), new Int32Array(room)] as const;
    grown[0].set(codes);
    grown[1].set(start);
    grown[2].set(end);
    [codes, start, end] = grown;
  }
}

/**
 * What each UTF-16 unit folds to where that is one unit too, filled as texts are met: 0 is not met
 * yet, `several` is a surrogate or a character that becomes none or more than one.
 */
const singles = new Uint16Array(0x1_0000);
const several = 0xffff;

function singleOf(code: number): number {
  let single = singles[code] ?? several;
  if (single === 0) {
    const folded = code >= 0xd800 && code <= 0xdfff ? '' : foldCharacter(String.fromCharCode(code));
    single = folded.length === 1 ? folded.charCodeAt(0) : several;
    if (single === 0) single = several;
    singles[code] = single;
  }
  return single === several ? 0 : single;
}

function textOf(codes: Uint16Array, size: number): string {
  let text = '';
  // A call takes only so many arguments.
  for (let at = 0; at < size; at += 4096)
    text += Reflect.apply(
      String.fromCharCode,
      undefined,
      codes.subarray(at, Math.min(at + 4096, size)),
    );
  return text;
}

// Decomposed Й, が, ō and half-width ﾌﾟ carry their marks behind them.
function isMark(code: number): boolean {
  return (
    code >= 0x0300 &&
    (code <= 0x036f || code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f)
  );
}

// A base character with the combining marks that follow it, bounded.
function clusterAt(text: string, at: number): string {
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
  let length = first.length;
  for (let marks = 0; marks < 4 && isMark(text.charCodeAt(at + length)); marks++) length++;
  return text.slice(at, at + length);
}

/** A designation, name or title made comparable, without the way back. */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const single = isMark(text.charCodeAt(at + 1)) ? 0 : singleOf(text.charCodeAt(at));
    if (single === 0) return normalize(text).text;
    folded += String.fromCharCode(single);
  }
  return folded;
}
