import type { Agreement, OfficeKind, Official, Party, PersonName } from './entity';
import type { Facts } from './gazetteer';
import { fold } from './normalize';

/** A language names are kept in. */
export type NameLanguage = PersonName['lang'];

/** An office as the reader knows it. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface OwnOffice {
  kind: OfficeKind;
  title: string;
  from: string;
  /** The day of the handover, which belongs to the successor; absent while in office. */
  to?: string;
}

interface OwnBase {
  /** `own.` and what tells it from the others. */
  id: string;
  note?: string;
  /** Name of the pack it came with; absent for what the reader wrote. */
  pack?: string;
}

/** An official the reader added. */
export interface OwnOfficial extends OwnBase {
  kind: 'official';
  country: Party;
  names: PersonName[];
  offices: OwnOffice[];
}

/** A term, a treaty, a body the reader added. */
export interface OwnTerm extends OwnBase {
  kind: 'term';
  names: Partial<Record<NameLanguage, string[]>>;
  parties: Party[];
  date?: string;
}

export type OwnEntry = OwnOfficial | OwnTerm;

const OWN_PREFIX = 'own.';
/** What stands as the source of what the reader said; a card calls it so. */
export const OWN_SOURCE = 'reader';

export const isOwnId = (id: unknown): boolean =>
  typeof id === 'string' && id.startsWith(OWN_PREFIX);

/** The id of an entry: of one that came with a pack it bears the pack's name, so that two packs share none. */
export function ownId(name: string, pack?: string): string {
  return OWN_PREFIX + (pack === undefined ? name : `${pack}/${name}`);
}

/**
 * Facts with the reader's own behind them, never before: packs point to the listed ones by their places.
 * What a listed official is called by alone stays that official's: as somebody's whole name, or as a
 * term, it would take every later naming in an article from whom the article speaks of.
 */
export function withOwn(facts: Facts, entries: readonly OwnEntry[]): Facts {
  if (entries.length === 0) return facts;
  const officials = entries.flatMap((entry) =>
    entry.kind === 'official' ? officialOf(entry) : [],
  );
  const terms = entries.flatMap((entry) => (entry.kind === 'term' ? agreementOf(entry) : []));
  const taken = familiesAmong(entries.flatMap(loneForms), facts.officials);
  return {
    ...facts,
    officials: [...facts.officials, ...officials.map((one) => withoutLone(one, taken))],
    agreements: [...(facts.agreements ?? []), ...terms.map((one) => withoutForms(one, taken))],
  };
}

/** Forms that are a name by themselves, folded. */
export function loneForms(entry: OwnEntry): string[] {
  if (entry.kind === 'term') return termForms(entry).map(fold);
  return entry.names.flatMap(({ family, given }) => (family === undefined ? [fold(given)] : []));
}

/** Those of the forms that are a listed official's family name, or only one. */
function familiesAmong(forms: readonly string[], listed: readonly Official[]): Set<string> {
  const wanted = new Set(forms);
  if (wanted.size === 0) return wanted;
  const families = listed.flatMap(({ names }) =>
    names.map(({ family, given }) => fold(family ?? given)),
  );
  return new Set(families.filter((family) => wanted.has(family)));
}

function withoutLone(official: Official, taken: ReadonlySet<string>): Official {
  const isFree = ({ family, given }: PersonName) => family !== undefined || !taken.has(fold(given));
  return { ...official, names: official.names.filter(isFree) };
}

function withoutForms(term: Agreement, taken: ReadonlySet<string>): Agreement {
  const names = Object.entries(term.names).map(([lang, forms]) => [
    lang,
    forms.filter((form) => !taken.has(fold(form))),
  ]);
  return { ...term, names: Object.fromEntries(names) };
}

/** What an entry is called in lists: its English name, else its first one. */
export function ownLabel(entry: OwnEntry): string {
  if (entry.kind === 'term') return termForms(entry)[0] ?? entry.id;
  const name = entry.names.find(({ lang }) => lang === 'en') ?? entry.names[0];
  return name ? plainName(name, entry.country) : entry.id;
}

/** Where the press abroad keeps the family name first. */
const FAMILY_FIRST: readonly Party[] = ['CN', 'KP', 'KR', 'TW', 'VN'];

function plainName({ lang, family, given }: PersonName, country: Party): string {
  if (!family) return given;
  if (lang === 'ja' || lang === 'ko' || lang.startsWith('zh')) return family + given;
  return FAMILY_FIRST.includes(country) ? `${family} ${given}` : `${given} ${family}`;
}

function termForms({ names }: OwnTerm): string[] {
  const { en = [], ...others } = names;
  return [...en, ...Object.values(others).flat()];
}

function officialOf(entry: OwnOfficial): Official {
  const { id, country, names, offices, note } = entry;
  return {
    id,
    name: ownLabel(entry),
    country,
    names,
    offices: offices.map(({ kind, title, from, to }, at) => ({
      kind,
      post: `${id} ${at}`,
      title,
      country,
      from,
      ...(to === undefined ? {} : { to }),
      ...(note === undefined || at > 0 ? {} : { note }),
      sources: [sourceOf(entry)],
      verified: false,
    })),
  };
}

function agreementOf(entry: OwnTerm): Agreement {
  const { id, names, parties, date, note = '' } = entry;
  return {
    id,
    kind: 'term',
    name: ownLabel(entry),
    ...(date === undefined ? {} : { date }),
    parties,
    names,
    summary: note,
    sources: [sourceOf(entry)],
    verified: false,
  };
}

function sourceOf({ pack }: OwnEntry): string {
  return pack === undefined ? OWN_SOURCE : `${OWN_SOURCE}: ${pack}`;
}
