import type { OfficeKind, Party, PersonName } from './entity';
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

/** Forms that are a name by themselves, folded. */
export function loneForms(entry: OwnEntry): string[] {
  if (entry.kind === 'term') return termForms(entry).map(fold);
  return entry.names.flatMap(({ family, given }) => (family === undefined ? [fold(given)] : []));
}

/** What somebody is called without more being said, folded: by the family name, or by the whole one. */
export function loneNames({ family, given }: PersonName): string[] {
  if (family === undefined) return [fold(given)];
  const [first, last] = [fold(given), fold(family)];
  const wholes = ['', ' ', '·'].flatMap((sign) => [first + sign + last, last + sign + first]);
  return [last, ...wholes];
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

/** All forms of a term, the English ones first. */
export function termForms({ names }: OwnTerm): string[] {
  const { en = [], ...others } = names;
  return [...en, ...Object.values(others).flat()];
}
