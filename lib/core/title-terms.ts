import type { OfficeKind, Party } from './entity';
import type { Matcher } from './matcher';
import { buildMatchers, type MatcherSource } from './matcher-source';
import { fold, type Normalized } from './normalize';
import { russianCases } from './russian-cases';
import { phraseCases } from './russian-phrases';
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
  headlineWords: ReadonlySet<string>;
  appointing: ReadonlySet<string>;
  openers: ReadonlySet<string>;
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
  determiners: ReadonlySet<string>;
  tailLinks: ReadonlySet<string>;
  areas: ReadonlySet<string>;
  abbreviations: ReadonlySet<string>;
  smallWords: ReadonlySet<string>;
  wordFamilies: ReadonlySet<string>;
  notBeforeNames: ReadonlySet<string>;
}

/** Makes the words of titles of a language searchable; `inflected` where words have cases (Russian). */
export function createGrammar(
  words: TitleWords,
  inflected: boolean,
  matchers: MatcherSource = buildMatchers,
): TitleGrammar {
  const terms: Term[] = [];
  const wordings: { text: string; cases: boolean }[] = [];
  const add = (text: string, term: Term, nominalCases = inflected) => {
    terms.push(term);
    wordings.push({ text, cases: nominalCases });
  };
  for (const row of words.ranks)
    for (const text of row.texts)
      for (const form of inflected ? [text] : hyphenForms(text)) add(form, { role: 'rank', row });
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
    terms: matchers('terms', terms, (_, i) => termForms(wordings[i])),
    notNames: setOf(words.notNames),
    headlineWords: setOf(words.headlineWords),
    appointing: setOf(words.appointing),
    openers: setOf(words.openers),
    givenNames: setOf(words.givenNames),
    familyNames: setOf(words.familyNames),
    particles: setOf(words.particles),
    regimes: new Set(inflected ? regimes.flatMap(russianCases) : regimes),
    prepositions: setOf(words.prepositions),
    units: setOf(words.units),
    bodyOnly: setOf(words.bodyOnly),
    genericRanks: setOf(words.genericRanks),
    placesBefore: new Set([...setOf(words.placesBefore)].flatMap(inflected ? russianCases : one)),
    placesAfter: setOf(words.placesAfter),
    determiners: setOf(words.determiners),
    tailLinks: setOf(words.tailLinks),
    areas: setOf(words.areas),
    abbreviations: setOf(words.abbreviations),
    smallWords: setOf(words.smallWords),
    wordFamilies: setOf(words.wordFamilies),
    notBeforeNames: setOf(words.notBeforeNames),
  };
}

const one = (word: string) => [word];

// Attorney General, Attorney-General; Secretary-General, Secretary General.
function hyphenForms(text: string): string[] {
  return [...new Set([text, text.replace('-', ' '), text.replace(/^(\S+) (\S+)$/, '$1-$2')])];
}

function termForms(wording: { text: string; cases: boolean } | undefined): string[] {
  if (!wording) return [];
  const folded = fold(wording.text);
  return wording.cases ? titleCases(folded) : [folded];
}

// What is declined in its first word alone takes more forms of it: исполняющая обязанности.
function titleCases(phrase: string): string[] {
  const words = phrase.split(' ');
  const forms = phraseCases(words, () => false);
  const [first = '', ...rest] = words;
  const tail = ['', ...rest].join(' ');
  if (!forms.every((form) => form.endsWith(tail))) return forms;
  return [...new Set([...forms, ...adjectiveCases(first).map((head) => head + tail)])];
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
  for (const hit of grammar.terms.search(normalized.units)) {
    const { start, end } = normalized.span(hit.start, hit.end);
    while (word < words.length && (words[word]?.end ?? 0) <= start) word++;
    const first = words[word];
    if (!first || first.start !== start) continue;
    let to = word;
    while (to + 1 < words.length && (words[to + 1]?.start ?? end) < end) to++;
    // The Gov of Gov't is no governor.
    const rest = words[to]?.text.charAt(end - (words[to]?.start ?? 0)) ?? '';
    if (/['’ʼ]/.test(rest)) continue;
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
      : // Япония has its capital everywhere, японский only where a sentence begins.
        first.shape !== 'lower' || (!term.noun && /[а-я]/.test(first.key));
  if (term.role === 'rank' && (first.key === 'pm' || first.key === 'fm'))
    return first.shape === 'upper';
  return true;
}
