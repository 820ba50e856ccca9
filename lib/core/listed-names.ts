import { strangerBeside } from './bare-names';
import {
  type Context,
  type FamilyEntry,
  type FamilyHit,
  type WholeName,
  wholeNames,
} from './given-names';
import { called, make } from './make-sighting';
import { stem } from './name-words';
import { fold } from './normalize';
import type { Sighting } from './sighting';
import { follows, isCapital } from './words';

/** The listed people whom a family name at its place may mean: in full, or by that name alone. */
export function sightListed(context: Context, hit: FamilyHit): Sighting | undefined {
  const full = wholeNames(context, hit);
  const longest = Math.max(...full.map((one) => one.to - one.from));
  const best = exactly(
    context,
    full.filter((one) => one.to - one.from === longest),
  );
  const first = best[0];
  if (first) {
    if (namesPlace(context, first)) return undefined;
    const people = unique(best.map((one) => one.entry.official));
    return called(
      context,
      first,
      make(context, first.from, first.to, { level: 'full', family: first.entry.family, people }),
    );
  }
  const bearers = hit.entries.filter((entry) => entry.name.family !== undefined);
  // The Hong of Hong Kong is nobody's name.
  const spot = context.titles.spots[hit.from];
  if (spot && spot.to - spot.from > hit.to - hit.from) return undefined;
  const mononyms = hit.entries.filter((entry) => entry.name.family === undefined);
  const family = hit.entries[0]?.family ?? '';
  if (
    strangerBeside(context, hit.from, hit.to) ||
    (context.language.grammar.notNames.has(context.words[hit.from]?.key ?? '') &&
      !isNameLike(context, hit))
  )
    return undefined;
  if (mononyms.length > 0) {
    const whole = make(context, hit.from, hit.to, {
      level: 'full',
      family,
      people: unique(mononyms.map((entry) => entry.official)),
    });
    const alias = lastWord(context, hit, mononyms);
    return alias === undefined ? whole : { ...whole, alias };
  }
  const sighting = make(context, hit.from, hit.to, {
    level: 'bare',
    family,
    people: unique(bearers.map((entry) => entry.official)),
  });
  return namesRegime(context, hit) ? { ...sighting, regime: true } : sighting;
}

/**
 * The family name of one listed by the whole name, for it says little by itself (Carlos Vega): the
 * article that has the whole name may go on with it. Where a father's name, a number or no family
 * name at all comes last, there is none.
 */
function lastWord(
  { words, titles, language: { grammar, inflected } }: Context,
  { from, to }: FamilyHit,
  entries: FamilyEntry[],
): string | undefined {
  const last = words[to];
  if (!last || from === to || last.shape !== 'capital' || last.key.length < 3) return undefined;
  const isPlain = words.slice(from, to).every(isCapital);
  return isPlain &&
    !titles.spots[to] &&
    !/^[aа][lзш]?-/.test(last.key) &&
    !grammar.notNames.has(last.key) &&
    entries.every(({ official }) => !unsurnamed.has(official.country))
    ? stem(last.key, inflected)
    : undefined;
}

// Where a name ends in a given name or in the father's: Aung San Suu Kyi, Mahathir Mohamad.
const unsurnamed = new Set(['AE', 'BT', 'KW', 'MM', 'MY', 'OM', 'QA', 'SA', 'TO']);

/** Of several, those who write their initials so, too: George W. Bush is not George H. W. Bush. */
function exactly({ words }: Context, names: WholeName[]): WholeName[] {
  if (names.length < 2) return names;
  const exact = names.filter(({ entry, from, to }) => {
    const written = words.slice(from, to + 1).map(({ key }) => key);
    const given = fold(entry.name.given).replace(/\./g, '').split(' ');
    return given.every((part, i) => part === written[i]?.replace(/\./g, ''));
  });
  const longest = Math.max(...exact.map(({ entry }) => entry.name.given.length));
  const most = exact.filter(({ entry }) => entry.name.given.length === longest);
  return most.length > 0 && most.some(({ entry }) => entry.name.given.includes(' ')) ? most : names;
}

// May said, to Park: a month or a park stands behind other words, or before a number. Such a name
// tells nothing by itself; it is of use where the article has its bearer in full.
function isNameLike({ words, language: { grammar } }: Context, { from, to }: FamilyHit): boolean {
  const word = words[from];
  const before = words[from - 1];
  if (!word || from !== to || word.shape !== 'capital' || word.headline) return false;
  return (
    grammar.wordFamilies.has(word.key) &&
    words[to + 1]?.shape !== 'number' &&
    !(before && follows(word, before) && grammar.notBeforeNames.has(before.key))
  );
}

// "The Abe administration", администрация Абэ.
function namesRegime({ words, language }: Context, { from, to }: FamilyHit): boolean {
  const [first, last] = language.inflected ? [from - 1, from] : [to, to + 1];
  const regime = words[language.inflected ? first : last];
  return (
    regime !== undefined &&
    language.grammar.regimes.has(regime.key) &&
    follows(words[last], words[first])
  );
}

/** USS Ronald Reagan, Kim Il Sung University. */
function namesPlace({ words, language }: Context, { from, to }: { from: number; to: number }) {
  const { placesBefore, placesAfter } = language.grammar;
  const before = words[from - 1];
  const after = words[to + 1];
  return (
    (isCapital(before) && follows(words[from], before) && placesBefore.has(before?.key ?? '')) ||
    (isCapital(after) &&
      follows(after, words[to]) &&
      !after?.headline &&
      placesAfter.has(after?.key ?? ''))
  );
}

function unique<T>(items: T[]): T[] {
  return [...new Set(items)];
}
