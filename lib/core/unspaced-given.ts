import type { Official } from './entity';
import { fold } from './normalize';
import type { Context, Place } from './unspaced-language';
import { isApart, mayFollowHangul } from './unspaced-standing';

/**
 * Names in full of listed people from abroad whose given name is spelled a little otherwise, or bears
 * an initial: マリヤ・ザハロワ, ドナルド・J・トランプ, 도날드 트럼프.
 */
export function spelledOtherwise(context: Context): Place[] {
  const { normalized, language } = context;
  const { text } = normalized;
  return language.families.search(normalized.units).flatMap(({ start, end, values }): Place[] => {
    const given = givenBefore(context, start);
    if (given === undefined) return [];
    const from = given.start;
    const people = [...new Set(values)].filter((one) => isNear(one, given.text));
    const isWhole =
      isApart(context, from, end) && (language.language !== 'ko' || mayFollowHangul(context, end));
    return people.length > 0 && isWhole
      ? [{ start: from, end, level: 'full', family: text.slice(start, end), people }]
      : [];
  });
}

const before = {
  ja: /(?<![ァ-ヶー·])([ァ-ヶー]{2,12})·(?:[a-z]\.?·)?$/,
  ko: /(?<![가-힣])([가-힣]{2,8}) (?:[a-z]\.? )?$/,
  zh: /([\p{Script=Han}]{2,8})·(?:[a-z]\.?·)?$/u,
};

/** The given name before a family name, as far as signs tell where it begins. */
export function givenBefore(
  { normalized: { text }, language: { language } }: Context,
  start: number,
): { text: string; start: number } | undefined {
  const from = Math.max(0, start - 20);
  const found = before[language].exec(text.slice(from, start));
  return found?.[1] === undefined ? undefined : { text: found[1], start: from + found.index };
}

// Their names are written by rule, or in Han.
export const eastern = new Set(['JP', 'CN', 'TW', 'KR', 'KP', 'VN', 'HK', 'SG']);

/** True where this is, or nearly is, the given name of somebody from abroad. */
export function isNear({ country, names }: Official, written: string): boolean {
  if (eastern.has(country)) return false;
  return names.some(({ given, family }) => {
    const known = fold(given);
    if (family === undefined) return false;
    if (known === written) return true;
    const most = known.length > 4 ? 2 : known.length > 2 ? 1 : 0;
    return known.charAt(0) === written.charAt(0) && distance(known, written, most) <= most;
  });
}

/** How many characters must be put, left out or changed; more than `most` is all the same. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** True where the given name before a family name is none of `people`: 埃里克·特朗普, 알렉산드르 루덴코. */
export function isOfOther(context: Context, start: number, people: Official[]): boolean {
  const { language, givens, bearers } = context.language;
  if (language === 'ja' || people.some(({ country }) => eastern.has(country))) return false;
  const given = givenBefore(context, start)?.text;
  if (given === undefined || people.some((one) => isNear(one, given))) return false;
  return language === 'ko' ? givens.has(given) && !bearers.has(given) : !bearers.has(given);
}
