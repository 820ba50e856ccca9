import type { OfficeKind, Party } from './entity';
import type { Spot, TitleGrammar } from './title-terms';
import type { RankRow } from './titles';
import { follows, isCapital, type Word } from './words';

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

const links = new Set(['of', 'for', 'to', 'at', 'in', 'on', 'and', 'the', 'a', '&']);

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
    if (word.possessive) {
      phrase.owner = i;
      phrase.from = i;
      return;
    }
    if (word.opens && !word.headline && unknown === 0 && phrase.row.needs === 'own') return;
    unknown++;
    phrase.foreign = true;
    phrase.from = i;
    i--;
  }
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

function applyField(phrase: Phrase, kind: OfficeKind): void {
  phrase.fielded = true;
  if (phrase.rank === 'minister' || phrase.rank === 'secretary' || phrase.rank === 'министр')
    phrase.kind = kind;
}

/** Index after the tail of a title ("of the Foreign Ministry's European Affairs Bureau"), which it reads. */
export function readRight(
  words: Word[],
  spots: (Spot | undefined)[],
  phrase: Phrase,
  { prepositions, units }: TitleGrammar,
  isFamily: (word: number) => number | undefined,
): number {
  let at = phrase.to + 1;
  const first = words[at];
  if (!first || !follows(first, words[phrase.to])) return at;
  const genitive = /[а-я]/.test(first.key);
  if (!genitive && !prepositions.has(first.key)) return at;
  const abroad =
    (phrase.kind === 'ambassador' || /envoy|representative/.test(phrase.row.texts[0] ?? '')) &&
    first.key !== 'of' &&
    !genitive;
  let end = at;
  let unknown = 0;
  let awaitsPlace = false;
  for (; at < words.length && at - phrase.to < 18; ) {
    const word = words[at];
    const before = words[at - 1];
    if (
      !word ||
      !before ||
      !(/^[ \u00a0]+$/.test(word.gap) || (before.possessive && /^[ ]*$/.test(word.gap)))
    )
      break;
    const spot = spots[at];
    if (spot) {
      // "… of Norway Kari Berg and the Prime Minister of …": a name was passed, the title is over.
      if (unknown > 0 && spot.terms.some((term) => term.role === 'rank')) break;
      for (const term of spot.terms) {
        if (term.role === 'place' && !abroad) {
          phrase.country ??= term.party;
          phrase.direct = true;
          if (organisations.has(term.party)) phrase.bodied = true;
        }
        if (term.role === 'body') {
          phrase.bodied = true;
          if (term.party !== '*' && !abroad) phrase.country ??= term.party;
        }
        if (term.role === 'rank') phrase.bodied = true;
        if (term.role === 'field') applyField(phrase, term.kind);
        if (term.role === 'notState') phrase.notState = true;
      }
      at = spot.to + 1;
      end = at;
      awaitsPlace = false;
      continue;
    }
    if (links.has(word.key)) {
      at++;
      continue;
    }
    if (genitive) {
      // посол России в Японии: the country after a preposition is where, not whose.
      if (word.shape !== 'lower' || verbEnding.test(word.key)) break;
      at++;
      // визит главы правительства на Итуруп: what a preposition leads to is no name.
      if (prepositions.has(word.key)) awaitsPlace = true;
      if (!awaitsPlace) end = at;
      continue;
    }
    if ((!isCapital(word) && word.shape !== 'number') || isFamily(at) !== undefined) break;
    at++;
    if (units.has(word.key)) end = at;
    else unknown++;
  }
  phrase.to = Math.max(phrase.to, end - 1);
  return end;
}

const verbEnding = /(?:[аеиоуыя]л|ла|ли|ло|ет|ит|ют|ят|ут|ть|лся|лась|лись|ется|ится)$/;
