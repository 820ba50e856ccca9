import { normalize } from './normalize';
import type { Scan, Sighting } from './sighting';
import { unlisted } from './unlisted-names';
import {
  type Context,
  endsWord,
  han,
  hangul,
  isApart,
  isFreeBefore,
  mayFollowHan,
  mayFollowHangul,
  type Place,
  standsAlone,
  type UnspacedLanguage,
} from './unspaced-language';
import { reading, titleBeside } from './unspaced-titles';

/** Names and titles of one field in a script without case or, mostly, spaces. */
export function scanUnspaced(
  original: string,
  field: 'title' | 'text',
  language: UnspacedLanguage,
): Scan {
  const normalized = normalize(original);
  const ranks = language.ranks
    .find(normalized.text)
    .filter((hit) => language.language !== 'ko' || endsWord(normalized.text, hit.end, language));
  const context: Context = {
    language,
    normalized,
    original,
    field,
    ranks,
    rankStarts: new Map(ranks.map((hit) => [hit.start, hit])),
    places: language.places.find(normalized.text),
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
  return {
    field: context.field,
    start,
    end,
    surface: context.original.slice(start, end),
    level,
    family,
    people,
    ...(title ? { title } : {}),
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

/** A family name directly beside a title: 茂木外相, 習主席, 이 대통령, 首相岸田. */
function titledFamilies(context: Context, found: Place[]): Place[] {
  const { text } = context.normalized;
  const places: Place[] = [];
  for (const rank of context.ranks) {
    let end = rank.start;
    let former = false;
    for (const word of context.language.former)
      if (text.slice(0, end).endsWith(word)) {
        end -= word.length;
        former = true;
        break;
      }
    if (text[end - 1] === ' ' && context.language.language === 'ko') end--;
    const family =
      familyEnding(context, end) ?? (former ? familyEnding(context, rank.start) : undefined);
    if (family) {
      const title = reading(context, rank, family.start, former);
      if (title) places.push({ ...family, title });
    }
    if (context.language.language !== 'zh') continue;
    const after = familyStarting(context, rank.end);
    const title =
      after &&
      reading(
        context,
        rank,
        rank.start,
        context.language.former.some((word) => text.slice(0, rank.start).endsWith(word)),
      );
    if (after && title) places.push({ ...after, title });
  }
  return places.filter(
    (place) => !found.some((one) => one.start < place.end && place.start < one.end),
  );
}

function familyEnding(context: Context, end: number): Place | undefined {
  const { text } = context.normalized;
  for (let length = Math.min(8, end); length >= 1; length--) {
    const start = end - length;
    const form = text.slice(start, end);
    const people = context.language.bearers.get(form);
    if (!people || !isApart(text, start, end) || !isFreeBefore(context, start, length)) continue;
    return { start, end, level: 'bare', family: form, people };
  }
  return undefined;
}

function familyStarting(context: Context, start: number): Place | undefined {
  const { text } = context.normalized;
  for (let length = 8; length >= 2; length--) {
    const form = text.slice(start, start + length);
    const people = context.language.bearers.get(form);
    if (people && (!han.test(text[start + length] ?? '') || mayFollowHan(context, start + length)))
      return { start, end: start + length, level: 'bare', family: form, people };
  }
  return undefined;
}

/** Family names of two or more characters by themselves. */
export function familyNames(context: Context, found: Place[]): Place[] {
  const { text } = context.normalized;
  const bare = context.language.families.find(text).flatMap((hit): Place[] => {
    const { start, end } = hit;
    if (
      found.some((one) => one.start < end && start < one.end) ||
      !standsAlone(context, start, end)
    )
      return [];
    return [
      {
        start,
        end,
        level: 'bare',
        family: text.slice(start, end),
        people: [...new Set(hit.values)],
      },
    ];
  });
  return [...bare, ...honoured(context, found)];
}

/** 習氏, 林氏: a family name of one character with an honorific, for people the article has named in full. */
function honoured(context: Context, found: Place[]): Place[] {
  const { text } = context.normalized;
  const places: Place[] = [];
  for (const honorific of context.language.honorifics) {
    for (let at = text.indexOf(honorific); at > 0; at = text.indexOf(honorific, at + 1)) {
      const place = familyEnding(context, text[at - 1] === ' ' ? at - 1 : at);
      if (place && !found.some((one) => one.start < place.end && place.start < one.end))
        places.push(place);
    }
  }
  return places;
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
