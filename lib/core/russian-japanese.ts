// As papers write what they take from English: Шинзо, Маехара, Йошида, for Синдзо, Маэхара, Ёсида.
const fromEnglish: [RegExp, string][] = [
  [/(?<!д)ж/g, 'дж'],
  [/(?<!д)з/g, 'дз'],
  [/ши/g, 'си'],
  [/ша/g, 'ся'],
  [/шу/g, 'сю'],
  [/шо/g, 'се'],
  [/чи/g, 'ти'],
  [/ча/g, 'тя'],
  [/чу/g, 'тю'],
  [/чо/g, 'те'],
  [/джи/g, 'дзи'],
  [/джа/g, 'дзя'],
  [/джу/g, 'дзю'],
  [/джо/g, 'дзе'],
  [/йо/g, 'е'],
  [/йу/g, 'ю'],
  [/э/g, 'е'],
];

/** A Japanese name as it is compared, folded: papers that write си and ши, э and е have one key. */
export function japaneseKey(folded: string): string {
  return fromEnglish.reduce((key, [from, to]) => key.replace(from, to), folded);
}

const toEnglish: [RegExp, string][] = [
  [/дзи/g, 'джи'],
  [/дз(?=[яю])/g, 'дж'],
  [/си/g, 'ши'],
  [/ся/g, 'ша'],
  [/сю/g, 'шу'],
  [/ти/g, 'чи'],
  [/тя/g, 'ча'],
  [/тю/g, 'чу'],
  [/джя/g, 'джа'],
  [/джю/g, 'джу'],
  [/^е(?=[^аеиоуэюя])/, 'йо'],
];

/** Other spellings of a Japanese family name in Russian, folded: Маехара for Маэхара, Кишида for Кисида. */
export function japaneseSpellings(folded: string): string[] {
  const plain = folded.replace(/(?<=.)э/g, 'е');
  const english = toEnglish.reduce((name, [from, to]) => name.replace(from, to), folded);
  const both = english.replace(/(?<=.)э/g, 'е');
  return [...new Set([plain, english, both])].filter((name) => name !== folded);
}
