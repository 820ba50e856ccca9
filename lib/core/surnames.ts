import type { OfficeKind, Official } from './entity';
import { type Circumstances, type Naming, type Person, yearsSince } from './identify';
import type { Finding, UnresolvedMention } from './mention';
import { lastOffices, officesOn } from './offices';
import type { Scan, Sighting } from './sighting';

const headKinds = new Set<OfficeKind>([
  'head_of_state',
  'head_of_government',
  'commission_president',
  'secretary_general',
]);

/** Below the heads, a family name alone tells only for the states this subject is mostly about. */
const ministerKinds = new Set<OfficeKind>(['foreign_minister', 'defense_minister']);

const telling = new Set(['US', 'RU', 'UA', 'GB']);

const nearPowers = new Set(['US', 'RU', 'CN', 'JP', 'KR', 'KP', 'UA', 'GB']);

/**
 * Says whose each bare family name is, where the article or an office tells. Where the article names
 * several listed officials of that name and nothing tells which, the name comes back unresolved.
 */
export function bareNamings(
  scans: Scan[],
  certain: Naming[],
  open: Sighting[],
  day: string,
  circumstances: Circumstances,
): { namings: Naming[]; unresolved: UnresolvedMention[] } {
  const taken = new Set(certain.map(({ sighting }) => key(sighting)));
  const bare = open.filter((one) => one.level === 'bare');
  const known = new Set(bare.map(key));
  const families = new Set(
    certain
      .filter(
        ({ person, sighting }) => person.title && !person.official && sighting.family.length > 1,
      )
      .map(({ sighting }) => sighting.family),
  );
  for (const { sighting, person } of certain)
    if (sighting.alias !== undefined && (person.official || person.title))
      families.add(sighting.alias);
  for (const scan of scans) {
    for (const family of families) {
      for (const sighting of scan.bareNames(family)) {
        if (
          taken.has(key(sighting)) ||
          known.has(key(sighting)) ||
          sighting.byline ||
          overlapsAny(sighting, certain)
        )
          continue;
        known.add(key(sighting));
        bare.push(sighting);
      }
    }
  }
  bare.sort((a, b) => (a.field === b.field ? a.start - b.start : a.field === 'title' ? 1 : -1));
  const namings: Naming[] = [];
  const unresolved: UnresolvedMention[] = [];
  const paragraph = (one: Sighting) => circumstances.paragraph(one.field, one.start);
  for (const sighting of bare) {
    const sofar = [...certain, ...namings];
    const bearers = sofar.filter((one) => bears(one, sighting));
    const named = fromArticle(sighting, bearers, paragraph);
    if (named === 'several') {
      const candidates = candidatesOf(bearers);
      if (candidates.length > 1) unresolved.push(unresolvedAt(sighting, candidates));
      continue;
    }
    const held = named ? undefined : fromOffice(sighting, certain, bare, day, circumstances);
    const person = named ?? held;
    if (!person?.official && !person?.title) continue;
    const found: Finding = named ? findingAfter(sighting, named, bearers) : { by: 'office' };
    namings.push({ sighting, person, found });
  }
  return { namings, unresolved };
}

function candidatesOf(bearers: Naming[]): string[] {
  return [...new Set(bearers.flatMap(({ person }) => person.official?.id ?? []))].sort();
}

function unresolvedAt(
  { field, start, end, surface }: Sighting,
  candidates: string[],
): UnresolvedMention {
  return { kind: 'unresolved', field, start, end, surface, name: surface, candidates };
}

/** The fullest naming of this person in the article; where all are as short as this, the title of one. */
function findingAfter(sighting: Sighting, person: Person, bearers: Naming[]): Finding {
  const same = bearers.filter((one) => identity(one.person) === identity(person));
  const [fullest] = same.toSorted((a, b) => b.sighting.surface.length - a.sighting.surface.length);
  if (!fullest) return { by: 'office' };
  return fullest.sighting.surface.length > sighting.surface.length
    ? { by: 'surname', after: fullest.sighting.surface }
    : (same.find(({ found }) => found.by === 'title') ?? fullest).found;
}

/** The one holder of a top office who bears a telling family name on that day. */
function fromOffice(
  sighting: Sighting,
  certain: Naming[],
  bare: Sighting[],
  day: string,
  circumstances: Circumstances,
): Person | undefined {
  // Whose government it is has been asked, and was in doubt.
  if (sighting.regime) return undefined;
  const holders = topHolders(sighting, day);
  if (circumstances.isTrap(sighting.family)) {
    // Lee, Xi, Yoon: enough for a head of state or government beside another one's name.
    const [head] = holders.filter((one) =>
      officesOn(one, day).some((office) => office.kind.startsWith('head_of')),
    );
    const company =
      certain.some(({ person }) => person.official) ||
      bare.some(
        (other) =>
          other.family !== sighting.family &&
          !circumstances.isTrap(other.family) &&
          topHolders(other, day).length === 1,
      );
    return head && holders.length === 1 && company && !circumstances.isWord(sighting.family)
      ? { official: head, name: head.name }
      : undefined;
  }
  if (holders.length === 1 && holders[0]) return { official: holders[0], name: holders[0].name };
  if (holders.length > 1) return undefined;
  // Abe, a year after he resigned, in an article about his successors.
  const countries = new Set(certain.map(({ person }) => person.official?.country));
  const leaders = sighting.people.filter((one) => {
    const last = lastOffices(one, day)[0];
    return (
      last?.kind.startsWith('head_of') === true &&
      yearsSince(last, day) <= 2 &&
      countries.has(one.country)
    );
  });
  const [leader] = leaders;
  return leaders.length === 1 && leader ? { official: leader, name: leader.name } : undefined;
}

function topHolders(sighting: Sighting, day: string): Official[] {
  return sighting.people.filter((one) =>
    officesOn(one, day).some(
      (office) =>
        headKinds.has(office.kind) ||
        (ministerKinds.has(office.kind) && nearPowers.has(office.country)) ||
        // Zakharova and Peskov tell by themselves; Kobayashi or Kim are too many.
        (office.kind === 'spokesperson' && telling.has(office.country)),
    ),
  );
}

function key(sighting: Sighting): string {
  return `${sighting.field}:${sighting.start}`;
}

function overlapsAny(sighting: Sighting, namings: Naming[]): boolean {
  return namings.some(
    ({ sighting: one }) =>
      one.field === sighting.field && one.start < sighting.end && sighting.start < one.end,
  );
}

function bears({ sighting: one, person }: Naming, sighting: Sighting): boolean {
  return (
    one.family === sighting.family ||
    one.alias === sighting.family ||
    (person.official !== undefined && sighting.people.includes(person.official))
  );
}

/**
 * Which of those of this family name whom the article names in full or by title is meant. Of
 * several, the one named last in the same paragraph; further away, the one the article has spoken of
 * most so far; `several` where nothing tells.
 */
function fromArticle(
  sighting: Sighting,
  bearers: Naming[],
  paragraph: (one: Sighting) => number,
): Person | 'several' | undefined {
  const identities = new Set(bearers.map(({ person }) => identity(person)));
  if (identities.size <= 1) return bearers[0]?.person;
  const officials = bearers.filter(({ person }) => person.official ?? person.title);
  if (officials.length === 0) return bearers[0]?.person;
  const before = bearers
    .filter(({ sighting: one }) => one.field === sighting.field && one.start < sighting.start)
    .toSorted((a, b) => b.sighting.start - a.sighting.start);
  const [nearest] = before;
  if (!nearest) {
    const distinct = new Set(officials.map(({ person }) => identity(person)));
    return distinct.size === 1 && sighting.field === 'title' ? officials[0]?.person : 'several';
  }
  if (sighting.elder !== undefined) return elderOf(before, sighting.elder) ?? nearest.person;
  if (paragraph(nearest.sighting) === paragraph(sighting)) return nearest.person;
  const counts = new Map<string, number>();
  for (const { person } of before)
    counts.set(identity(person), (counts.get(identity(person)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return (
    before.find(({ person }) => counts.get(identity(person)) === most)?.person ?? nearest.person
  );
}

function identity(person: Person): string {
  return person.official?.id ?? (person.title ? `title ${person.name}` : `stranger ${person.name}`);
}

function elderOf(bearers: Naming[], elder: boolean): Person | undefined {
  const listed = bearers
    .filter(({ person }) => person.official)
    .toSorted((a, b) => firstYear(a.person).localeCompare(firstYear(b.person)));
  return (elder ? listed[0] : listed.at(-1))?.person;
}

function firstYear(person: Person): string {
  return person.official?.offices.map((office) => office.from).sort()[0] ?? '';
}
