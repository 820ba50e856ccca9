import type { Language } from './article';
import type { Official, PersonName } from './entity';
import { fold } from './normalize';
import { romanVariants } from './roman-spellings';
import { russianCases } from './russian-cases';
import { japaneseSpellings } from './russian-japanese';

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
export function familyForms({ country }: Official, name: PersonName): string[] {
  const forms = familySpellings(name, country);
  return name.lang === 'ru' ? [...new Set(forms.flatMap((one) => russianCases(one)))] : forms;
}

/** The same in the nominative alone. */
export function familySpellings({ lang, family, given }: PersonName, country: string): string[] {
  const base = fold(family ?? given);
  const forms = new Set([base]);
  if (base.includes('-')) forms.add(base.replaceAll('-', ' '));
  if (lang === 'ru' && country === 'JP')
    for (const other of japaneseSpellings(base)) forms.add(other);
  if (lang === 'en') for (const variant of romanVariants(base, country)) forms.add(variant);
  return [...forms];
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
