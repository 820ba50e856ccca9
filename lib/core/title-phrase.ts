import type { OfficeKind, Party } from './entity';
import type { Spot } from './title-terms';
import type { RankRow } from './titles';
import { isCapital, type Word } from './words';

/** A title as it is being read, over words `from`–`to` (inclusive). */
export interface Phrase {
  from: number;
  to: number;
  kind: OfficeKind;
  row: RankRow;
  /** The words of the rank itself, as compared. */
  rank: string;
  country?: Party;
  /** A state or international body stands in it. */
  direct: boolean;
  /** A body of state, or the office of somebody in it, stands in it. */
  bodied: boolean;
  former: boolean;
  /** A capital word of no known meaning stands in it: Air France, Red Cross. */
  foreign: boolean;
  notState: boolean;
  /** What a minister or secretary is for stands in it. */
  fielded: boolean;
  /** Word of the name before a possessive: Arafat's adviser. */
  owner?: number;
}

export const organisations = new Set([
  'EU',
  'UN',
  'NATO',
  'IAEA',
  'WTO',
  'IMF',
  'WB',
  'WHO',
  'ILO',
  'OIC',
  'OSCE',
  'OPEC',
  'ASEAN',
]);

export function readLeft(words: Word[], spots: (Spot | undefined)[], phrase: Phrase): void {
  let unknown = 0;
  for (let i = phrase.from - 1; i >= 0 && phrase.from - i < 14; ) {
    const next = words[phrase.from];
    const word = words[i];
    if (!word || !next || !/^(?: |\u00a0| ['’]|['’]|-)$/.test(next.gap)) return;
    const spot = spots[i];
    if (spot) {
      if (!takeLeft(words, spot, phrase, unknown)) return;
      phrase.from = spot.from;
      i = spot.from - 1;
      continue;
    }
    if (word.key === 's' && /^ ?['’]$/.test(word.gap)) {
      phrase.from = i;
      i--;
      continue;
    }
    if (
      word.key === 'and' &&
      (spots[i - 1] || isCapital(words[i - 1])) &&
      !words[i - 1]?.possessive
    ) {
      if (!spots[i - 1]) return;
      phrase.from = i;
      i--;
      continue;
    }
    if (!isCapital(word) || unknown >= 4) return;
    // Умер глава МАГАТЭ: in Russian only its place gives the first word its capital.
    if (word.opens && /^[а-я]/.test(word.key)) return;
    if (word.possessive) {
      phrase.owner = i;
      phrase.from = i;
      return;
    }
    if (word.opens && !word.headline && unknown === 0 && phrase.row.needs === 'own') return;
    // Netanyahu aide Dore Gold: whose aide, if the article has such an official.
    if (unknown === 0 && isAide(phrase) && !phrase.bodied && !phrase.direct) phrase.owner = i;
    else delete phrase.owner;
    unknown++;
    // IOC President, LDP secretary: initials of no known body of state.
    if (word.shape === 'upper' && word.text.length > 1 && phrase.row.needs !== 'own')
      phrase.notState ||= words[phrase.to]?.shape !== 'upper';
    phrase.foreign = true;
    phrase.from = i;
    i--;
  }
}

export function isAide({ rank, row }: Phrase): boolean {
  return row.needs === 'of' && /advis|aide|spokes|chief of staff|envoy|emissary/.test(rank);
}

function takeLeft(words: Word[], spot: Spot, phrase: Phrase, unknown: number): boolean {
  for (const term of spot.terms.toSorted(
    (a, b) => Number(b.role === 'body') - Number(a.role === 'body'),
  )) {
    if (term.role === 'place') {
      // визит в Москву министра: a Russian noun before a title says where, not whose.
      if (term.noun && /[а-я]/.test(words[spot.from]?.key ?? '')) return false;
      if (phrase.country === undefined) phrase.country = term.party;
      if (organisations.has(term.party)) phrase.bodied = true;
      phrase.direct = true;
      return true;
    }
    if (term.role === 'body') {
      phrase.bodied = true;
      if (phrase.country === undefined && term.party !== '*') phrase.country = term.party;
      return true;
    }
    if (term.role === 'rank') {
      // "Foreign Minister and vice-chairman": the office of state counts; "prime minister's spokesman": his.
      if (words[phrase.from]?.key === 'and' && term.row.needs === 'own') {
        phrase.row = term.row;
        phrase.kind = term.row.kind;
        phrase.foreign = false;
        phrase.notState = false;
      } else phrase.bodied = true;
      return true;
    }
    if (term.role === 'field') {
      if (unknown === 0 && phrase.kind !== 'deputy_minister') applyField(phrase, term.kind);
      return true;
    }
    if (term.role === 'deputy') {
      if (['minister', 'foreign_minister', 'defense_minister'].includes(phrase.kind))
        phrase.kind = 'deputy_minister';
      return true;
    }
    if (term.role === 'former') {
      phrase.former = true;
      return true;
    }
    if (term.role === 'notState') {
      phrase.notState = true;
      return true;
    }
    if (term.role === 'plain') return true;
  }
  return false;
}

export function applyField(phrase: Phrase, kind: OfficeKind): void {
  phrase.fielded = true;
  if (phrase.rank === 'minister' || phrase.rank === 'secretary' || phrase.rank === 'министр')
    phrase.kind = kind;
}
