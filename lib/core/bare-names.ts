import type { Context } from './given-names';
import { make } from './make-sighting';
import { stem, unarticled } from './name-words';
import type { Sighting } from './sighting';
import { follows, isCapital, type Word } from './words';

/**
 * Finds every place where a name of one word (or a given name and patronymic) stands by itself. The
 * words are filed by their stems at the first question: an article may have a family name a line.
 */
export function createBareNames(context: Context): (family: string) => Sighting[] {
  const { words, language, titles } = context;
  const stemOf = (word: Word) => stem(unarticled(word.key), language.inflected);
  let places: Map<string, number[]> | undefined;
  return (family) => {
    places ??= fileWords(words, stemOf);
    const [wanted = '', patronymic] = family.split(' ');
    return (places.get(patronymic ?? wanted) ?? []).flatMap((to) => {
      const i = patronymic === undefined ? to : to - 1;
      const spot = titles.spots[i];
      if (spot && spot.from < spot.to) return [];
      if (i !== to && !(isCase(words[i], wanted) && follows(words[to], words[i]))) return [];
      const from = withParticles(context, i);
      return strangerBeside(context, from, to)
        ? []
        : [make(context, from, to, { level: 'bare', family, people: [] })];
    });
  };
}

// Дмитрием has one letter of Дмитрий more than its stem, Павла has one less.
function isCase(word: Word | undefined, stemmed: string): boolean {
  if (!word || !isCapital(word)) return false;
  const short = stemmed.replace(/е(?=[лр]$)/, '');
  return [stemmed, short].some((one) => {
    const rest = word.key.slice(one.length);
    return word.key.startsWith(one) && rest.length <= 3;
  });
}

function fileWords(words: Word[], stemOf: (word: Word) => string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [i, word] of words.entries()) {
    if (!isCapital(word)) continue;
    const known = places.get(stemOf(word));
    if (known) known.push(i);
    else places.set(stemOf(word), [i]);
  }
  return places;
}

/** First word of a family name with the small words it was seen with in full: dos Santos, А. Ткачёв. */
function withParticles({ words, language: { grammar } }: Context, at: number): number {
  let from = at;
  while (
    grammar.particles.has(words[from - 1]?.key ?? '') &&
    follows(words[from], words[from - 1]) &&
    !grammar.givenNames.has(words[from - 1]?.key ?? '')
  )
    from--;
  return from;
}

/** True where a capital word beside a bare family name makes it a stranger's: Hanako Kishida, Abe Lincoln. */
export function strangerBeside(context: Context, from: number, to: number): boolean {
  const { words, titles, language } = context;
  const before = words[from - 1];
  const here = words[from];
  const last = words[to];
  if (!here || !last) return true;
  if (before && follows(here, before) && isCapital(before) && !titles.spots[from - 1]) {
    if (before.shape === 'initial') return true;
    const named =
      language.listedGiven.has(before.key) || language.grammar.givenNames.has(before.key);
    // В Сочи Абэ: a town after a preposition, not a given name.
    const town =
      language.inflected && language.grammar.prepositions.has(words[from - 2]?.key ?? '');
    if (named || !(town || isPlainBefore(before, language))) return true;
  }
  if (before?.key === 'y' || before?.key === 'de' || before?.key === 'van') return true;
  const next = words[to + 1];
  if (
    next &&
    follows(next, last) &&
    isCapital(next) &&
    !titles.spots[to + 1] &&
    next.shape !== 'initial' &&
    (language.grammar.familyNames.has(here.key) || !opensAnother(context, to + 1))
  ) {
    // Kim Yo-jong: after a family name that comes first, a capital word is a given name, or a headline's verb.
    if (
      from === to &&
      language.grammar.familyNames.has(here.key) &&
      !language.grammar.notNames.has(next.key) &&
      (/-/.test(next.key) || !next.key.endsWith('s'))
    )
      return true;
    if (!next.headline && !language.grammar.notNames.has(next.key)) return true;
    if (
      language.grammar.placesAfter.has(next.key) ||
      (language.grammar.givenNames.has(next.key) && !next.possessive && !next.headline)
    )
      return true;
  }
  const mount = words[from - 1]?.key;
  return (
    mount !== undefined &&
    language.grammar.placesBefore.has(mount) &&
    (isCapital(words[from - 1]) || (language.inflected && follows(here, words[from - 1])))
  );
}

// "Speaking", "Meanwhile": what opens a sentence or fills a headline is no given name; Raisa is.
function isPlainBefore(word: Word, { grammar, inflected }: Context['language']): boolean {
  if (word.headline || grammar.notNames.has(word.key)) return true;
  if (!word.opens) return false;
  return (
    inflected ||
    grammar.openers.has(word.key) ||
    grammar.headlineWords.has(word.key) ||
    /...(?:ing|ed|ly)$/.test(word.key)
  );
}

// Помощник Путина Юрий Ушаков: the name after a family name in the genitive is another's.
function opensAnother({ words, language }: Context, at: number): boolean {
  const next = words[at + 1];
  const given = words[at];
  return (
    language.inflected &&
    given !== undefined &&
    isCapital(next) &&
    follows(next, given) &&
    (language.listedGiven.has(given.key) || language.grammar.givenNames.has(given.key))
  );
}
