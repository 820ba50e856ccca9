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

function fixLetter(letter: string): string {
  if (letter === 'ё') return 'е';
  if (letter === 'ø') return 'o';
  if (letter === 'ł') return 'l';
  if (letter === 'ı') return 'i';
  return foldHan(letter);
}

/** Makes a text comparable. A text of n units takes time and memory in proportion to n. */
export function normalize(original: string): Normalized {
  const pieces: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  for (let at = 0; at < original.length; ) {
    const plain = asciiAt(original, at);
    if (plain !== '') {
      start.push(at);
      end.push(++at);
      pieces.push(plain);
      continue;
    }
    const character = clusterAt(original, at);
    const folded = foldCharacter(character);
    for (let i = 0; i < folded.length; i++) {
      start.push(at);
      end.push(at + character.length);
    }
    pieces.push(folded);
    at += character.length;
  }
  return { text: pieces.join(''), start: Int32Array.from(start), end: Int32Array.from(end) };
}

const ascii = Array.from({ length: 0x80 }, (_, code) => foldAnew(String.fromCharCode(code)));

// The short way for plain Latin text; nothing where a combining mark may follow.
function asciiAt(text: string, at: number): string {
  if (text.charCodeAt(at + 1) >= 0x0300) return '';
  return ascii[text.charCodeAt(at)] ?? '';
}

// A base character with the combining marks that follow it (decomposed Й, が, ō, half-width ﾌﾟ), bounded.
function clusterAt(text: string, at: number): string {
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
  let length = first.length;
  for (let marks = 0; marks < 4; marks++) {
    const next = text.charCodeAt(at + length);
    const isMark =
      (next >= 0x0300 && next <= 0x036f) ||
      next === 0x3099 ||
      next === 0x309a ||
      next === 0xff9e ||
      next === 0xff9f;
    if (!isMark) break;
    length++;
  }
  return text.slice(at, at + length);
}

/** A designation, name or title made comparable, without the way back. */
export function fold(text: string): string {
  return normalize(text).text;
}
