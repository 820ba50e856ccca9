import { keepUnits, type Normalized, normalize } from './normalize';
import type { Scan, Sighting } from './sighting';
import { namedAgain, shareFamilies } from './unlisted-again';
import { unlisted } from './unlisted-names';
import { withoutAliases } from './unspaced-aliases';
import { familyNames } from './unspaced-bare';
import { titledFamilies } from './unspaced-families';
import type { Context, Place, UnspacedLanguage } from './unspaced-language';
import {
  endsWord,
  han,
  isApart,
  isWholePlace,
  isWholeTitle,
  standsAlone,
} from './unspaced-standing';
import { wholeNames } from './unspaced-wholes';

/** Names and titles of one field in a script without case or, mostly, spaces. */
export function scanUnspaced(
  original: string,
  field: 'title' | 'text',
  language: UnspacedLanguage,
): Scan {
  const normalized =
    language.language === 'ja' ? withoutReadings(normalize(original)) : normalize(original);
  const ranks = language.ranks
    .search(normalized.units)
    .filter((hit) =>
      language.language === 'ko'
        ? endsWord(normalized.text, hit.end, language)
        : isWholeTitle(normalized.text, hit.end, language),
    );
  const places = language.places.search(normalized.units);
  const bodies = language.bodies.search(normalized.units);
  const context: Context = {
    language,
    normalized,
    original,
    field,
    ranks,
    rankStarts: byStart(ranks),
    places: places.filter((hit) => isWholePlace(normalized.text, hit)),
    allPlaces: places,
    placeStarts: byStart(places),
    bodies,
    bodyStarts: byStart(bodies),
    termEnds: new Set([...ranks, ...places, ...bodies].map((hit) => hit.end)),
  };
  const found: Place[] = wholeNames(context);
  for (const place of [...titledFamilies(context, found), ...familyNames(context, found)]) {
    if (!found.some((one) => one.start < place.end && place.start < one.end)) found.push(place);
  }
  // 하야시 마코토 공사, 局长佐藤一郎: a full name outdoes a family name read from its beginning,
  // but for one that foreign names alone have.
  const firm = found.filter((one) => one.level !== 'bare' || one.title || isLongHan(context, one));
  const strangers: Place[] = [];
  for (const rank of ranks) {
    const stranger = unlisted(context, rank, firm, strangers);
    if (stranger) strangers.push(stranger);
  }
  if (language.language === 'ko') {
    shareFamilies(strangers);
    strangers.push(...namedAgain(context, strangers, found));
  }
  if (strangers.length > 0) {
    const wholes = new Set(strangers.map((one) => normalized.text.slice(one.start, one.end)));
    const kept = found.filter(
      (one) => !overlaps(strangers, one) && !beginsOne(normalized.text, one, wholes),
    );
    found.splice(0, found.length, ...kept, ...strangers);
  }
  found.sort((a, b) => a.start - b.start);
  return {
    field,
    sightings: withoutAliases(context, found).map((one) => toSighting(context, one)),
    bareNames: (family) => bareNames(context, family, found),
  };
}

/** 岸田(きしだ)文雄 as 岸田文雄: left out is how the characters before are read, in hiragana and brackets. */
function withoutReadings(normalized: Normalized): Normalized {
  const { text } = normalized;
  const readings = [...text.matchAll(/(?<=\p{Script=Han})\([ぁ-んー· ]{1,16}\)/gu)];
  if (readings.length === 0) return normalized;
  const kept: number[] = [];
  let from = 0;
  for (const { index, 0: reading } of [...readings, { index: text.length, 0: '' }]) {
    for (let at = from; at < index; at++) kept.push(at);
    from = index + reading.length;
  }
  return keepUnits(normalized, Int32Array.from(kept));
}

// 이마이 of 이마이 에리코 without her title: the name in full is looked for again.
function beginsOne(text: string, { start, end, level, title }: Place, wholes: Set<string>) {
  if (level !== 'bare' || title) return false;
  return [...wholes].some((name) => name.length > end - start && text.startsWith(name, start));
}

function overlaps(places: Place[], { start, end }: Place): boolean {
  return places.some((one) => one.start < end && start < one.end);
}

function isLongHan({ normalized: { text } }: Context, { start, end }: Place): boolean {
  return end - start > 2 && han.test(text[start] ?? '');
}

function byStart<Found extends { start: number }>(hits: Found[]): Map<number, Found> {
  return new Map(hits.map((hit) => [hit.start, hit]));
}

function toSighting(context: Context, place: Place): Sighting {
  const { start, end } = context.normalized.span(place.start, place.end);
  const { level, family, people, title } = place;
  const { text } = context.normalized;
  const next = text[place.end] === ' ' ? place.end + 1 : place.end;
  const regime = level === 'bare' && context.language.regimes.startingAt(text, next) !== undefined;
  return {
    field: context.field,
    start,
    end,
    surface: context.original.slice(start, end),
    level,
    family,
    people,
    ...(title ? { title } : {}),
    ...(regime ? { regime } : {}),
  };
}

function bareNames(context: Context, family: string, found: Place[]): Sighting[] {
  const { text } = context.normalized;
  const sightings: Sighting[] = [];
  if (family.length < 2) return sightings;
  const wholes = [
    ...new Set(
      found.flatMap((one) =>
        one.level === 'stranger' && one.title && one.family === family
          ? [text.slice(one.start, one.end)]
          : [],
      ),
    ),
  ].filter((name) => name.length > family.length && name.length > 2 && name.startsWith(family));
  for (
    let start = text.indexOf(family);
    start >= 0;
    start = text.indexOf(family, start + family.length)
  ) {
    // 林郑月娥表示: the name in full again, without its title.
    const whole = wholes.find((name) => text.startsWith(name, start));
    const end = start + (whole ?? family).length;
    if (
      found.some((one) => one.start < end && start < one.end) ||
      !(whole === undefined ? standsAlone(context, start, end) : isApart(context, start, end))
    )
      continue;
    sightings.push(toSighting(context, { start, end, level: 'bare', family, people: [] }));
  }
  return sightings;
}
