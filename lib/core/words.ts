import { fold } from './normalize';

/** A word of a text in a script with spaces. Offsets are UTF-16 code units, possessive excluded. */
export interface Word {
  text: string;
  /** The word made comparable. */
  key: string;
  start: number;
  end: number;
  /** What stands between the word before (with its possessive) and this one. */
  gap: string;
  possessive: boolean;
  shape: 'lower' | 'capital' | 'upper' | 'initial' | 'number';
  /** First word of a sentence, so its capital says nothing. */
  opens: boolean;
  /** Part of a sentence that capitalises nearly every word, as headlines do. */
  headline: boolean;
}

const wordPattern =
  /(?<![\p{L}\p{M}\p{N}])[Ee][Xx](?=[-‐‑]\p{L})|(?:\p{Lu}\.){2,}|[\p{L}\p{M}\u00ad\u200b-\u200d]+(?:['’ʼ\-‐‑][\p{L}\p{M}\p{N}\u00ad]+)*|\p{N}+/gu;
const possessiveEnd = /['’ʼ][sS]$/;
const sentenceEnd = /[.!?…。—–:;"“”«»•|]|\n| - |--/;

/**
 * A text with the line breaks inside its sentences as spaces, every offset kept. Wire copy breaks
 * its lines inside names and titles, and indents the next one or fills 60 to 80 columns.
 */
export function unwrap(text: string): string {
  if (!text.includes('\n')) return text;
  const joined = text.replace(/\n(?= {1,6}[^ \n])/g, ' ');
  return isWrapped(joined) ? joined.replace(/(?<!\n)\n(?![\n ])/g, ' ') : joined;
}

function isWrapped(text: string): boolean {
  const lines = text.split('\n', 400).filter((line) => line.trim() !== '');
  const full = lines.filter((line) => line.length >= 55);
  return (
    lines.length >= 4 && full.length * 2 >= lines.length && lines.every((line) => line.length <= 84)
  );
}

/** Splits a text into words ("ex-minister" into two) with what their shapes and neighbours say. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let sentence: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(wordPattern)) {
    const raw = match[0];
    const between = text.slice(last, match.index);
    const gap = between.length > 1 ? between.replace(/[ \t]{2,}/g, ' ') : between;
    last = match.index + raw.length;
    const possessive = possessiveEnd.test(raw);
    const bare = possessive ? raw.slice(0, -2) : raw;
    const before = words.at(-1);
    const opens = before === undefined || (sentenceEnd.test(gap) && !isAbbreviation(before, gap));
    if (opens) {
      markHeadline(sentence);
      sentence = [];
    }
    const word: Word = {
      text: bare,
      key: fold(bare),
      start: match.index,
      end: match.index + bare.length,
      gap,
      possessive,
      shape: shapeOf(bare, text[last]),
      opens,
      headline: false,
    };
    words.push(word);
    sentence.push(word);
  }
  markHeadline(sentence);
  return words;
}

const abbreviations = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'gen',
  'lt',
  'col',
  'sen',
  'rep',
  'gov',
  'prof',
  'adm',
  'capt',
  'sgt',
  'maj',
  'hon',
  'jr',
  'sr',
  'no',
  'г',
  'гг',
]);

function isAbbreviation(before: Word, gap: string): boolean {
  return /^\. ?$/.test(gap) && (before.shape === 'initial' || abbreviations.has(before.key));
}

function shapeOf(word: string, next: string | undefined): Word['shape'] {
  if (/^[a-zа-я]/.test(word)) return 'lower';
  if (/^[A-ZА-Я][a-zа-я]/.test(word)) return 'capital';
  if (/^\p{N}/u.test(word)) return 'number';
  if (!/^[\p{Lu}\p{Lt}]/u.test(word)) return 'lower';
  if (/^\p{Lu}$/u.test(word)) return next === '.' ? 'initial' : 'upper';
  return /\p{Ll}/u.test(word) ? 'capital' : 'upper';
}

function markHeadline(sentence: Word[]): void {
  const telling = sentence.filter((word) => word.shape !== 'number' && word.text.length >= 4);
  const capitals = telling.filter((word) => word.shape !== 'lower').length;
  // A list of names is capitalised too, but no headline.
  const commas = sentence.filter((word) => word.gap.includes(',')).length;
  const headline =
    telling.length >= 3 &&
    capitals >= telling.length * 0.7 &&
    sentence.length >= 4 &&
    commas <= sentence.length / 6;
  if (headline) for (const word of sentence) word.headline = true;
}

/** True where two words stand side by side with nothing but a space, or the dot of an initial, between. */
export function follows(word: Word | undefined, before: Word | undefined): boolean {
  if (!word || !before || before.possessive) return false;
  if (/^[ \u00a0\u202f]$/.test(word.gap)) return true;
  return (
    /^\.[ \u00a0]?$/.test(word.gap) && (before.shape === 'initial' || abbreviations.has(before.key))
  );
}

export function isCapital(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.shape === 'capital' || word.shape === 'upper' || word.shape === 'initial')
  );
}
