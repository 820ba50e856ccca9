import type { Language } from './article';
import type { Official, PersonName } from './entity';
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
  const spellings = new Set([base]);
  if (base.includes('-')) spellings.add(base.replaceAll('-', ' '));
  if (name.lang === 'ru') return [...spellings].flatMap((one) => russianCases(one));
  if (name.lang !== 'en') return [...spellings];
  for (const variant of romanVariants(base, official.country)) spellings.add(variant);
  return [...spellings];
}

// Spellings that papers choose between for one and the same name.
function romanVariants(name: string, country: string): string[] {
  const swaps: [RegExp, string][] = [];
  if (['RU', 'UA', 'SU', 'BY', 'KZ'].includes(country)) {
    swaps.push(
      [/sky$/, 'skyy'],
      [/sky$/, 'skiy'],
      [/sky$/, 'skii'],
      [/skyy$/, 'sky'],
      [/ei$/, 'ey'],
      [/ey$/, 'ei'],
    );
    swaps.push(
      [/^ye/, 'e'],
      [/^e/, 'ye'],
      [/ov$/, 'off'],
      [/yev$/, 'ev'],
      [/(?<=[aeiou])ev$/, 'yev'],
      [/iy/, 'i'],
    );
  }
  if (country === 'JP') {
    swaps.push(
      [/^o(?=[^aeiou])/, 'oh'],
      [/ito$/, 'itoh'],
      [/o$/, 'oh'],
      [/m(?=[bmp])/, 'n'],
      [/n(?=[bmp])/, 'm'],
    );
  }
  return swaps.filter(([from]) => from.test(name)).map(([from, to]) => name.replace(from, to));
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
  const parts = isEastern(country) ? [family, given] : [given, family];
  return ['', ' ', '·'].map((between) => parts.join(between));
}

/** True where people of this country are named family name first in their own and their neighbours' languages. */
export function isEastern(country: string): boolean {
  return ['JP', 'CN', 'TW', 'KR', 'KP', 'VN', 'HK'].includes(country);
}
