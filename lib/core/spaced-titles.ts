import { isKin } from './kin';
import { nameEnd } from './name-end';
import type { Normalized } from './normalize';
import { nameAfter, nameAppointed, nameBefore } from './title-names';
import { type Phrase, readLeft } from './title-phrase';
import { isOffice, isUnnamedAide } from './title-standing';
import { readRight } from './title-tail';
import { placeTerms, type Spot, type TitleGrammar } from './title-terms';
import type { RankRow, TitleReading } from './titles';
import { follows, type Word } from './words';

/** A title beside a name, both over words (inclusive). */
interface TitledName {
  title: TitleReading;
  from: number;
  to: number;
  /** The one whose aide or spokesman this is: a word of a name that must itself be an official's. */
  owner?: number;
  /** His or her aide: whose is told by an official named before. */
  ownerUnnamed?: boolean;
}

export interface TitleScan {
  names: TitledName[];
  /** For each word the term it belongs to, if any: such words are no part of a stranger's name. */
  spots: (Spot | undefined)[];
}

const counterpart = 'counterpart';

/** Finds titles and the names beside them. Time grows with the number of words. */
export function scanTitles(
  words: Word[],
  normalized: Normalized,
  grammar: TitleGrammar,
  isFamily: (word: number) => number | undefined,
): TitleScan {
  const spots = placeTerms(words, normalized, grammar);
  const names: TitledName[] = [];
  for (let i = 0; i < words.length; i++) {
    const spot = spots[i];
    if (!spot || spot.from !== i) continue;
    const rank = spot.terms.find((term) => term.role === 'rank');
    if (rank?.role !== 'rank' || !isCased(words, spot)) continue;
    const found = readTitle(words, spots, spot, rank.row, grammar, isFamily);
    if (!found) continue;
    // "met his Egyptian counterpart": the office is that of the title before.
    const before = names.at(-1);
    if (rank.row.texts.includes(counterpart) && words[spot.from]?.key === counterpart && before)
      found.title.kind = before.title.kind;
    names.push(found);
  }
  for (let i = 0; i < names.length; i++) {
    const peer = peerOf(words, spots, names[i], names, grammar);
    if (peer) names.push(peer);
  }
  return { names, spots };
}

/** "Foreign Minister Roe and Norway's Kari Berg": of the same office as the one named beside. */
function peerOf(
  words: Word[],
  spots: (Spot | undefined)[],
  one: TitledName | undefined,
  names: TitledName[],
  grammar: TitleGrammar,
): TitledName | undefined {
  if (!one) return undefined;
  const next = words[one.to + 1];
  if (next?.key !== 'and' && next?.gap !== ', ') return undefined;
  const spot = spots[next.key === 'and' ? one.to + 2 : one.to + 1];
  const place = spot?.terms.find((term) => term.role === 'place');
  if (!spot || place?.role !== 'place' || words[spot.to]?.possessive !== true) return undefined;
  const from = spot.to + 1;
  if (spots[from] || names.some((other) => other.from === from)) return undefined;
  const to = nameEnd(words, spots, from, grammar, () => undefined);
  if (to === undefined || to === from) return undefined;
  const start = words[spot.from]?.start ?? 0;
  const end = words[spot.to]?.end ?? start;
  const { kind } = one.title;
  return { title: { kind, former: false, country: place.party, start, end, words: '' }, from, to };
}

function isCased(words: Word[], spot: Spot): boolean {
  const first = words[spot.from];
  return (
    first !== undefined &&
    (words[spot.to]?.possessive !== true || follows(words[spot.to + 1], words[spot.to]))
  );
}

function readTitle(
  words: Word[],
  spots: (Spot | undefined)[],
  spot: Spot,
  row: RankRow,
  grammar: TitleGrammar,
  isFamily: (word: number) => number | undefined,
): TitledName | undefined {
  const phrase: Phrase = {
    from: spot.from,
    to: spot.to,
    kind: row.kind,
    row,
    rank: words
      .slice(spot.from, spot.to + 1)
      .map((word) => word.key)
      .join(' '),
    direct: false,
    bodied: false,
    former: false,
    foreign: false,
    notState: false,
    fielded: false,
  };
  readLeft(words, spots, phrase);
  const tail = readRight(words, spots, phrase, grammar, isFamily);
  const named =
    nameAfter(words, spots, phrase, tail, grammar, isFamily) ??
    nameAppointed(words, spots, spot.from, grammar) ??
    nameBefore(words, spots, phrase, grammar, isFamily);
  const doubtful = named && (isShouted(words, spot, named) || isPhrase(words, named));
  if (doubtful && !isKnown(words, named, grammar, isFamily)) return undefined;
  // жена премьера Анна Зорина, but вдова премьера Зорина.
  if (named && named.from > phrase.to && named.to > named.from)
    if (/[а-я]/.test(phrase.rank) && isKin(words, spots, named.from, named.to)) return undefined;
  if (!named || !isOffice(words, phrase, spot, grammar)) return undefined;
  const isAppointed = named.to < spot.from && phrase.from <= named.to;
  const first = words[isAppointed ? named.to + 1 : phrase.from];
  const last = words[phrase.to];
  if (!first || !last) return undefined;
  // "head of the Foreign Ministry's Russian Division" heads no state.
  const headsBody = phrase.rank === 'head' && phrase.bodied;
  const title: TitleReading = {
    kind: headsBody ? 'senior_official' : phrase.kind,
    former: phrase.former,
    start: first.start,
    end: last.end,
    words: '',
  };
  if ((phrase.kind === 'minister' && !phrase.fielded) || grammar.genericRanks.has(phrase.rank))
    title.generic = true;
  const country = phrase.country ?? named.country;
  if (country !== undefined) title.country = country;
  const found: TitledName = { title, from: named.from, to: named.to };
  if (phrase.owner !== undefined) found.owner = phrase.owner;
  if (isUnnamedAide(words, phrase)) found.ownerUnnamed = true;
  return found;
}

// In a text all in capitals a capital says nothing: PRIME MINISTER WITHIN DAYS.
function isShouted(words: Word[], spot: Spot, { from, to }: { from: number; to: number }): boolean {
  const isUpper = (word: Word) => word.shape === 'upper' && word.text.length > 2;
  return (
    words.slice(spot.from, spot.to + 1).some(isUpper) && words.slice(from, to + 1).every(isUpper)
  );
}

// In a headline any word has a capital: EU Chief Battles Critics, Foreign Ministry Official Dismissed.
function isPhrase(words: Word[], { from, to }: { from: number; to: number }): boolean {
  const name = words.slice(from, to + 1);
  if (!name.every((word) => word.headline) || /[а-я]/.test(name[0]?.key ?? '')) return false;
  return (
    /[^aious]s$/.test(name[0]?.key ?? '') ||
    name.some((word) => /...(?:ed|ing|tion|sion|ment|ness|ship|ful|less)$/.test(word.key))
  );
}

function isKnown(
  words: Word[],
  { from, to }: { from: number; to: number },
  { givenNames, familyNames }: TitleGrammar,
  isFamily: (word: number) => number | undefined,
): boolean {
  for (let i = from; i <= to; i++) {
    const key = words[i]?.key ?? '';
    if (givenNames.has(key) || familyNames.has(key) || isFamily(i) !== undefined) return true;
  }
  return false;
}
