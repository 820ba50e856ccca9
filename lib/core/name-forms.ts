import type { Language } from './article';
import type { Official, Party, PersonName } from './entity';
import { fold } from './normalize';
import { russianCases } from './russian-cases';

type NameLanguage = PersonName['lang'];

/** Languages whose forms of a name may stand in an article of a language, likeliest first. */
export function nameLanguages(language: Language): NameLanguage[] {
  switch (language) {
    case 'ja':
      return ['ja', 'zh-Hant', 'zh-Hans'];
    case 'ko':
      return ['ko', 'ja', 'zh-Hant', 'zh-Hans'];
    case 'zh-Hans':
      return ['zh-Hans', 'zh-Hant', 'ja'];
    case 'zh-Hant':
      return ['zh-Hant', 'zh-Hans', 'ja'];
    case 'ru':
      return ['ru'];
    default:
      return ['en'];
  }
}

/** Folded forms of the family name: the name by which most articles call a person after the first time. */
export function familyForms(official: Official, name: PersonName): string[] {
  const base = fold(name.family ?? name.given);
  const forms = new Set([base]);
  if (base.includes('-')) forms.add(base.replaceAll('-', ' '));
  if (name.lang === 'ru') return [...forms].flatMap((one) => russianCases(one));
  if (name.lang !== 'en') return [...forms];
  for (const variant of romanVariants(base, official.country)) forms.add(variant);
  return [...forms];
}

// Spellings that papers choose between for one and the same name.
const slavicSpellings: [RegExp, string][] = [
  [/sky$/, 'skyy'],
  [/sky$/, 'skiy'],
  [/sky$/, 'skii'],
  [/skyy$/, 'sky'],
  [/ei$/, 'ey'],
  [/ey$/, 'ei'],
  [/^ye/, 'e'],
  [/^e/, 'ye'],
  [/ov$/, 'off'],
  [/yev$/, 'ev'],
  [/(?<=[aeiou])ev$/, 'yev'],
  [/iy/, 'i'],
];
const japaneseSpellings: [RegExp, string][] = [
  [/^o(?=[^aeiou])/, 'oh'],
  [/ito$/, 'itoh'],
  [/o$/, 'oh'],
  [/m(?=[bmp])/, 'n'],
  [/n(?=[bmp])/, 'm'],
];
const spellings: Partial<Record<Party, [RegExp, string][]>> = {
  RU: slavicSpellings,
  UA: slavicSpellings,
  SU: slavicSpellings,
  BY: slavicSpellings,
  KZ: slavicSpellings,
  JP: japaneseSpellings,
};

function romanVariants(name: string, country: Party): string[] {
  return (spellings[country] ?? [])
    .filter(([from]) => from.test(name))
    .map(([from, to]) => name.replace(from, to));
}

/** A given name as it is compared: hyphens, spaces and the usual choices of spelling are gone. */
export function givenKey(folded: string, country: string): string {
  let key = folded.replace(/[-' .·]/g, '');
  if (country === 'KR' || country === 'KP')
    key = key
      .replace(/eo|ou?|oo|woo/g, 'u')
      .replace(/ee|y/g, 'i')
      .replace(/ei|ae/g, 'e')
      .replace(/k/g, 'g')
      .replace(/j|ch/g, 'z');
  else
    key = key
      .replace(/y|j(?=$)/g, 'i')
      .replace(/ii+/g, 'i')
      .replace(/^ie/, 'e');
  return key;
}

/** Folded forms of the whole name in scripts without case or inflection: 岸田文雄, 岸田 文雄, ユン・ソンニョル. */
export function wholeForms(name: PersonName, country: string): string[] {
  const given = fold(name.given);
  if (name.family === undefined) return given.length >= 2 ? [given] : [];
  const family = fold(name.family);
  const eastern = [family, given];
  const western = [given, family];
  // 陆克文, 李显龙: a family name of one character in Han mostly stands first, wherever its bearer is from.
  const orders = isEastern(country)
    ? [eastern]
    : name.lang.startsWith('zh') && family.length === 1
      ? [western, eastern]
      : [western];
  return orders.flatMap((parts) => ['', ' ', '·'].map((between) => parts.join(between)));
}

/** True where people of this country are named family name first in their own and their neighbours' languages. */
function isEastern(country: string): boolean {
  return ['JP', 'CN', 'TW', 'KR', 'KP', 'VN', 'HK'].includes(country);
}
