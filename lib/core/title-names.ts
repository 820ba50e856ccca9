import type { Party } from './entity';
import { nameEnd, opensEastern } from './name-end';
import type { Phrase } from './title-phrase';
import type { Spot, TitleGrammar } from './title-terms';
import { follows, isCapital, type Word } from './words';

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
    !(
      opener &&
      (grammar.determiners.has(opener.key) || phrase.direct || phrase.owner !== undefined)
    )
  )
    return undefined;
  // "Министр обороны — Павел Орлов.": a line of a list, not the dash of a longer sentence.
  const listed = words[phrase.from]?.opens === true && /^(?: ?[—–]|:) $/.test(gap);
  if (!comma && !listed && !/^(?: |\u00a0|- | -|, ")$/.test(gap)) return undefined;
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
  if (listed && (to === at || !/^[.,;]?\n|^[.;]|^$/.test(words[to + 1]?.gap ?? '')))
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
      !/^\.?[- ]?$/.test(words[spot.to + 1]?.gap ?? 'x')
    )
      break;
    at = spot.to + 1;
  }
  return at;
}

// "Council President Lena Hartog of Norway"
function countryAfter(words: Word[], spots: (Spot | undefined)[], to: number): Party | undefined {
  if (words[to + 1]?.key !== 'of') return undefined;
  const at = words[to + 2]?.key === 'the' ? to + 3 : to + 2;
  const place = spots[at]?.terms.find((term) => term.role === 'place');
  return place?.role === 'place' ? place.party : undefined;
}

export function nameBefore(
  words: Word[],
  spots: (Spot | undefined)[],
  phrase: Phrase,
  grammar: TitleGrammar,
  isFamily: (word: number) => number | undefined,
): Range | undefined {
  const opener = words[phrase.from];
  if (!opener || !/^,? ?[,(] ?"?$|^, $/.test(opener.gap)) return undefined;
  let last = phrase.from - 1;
  // "Hong Nam, 57, the finance minister"
  if (words[last]?.shape === 'number' && words[last]?.gap === ', ') last--;
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
  const from = nameStart(words, spots, last, grammar);
  if (from !== undefined) return { from, to: last, ...(country ? { country } : {}) };
  // "Abe, his chief cabinet secretary, said": a listed family name is enough.
  const alone =
    opener.gap === ', ' &&
    grammar.determiners.has(opener.key) &&
    isFamily(last) === last &&
    !words[last]?.possessive &&
    !(follows(words[last], words[last - 1]) && isCapital(words[last - 1]));
  return alone ? { from: last, to: last } : undefined;
}

/** "named Jane Roe ambassador to Japan": the name stands between a verb and its new title. */
export function nameAppointed(
  words: Word[],
  spots: (Spot | undefined)[],
  rankAt: number,
  grammar: TitleGrammar,
): Range | undefined {
  let first = rankAt;
  for (;;) {
    const term = spots[first - 1];
    if (!term || words[term.to]?.shape !== 'lower') break;
    first = term.from;
  }
  if (words[first]?.gap !== ' ') return undefined;
  let last = first - 1;
  if (words[last]?.key === 'as' && words[last]?.gap === ' ') last--;
  const from = nameStart(words, spots, last, grammar);
  if (from === undefined || !grammar.appointing.has(words[from - 1]?.key ?? '')) return undefined;
  return { from, to: last };
}

/** First word of the name of two words or more that ends here. */
function nameStart(
  words: Word[],
  spots: (Spot | undefined)[],
  last: number,
  grammar: TitleGrammar,
): number | undefined {
  let from = last;
  for (let n = 0; n < 5; n++) {
    const word = words[from];
    const before = words[from - 1];
    if (!word || !before || !follows(word, before)) break;
    const named =
      isCapital(before) &&
      (!grammar.notNames.has(before.key) || opensEastern(words, from - 1, grammar)) &&
      !spots[from - 1];
    if (!named && !(grammar.particles.has(before.key) && before.shape === 'lower')) break;
    from--;
  }
  const first = words[from];
  const end = words[last];
  if (from === last || !first || !end || !isCapital(first) || !isCapital(end)) return undefined;
  // Choe Su Hon: what is short for an honorific elsewhere may end a name.
  const spot = spots[last];
  const isName = !spot || (last - from > 1 && spot.terms.every(({ role }) => role === 'honorific'));
  return isName && !end.possessive && !grammar.notNames.has(end.key) ? from : undefined;
}
