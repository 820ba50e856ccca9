import { russianCases } from './russian-cases';
import type { Spot } from './title-terms';
import { isCapital, type Word } from './words';

const english =
  'wife husband spouse widow widower son daughter brother sister father mother grandson granddaughter grandfather nephew niece son-in-law daughter-in-law fiancee';
const russian =
  'жена супруга супруг муж вдова сын брат сестра отец внук внучка племянник племянница зять дочь дочери дочерью мать матери матерью';
const kin = new Set([...english.split(' '), ...russian.split(' ').flatMap(russianCases)]);

/**
 * True where the name over words `from`–`to` is of somebody's family: "his wife Hana Roe", "Hana Roe,
 * wife of the premier", жена премьера Анна Зорина. Such a one bears the family name, not the office.
 */
export function isKin(
  words: Word[],
  spots: (Spot | undefined)[],
  from: number,
  to: number,
): boolean {
  return isKinBefore(words, spots, from) || isKinAfter(words, spots, to);
}

function isKinBefore(words: Word[], spots: (Spot | undefined)[], from: number): boolean {
  if (!/^,? $/.test(words[from]?.gap ?? '')) return false;
  let before = from - 1;
  if (words[before]?.key === 'lady' && words[before - 1]?.key === 'first') return true;
  while (spots[before] && /^[ \u00a0]$/.test(words[before]?.gap ?? '')) before--;
  return kin.has(words[before]?.key ?? '');
}

function isKinAfter(words: Word[], spots: (Spot | undefined)[], to: number): boolean {
  if (words[to + 1]?.gap !== ', ') return false;
  for (let i = to + 1; i <= to + 4; i++) {
    const word = words[i];
    if (!word || (i > to + 1 && word.gap !== ' ')) return false;
    if (kin.has(word.key)) return true;
    if (isCapital(word) && !spots[i] && !word.possessive) return false;
  }
  return false;
}
