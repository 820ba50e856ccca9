import { createBareNames } from './bare-names';
import type { Context, FamilyHit, SpacedLanguage } from './given-names';
import { sightListed } from './listed-names';
import { keepUnits, type Normalized, normalize } from './normalize';
import { patronymics } from './russian-patronymics';
import type { Scan, Sighting } from './sighting';
import { scanTitles } from './spaced-titles';
import { strangers } from './strangers';
import { addTitled } from './titled-names';
import { isCapital, readWords, type Word } from './words';
import { unwrap } from './wrapped-lines';

/** Names and titles of one field in a script with spaces. */
export function scanSpaced(text: string, field: 'title' | 'text', language: SpacedLanguage): Scan {
  const flat = unwrap(text);
  const words = readWords(flat, language.grammar);
  const normalized = squeeze(normalize(flat));
  const hits = familyHits(words, normalized, language);
  const hitAt: (FamilyHit | undefined)[] = new Array(words.length).fill(undefined);
  for (const hit of hits) for (let i = hit.from; i <= hit.to; i++) hitAt[i] = hit;
  const titles = scanTitles(words, normalized, language.grammar, (i) =>
    hitAt[i]?.from === i ? hitAt[i]?.to : undefined,
  );
  const context: Context = { text, field, words, language, titles, hitAt };
  const sightings = outsideWhole(hits.flatMap((hit) => sightListed(context, hit) ?? []));
  for (const named of titles.names) addTitled(context, sightings, named);
  sightings.push(...patronymics(context, sightings));
  const { found, kin } = strangers(context, sightings);
  const all = [...sightings, ...found].filter((one) => !kin(one));
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  return { field, sightings: all, bareNames: createBareNames(context) };
}

// The George of George W. Bush is no George of his own.
function outsideWhole(sightings: Sighting[]): Sighting[] {
  const whole = sightings.filter(({ level }) => level === 'full');
  let at = 0;
  return sightings.filter((one) => {
    while ((whole[at]?.end ?? one.end) <= one.start) at++;
    return one.level === 'full' || (whole[at]?.start ?? one.end) >= one.end;
  });
}

// Several spaces are matched as one: designations have no more between their words.
function squeeze(normalized: Normalized): Normalized {
  const { text } = normalized;
  if (!text.includes('  ')) return normalized;
  const kept = new Int32Array(text.length);
  let size = 0;
  for (let i = 0; i < text.length; i++)
    if (text[i] !== ' ' || text[i - 1] !== ' ') kept[size++] = i;
  return keepUnits(normalized, kept.subarray(0, size));
}

function familyHits(words: Word[], normalized: Normalized, language: SpacedLanguage): FamilyHit[] {
  const found: FamilyHit[] = [];
  let at = 0;
  for (const hit of language.families.search(normalized.units)) {
    const { start, end } = normalized.span(hit.start, hit.end);
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
