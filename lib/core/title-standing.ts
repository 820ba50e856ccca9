import { organisations, type Phrase } from './title-phrase';
import type { Spot, TitleGrammar } from './title-terms';
import { isCapital, type Word } from './words';

// "his top adviser, Andrei Illarionov"
export function isUnnamedAide(words: Word[], phrase: Phrase): boolean {
  const key = words[phrase.from]?.key;
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
function ofAffairs(words: Word[], phrase: Phrase): boolean {
  const at = words.findIndex(
    (word, i) => i > phrase.from && i <= phrase.to + 6 && word.key === 'affairs',
  );
  return (
    at > 0 &&
    at <= phrase.to + 6 &&
    /^(?:asian|pacific|european|american|asia|africa|african|oceanian|russian|japanese|korean|chinese|eurasian|latin|eastern|international|foreign)$/.test(
      words[at - 1]?.key ?? '',
    )
  );
}

export function isOffice(
  words: Word[],
  phrase: Phrase,
  spot: Spot,
  { bodyOnly }: TitleGrammar,
): boolean {
  if (phrase.notState && !(phrase.country !== undefined && organisations.has(phrase.country)))
    return false;
  const headline = words[spot.from]?.headline === true;
  const capital = isCapital(words[spot.from]);
  const needs = phrase.row.needs;
  if (needs === 'own') return true;
  const organisation = phrase.country !== undefined && organisations.has(phrase.country);
  if (needs === 'capital') {
    if (phrase.kind === 'minister' || phrase.fielded)
      return capital || phrase.fielded || phrase.direct;
    if (phrase.foreign && !phrase.bodied && !headline) return false;
    return capital || phrase.direct || phrase.bodied;
  }
  if (phrase.owner !== undefined || isUnnamedAide(words, phrase)) return true;
  if (phrase.bodied || ofAffairs(words, phrase)) return true;
  if (phrase.fielded && phrase.rank === 'secretary') return capital;
  // "Italian director" is no office of state.
  if (bodyOnly.has(phrase.rank) && !organisation) return false;
  return phrase.direct && !phrase.foreign;
}
