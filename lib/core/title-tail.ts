import { patronymic } from './name-words';
import { applyField, organisations, type Phrase } from './title-phrase';
import type { Spot, TitleGrammar } from './title-terms';
import { follows, isCapital, type Word } from './words';

/** Index after the tail of a title ("of the Foreign Ministry's European Affairs Bureau"), which it reads. */
export function readRight(
  words: Word[],
  spots: (Spot | undefined)[],
  phrase: Phrase,
  { prepositions, units, tailLinks }: TitleGrammar,
  isFamily: (word: number) => number | undefined,
): number {
  let at = phrase.to + 1;
  const first = words[at];
  // президент «Новатэка»
  if (first?.gap === ' «') phrase.notState = true;
  if (!first || !follows(first, words[phrase.to])) return at;
  const genitive = /[а-я]/.test(first.key);
  // "who heads the ministry's bureau" needs no "of".
  const verb = words[phrase.from]?.key === 'who' && first.key === 'the';
  if (!genitive && !verb && !prepositions.has(first.key)) return at;
  const abroad =
    (phrase.kind === 'ambassador' || /envoy|representative/.test(phrase.row.texts[0] ?? '')) &&
    first.key !== 'of' &&
    !genitive;
  let end = at;
  let unknown = 0;
  let awaitsPlace = false;
  let namesPassed = false;
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
    // "adviser to the American Express board": after "the" such a word goes with the next one.
    if (spot && before.key === 'the' && describes(words, spots, spot)) break;
    if (spot) {
      // "… of Norway Kari Berg and the Prime Minister of …": a name was passed, the title is over.
      if (unknown > 0 && spot.terms.some((term) => term.role === 'rank')) break;
      if (namesPassed && spot.terms.some((term) => term.role === 'field')) break;
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
    if (tailLinks.has(word.key)) {
      if (word.key === 'and' && unknown > 1) namesPassed = true;
      at++;
      continue;
    }
    if (genitive) {
      const place = awaitsPlace ? placeLength(words, at) : 0;
      if (place > 0) {
        at += place;
        end = at;
        awaitsPlace = false;
        continue;
      }
      // посол России в Японии: the country after a preposition is where, not whose.
      if (word.shape !== 'lower' || verbEnding.test(word.key)) break;
      at++;
      // визит главы правительства на Итуруп: what a preposition leads to is no name.
      if (prepositions.has(word.key)) awaitsPlace = true;
      if (!awaitsPlace) end = at;
      continue;
    }
    const unit = units.has(word.key);
    const body = unit || isCapital(word) ? undefined : bodyAhead(words, spots, at);
    if (body !== undefined) {
      at = body;
      continue;
    }
    if (!unit && ((!isCapital(word) && word.shape !== 'number') || isFamily(at) !== undefined))
      break;
    at++;
    if (unit) end = at;
    else unknown++;
  }
  phrase.to = Math.max(phrase.to, end - 1);
  return end;
}

/** True where the adjective of a place stands before a capital word of no known meaning. */
function describes(words: Word[], spots: (Spot | undefined)[], { from, to, terms }: Spot): boolean {
  const next = words[to + 1];
  return (
    from === to &&
    terms.some(({ role }) => role === 'place') &&
    /(?:[^u][ai]n|ese|[^n]ish|ch|i)$/.test(words[to]?.key ?? '') &&
    isCapital(next) &&
    follows(next, words[to]) &&
    !spots[to + 1]
  );
}

/** Where the body begins whose affairs lower-case words tell: "of international trade policy of the Ministry …". */
function bodyAhead(words: Word[], spots: (Spot | undefined)[], from: number): number | undefined {
  for (let at = from; at < from + 6; at++) {
    const word = words[at];
    if (!word || !/^[ \u00a0]$/.test(word.gap)) return undefined;
    const spot = spots[at];
    const before = words[at - 1]?.key ?? '';
    if (spot?.terms.some(({ role }) => role === 'notState' || role === 'rank')) return undefined;
    if (spot?.terms.some(({ role }) => role === 'body'))
      return isCapital(word) && /^(?:the|its|of|at)$/.test(before) ? at : undefined;
    if (isCapital(word)) return undefined;
  }
  return undefined;
}

/** Words of a place before a name: of "Владивостоке Павел Орлов" one, of "Дальнем Востоке …" two. */
function placeLength(words: Word[], from: number): number {
  let to = from;
  while (
    to - from < 6 &&
    isCapital(words[to]) &&
    (to === from || follows(words[to], words[to - 1]))
  )
    to++;
  const length = to - from;
  if (length < 3) return 0;
  return patronymic.test(words[to - 2]?.key ?? '') ? length - 3 : length - 2;
}

const verbEnding = /(?:[аеиоуыя]л|ла|ли|ло|ет|ит|ют|ят|ут|ть|лся|лась|лись|ется|ится)$/;
