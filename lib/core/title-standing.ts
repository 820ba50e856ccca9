import { organisations, type Phrase } from './title-phrase';
import type { Spot, TitleGrammar } from './title-terms';
import { isCapital, type Word } from './words';

// "her chief aide, Pavel Zimin"
export function isUnnamedAide(words: Word[], phrase: Phrase): boolean {
  const key = words[phrase.from]?.key;
  // "his Egyptian counterpart": of the same office as whoever was named before.
  if (phrase.rank === 'counterpart') return phrase.direct;
  return (
    (key === 'his' || key === 'her') &&
    !phrase.bodied &&
    !phrase.direct &&
    phrase.row.needs === 'of' &&
    /advis|aide|spokes|chief of staff|secretary/.test(
      words
        .slice(phrase.from, phrase.to + 1)
        .map((word) => word.key)
        .join(' '),
    )
  );
}

// "director general for Asian and Pacific affairs": no company has one for a part of the world.
function ofAffairs(words: Word[], phrase: Phrase, { areas }: TitleGrammar): boolean {
  const at = words.findIndex(
    (word, i) => i > phrase.from && i <= phrase.to + 6 && word.key === 'affairs',
  );
  return at > 0 && at <= phrase.to + 6 && areas.has(words[at - 1]?.key ?? '');
}

export function isOffice(
  words: Word[],
  phrase: Phrase,
  spot: Spot,
  grammar: TitleGrammar,
): boolean {
  if (phrase.notState) return false;
  const headline = words[spot.from]?.headline === true;
  // "Vice president" only opens a sentence, "Vice President" is a title.
  const coming = /^(?:elect|designate)$/.test(words[spot.to]?.key ?? '');
  const capital = isCapital(words[coming ? spot.to - 1 : spot.to]);
  const needs = phrase.row.needs;
  if (needs === 'own') return true;
  const organisation = phrase.country !== undefined && organisations.has(phrase.country);
  if (needs === 'capital') {
    if (phrase.kind === 'minister' || phrase.fielded)
      return capital || phrase.fielded || phrase.direct;
    // Colorado Governor, but not Acme President.
    if (phrase.foreign && !phrase.bodied && !headline && !/^gov/.test(phrase.rank)) return false;
    return capital || phrase.direct || phrase.bodied;
  }
  if (phrase.rank === 'counterpart') return phrase.direct && !phrase.foreign;
  if (phrase.owner !== undefined || isUnnamedAide(words, phrase)) return true;
  if (phrase.bodied || ofAffairs(words, phrase, grammar)) return true;
  if (phrase.fielded && phrase.rank === 'secretary') return capital;
  // "Taiwan's representative to Japan"
  if (phrase.direct && words[spot.to + 1]?.key === 'to') return true;
  // "Italian director" is no office of state.
  if (grammar.bodyOnly.has(phrase.rank) && !organisation) return false;
  return phrase.direct && !phrase.foreign;
}
