import type { Office, OfficeKind, Official } from './entity';
import type { Finding } from './mention';
import { lastOffices, officesOn, startsBy } from './offices';
import type { Sighting } from './sighting';
import type { TitleReading } from './titles';

/** What resolving needs to know besides the text. */
export interface Circumstances {
  /** The article's day, if the page tells it. */
  published?: string;
  today: string;
  /** Family names that are also words, places or first names: never enough by themselves. */
  isTrap(family: string): boolean;
  /** Family names so common that even a full name may be somebody else's. */
  isCommon(family: string): boolean;
  /** Family names that are also words of the language: May, Bush. */
  isWord(family: string): boolean;
  /** Number of the paragraph a place is in. */
  paragraph(field: 'title' | 'text', at: number): number;
}

/** Somebody an article speaks of: listed, met by a title in the text, or a stranger (neither). */
export interface Person {
  official?: Official;
  /** Title by which an unlisted person is an official; absent for strangers. */
  title?: TitleReading;
  name: string;
}

export interface Naming {
  sighting: Sighting;
  person: Person;
  found: Finding;
}

export function matches(office: Office, title: TitleReading): boolean {
  if (office.kind !== title.kind && !(title.generic && sameRank(office.kind, title.kind)))
    return false;
  return (
    title.country === undefined ||
    title.country === office.country ||
    (title.country === 'SU' && office.country === 'RU')
  );
}

const ministers = new Set<OfficeKind>([
  'minister',
  'foreign_minister',
  'defense_minister',
  'head_of_government',
  'deputy_minister',
  'chief_cabinet_secretary',
]);

const envoys = new Set<OfficeKind>([
  'ambassador',
  'senior_official',
  'deputy_minister',
  'spokesperson',
  'national_security_adviser',
]);

const leaders = new Set<OfficeKind>([
  'head_of_state',
  'head_of_government',
  'commission_president',
  'council_president',
]);

function sameRank(kind: OfficeKind, stated: OfficeKind): boolean {
  if (stated === 'minister') return ministers.has(kind);
  return stated === 'senior_official'
    ? envoys.has(kind)
    : stated === 'head_of_state' && leaders.has(kind);
}

/** The listed person whose full name this is, told from namesakes by title, country and date. */
export function chooseFull(sighting: Sighting, day: string): Official | undefined {
  const { title, people } = sighting;
  const byTitle = title
    ? people.filter((one) => one.offices.some((office) => matches(office, title)))
    : [];
  const pool = byTitle.length > 0 ? byTitle : people;
  const started = pool.filter((one) => one.offices.some((office) => startsBy(office, day)));
  const current = started.filter((one) => officesOn(one, day).length > 0);
  if (current.length === 1) return current[0];
  if (current.length > 1)
    return title === undefined
      ? undefined
      : current.length === byTitle.length
        ? undefined
        : current[0];
  // Nobody of this name is in office: long after the last one, the name alone says too little.
  const recent = started.filter(
    (one) => byTitle.length > 0 || yearsSince(lastOffices(one, day)[0], day) <= longMemory(one),
  );
  if (recent.length > 0) return recent.length === 1 ? recent[0] : undefined;
  // An office the gazetteer does not have, in the person's own country and within a working life.
  const [only] = pool;
  return title && only && pool.length === 1 && mayHold(only, title, day) ? only : undefined;
}

/** True where an unlisted office may be one more of this person's: years before the first that is listed. */
function mayHold({ country, offices }: Official, title: TitleReading, day: string): boolean {
  if (title.country !== undefined && title.country !== country) return false;
  const first = offices[0]?.from.slice(0, 4);
  const years = Number(first) - Number(day.slice(0, 4));
  return homonymous.has(country) || title.country === undefined
    ? years >= 0 && years <= 20 && !title.kind.startsWith('head_of')
    : true;
}

// Two- and three-character names are borne by many in these countries.
export const homonymous = new Set(['KR', 'KP', 'CN', 'TW']);

/** True for an office taken up within two months: whoever is named to it is spoken of as its next holder. */
export function startsSoon(office: Office, day: string): boolean {
  if (office.from.length < 10 || office.from <= day) return false;
  return Date.parse(office.from) - Date.parse(day) < 62 * 86_400_000;
}

function longMemory(official: Official): number {
  return official.offices.some(
    (office) => office.kind === 'head_of_state' || office.kind === 'head_of_government',
  )
    ? 40
    : 8;
}

export function yearsSince(office: Office | undefined, day: string): number {
  return office?.to === undefined ? 0 : Number(day.slice(0, 4)) - Number(office.to.slice(0, 4));
}

/** The one bearer of a family name whom a title beside it fits. */
export function chooseTitled(
  people: Official[],
  title: TitleReading,
  day: string,
): Official | undefined {
  const fits = people.filter((one) =>
    one.offices.some((office) => matches(office, title) && startsBy(office, day)),
  );
  const now = fits.filter((one) => officesOn(one, day).some((office) => matches(office, title)));
  if (now.length > 0 && !title.former) {
    // 김 위원장 is the head of state, though a prime minister of that name would fit the rank too.
    const exact = now.filter((one) => officesOn(one, day).some(({ kind }) => kind === title.kind));
    const [only] = exact.length === 1 ? exact : now;
    return exact.length === 1 || now.length === 1 ? only : undefined;
  }
  const before = fits.filter((one) => yearsSince(lastOffices(one, day)[0], day) <= 12);
  return before.length === 1 && (title.former || title.country !== undefined || now.length === 0)
    ? before[0]
    : undefined;
}

/** The one leader of this family name whose government a text speaks of: the Abe administration. */
export function chooseRegime(
  { family, people }: Sighting,
  day: string,
  circumstances: Circumstances,
): Official | undefined {
  const isHead = (office: Office) => office.kind.startsWith('head_of');
  const now = people.filter((one) => officesOn(one, day).some(isHead));
  const vague = circumstances.isTrap(family) || family.length === 1;
  const memory = vague ? 4 : 12;
  const recent = people.filter((one) => {
    const last = lastOffices(one, day).find(isHead);
    return now.includes(one) || (last !== undefined && yearsSince(last, day) <= memory);
  });
  if (recent.length === 1) return recent[0];
  return now.length === 1 && !vague ? now[0] : undefined;
}
