import type { Context } from './given-names';
import type { Sighting } from './sighting';
import { nameEnd } from './title-names';
import { follows, isCapital, type Word } from './words';

export function make(
  context: Context,
  from: number,
  to: number,
  rest: Pick<Sighting, 'level' | 'family' | 'people'>,
): Sighting {
  const start = context.words[from]?.start ?? 0;
  const end = context.words[to]?.end ?? start;
  const sighting: Sighting = {
    field: context.field,
    start,
    end,
    surface: context.text.slice(start, end),
    ...rest,
  };
  if (isByline(context, from, to)) sighting.byline = true;
  const before = context.words[from - 1]?.key ?? '';
  if (before === 'elder' || before === 'younger') sighting.elder = before === 'elder';
  return sighting;
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
    const plain = before.opens || before.headline || language.grammar.notNames.has(before.key);
    if (named || !plain) return true;
  }
  if (before?.key === 'y' || before?.key === 'de' || before?.key === 'van') return true;
  const next = words[to + 1];
  if (
    next &&
    follows(next, last) &&
    isCapital(next) &&
    !titles.spots[to + 1] &&
    next.shape !== 'initial'
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
    mount !== undefined && language.grammar.placesBefore.has(mount) && isCapital(words[from - 1])
  );
}

/** A by-line or signature: "By Aki Kato, Ken Abe", "AKI KATO, staff writer", "-- Aki Kato, Tokyo newsroom". */
function isByline(context: Context, from: number, to: number): boolean {
  const { words, text } = context;
  const start = words[from]?.start ?? 0;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const end = words[to]?.end ?? start;
  const lineEnd = text.indexOf('\n', end);
  const ahead = text.slice(Math.max(lineStart, start - 120), start);
  const behind = text.slice(end, Math.min(end + 70, lineEnd < 0 ? text.length : lineEnd));
  if (
    /(?:^|[.\n–—|] *)(?:By|BY|Reported by|Reporting by|Written by|Editing by|Additional reporting by|Photo by|Story by|Text by|Автор:?|Фото:?) (?:[\p{L}.'-]+ ){0,3}(?:(?:[\p{Lu}][\p{L}.'-]+[ ,]+(?:and |и )?)*)$/u.test(
      ahead,
    )
  )
    return true;
  if (/(?:^|[\n(] *)-{1,2} *$/.test(ahead) && /newsroom|bureau/.test(behind)) return true;
  return /^(?:,? (?:and|&) [\p{Lu}][\p{L}'-]+ [\p{Lu}][\p{L}'-]+)?,? *(?:\w+ )?(?:[Ss]taff [Ww]riter|[Cc]orrespondent|[Cc]olumnist|Nikkei staff|[Ss]taff [Rr]eporter|корреспондент)/u.test(
    behind,
  );
}

/** The word of an unlisted name by which later sentences call its bearer. */
export function familyOf(context: Context, from: number, to: number): string {
  const { words, language } = context;
  const first = words[from];
  if (first && from < to && language.grammar.familyNames.has(first.key)) return first.key;
  return stem(words[to]?.key ?? '', language.inflected);
}

// In Russian a bare name may stand in any case: compare it without its ending.
export function stem(word: string, inflected: boolean): string {
  if (!inflected) return word;
  return (
    word.replace(
      /(?:[оеё]го|[оеё]му|ыми?|ими?|ой|ей|ую|юю|ом|ем|ая|яя|ий|ый|а|я|у|ю|е|ы|и|й|ь)$/,
      '',
    ) || word
  );
}

/** Names in full of people no list knows and no title was read for: they keep their family name to themselves. */
export function strangers(context: Context, sightings: Sighting[]): Sighting[] {
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
  const found: Sighting[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (
      !word ||
      taken.has(i) ||
      !isCapital(word) ||
      word.headline ||
      titles.spots[i] ||
      language.grammar.notNames.has(word.key)
    )
      continue;
    // The first word of a sentence is a name's only if it is known for one.
    if (
      word.opens &&
      !language.listedGiven.has(word.key) &&
      !language.grammar.givenNames.has(word.key) &&
      i + 2 < words.length &&
      follows(words[i + 2], words[i + 1]) &&
      isCapital(words[i + 2])
    )
      continue;
    const to = nameEnd(words, titles.spots, i, language.grammar, () => undefined);
    if (to === undefined || to === i || taken.has(to)) continue;
    const hit = hitAt[to] ?? hitAt[i];
    const family = hit ? (hit.entries[0]?.family ?? '') : familyOf(context, i, to);
    found.push(make(context, i, to, { level: 'stranger', family, people: [] }));
    i = to;
  }
  return found;
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
