/** Made-up names to search for, and articles of 20,000 characters to search, the same in every run. */
export interface Trial {
  /** Any number of different names; the first 60 are those of the article, no other stands in it. */
  names(count: number): string[];
  /** Sentences of the article, of some 20,000 characters together. */
  sentences: string[];
}

/** Numbers from 0 up to 1, the same for one seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const characters = 20_000;
const nameEvery = 12;

/** Words and names are made of parts; every twelfth word is a name, as in a news article full of them. */
function trial(
  seed: number,
  makeName: (pick: (parts: string[]) => string) => string,
  makeWord: (pick: (parts: string[]) => string) => string,
  between: string,
  stop: string,
): Trial {
  const next = numbers(seed);
  const pick = (parts: string[]) => parts[Math.floor(next() * parts.length)] ?? '';
  const made = new Set<string>();
  while (made.size < 60) made.add(makeName(pick));
  const named = [...made];
  const vocabulary = Array.from({ length: 1_500 }, () => makeWord(pick));
  const sentences: string[] = [];
  for (let left = characters; left > 0; ) {
    const words = Array.from({ length: 14 }, (_, i) =>
      pick((i + 1) % nameEvery === 0 ? named : vocabulary),
    );
    const sentence = words.join(between) + stop;
    sentences.push(sentence);
    left -= sentence.length;
  }
  const article = sentences.join('\n');
  // All lists find the same names, so that only the size of the list differs.
  const names = (count: number) => {
    while (made.size < count) {
      const name = makeName(pick);
      if (!article.includes(name)) made.add(name);
    }
    return [...made].slice(0, count);
  };
  return { names, sentences };
}

const syllables =
  'ba be bo da den dor fa gan gor ha hal hu ka kel kin la len lo ma mir mo na nel no o pa per ra ri ro sa sen so ta ten to u va vi wa yo za'.split(
    ' ',
  );
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const spacedTrial = trial(
  1,
  (pick) => {
    const word = () => capital(pick(syllables) + pick(syllables) + pick(syllables));
    return pick(['one', 'two', 'two']) === 'one' ? word() : `${word()} ${word()}`;
  },
  (pick) => pick(syllables) + pick(['', pick(syllables)]) + pick(['', 's', 'ing', 'ed']),
  ' ',
  '. ',
);

// Any ideographs do: what counts is how many there are, and that names and words share them.
const ideographs = Array.from({ length: 900 }, (_, i) => String.fromCharCode(0x4e00 + i * 23));
const kana = Array.from('のにをはがでとしたてるいなれもさ');

export const unspacedTrial = trial(
  2,
  (pick) =>
    pick(ideographs) +
    pick(ideographs) +
    pick(['', pick(ideographs)]) +
    pick(['', pick(ideographs) + pick(ideographs)]),
  (pick) => pick(ideographs) + pick(['', pick(ideographs)]) + pick(kana) + pick(['', pick(kana)]),
  '',
  '。',
);
