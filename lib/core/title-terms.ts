import type { OfficeKind, Party } from './entity';
import { createMatcher, type Matcher } from './matcher';
import { fold, type Normalized } from './normalize';
import { russianCases } from './russian-cases';
import type { RankRow, TitleWords } from './titles';
import type { Word } from './words';

/** One word or phrase of the language of titles. */
type Term =
  | { role: 'rank'; row: RankRow }
  | { role: 'place'; party: Party; noun: boolean }
  | { role: 'body'; party: Party }
  | { role: 'field'; kind: OfficeKind }
  | { role: 'deputy' | 'former' | 'plain' | 'honorific' | 'notState' };

export interface TitleGrammar {
  terms: Matcher<Term>;
  notNames: ReadonlySet<string>;
  givenNames: ReadonlySet<string>;
  familyNames: ReadonlySet<string>;
  particles: ReadonlySet<string>;
  /** In every case, where words have cases. */
  regimes: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  units: ReadonlySet<string>;
  bodyOnly: ReadonlySet<string>;
  genericRanks: ReadonlySet<string>;
  placesBefore: ReadonlySet<string>;
  placesAfter: ReadonlySet<string>;
}

/** Makes the words of titles of a language searchable; `inflected` where words have cases (Russian). */
export function createGrammar(words: TitleWords, inflected: boolean): TitleGrammar {
  const entries: [string, Term][] = [];
  const add = (text: string, term: Term, nominalCases = inflected) => {
    const folded = fold(text);
    for (const form of nominalCases ? phraseCases(folded) : [folded]) entries.push([form, term]);
  };
  for (const row of words.ranks) for (const text of row.texts) add(text, { role: 'rank', row });
  for (const [party, texts] of Object.entries(words.places))
    for (const text of texts) add(text, { role: 'place', party, noun: !/[иыо]й$/.test(text) });
  for (const [party, texts] of Object.entries(words.bodies))
    for (const text of texts) add(text, { role: 'body', party });
  for (const [kind, texts] of Object.entries(words.fields)) {
    for (const text of texts) add(text, { role: 'field', kind: kind as OfficeKind }, false);
  }
  for (const role of ['deputy', 'former', 'plain', 'notState'] as const)
    for (const text of words[role]) add(text, { role });
  for (const text of words.honorifics) add(text, { role: 'honorific' });
  const setOf = (texts: string[] | undefined) => new Set((texts ?? []).map(fold));
  const regimes = [...setOf(words.regimes)];
  return {
    terms: createMatcher(entries),
    notNames: setOf(words.notNames),
    givenNames: setOf(words.givenNames),
    familyNames: setOf(words.familyNames),
    particles: setOf(words.particles),
    regimes: new Set(inflected ? regimes.flatMap(russianCases) : regimes),
    prepositions: setOf(words.prepositions),
    units: setOf(words.units),
    bodyOnly: setOf(words.bodyOnly),
    genericRanks: setOf(words.genericRanks),
    placesBefore: setOf(words.placesBefore),
    placesAfter: setOf(words.placesAfter),
  };
}

// A Russian title is declined in its first noun and the adjectives before it (официальный
// представитель: официального представителя); what depends on the noun stays as it is.
function phraseCases(phrase: string): string[] {
  const words = phrase.split(' ');
  const noun = words.findIndex((word) => !/(?:ый|ий|ой|ая)$/.test(word));
  const declined = words
    .slice(0, (noun < 0 ? words.length : noun) + 1)
    .map((word) => adjectiveCases(word));
  const rest = words.slice(declined.length);
  let heads = [''];
  for (const forms of declined)
    heads = heads.flatMap((head) => forms.map((form) => (head === '' ? form : `${head} ${form}`)));
  return heads.slice(0, 400).map((head) => [head, ...rest].join(' '));
}

// Adjectives also in the feminine and the plural: российская, российские.
function adjectiveCases(word: string): string[] {
  const forms = russianCases(word);
  if (!/(?:[ыи]й|[гкх]ой)$/.test(word)) return forms;
  const stem = word.slice(0, -2);
  return [
    ...new Set([
      ...forms,
      `${stem}ого`,
      `${stem}ому`,
      `${stem}им`,
      `${stem}ым`,
      `${stem}ом`,
      `${stem}ая`,
      `${stem}ой`,
      `${stem}ую`,
      `${stem}ие`,
      `${stem}ые`,
      `${stem}их`,
      `${stem}ых`,
    ]),
  ];
}

/** A term of a title over words `from`–`to` (inclusive). */
export interface Spot {
  from: number;
  to: number;
  terms: Term[];
}

export function placeTerms(
  words: Word[],
  normalized: Normalized,
  grammar: TitleGrammar,
): (Spot | undefined)[] {
  const spots: (Spot | undefined)[] = new Array(words.length).fill(undefined);
  let word = 0;
  for (const hit of grammar.terms.find(normalized.text)) {
    const start = normalized.start[hit.start] ?? 0;
    const end = normalized.end[hit.end - 1] ?? start;
    while (word < words.length && (words[word]?.end ?? 0) <= start) word++;
    const first = words[word];
    if (!first || first.start !== start) continue;
    let to = word;
    while (to + 1 < words.length && (words[to + 1]?.start ?? end) < end) to++;
    const terms = hit.values.filter((term) => fitsCase(term, first));
    if (terms.length === 0) continue;
    const spot: Spot = { from: word, to, terms };
    for (let i = word; i <= to; i++) spots[i] = spot;
  }
  return spots;
}

function fitsCase(term: Term, first: Word): boolean {
  if (term.role === 'place')
    return first.key === 'us'
      ? first.text === 'US'
      : first.shape !== 'lower' || /[а-я]/.test(first.key);
  if (term.role === 'rank' && (first.key === 'pm' || first.key === 'fm'))
    return first.shape === 'upper';
  return true;
}
