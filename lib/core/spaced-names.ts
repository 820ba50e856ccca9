import { type Context, type FamilyHit, type SpacedLanguage, withGiven } from './given-names';
import { type Normalized, normalize } from './normalize';
import type { Scan, Sighting } from './sighting';
import { scanTitles, type TitleScan } from './spaced-titles';
import { familyOf, make, stem, strangerBeside, strangers } from './strangers';
import type { TitleReading } from './titles';
import { follows, isCapital, readWords, unwrap, type Word } from './words';

/** Names and titles of one field in a script with spaces. */
export function scanSpaced(text: string, field: 'title' | 'text', language: SpacedLanguage): Scan {
  const flat = unwrap(text);
  const words = readWords(flat);
  const normalized = squeeze(normalize(flat));
  const hits = familyHits(words, normalized, language);
  const hitAt: (FamilyHit | undefined)[] = new Array(words.length).fill(undefined);
  for (const hit of hits) for (let i = hit.from; i <= hit.to; i++) hitAt[i] = hit;
  const titles = scanTitles(words, normalized, language.grammar, (i) =>
    hitAt[i]?.from === i ? hitAt[i]?.to : undefined,
  );
  const context: Context = { text, field, words, language, titles, hitAt };
  const sightings = hits.flatMap((hit) => sightFamily(context, hit) ?? []);
  for (const named of titles.names) addTitled(context, sightings, named);
  sightings.push(...strangers(context, sightings));
  sightings.sort((a, b) => a.start - b.start || b.end - a.end);
  return { field, sightings, bareNames: (family) => bareNames(context, family) };
}

// Several spaces are matched as one: designations have no more between their words.
function squeeze({ text, start, end }: Normalized): Normalized {
  if (!text.includes('  ')) return { text, start, end };
  const kept = new Int32Array(text.length);
  let size = 0;
  for (let i = 0; i < text.length; i++)
    if (text[i] !== ' ' || text[i - 1] !== ' ') kept[size++] = i;
  const places = kept.subarray(0, size);
  return {
    text: text.replace(/ {2,}/g, ' '),
    start: places.map((i) => start[i] ?? 0),
    end: places.map((i) => end[i] ?? 0),
  };
}

function familyHits(words: Word[], normalized: Normalized, language: SpacedLanguage): FamilyHit[] {
  const found: FamilyHit[] = [];
  let at = 0;
  for (const hit of language.families.find(normalized.text)) {
    const start = normalized.start[hit.start] ?? 0;
    const end = normalized.end[hit.end - 1] ?? start;
    while (at < words.length && (words[at]?.end ?? 0) <= start) at++;
    const first = words[at];
    // A family name inside a hyphenated word is somebody else's: Komura-Bell.
    if (!first || first.start !== start) continue;
    let to = at;
    while (to + 1 < words.length && (words[to + 1]?.start ?? end) < end) to++;
    const last = words[to];
    if (!last || last.end !== end || !isCapital(last) || last.shape === 'initial') continue;
    found.push({ from: at, to, entries: hit.values });
  }
  return found;
}

function sightFamily(context: Context, hit: FamilyHit): Sighting | undefined {
  const full = hit.entries.flatMap((entry) => {
    const range = withGiven(context, hit, entry);
    return range ? [{ entry, ...range }] : [];
  });
  const longest = Math.max(...full.map((one) => one.to - one.from));
  const best = full.filter((one) => one.to - one.from === longest);
  const first = best[0];
  if (first) {
    const people = unique(best.map((one) => one.entry.official));
    return make(context, first.from, first.to, {
      level: 'full',
      family: first.entry.family,
      people,
    });
  }
  const bearers = hit.entries.filter((entry) => entry.name.family !== undefined);
  const mononyms = hit.entries.filter((entry) => entry.name.family === undefined);
  const family = hit.entries[0]?.family ?? '';
  if (
    strangerBeside(context, hit.from, hit.to) ||
    context.language.grammar.notNames.has(context.words[hit.from]?.key ?? '')
  )
    return undefined;
  if (mononyms.length > 0)
    return make(context, hit.from, hit.to, {
      level: 'full',
      family,
      people: unique(mononyms.map((entry) => entry.official)),
    });
  const sighting = make(context, hit.from, hit.to, {
    level: 'bare',
    family,
    people: unique(bearers.map((entry) => entry.official)),
  });
  return namesRegime(context, hit) ? { ...sighting, regime: true } : sighting;
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

function unique<T>(items: T[]): T[] {
  return [...new Set(items)];
}

function addTitled(
  context: Context,
  sightings: Sighting[],
  named: TitleScan['names'][number],
): void {
  const start = context.words[named.from]?.start ?? 0;
  const end = context.words[named.to]?.end ?? start;
  const title = {
    ...named.title,
    words: plain(context.text.slice(named.title.start, named.title.end)),
  };
  const known = sightings.find((one) => one.start < end && start < one.end);
  if (known && (known.level === 'full' || (known.start === start && known.end === end))) {
    if (!known.title || betterTitle(context, known, title)) known.title = title;
    return;
  }
  if (known) {
    // A listed family name with words beside it that are not the listed given name.
    if (known.start === start && known.level === 'bare') {
      known.title = title;
      return;
    }
    sightings.splice(sightings.indexOf(known), 1);
  }
  const family = familyOf(context, named.from, named.to);
  const level = named.to > named.from ? 'stranger' : 'bare';
  const sighting = make(context, named.from, named.to, { level, family, people: [] });
  sighting.title = title;
  if (named.owner !== undefined) sighting.owner = ownerFamily(context, named.owner);
  else if (named.ownerUnnamed) sighting.owner = '';
  sightings.push(sighting);
}

/**
 * Of two titles before one name, the one that fits the person's offices; else the inner one where
 * the name follows it directly ("adviser to President Orlov"), the outer one after a comma.
 */
function betterTitle(context: Context, known: Sighting, title: TitleReading): boolean {
  const { title: other, people } = known;
  if (!other) return true;
  const fits = (one: TitleReading) =>
    people.some(({ offices }) => offices.some((office) => office.kind === one.kind));
  if (fits(other) !== fits(title)) return fits(title);
  const inner = other.start <= title.start && title.end <= other.end;
  if (inner && context.text.slice(title.end, known.start).includes(',')) return false;
  return title.start > other.start;
}

const plain = (text: string) => text.replace(/\s+/g, ' ');

function ownerFamily(context: Context, word: number): string {
  return (
    context.hitAt[word]?.entries[0]?.family ??
    stem(context.words[word]?.key ?? '', context.language.inflected)
  );
}

function bareNames(context: Context, family: string): Sighting[] {
  const { words, language } = context;
  const found: Sighting[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || !isCapital(word) || stem(word.key, language.inflected) !== family) continue;
    if (!strangerBeside(context, i, i))
      found.push(make(context, i, i, { level: 'bare', family, people: [] }));
  }
  return found;
}
