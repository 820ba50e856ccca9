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
  /** Written short: a dot after it ends no sentence. */
  abbreviated: boolean;
  /** Part of a sentence that capitalises nearly every word, as headlines do. */
  headline: boolean;
}

// Two words each: "ex-minister", "Abe-led".
const wordPattern =
  /(?<![\p{L}\p{M}\p{N}])[Ee][Xx](?=[-‐‑]\p{L})|(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}]*(?=[-‐‑](?:led|era|backed|brokered|appointed|hosted|mediated|sponsored|style|like|elect|designate)(?![\p{L}\p{M}-]))|[\p{L}\p{M}\u00ad\u200b-\u200d]+(?:['’ʼ\-‐‑][\p{L}\p{M}\p{N}\u00ad]+)*|\p{N}+/gu;
const possessiveEnd = /['’ʼ][sS]$/;
const sentenceEnd = /[.!?…。—–:;"“”«»•|]|\n| - |--/;

/** What the language knows of words: those written short (`Mr`), and those small in a headline. */
export interface WordLists {
  abbreviations: ReadonlySet<string>;
  smallWords: ReadonlySet<string>;
}

/** Splits a text into words ("ex-minister" into two) with what their shapes and neighbours say. */
export function readWords(text: string, lists: WordLists): Word[] {
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
      markHeadline(sentence, lists);
      sentence = [];
    }
    const key = fold(bare);
    const word: Word = {
      text: bare,
      key,
      start: match.index,
      end: match.index + bare.length,
      gap,
      possessive,
      shape: shapeOf(bare, text[last]),
      opens,
      abbreviated: lists.abbreviations.has(key),
      headline: false,
    };
    words.push(word);
    sentence.push(word);
  }
  markHeadline(sentence, lists);
  return words;
}

function isAbbreviation(before: Word, gap: string): boolean {
  return /^\. ?$/.test(gap) && (before.shape === 'initial' || before.abbreviated);
}

function shapeOf(word: string, next: string | undefined): Word['shape'] {
  // С.В., I.K.; al-Assad and d'Alema are capital for all their first letter.
  if (/^(?:\p{Lu}\.)+$/u.test(word)) return 'initial';
  if (/^\p{Ll}{1,4}[-'’‐‑]\p{Lu}/u.test(word)) return 'capital';
  if (/^[a-zа-я]/.test(word)) return 'lower';
  if (/^[A-ZА-Я][a-zа-я]/.test(word)) return 'capital';
  if (/^\p{N}/u.test(word)) return 'number';
  if (!/^[\p{Lu}\p{Lt}]/u.test(word)) return 'lower';
  if (/^\p{Lu}$/u.test(word)) return next === '.' ? 'initial' : 'upper';
  return /\p{Ll}/u.test(word) ? 'capital' : 'upper';
}

function markHeadline(sentence: Word[], { smallWords }: WordLists): void {
  const telling = sentence.filter((word) => word.shape !== 'number' && word.text.length >= 4);
  const capitals = telling.filter((word) => word.shape !== 'lower').length;
  // A list of names is capitalised too, but no headline.
  const commas = sentence.filter((word) => word.gap.includes(',')).length;
  // "President Jose dos Santos of Angola met …": but for small words a headline has no lower case.
  const plain = sentence.some((word) => word.shape === 'lower' && !smallWords.has(word.key));
  const headline =
    !plain &&
    (telling.length >= 3 || sentence.filter(isCapital).length >= 5) &&
    capitals >= telling.length * 0.7 &&
    sentence.length >= 4 &&
    (commas <= Math.max(1, sentence.length / 6) || telling.every(({ shape }) => shape === 'upper'));
  if (headline) for (const word of sentence) word.headline = true;
}

/** True where two words stand side by side with nothing but a space, or the dot of an initial, between. */
export function follows(word: Word | undefined, before: Word | undefined): boolean {
  if (!word || !before || before.possessive) return false;
  if (/^[ \u00a0\u202f]$/.test(word.gap)) return true;
  return /^\.[ \u00a0]?$/.test(word.gap) && (before.shape === 'initial' || before.abbreviated);
}

export function isCapital(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.shape === 'capital' || word.shape === 'upper' || word.shape === 'initial')
  );
}
