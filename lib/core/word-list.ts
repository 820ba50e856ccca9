import { fold } from './normalize';

/** Words to look for at one place of a text, the longest first. */
export interface WordList {
  /** The longest word that begins at `at` and ends no later than `limit`. */
  startingAt(text: string, at: number, limit?: number): string | undefined;
  /** The longest word that ends at `end`. */
  endingAt(text: string, end: number): string | undefined;
  has(word: string): boolean;
  /** True where one of the words is anywhere in the text. */
  within(text: string): boolean;
}

/** Words are folded, as the texts they are looked for in must be. */
export function createWordList(texts: string[] = []): WordList {
  const words = [...new Set(texts.map(fold))].sort((a, b) => b.length - a.length);
  const all = new Set(words);
  const byFirst = grouped(words, (word) => word.charAt(0));
  const byLast = grouped(words, (word) => word.charAt(word.length - 1));
  return {
    startingAt: (text, at, limit = text.length) =>
      byFirst
        .get(text.charAt(at))
        ?.find((word) => at + word.length <= limit && text.startsWith(word, at)),
    endingAt: (text, end) =>
      byLast.get(text.charAt(end - 1))?.find((word) => text.endsWith(word, end)),
    has: (word) => all.has(word),
    within: (text) => words.some((word) => text.includes(word)),
  };
}

function grouped(words: string[], keyOf: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) groups.set(keyOf(word), [...(groups.get(keyOf(word)) ?? []), word]);
  return groups;
}
