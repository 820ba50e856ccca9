import { alikePairs } from './alike-paragraphs';
import type { Language } from './article';

/** A stretch of words: in both, only before, or only after. */
export interface Stretch {
  kind: 'same' | 'gone' | 'come';
  text: string;
}

/** A paragraph as it stands in both, in one alone, or changed within. */
export type Paragraph = Stretch | { kind: 'changed'; stretches: Stretch[] };

/** A run of the longest common subsequence of two lists, or what stands between such runs. */
export interface Run {
  value: string[];
  added: boolean;
  removed: boolean;
}

/** Compares two lists; undefined where that takes too long. `diffArrays` of jsdiff is one. */
export type Compare = (before: string[], after: string[]) => readonly Run[] | undefined;

/** Compares two lines word by word. */
export function compareWords(
  before: string,
  after: string,
  language: Language,
  compare: Compare,
): Stretch[] {
  const words = wordsOf(language);
  return stretchesOf(words(before), words(after), compare);
}

/** Compares two texts paragraph by paragraph, and those that changed word by word. */
export function compareParagraphs(
  before: string,
  after: string,
  language: Language,
  compare: Compare,
): Paragraph[] {
  const words = wordsOf(language);
  const [old, now] = [before, after].map((text) => text.split('\n').filter((line) => line.trim()));
  const paragraphs: Paragraph[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const settle = () => {
    paragraphs.push(...changedParagraphs(gone, come, words, compare));
    gone = [];
    come = [];
  };
  for (const { value, added, removed } of runsOf(old ?? [], now ?? [], compare)) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else {
      settle();
      paragraphs.push(...value.map((text) => ({ kind: 'same' as const, text })));
    }
  }
  settle();
  return paragraphs;
}

/**
 * What two lists begin and end with alike is found here, in no time; where comparing the rest takes too long, all
 * of the one is gone and all of the other has come.
 */
function runsOf(before: string[], after: string[], compare: Compare): readonly Run[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const old = before.slice(head, before.length - tail);
  const now = after.slice(head, after.length - tail);
  const whole = [
    { value: old, added: false, removed: true },
    { value: now, added: true, removed: false },
  ];
  const isSame = { added: false, removed: false };
  const runs = old.length > 0 && now.length > 0 ? (compare(old, now) ?? whole) : whole;
  return [
    { value: before.slice(0, head), ...isSame },
    ...runs,
    { value: before.slice(before.length - tail), ...isSame },
  ].filter(({ value }) => value.length > 0);
}

/** Paragraphs that stood in one place before and after: those that are alike, in order, are one that was changed. */
function changedParagraphs(
  gone: readonly string[],
  come: readonly string[],
  words: Words,
  compare: Compare,
): Paragraph[] {
  const [old, now] = [gone, come].map((lines) => lines.map(words));
  const paragraphs: Paragraph[] = [];
  let [i, j] = [0, 0];
  const upTo = (k: number, l: number) => {
    for (; i < k; i++) paragraphs.push({ kind: 'gone', text: gone[i] ?? '' });
    for (; j < l; j++) paragraphs.push({ kind: 'come', text: come[j] ?? '' });
  };
  for (const [k, l] of alikePairs(old ?? [], now ?? [])) {
    upTo(k, l);
    const stretches = stretchesOf(old?.[k] ?? [], now?.[l] ?? [], compare);
    const isSame = stretches.every(({ kind }) => kind === 'same');
    if (isSame) paragraphs.push({ kind: 'same', text: come[l] ?? '' });
    else paragraphs.push({ kind: 'changed', stretches });
    [i, j] = [k + 1, l + 1];
  }
  upTo(gone.length, come.length);
  return paragraphs;
}

/** Words in common, gone and come, what is gone before what has come in its place. */
function stretchesOf(before: string[], after: string[], compare: Compare): Stretch[] {
  const stretches: Stretch[] = [];
  let [gone, come] = ['', ''];
  const settle = () => {
    if (gone) stretches.push({ kind: 'gone', text: gone });
    if (come) stretches.push({ kind: 'come', text: come });
    [gone, come] = ['', ''];
  };
  const runs = runsOf(before, after, compare);
  runs.forEach(({ value, added, removed }, i) => {
    const text = value.join('');
    if (removed) gone += text;
    else if (added) come += text;
    else if (gone + come !== '' && i < runs.length - 1 && isIsland(text)) {
      // Read as one change: a space or a particle between two changed words is no anchor for the eye.
      gone += text;
      come += text;
    } else {
      settle();
      stretches.push({ kind: 'same', text });
    }
  });
  settle();
  return stretches;
}

/** Whether what two changes have between them is fewer than two letters. */
function isIsland(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length < 2;
}

type Words = (text: string) => string[];

/** The words of `Intl.Segmenter`: in Japanese and Chinese, characters would tear 首相 and 外相 apart at 相. */
function wordsOf(language: Language): Words {
  const segmenter = new Intl.Segmenter(language === 'und' ? undefined : language, {
    granularity: 'word',
  });
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
}
