import type { Official } from './entity';
import type { Hit } from './matcher';
import { nameLanguages } from './name-forms';
import { fold } from './normalize';
import type { Context, WholeName } from './unspaced-language';

/** Listed people by their name in full as English writes it, in both orders and without its spaces. */
export function createLatinNames(
  officials: Official[],
  language: 'ja' | 'ko' | 'zh',
): ReadonlyMap<string, WholeName[]> {
  const people = new Map<string, WholeName[]>();
  const own = nameLanguages(language === 'zh' ? 'zh-Hans' : language);
  for (const official of officials) {
    // Later in the article they are called as the language of the article calls them.
    const known = own.flatMap((lang) => official.names.filter((name) => name.lang === lang))[0];
    const family = fold(known?.family ?? known?.given ?? '');
    for (const name of official.names) {
      if (name.lang !== 'en' || name.family === undefined) continue;
      const parts = [name.given, name.family].map((part) => keyOf(fold(part)));
      for (const key of [parts.join(''), parts.toReversed().join('')]) {
        const bearers = people.get(key);
        if (!bearers) people.set(key, [{ official, family }]);
        else if (!bearers.some((one) => one.official === official))
          bearers.push({ official, family });
      }
    }
  }
  return people;
}

const keyOf = (folded: string) => folded.replace(/[ .'’-]/g, '');
const mostWords = 4;

/** Listed people whom a text in another script names in Latin letters, in full: Antony Blinken国務長官. */
export function latinNames(context: Context): Hit<WholeName>[] {
  const { language, normalized } = context;
  const hits: Hit<WholeName>[] = [];
  for (const run of normalized.text.matchAll(/[a-z][a-z.'’-]*(?: [a-z][a-z.'’-]*)+/g)) {
    const words = wordsOf(run[0], run.index);
    for (let first = 0; first < words.length - 1; first++) {
      for (let count = Math.min(mostWords, words.length - first); count > 1; count--) {
        const name = words.slice(first, first + count);
        if (!name.every((word) => isCapital(context, word.start))) continue;
        const values = language.latin().get(keyOf(name.map(({ text }) => text).join('')));
        const start = name[0]?.start ?? 0;
        const end =
          (name.at(-1)?.start ?? 0) + (name.at(-1)?.text.replace(/[.'’-]+$/, '').length ?? 0);
        if (!values || /\d/.test(`${normalized.text[start - 1]}${normalized.text[end]}`)) continue;
        hits.push({ start, end, values });
        first += count - 1;
        break;
      }
    }
  }
  return hits;
}

function wordsOf(run: string, offset: number): { text: string; start: number }[] {
  return [...run.matchAll(/[^ ]+/g)].map((word) => ({
    text: word[0],
    start: offset + word.index,
  }));
}

function isCapital({ normalized, original }: Context, at: number): boolean {
  const { start, end } = normalized.span(at, at + 1);
  return /\p{Lu}/u.test(original.slice(start, end));
}
