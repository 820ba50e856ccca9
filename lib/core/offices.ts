import type { Office, OfficeKind, Official } from './entity';

/** Highest office first: the order in which a person's several offices are shown. */
const seniority: OfficeKind[] = [
  'head_of_state',
  'head_of_government',
  'commission_president',
  'council_president',
  'secretary_general',
  'high_representative',
  'foreign_minister',
  'defense_minister',
  'chief_cabinet_secretary',
  'minister',
  'national_security_adviser',
  'deputy_minister',
  'ambassador',
  'spokesperson',
  'senior_official',
  'former',
];

/**
 * The offices held on a day (`YYYY-MM-DD`), most senior first. The day of a handover belongs to
 * the successor; only where nothing else was held that day does the outgoing office count. A date
 * known to the year or month covers all of it.
 */
export function officesOn(official: Official, day: string): Office[] {
  const held = official.offices.filter((office) => startsBy(office, day) && !endedBy(office, day));
  const found =
    held.length > 0
      ? held
      : official.offices.filter((office) => startsBy(office, day) && lastsTo(office, day));
  return found.toSorted((a, b) => rank(a.kind) - rank(b.kind));
}

/** The office that ended last before a day, with whatever ended at the same moment. */
export function lastOffices(official: Official, day: string): Office[] {
  const ended = official.offices.filter(
    (office) => startsBy(office, day) && office.to !== undefined,
  );
  const last = ended
    .map((office) => office.to ?? '')
    .sort()
    .at(-1);
  return ended
    .filter((office) => office.to === last)
    .toSorted((a, b) => rank(a.kind) - rank(b.kind));
}

/** True where the office had begun by the day, as far as its date tells. */
export function startsBy(office: Office, day: string): boolean {
  return office.from <= day.slice(0, office.from.length);
}

function endedBy(office: Office, day: string): boolean {
  if (office.to === undefined) return false;
  // `2021` may mean its last day: the office counts as held all through that year.
  if (office.to.length < day.length) return office.to < day.slice(0, office.to.length);
  return office.to <= day;
}

function lastsTo(office: Office, day: string): boolean {
  return office.to === undefined || day.slice(0, office.to.length) <= office.to;
}

function rank(kind: OfficeKind): number {
  return seniority.indexOf(kind);
}
