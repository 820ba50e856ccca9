import type { Designation, Territory } from '../../lib/core/entity';
import { writtenLanguage } from '../../lib/core/interface-locale';
import { isoMonth, type Month } from '../../lib/core/pictures/month';
import { NOBODYS, SEVERAL } from '../../lib/core/pictures/names';
import { namesOf } from '../card-line';
import type { CardFacts } from '../MentionCard';
import type { Words } from '../translate';
import { dateText, inAlphabet, ownLanguage, partyName } from '../wording';

export function numberText({ locale }: Words, n: number): string {
  return new Intl.NumberFormat(locale).format(n);
}

export function percentText({ locale }: Words, share: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
}

/** A title or label with the number of clippings behind it. */
export function withNumber(words: Words, label: string, n: number): string {
  return words.t('pictureOf', label, numberText(words, n));
}

export function monthText(words: Words, month: Month, by: 'month' | 'year'): string {
  const iso = isoMonth(month);
  return dateText(words, by === 'year' ? iso.slice(0, 4) : iso);
}

/** Everybody whose own names a place has, in the alphabetical order of the reader's language, which prefers nobody. */
export function sidesOf(words: Words, place: Territory | undefined): string[] {
  return inAlphabet(words, [...new Set(place?.designations.flatMap(({ usedBy }) => usedBy) ?? [])]);
}

/** Whose name it is, and the name in the reader's language: “Japan: Northern Territories”. */
export function sideText(words: Words, side: string, place: Territory | undefined): string {
  const { t } = words;
  if (side === SEVERAL) return t('pictureSeveral');
  if (side === NOBODYS) return t('nameUsedByNobody');
  const name = place && nameOfSide(words, side, place);
  const party = partyName(words, side);
  return name ? t('copyUsedBy', party, name.text) : party;
}

/** What a side calls a place: in the reader's language, else in English, else in the side's own. */
function nameOfSide(
  { locale }: Words,
  side: string,
  { designations }: Territory,
): Designation | undefined {
  const names = designations.filter(({ usedBy }) => usedBy.includes(side));
  const reader = writtenLanguage(locale);
  const wanted: (string | undefined)[] = [reader, 'en', ownLanguage(side)];
  const found = wanted.flatMap((lang) => {
    const inLanguage = names.filter((name) => name.lang === lang);
    return inLanguage.find(({ shown }) => shown) ?? inLanguage[0] ?? [];
  });
  return found[0] ?? names[0];
}

/** A place under the names of all sides, in the reader's language. */
export function placeText(words: Words, place: Territory): string {
  const names = sidesOf(words, place).flatMap((side) => nameOfSide(words, side, place)?.text ?? []);
  const all = names.length > 0 ? names : place.designations.slice(0, 1).map(({ text }) => text);
  return [...new Set(all)].join(' / ');
}

/** What an entity is called; its id where no record of it is left. */
export function entityText(words: Words, id: string, facts: CardFacts): string {
  const official = facts.officials[id];
  if (official) return namesOf(words, official);
  const place = facts.territories[id];
  if (place) return placeText(words, place) || id;
  const agreement = facts.agreements[id];
  if (!agreement) return id;
  const names: Record<string, string[] | undefined> = agreement.names;
  return names[writtenLanguage(words.locale)]?.[0] ?? agreement.name;
}
