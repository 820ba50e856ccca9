import type { Party } from './entity';
import type { Phrase } from './title-phrase';
import type { Spot, TitleGrammar } from './title-terms';
import { follows, isCapital, type Word } from './words';

const determiners = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'whose', 'our']);

interface Range {
  from: number;
  to: number;
  country?: Party;
}

export function nameAfter(
  words: Word[],
  spots: (Spot | undefined)[],
  phrase: Phrase,
  tail: number,
  grammar: TitleGrammar,
  isFamily: (word: number) => number | undefined,
): Range | undefined {
  let at = tail;
  const first = words[at];
  if (!first) return undefined;
  if (first.key === 'elect' || first.key === 'designate') at++;
  const gap = words[at]?.gap ?? '';
  const comma = /^, $/.test(gap);
  const opener = words[phrase.from];
  if (
    comma &&
    !(opener && (determiners.has(opener.key) || phrase.direct || phrase.owner !== undefined))
  )
    return undefined;
  if (!comma && !/^(?: |\u00a0|- | -|, ")$/.test(gap)) return undefined;
  at = skipHonorifics(words, spots, at);
  const to = nameEnd(words, spots, at, grammar, isFamily);
  if (to === undefined) return undefined;
  // "the foreign minister, Semyon Sharetsky, said": after a comma only a full name closed off again.
  if (
    comma &&
    (to === at ||
      !/^[,.)"”:;]|^$/.test(
        (words[to + 1]?.gap ?? '').trimStart() || (to + 1 >= words.length ? '' : 'x'),
      ))
  )
    return undefined;
  const range: Range = { from: at, to };
  const country = countryAfter(words, spots, to);
  if (country !== undefined) range.country = country;
  return range;
}

function skipHonorifics(words: Word[], spots: (Spot | undefined)[], from: number): number {
  let at = from;
  for (let n = 0; n < 3; n++) {
    const spot = spots[at];
    if (
      !spot?.terms.some((term) => term.role === 'honorific') ||
      !/^\.? ?$/.test(words[spot.to + 1]?.gap ?? 'x')
    )
      break;
    at = spot.to + 1;
  }
  return at;
}

// "Security Council President Tono Eitel of Germany"
function countryAfter(words: Word[], spots: (Spot | undefined)[], to: number): Party | undefined {
  if (words[to + 1]?.key !== 'of') return undefined;
  const at = words[to + 2]?.key === 'the' ? to + 3 : to + 2;
  const place = spots[at]?.terms.find((term) => term.role === 'place');
  return place?.role === 'place' ? place.party : undefined;
}

function isAbbreviation(word: Word): boolean {
  return word.shape === 'upper' && /^[а-я]{2,5}$/.test(word.key);
}

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
      if (!grammar.particles.has(word.key) || !isCapital(words[at + 1])) break;
      continue;
    }
    if (!isCapital(word) || grammar.notNames.has(word.key)) break;
    // Президент РАН Геннадий …: initials of a body before a name make another office of the title.
    if (length === 0 && isAbbreviation(word) && words[at + 1]?.shape === 'capital') break;
    const family = isFamily(at);
    const term = spots[at]?.terms[0];
    if (
      family === undefined &&
      term &&
      term.role !== 'honorific' &&
      term.role !== 'plain' &&
      !(term.role === 'place' && length > 0 && !word.headline)
    )
      break;
    length++;
    if (family !== undefined && length > 1) return family;
    if (word.headline && length >= 2 && word.shape !== 'initial') {
      to = at;
      break;
    }
    if (word.shape !== 'initial') to = at;
  }
  const first = words[from];
  if (to === undefined || !first || first.shape === 'lower') return to;
  // One capital word at most is no name when it is a plain word of the language in a headline.
  return to;
}

export function nameBefore(
  words: Word[],
  spots: (Spot | undefined)[],
  phrase: Phrase,
  grammar: TitleGrammar,
): Range | undefined {
  const opener = words[phrase.from];
  if (!opener || !/^,? ?[,(] ?"?$|^, $/.test(opener.gap)) return undefined;
  let last = phrase.from - 1;
  let country: Party | undefined;
  // "Ana Sousa of Portugal, its foreign minister"
  const spot = spots[last];
  const place = spot?.terms.find((term) => term.role === 'place');
  if (spot && place?.role === 'place') {
    let before = spot.from - 1;
    if (words[before]?.key === 'the') before--;
    if (words[before]?.key !== 'of') return undefined;
    last = before - 1;
    country = place.party;
  }
  let from = last;
  for (let n = 0; n < 5; n++) {
    const word = words[from];
    const before = words[from - 1];
    if (!word || !before || !follows(word, before)) break;
    const named = isCapital(before) && !grammar.notNames.has(before.key) && !spots[from - 1];
    if (!named && !(grammar.particles.has(before.key) && before.shape === 'lower')) break;
    from--;
  }
  const first = words[from];
  const end = words[last];
  if (from === last || !first || !end || !isCapital(first) || !isCapital(end)) return undefined;
  if (spots[last] || end.possessive || grammar.notNames.has(end.key)) return undefined;
  return country === undefined ? { from, to: last } : { from, to: last, country };
}
