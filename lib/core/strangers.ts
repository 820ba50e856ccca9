import type { Context } from './given-names';
import { isKin } from './kin';
import { make } from './make-sighting';
import { nameEnd, opensEastern } from './name-end';
import { familyOf, patronymic, stem } from './name-words';
import type { Sighting } from './sighting';
import { follows, isCapital, type Word } from './words';

/**
 * Names in full of people no list knows and no title was read for: they keep their
 * family name to themselves. `kin` tells namings of an official's family, who do not.
 */
export function strangers(
  context: Context,
  sightings: Sighting[],
): { found: Sighting[]; kin(one: Sighting): boolean } {
  const { words, titles, language, hitAt } = context;
  const taken = new Set<number>();
  for (const one of sightings) {
    for (
      let i = lowerBound(words, one.start);
      i < words.length && (words[i]?.start ?? 0) < one.end;
      i++
    )
      taken.add(i);
  }
  const isGiven = ({ key }: Word) =>
    language.listedGiven.has(key) || language.grammar.givenNames.has(key);
  const firstOf = new Map<string, number>();
  for (const { family, level, start } of sightings)
    if (level !== 'stranger')
      firstOf.set(family, Math.min(firstOf.get(family) ?? start, level === 'full' ? 0 : start));
  const isTaken = (family: string, at: number) => (firstOf.get(family) ?? at) < at;
  const kin = new Set<string>();
  const nameStem = ({ key }: Word) => stem(key, language.inflected);
  const found: Sighting[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (
      !word ||
      taken.has(i) ||
      !isCapital(word) ||
      word.headline ||
      titles.spots[i] ||
      (language.grammar.notNames.has(word.key) &&
        word.shape !== 'initial' &&
        !opensEastern(words, i, language.grammar))
    )
      continue;
    // The first word of a sentence is a name's only if it is known for one.
    if (
      word.opens &&
      !isGiven(word) &&
      i + 2 < words.length &&
      follows(words[i + 2], words[i + 1]) &&
      isCapital(words[i + 2])
    )
      continue;
    const to = nameEnd(words, titles.spots, i, language.grammar, () => undefined);
    if (to === undefined || to === i || taken.has(to)) continue;
    // Dos Santos is a family name alone.
    if (words.slice(i, to).every(({ key }) => language.grammar.particles.has(key))) continue;
    // Сергей Викторович by itself is whoever bears it in this article.
    if (language.inflected && to === i + 1 && patronymic.test(words[to]?.key ?? '')) continue;
    const whole = fullerThan(context, i, to, sightings);
    if (whole !== undefined) {
      found.push(make(context, i, to, { level: 'bare', family: whole, people: [] }));
      i = to;
      continue;
    }
    const hit = hitAt[to] ?? hitAt[i];
    const family = hit ? (hit.entries[0]?.family ?? '') : familyOf(context, i, to);
    // His wife is hardly ever called by the family name; who was called so before goes on being.
    if (hit && isKin(words, titles.spots, i, to) && isTaken(family, word.start)) {
      kin.add(`${nameStem(word)} ${family}`);
      i = to;
      continue;
    }
    const level = isInitialled(context, i, to, family, sightings) ? 'bare' : 'stranger';
    const stranger = make(context, i, to, { level, family, people: [] });
    if (word.opens && to === i + 1 && !isGiven(word)) stranger.opening = true;
    found.push(stranger);
    i = to;
  }
  if (kin.size === 0) return { found, kin: () => false };
  return {
    found,
    kin({ start, level, family }) {
      const at = lowerBound(words, start);
      const given = level === 'stranger' ? words[at] : words[at - 1];
      return level !== 'full' && given !== undefined && kin.has(`${nameStem(given)} ${family}`);
    },
  };
}

/** Family name of the one whose whole name ends in these words: Helveg Petersen, Mayor Oreja. */
function fullerThan(
  { text, words }: Context,
  from: number,
  to: number,
  sightings: Sighting[],
): string | undefined {
  const surface = ` ${text.slice(words[from]?.start ?? 0, words[to]?.end ?? 0)}`;
  return sightings.find((one) => one.title && one.surface.endsWith(surface))?.family;
}

/** А. Ткачёв, where the text has Александр Ткачёв too. */
function isInitialled(
  { words }: Context,
  from: number,
  to: number,
  family: string,
  sightings: Sighting[],
): boolean {
  if (!words.slice(from, to).every((word) => word.shape === 'initial')) return false;
  const initial = words[from]?.text.charAt(0) ?? '';
  return sightings.some(
    (one) => one.family === family && one.surface.startsWith(initial) && one.surface.includes(' '),
  );
}

function lowerBound(words: Word[], start: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
