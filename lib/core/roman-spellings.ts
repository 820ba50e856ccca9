import type { Party } from './entity';
import { japaneseKey } from './russian-japanese';
import { wadeGiles } from './wade-giles';

// Spellings that papers choose between for one and the same name.
const slavicSpellings: [RegExp, string][] = [
  [/sky$/, 'skyy'],
  [/sky$/, 'skiy'],
  [/sky$/, 'skii'],
  [/sky$/, 'skyi'],
  [/skyi$/, 'sky'],
  [/skii$/, 'sky'],
  [/skiy$/, 'sky'],
  [/(?<=[^aeious])y$/, 'iy'],
  [/(?<=[^aeious])y$/, 'yi'],
  [/ks/, 'x'],
  [/x/, 'ks'],
  [/zh/, 'j'],
  [/^tch/, 'ch'],
  [/^ch/, 'tch'],
  [/skyy$/, 'sky'],
  [/ei$/, 'ey'],
  [/ey$/, 'ei'],
  [/^ye/, 'e'],
  [/^e/, 'ye'],
  [/ov$/, 'off'],
  [/yev$/, 'ev'],
  [/(?<=[aeiou])ev$/, 'yev'],
  [/iy/, 'i'],
  [/enko$/, 'enka'],
  // As papers in German and French have it.
  [/v(.*)v$/, 'w$1w'],
  [/^([^v]*)v([^v]*)$/, '$1w$2'],
  [/(?<!s)sh(?!ch)/, 'sch'],
  [/(?<![st])ch/, 'tch'],
];
const japaneseSpellings: [RegExp, string][] = [
  [/^o(?=[^aeiou])/, 'oh'],
  [/ito$/, 'itoh'],
  [/o$/, 'oh'],
  [/o$/, 'ou'],
  [/^o(?=[^aeiouhy])/, 'oo'],
  [/^([^aeiou]+)o(?=[^aeiouhny])/, '$1ou'],
  [/^([^aeiou]+)o(?=n[aeiou]|[^aeiouhny])/, '$1oh'],
  [/^([^aeiou]+)o(?=n[aeiou])/, '$1ou'],
  [/o[uoh](?=[^aeiou]|$)/, 'o'],
  [/uu/, 'u'],
  [/m(?=[bmp])/, 'n'],
  [/n(?=[bmp])/, 'm'],
];
// Each row: spellings of one Korean family name, but for those that are words of English.
const koreanSpellings = [
  'yoon yun',
  'lee yi rhee ri',
  'park pak bak',
  'choi choe',
  'chung jung jeong cheong jong chong',
  'cho jo',
  'moon mun',
  'noh roh',
  'ahn an',
  'lim im yim rim',
  'yoo yu ryu ryoo',
  'shin sin',
  'seo suh',
  'baek paek paik',
  'jun chun jeon chon',
  'kwon gwon',
  'ko koh',
  'woo u',
  'jang chang',
  'huh heo hur',
  'kang gang',
  'byun byeon',
].map((row) => row.split(' ').filter((one) => one.length > 2 || one === 'yi' || one === 'ri'));
const spellings: Partial<Record<Party, [RegExp, string][]>> = {
  RU: slavicSpellings,
  UA: slavicSpellings,
  SU: slavicSpellings,
  BY: slavicSpellings,
  KZ: slavicSpellings,
  JP: japaneseSpellings,
};

/** Other spellings of a family name from this country, folded. */
export function romanVariants(name: string, country: Party): string[] {
  if (isChinese(country)) {
    // Without its apostrophe the old spelling would be many another family's: Chiang, Chang.
    const older = wadeGiles(name);
    return older?.includes("'") ? [older] : [];
  }
  if (country === 'KR' || country === 'KP')
    return koreanSpellings.filter((row) => row.includes(name)).flat();
  return (spellings[country] ?? [])
    .filter(([from]) => from.test(name))
    .map(([from, to]) => name.replace(from, to));
}

/** Other spellings of a given name that no key makes alike: `shui-pien` for `shui-bian`. */
export function givenVariants(name: string, country: Party): string[] {
  const older = isChinese(country) ? wadeGiles(name) : undefined;
  return older === undefined ? [] : [older];
}

const isChinese = (country: Party) => country === 'CN' || country === 'TW';

/** Keys by country and name: where hundreds of people are called Kim, each Kim asks for all of theirs. */
const keys = new Map<string, Map<string, string>>();
const mostKeys = 20_000;

/** A given name as it is compared: hyphens, spaces and the usual choices of spelling are gone. */
export function givenKey(folded: string, country: string): string {
  let known = keys.get(country);
  if (!known || known.size > mostKeys) {
    known = new Map();
    keys.set(country, known);
  }
  let key = known.get(folded);
  if (key === undefined) {
    key = makeGivenKey(folded, country);
    known.set(folded, key);
  }
  return key;
}

const slavic = new Set<string>(['RU', 'UA', 'SU', 'BY', 'KZ', 'PL']);

function makeGivenKey(folded: string, country: string): string {
  let key = folded.replace(/[-' .·]/g, '');
  if (country === 'KR' || country === 'KP')
    key = key
      .replace(/eo|eu|ou?|oo|woo/g, 'u')
      .replace(/ee|y/g, 'i')
      .replace(/ei|ae/g, 'e')
      .replace(/k/g, 'g')
      .replace(/j|ch/g, 'z');
  else if (country === 'JP')
    key = japaneseKey(key)
      .replace(/o[uoh](?=[^aeiou]|$|i)/g, 'o')
      .replace(/uu/g, 'u')
      .replace(/m(?=[bmp])/g, 'n');
  else {
    if (slavic.has(country))
      key = key
        .replace(/t?s?ch|kh/g, 'h')
        .replace(/w/g, 'v')
        .replace(/gu(?=[ei])/g, 'g')
        .replace(/j/g, 'i');
    key = key
      .replace(/x/g, 'ks')
      .replace(/c(?!h)/g, 'k')
      .replace(/er$/, 'r')
      .replace(/y|j(?=$)/g, 'i')
      .replace(/ii+/g, 'i')
      .replace(/^ie/, 'e');
  }
  return key;
}
