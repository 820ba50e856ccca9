import type { Context, Place } from './unspaced-language';
import { han } from './unspaced-standing';

/**
 * Names but for those in brackets right after a name or its title, which say the same one in another
 * script: 尹錫悦(ユン・ソンニョル), 기시다 후미오(岸田文雄·65). `places` stand in the order of the text.
 */
export function withoutAliases(context: Context, places: Place[]): Place[] {
  const { text } = context.normalized;
  const byEnd = new Map(places.map((place) => [place.end, place]));
  const titleStarts = new Map(context.ranks.map((rank) => [rank.end, rank.start]));
  const nameBefore = (at: number) => {
    const end = text[at - 1] === ' ' ? at - 1 : at;
    return byEnd.get(end) ?? byEnd.get(titleStarts.get(end) ?? -1);
  };
  const better = new Map<Place, Place>();
  const aliases = places.filter((place) => {
    const name = text[place.start - 1] === '(' ? nameBefore(place.start - 1) : undefined;
    if (!name || !isAlias(text, name, place)) return false;
    if (isOtherPerson(name, place)) better.set(name, { ...name, people: place.people });
    return true;
  });
  return places.filter((one) => !aliases.includes(one)).map((one) => better.get(one) ?? one);
}

// Whoever no list knows, or bears a name in Han that several share, is only named anew.
function isAlias(text: string, name: Place, { start, end, people }: Place): boolean {
  if (people.some((one) => name.people.includes(one))) return true;
  if (text[end] !== ')') return false;
  const isHan = (at: number) => han.test(text[at] ?? '');
  return people.length === 0 || name.people.length === 0 || isHan(name.start) !== isHan(start);
}

// 金星(キム・ソン): of two people whom one writes the same in Han, how the name is read tells which.
function isOtherPerson(name: Place, { people, level }: Place): boolean {
  return (
    level === 'full' && name.level === 'full' && !people.some((one) => name.people.includes(one))
  );
}
