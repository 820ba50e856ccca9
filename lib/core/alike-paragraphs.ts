/** Share of words in common from which two paragraphs are one that was changed. */
const ALIKE = 0.4;
/** Pairs of paragraphs looked at in one place of the text; where there are more, none is sought. */
const MOST_PAIRS = 10_000;

/**
 * Places of paragraphs, each given as its words, that are alike, rising in both lists: of all such ways the one that
 * has most in common. Of very many none is sought.
 */
export function alikePairs(old: readonly string[][], now: readonly string[][]): [number, number][] {
  if (old.length * now.length > MOST_PAIRS) return [];
  const bags = now.map(bagOf);
  const alike = old.map((words) => {
    const bag = bagOf(words);
    return bags.map((other) => likeness(bag, other));
  });
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(now.length + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const withPair = (i: number, j: number) => {
    const value = alike[i]?.[j] ?? 0;
    return value >= ALIKE ? at(i + 1, j + 1) + value : 0;
  };
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), withPair(i, j));
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    const here = at(i, j);
    if (here > 0 && here === withPair(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text);

function bagOf(words: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of words) if (isWord(word)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Share of words in common, 0 to 1. */
function likeness(a: Map<string, number>, b: Map<string, number>): number {
  let [both, all] = [0, 0];
  for (const [word, n] of a) {
    both += Math.min(n, b.get(word) ?? 0);
    all += n;
  }
  for (const n of b.values()) all += n;
  return all === 0 ? 0 : (2 * both) / all;
}
