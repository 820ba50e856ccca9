import { matches } from './identify';
import type { Hit } from './matcher';
import type { RankRow, TitleReading } from './titles';
import {
  type Context,
  cutsPlace,
  han,
  hitOver,
  isApart,
  isFreeBefore,
  mayFollowHan,
  type Place,
  standsAlone,
} from './unspaced-language';
import { isOfState, reading } from './unspaced-titles';

/** A family name directly beside a title: 茂木外相, 習主席, 이 대통령, 首相岸田. */
export function titledFamilies(context: Context, found: Place[]): Place[] {
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
      if (title && isHolder(context, rank, family, title)) places.push({ ...family, title });
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
    if (after && title && isHolder(context, rank, after, title)) places.push({ ...after, title });
  }
  return places.filter(
    (place) => !found.some((one) => one.start < place.end && place.start < one.end),
  );
}

// 日韓外務次官 and 現 장관 name nobody; 韓首相 does where somebody of that name is prime minister.
function isHolder(
  context: Context,
  rank: Hit<RankRow>,
  { start, end, people }: Place,
  title: TitleReading,
): boolean {
  const { former, plain } = context.language;
  const form = context.normalized.text.slice(start, end);
  const isCountry = (from: number, to: number) => {
    const hit = hitOver(context.places, from, to);
    return hit?.start === from && hit.end === to;
  };
  const short = isCountry(start, end);
  if (short && isCountry(start - 1, start)) return false;
  const fits = () => people.some(({ offices }) => offices.some((office) => matches(office, title)));
  if (former.includes(form) || plain.includes(form)) return false;
  if (short) return fits();
  return rank.values[0]?.needs !== 'of' || isOfState(context, rank, start) || fits();
}

function familyEnding(context: Context, end: number): Place | undefined {
  const { text } = context.normalized;
  for (let length = Math.min(8, end); length >= 1; length--) {
    const start = end - length;
    const form = text.slice(start, end);
    const people = context.language.bearers.get(form);
    if (!people || !isApart(text, start, end) || !isFreeBefore(context, start, length)) continue;
    if (cutsPlace(context, start, end)) continue;
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
  return [...bare, ...honoured(context, found), ...governing(context, found)];
}

/** 朴政権, 蔡政府: a family name of one character that is no country's before a word for its bearer's government. */
function governing(context: Context, found: Place[]): Place[] {
  const { text } = context.normalized;
  if (context.language.language === 'ko') return [];
  const places: Place[] = [];
  for (const regime of context.language.regimes) {
    for (let at = text.indexOf(regime); at > 0; at = text.indexOf(regime, at + 1)) {
      const place = familyEnding(context, at);
      if (
        place &&
        place.end - place.start === 1 &&
        !context.places.some((hit) => hit.start <= place.start && place.start < hit.end) &&
        !found.some((one) => one.start < place.end && place.start < one.end)
      )
        places.push(place);
    }
  }
  return places;
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
