import type { Spot, TitleGrammar } from './title-terms';
import { follows, isCapital, type Word } from './words';

/** Last word of the name that begins at a word, or nothing where none does. */
export function nameEnd(
  words: Word[],
  spots: (Spot | undefined)[],
  from: number,
  grammar: TitleGrammar,
  isFamily: (word: number) => number | undefined,
): number | undefined {
  let to: number | undefined;
  let length = 0;
  for (let at = from; at < words.length && length < 5; at++) {
    const word = words[at];
    if (!word) break;
    if (at > from && !follows(word, words[at - 1])) break;
    if (word.shape === 'lower') {
      if (!isParticle(words, at, grammar)) break;
      continue;
    }
    if (!isCapital(word)) break;
    if (isOtherWord(words, from, at, grammar) && !isTitledFamily(words, at, isFamily, grammar))
      break;
    // Президент РАН Геннадий …: initials of a body before a name make another office of the title.
    if (length === 0 && isAbbreviation(word, words[at + 1])) break;
    const family = isFamily(at);
    const term = spots[at]?.terms[0];
    if (
      family === undefined &&
      term &&
      term.role !== 'honorific' &&
      term.role !== 'plain' &&
      !(
        term.role === 'place' &&
        !word.headline &&
        (length > 0 || namesPerson(words, at, grammar))
      ) &&
      !(length > 0 && !word.headline && grammar.givenNames.has(words[from]?.key ?? ''))
    )
      break;
    length++;
    if (family !== undefined && length > 1 && !goesOn(words, spots, family, grammar)) return family;
    if (word.headline && length >= 2 && word.shape !== 'initial') {
      to = restOfRun(words, spots, from, at, grammar);
      break;
    }
    if (word.shape !== 'initial') to = at;
  }
  return to;
}

// "Prime Minister May said": right behind a title a word of the language is the name it may be, not
// where a number makes it a day, or where a headline gives any word a capital.
function isTitledFamily(
  words: Word[],
  at: number,
  isFamily: (word: number) => number | undefined,
  { wordFamilies }: TitleGrammar,
): boolean {
  const word = words[at];
  return (
    word?.shape === 'capital' &&
    !word.headline &&
    wordFamilies.has(word.key) &&
    isFamily(at) === at &&
    words[at + 1]?.shape !== 'number'
  );
}

// РАН, and in a Russian text TEPCO.
function isAbbreviation(word: Word, next: Word | undefined): boolean {
  if (word.shape !== 'upper' || next?.shape !== 'capital') return false;
  return /^[а-я]{2,5}$/.test(word.key) || (/^[a-z]{2,}$/.test(word.key) && /^[а-я]/.test(next.key));
}

/** True where a listed family name is but the middle of a name: Rahim Mohammed Hussein. */
function goesOn(
  words: Word[],
  spots: (Spot | undefined)[],
  family: number,
  { notNames }: TitleGrammar,
): boolean {
  const next = words[family + 1];
  return (
    next?.shape === 'capital' &&
    follows(next, words[family]) &&
    !next.headline &&
    !spots[family + 1] &&
    !notNames.has(next.key)
  );
}

/** A small word inside a name, or the first of two: `van`, `van der`. */
function isParticle(words: Word[], at: number, { particles }: TitleGrammar): boolean {
  if (!particles.has(words[at]?.key ?? '')) return false;
  if (isCapital(words[at + 1])) return true;
  return particles.has(words[at + 1]?.key ?? '') && isCapital(words[at + 2]);
}

/** A capital word that is no part of a name: a day, an agency; in a headline also a verb. */
function isOtherWord(words: Word[], from: number, at: number, grammar: TitleGrammar): boolean {
  const { notNames, headlineWords, givenNames } = grammar;
  const word = words[at];
  if (!word) return true;
  if (notNames.has(word.key) && word.shape !== 'initial')
    return !(at === from && opensEastern(words, at, grammar));
  if (!word.headline) return false;
  if (headlineWords.has(word.key)) return true;
  // Abe Meets Putin: the second word is a verb unless the first is known for a given name (Bill Jones).
  return (
    at > from &&
    /[^aious]s$/.test(word.key) &&
    !givenNames.has(words[from]?.key ?? '') &&
    !isLastOfLine(words, at)
  );
}

/** Park Sun-hee, He Lifeng: a word of the language that is a family name where a given name follows. */
export function opensEastern(words: Word[], at: number, { familyNames, notNames }: TitleGrammar) {
  const word = words[at];
  const next = words[at + 1];
  return (
    familyNames.has(word?.key ?? '') &&
    !word?.headline &&
    next?.shape === 'capital' &&
    follows(next, word) &&
    !notNames.has(next.key)
  );
}

/** In a headline a name is two words long, unless nothing but a name stands there up to a break. */
function restOfRun(
  words: Word[],
  spots: (Spot | undefined)[],
  from: number,
  at: number,
  grammar: TitleGrammar,
): number {
  let to = at;
  while (to - from < 4) {
    const next = words[to + 1];
    if (!isCapital(next) || !follows(next, words[to])) return to;
    if (spots[to + 1] || isOtherWord(words, from, to + 1, grammar)) return at;
    to++;
  }
  return at;
}

function isLastOfLine(words: Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  return (
    isCapital(word) &&
    follows(word, words[at - 1]) &&
    (!next || next.opens || next.gap.includes(','))
  );
}

/** Israel Katz: a place's name before another word of a name, where people are called so too. */
function namesPerson(words: Word[], at: number, { givenNames }: TitleGrammar): boolean {
  const next = words[at + 1];
  return (
    givenNames.has(words[at]?.key ?? '') && next?.shape === 'capital' && follows(next, words[at])
  );
}
