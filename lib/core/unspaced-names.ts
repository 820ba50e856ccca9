import { normalize } from './normalize';
import type { Scan, Sighting } from './sighting';
import { unlisted } from './unlisted-names';
import { familyNames, titledFamilies } from './unspaced-families';
import {
  type Context,
  endsWord,
  han,
  hangul,
  isApart,
  isWholePlace,
  isWholeTitle,
  mayFollowHan,
  mayFollowHangul,
  type Place,
  standsAlone,
  type UnspacedLanguage,
} from './unspaced-language';
import { titleBeside } from './unspaced-titles';

/** Names and titles of one field in a script without case or, mostly, spaces. */
export function scanUnspaced(
  original: string,
  field: 'title' | 'text',
  language: UnspacedLanguage,
): Scan {
  const normalized = normalize(original);
  const ranks = language.ranks
    .find(normalized.text)
    .filter((hit) =>
      language.language === 'ko'
        ? endsWord(normalized.text, hit.end, language)
        : isWholeTitle(normalized.text, hit.end),
    );
  const context: Context = {
    language,
    normalized,
    original,
    field,
    ranks,
    rankStarts: new Map(ranks.map((hit) => [hit.start, hit])),
    places: language.places
      .find(normalized.text)
      .filter((hit) => isWholePlace(normalized.text, hit)),
    bodies: language.bodies.find(normalized.text),
  };
  const found: Place[] = wholeNames(context);
  for (const place of [...titledFamilies(context, found), ...familyNames(context, found)]) {
    if (!found.some((one) => one.start < place.end && place.start < one.end)) found.push(place);
  }
  for (const rank of ranks) {
    // 하야시 마코토 공사: a full name outdoes the bare family name read from its beginning.
    const stranger = unlisted(
      context,
      rank,
      found.filter((one) => one.level !== 'bare' || one.title),
    );
    if (!stranger) continue;
    found.splice(
      0,
      found.length,
      ...found.filter((one) => one.end <= stranger.start || stranger.end <= one.start),
      stranger,
    );
  }
  found.sort((a, b) => a.start - b.start);
  return {
    field,
    sightings: found.map((one) => toSighting(context, one)),
    bareNames: (family) => bareNames(context, family, found),
  };
}

function toSighting(context: Context, place: Place): Sighting {
  const start = context.normalized.start[place.start] ?? 0;
  const end = context.normalized.end[place.end - 1] ?? start;
  const { level, family, people, title } = place;
  const rest = context.normalized.text.slice(place.end, place.end + 8);
  const regime =
    level === 'bare' && context.language.regimes.some((word) => rest.trimStart().startsWith(word));
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

function wholeNames(context: Context): Place[] {
  const { text } = context.normalized;
  return context.language.wholes.find(text).flatMap((hit) => {
    const { start, end } = hit;
    const form = text.slice(start, end);
    if (!isApart(text, start, end)) return [];
    if (hangul.test(form) && !mayFollowHangul(context, end)) return [];
    if (
      end - start === 2 &&
      han.test(form) &&
      han.test(text[end] ?? '') &&
      !mayFollowHan(context, end)
    )
      return [];
    const place: Place = {
      start,
      end,
      level: 'full',
      family: hit.values[0]?.family ?? '',
      people: [...new Set(hit.values.map((value) => value.official))],
    };
    const title = titleBeside(context, start, end, true);
    if (title) place.title = title;
    return [place];
  });
}

function bareNames(context: Context, family: string, found: Place[]): Sighting[] {
  const { text } = context.normalized;
  const sightings: Sighting[] = [];
  if (family.length < 2) return sightings;
  for (
    let start = text.indexOf(family);
    start >= 0;
    start = text.indexOf(family, start + family.length)
  ) {
    const end = start + family.length;
    if (
      found.some((one) => one.start < end && start < one.end) ||
      !standsAlone(context, start, end)
    )
      continue;
    sightings.push(toSighting(context, { start, end, level: 'bare', family, people: [] }));
  }
  return sightings;
}
