import type { NameOrder } from '../lib/core/appearance';
import type { Office, Official, Party, PersonName } from '../lib/core/entity';
import { writtenLanguage } from '../lib/core/interface-locale';
import type { Finding } from '../lib/core/mention';
import { isOwnId } from '../lib/core/own-entry';
import type { Translate, Words } from './translate';

/** Parties that are no country of ISO 3166-1 today; their names are messages (`party_EU` …). */
export const NAMED_PARTIES: readonly Party[] = [
  'SU',
  'EU',
  'UN',
  'NATO',
  'IAEA',
  'WTO',
  'GATT',
  'ASEAN',
  'G7',
  'G20',
  'APEC',
  'OECD',
  'IMF',
  'WB',
  'IWC',
  'ICC',
  'ICJ',
  'WHO',
  'QUAD',
  'PIF',
];

/** A party's name in the reader's language; the code itself where nobody gave it a name. */
export function partyName({ t, locale }: Words, party: Party): string {
  if (NAMED_PARTIES.includes(party)) return t(`party_${party}`) || party;
  if (!/^[A-Z]{2}$/.test(party)) return party;
  return regionNames(locale).of(party) ?? party;
}

/** Made once a locale: a form that lists all countries asks hundreds of times at each key pressed. */
const made = new Map<string, Intl.DisplayNames>();
function regionNames(locale: string): Intl.DisplayNames {
  const known = made.get(locale);
  if (known) return known;
  const names = new Intl.DisplayNames([locale], {
    type: 'region',
    style: 'short',
    fallback: 'code',
  });
  made.set(locale, names);
  return names;
}

/** Parties in the alphabetical order of the reader's language, which prefers nobody. */
export function inAlphabet(words: Words, parties: readonly Party[]): Party[] {
  const { compare } = new Intl.Collator(words.locale);
  return parties
    .map((party) => ({ party, name: partyName(words, party) }))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ party }) => party);
}

/** Several parties as one phrase, in the order given: `Japan and Russia`, `日本、ロシア`. */
export function partyNames(words: Words, parties: readonly Party[]): string {
  const names = parties.map((party) => partyName(words, party));
  return new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(names);
}

/** A topic's name; its code where nobody gave it one. */
export function topicName(t: Translate, topic: string): string {
  return t(`topic_${topic.replaceAll('-', '_')}`) || topic;
}

/** Name of a language (`Simplified Chinese`) for a BCP 47 tag. */
export function languageName({ locale }: Words, tag: string): string {
  if (tag === 'und') return '';
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * A date as exact as it is known: `2017`, `Aug 2017`, `3 Aug 2017` for `YYYY`, `YYYY-MM`, `YYYY-MM-DD`.
 * Anything else is shown as it came: a wrong reading is worse than a raw one.
 */
export function dateText({ locale }: Words, iso: string): string {
  const parts = DATE.exec(iso);
  if (!parts) return iso;
  const [, year, month, day] = parts;
  const instant = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return iso;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'short' as const } : {}),
    ...(day ? { day: 'numeric' as const } : {}),
  }).format(instant);
}

/** The reader's own calendar day of an ISO instant, as when something was saved. */
export function instantText({ locale }: Words, instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  }).format(date);
}

/** An ISO instant to the minute, as the reader's clock had it. */
export function momentText({ locale }: Words, instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** When an office was held: `3 Aug 2017 – 11 Sep 2019`, `since 3 Aug 2017`. */
export function termText(words: Words, office: Pick<Office, 'from' | 'to'>): string {
  const from = dateText(words, office.from);
  if (!office.to) return words.t('termSince', from);
  return words.t('termSpan', from, dateText(words, office.to));
}

/** Heading over offices held on the day of reading; of a clipping that day is past. */
export function nowText(words: Words, savedOn: string | undefined): string {
  return savedOn ? words.t('officesWhenSaved', instantText(words, savedOn)) : words.t('officesNow');
}

/** Key of the sentence that says why offices of no certain day are shown. */
export function undatedKey(savedOn: string | undefined) {
  return savedOn ? 'noteUndatedSaved' : 'noteUndated';
}

/** How a mention was found, in one short line. */
export function foundText({ t }: Words, found: Finding): string {
  switch (found.by) {
    case 'title':
      return t('found_title', found.words);
    case 'surname':
      return t('found_surname', found.after);
    default:
      return t(`found_${found.by}`);
  }
}

/** The language of a record's own words, by its id: English in the gazetteer; of a reader's own entry nobody knows. */
export function recordLanguage(id: string | undefined): 'en' | undefined {
  return isOwnId(id) ? undefined : 'en';
}

/** A source as a reader is told of it: what nobody looked up is called that. */
export function sourceText({ t }: Words, source: string): string {
  const own = /^reader(?:: (.+))?$/.exec(source);
  if (own) return own[1] ? t('sourceOwnPack', own[1]) : t('sourceOwn');
  const unpublished = /^unpublished(?:: (.+))?$/.exec(source);
  if (!unpublished) return source;
  const [, what] = unpublished;
  return what ? t('sourceUnpublishedFor', what) : t('sourceUnpublished');
}

/** Forms of a name in the reader's quotation marks, as one phrase: `“Abe” and “Shinzo Abe”`. */
export function quotedList({ t, locale }: Words, forms: readonly string[]): string {
  const quoted = forms.map((form) => t('quoted', form));
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(quoted);
}

/** Countries whose officials write their names in another script, and the language they write it in. */
const OWN_LANGUAGE: Record<string, PersonName['lang']> = {
  JP: 'ja',
  KR: 'ko',
  KP: 'ko',
  CN: 'zh-Hans',
  TW: 'zh-Hant',
  RU: 'ru',
  SU: 'ru',
};

/** The language a country's names are written in, where that is not Latin script. */
export function ownLanguage(country: Party): PersonName['lang'] | undefined {
  return OWN_LANGUAGE[country];
}

/** The forms of a name worth a line on a card: as its bearer writes it, then as the reader's language does. */
export function ownForms(names: readonly PersonName[], country: Party, locale: string) {
  const own = OWN_LANGUAGE[country];
  const reader = writtenLanguage(locale);
  return names.filter(
    (name, at) =>
      name.lang !== 'en' &&
      (name.lang === own || name.lang === reader) &&
      names.findIndex((other) => other.lang === name.lang) === at,
  );
}

const KATAKANA = /^[\p{Script=Katakana}ー゠・\s]+$/u;

/** Where a language writes names of these countries family name first at home, and the press keeps that order. */
const KEPT_FIRST: readonly Party[] = ['KR', 'KP', 'CN', 'TW', 'VN'];
/** Where it is first at home, and most of the press abroad turns the name round. */
const TURNED_ROUND: readonly Party[] = ['JP', 'HU'];

/** A name in the order and with the dot or space its language uses; where it leaves a choice, in the reader's order. */
export function nameText(name: PersonName, country: Party, order: NameOrder = 'as-used'): string {
  const { family, given, patronymic } = name;
  if (!family) return given;
  if (name.lang === 'ja' && KATAKANA.test(given)) return `${given}・${family}`;
  if (name.lang === 'ja') return family + given;
  if (name.lang === 'ko' || name.lang.startsWith('zh')) {
    const familyFirst = ['JP', ...KEPT_FIRST].includes(country);
    // Korean sets a space in Japanese and Vietnamese names, none in Chinese ones: 고노 다로, 시진핑.
    const spaced = name.lang === 'ko' && ['JP', 'VN'].includes(country);
    if (familyFirst) return spaced ? `${family} ${given}` : family + given;
    return name.lang === 'ko' ? `${given} ${family}` : `${given}·${family}`;
  }
  const parts = [given, patronymic, family];
  if (isFamilyFirst(country, order, KEPT_FIRST.includes(country))) parts.unshift(parts.pop());
  return parts.filter(Boolean).join(' ');
}

/**
 * An official's name as the English press prints it, turned round where the reader asks for it. Only
 * names whose family name is certain are: what stands first in a Thai or an Indonesian name is often none.
 */
export function officialName(
  { nameOrder }: Words,
  { name, names, country }: NamedOfficial,
): string {
  const english = names.filter(({ lang }) => lang === 'en');
  for (const { family } of english) {
    if (!family) continue;
    if (name.startsWith(`${family} `) && !isFamilyFirst(country, nameOrder, true))
      return `${name.slice(family.length + 1)} ${family}`;
    if (name.endsWith(` ${family}`) && isFamilyFirst(country, nameOrder, false))
      return `${family} ${name.slice(0, -family.length - 1)}`;
  }
  return name;
}

type NamedOfficial = Pick<Official, 'name' | 'names' | 'country'>;

function isFamilyFirst(country: Party, order: NameOrder, asUsed: boolean): boolean {
  if (order === 'family-first') return asUsed || TURNED_ROUND.includes(country);
  if (order === 'family-last') return asUsed && ![...KEPT_FIRST, ...TURNED_ROUND].includes(country);
  return asUsed;
}
