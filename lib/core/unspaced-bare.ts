import type { Official } from './entity';
import type { Hit } from './matcher';
import { soundsJapanese } from './unlisted-korean';
import { familyEnding, isOther, isTaken } from './unspaced-families';
import { eastern } from './unspaced-given';
import type { Context, Place } from './unspaced-language';
import { cutsPlace, hitOver, isApart, standsAlone } from './unspaced-standing';

/** Family names of two or more characters by themselves. */
export function familyNames(context: Context, found: Place[]): Place[] {
  const { text } = context.normalized;
  const named = new Set(found.flatMap(({ people }) => people));
  const bare = context.language.families
    .search(context.normalized.units)
    .flatMap((hit): Place[] => {
      const { start, end } = hit;
      if (isTaken(found, hit)) return [];
      if (!standsAlone(context, start, end) && !goesOn(context, hit, named)) return [];
      if (isRelative(context, end) || isOther(context, start, hit.values, found)) return [];
      const family = text.slice(start, end);
      return [{ start, end, level: 'bare', family, people: [...new Set(hit.values)] }];
    });
  return [...bare, ...honoured(context, found), ...governing(context, found)];
}

// 安倍疲态毕露, 拜登上场后: whom the field has named is so called again before any word that begins no
// given name; in Chinese alone, where verbs stand unmarked.
function goesOn(
  context: Context,
  { start, end, values }: Hit<Official>,
  named: ReadonlySet<Official>,
): boolean {
  const { normalized, language } = context;
  if (language.language !== 'zh' || !isApart(context, start, end)) return false;
  if (cutsPlace(context, start, end)) return false;
  const isForeign = values.every(({ country }) => !eastern.has(country));
  // Of 田中 there are too many others.
  const isOnly = new Set(values).size === 1;
  const next = normalized.text[end] ?? '';
  return (
    values.some((one) => named.has(one)) &&
    (isForeign || (isOnly && !language.givenCharacters.has(next)))
  );
}

// 기시다 유코 여사: another given name, and a word for what no official is.
function isRelative({ normalized: { text }, language }: Context, end: number): boolean {
  const given = /^ ([가-힣]{2,4}) /.exec(text.slice(end, end + 6))?.[1] ?? '';
  const next = end + given.length + 2;
  return (
    soundsJapanese(given) &&
    given !== '' &&
    language.otherTitles.startingAt(text, next) !== undefined
  );
}

/** 朴政権, 蔡政府: a family name of one character that is no country's before a word for its bearer's government. */
function governing(context: Context, found: Place[]): Place[] {
  const { text } = context.normalized;
  const { language, regimes } = context.language;
  if (language === 'ko') return [];
  const places: Place[] = [];
  for (let at = 1; at < text.length; at++) {
    if (regimes.startingAt(text, at) === undefined) continue;
    const place = familyEnding(context, at);
    const isCountry = place && hitOver(context.places, place.start, place.start + 1);
    if (place && place.end - place.start === 1 && !isCountry && !isTaken(found, place))
      places.push(place);
  }
  return places;
}

/** 習氏, 林氏: a family name of one character with an honorific, for people the article has named in full. */
function honoured(context: Context, found: Place[]): Place[] {
  const { text } = context.normalized;
  const places: Place[] = [];
  for (let at = 1; at < text.length; at++) {
    if (context.language.honorifics.startingAt(text, at) === undefined) continue;
    const place = familyEnding(context, text[at - 1] === ' ' ? at - 1 : at);
    if (!place || isTaken(found, place)) continue;
    // 林さん, 安氏: without an office beside only a head of state or government is known by so little.
    const isHead = ({ offices }: Official) =>
      offices.some(({ kind }) => kind.startsWith('head_of'));
    const people =
      place.end - place.start > 1 ? place.people : place.people.filter((one) => isHead(one));
    places.push({ ...place, people });
  }
  return places;
}
