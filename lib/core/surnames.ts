import { type Bearer, countBearers } from './bearers';
import { firstWhere } from './first-where';
import type { Circumstances, Naming, Person } from './identify';
import type { Finding, UnresolvedMention } from './mention';
import { officeHolders } from './office-holders';
import { officesOn } from './offices';
import type { Scan, Sighting } from './sighting';

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
  const bare = bareSightings(scans, certain, open);
  const bearers = countBearers(certain);
  const holderOf = officeHolders(certain, bare, day, circumstances);
  const namings: Naming[] = [];
  const unresolved: UnresolvedMention[] = [];
  const paragraph = (one: Sighting) => circumstances.paragraph(one.field, one.start);
  for (const sighting of bare) {
    const people = bearers.at(sighting);
    const named = fromArticle(sighting, people, day, paragraph);
    if (named === 'several') {
      const candidates = people.flatMap(({ person }) => person.official?.id ?? []).sort();
      if (candidates.length > 1) unresolved.push(unresolvedAt(sighting, candidates));
      continue;
    }
    const person = named ? (named.last?.person ?? named.person) : holderOf(sighting);
    if (!person?.official && !person?.title) continue;
    const found: Finding = named ? findingAfter(sighting, named) : { by: 'office' };
    const naming = { sighting, person, found };
    namings.push(naming);
    bearers.add(naming);
  }
  return { namings, unresolved };
}

/** Every family name by itself, of listed people and of those the article names in full; text first, in place. */
function bareSightings(scans: Scan[], certain: Naming[], open: Sighting[]): Sighting[] {
  const taken = new Set(certain.map(({ sighting }) => key(sighting)));
  const bare = new Map(
    open.flatMap((one) => (one.level === 'bare' ? [[key(one), one] as const] : [])),
  );
  const overlaps = overlapping(certain);
  const families = new Set<string>();
  for (const { sighting, person } of certain) {
    const { family, alias } = sighting;
    if (person.title && !person.official && family.length > 1) families.add(family);
    if (alias !== undefined && (person.official || person.title)) families.add(alias);
  }
  for (const scan of scans) {
    for (const sighting of [...families].flatMap((family) => scan.bareNames(family))) {
      const at = key(sighting);
      if (taken.has(at) || sighting.byline || overlaps(sighting)) continue;
      const listed = bare.get(at);
      // A listed family name, in a form that is a stranger's of the article, too.
      if (!listed) bare.set(at, sighting);
      else if (listed.family !== sighting.family)
        bare.set(at, { ...listed, alias: sighting.family });
    }
  }
  return [...bare.values()].sort((a, b) =>
    a.field === b.field ? a.start - b.start : a.field === 'title' ? 1 : -1,
  );
}

function key(sighting: Sighting): string {
  return `${sighting.field}:${sighting.start}`;
}

/** Whether a sighting overlaps one of `namings`. */
function overlapping(namings: Naming[]): (one: Sighting) => boolean {
  const lists = { title: endsBy(namings, 'title'), text: endsBy(namings, 'text') };
  return ({ field, start, end }) => {
    const list = lists[field];
    const before = firstWhere(list.length, (i) => (list[i]?.start ?? 0) >= end);
    return (list[before - 1]?.end ?? 0) > start;
  };
}

/** Where each naming of a field begins, in order, and how far those up to it reach. */
function endsBy(namings: Naming[], field: 'title' | 'text'): { start: number; end: number }[] {
  let end = 0;
  return namings
    .map(({ sighting }) => sighting)
    .filter((one) => one.field === field)
    .toSorted((a, b) => a.start - b.start)
    .map((one) => {
      end = Math.max(end, one.end);
      return { start: one.start, end };
    });
}

function unresolvedAt(
  { field, start, end, surface }: Sighting,
  candidates: string[],
): UnresolvedMention {
  return { kind: 'unresolved', field, start, end, surface, name: surface, candidates };
}

/** After the fullest naming of this person in the article; where all are as short as this, by the title of one. */
function findingAfter(sighting: Sighting, { fullest, titled }: Bearer): Finding {
  return fullest.sighting.surface.length > sighting.surface.length
    ? { by: 'surname', after: fullest.sighting.surface }
    : (titled ?? fullest).found;
}

/**
 * Which of those of this family name whom the article names in full or by title is meant. Of
 * several, the one whom alone the same paragraph has named; else the one the article has spoken of
 * most so far; `several` where nothing tells.
 */
function fromArticle(
  sighting: Sighting,
  people: Bearer[],
  day: string,
  paragraph: (one: Sighting) => number,
): Bearer | 'several' | undefined {
  const [first] = people;
  if (people.length <= 1) return first;
  const officials = people.filter(({ person }) => person.official ?? person.title);
  if (officials.length === 0) return first;
  const before = people
    .filter(({ last }) => last !== undefined)
    .toSorted((a, b) => startOf(b) - startOf(a));
  const [nearest] = before;
  if (!nearest?.last) {
    // Of several Kims, a headline means the head of state.
    const heads = officials.filter(({ person }) => isHead(person, day));
    const [only, ...others] = officials.length > 1 ? heads : officials;
    return only && others.length === 0 && sighting.field === 'title' ? only : 'several';
  }
  if (sighting.elder !== undefined) return elderOf(before, sighting.elder) ?? nearest;
  const here = paragraph(sighting);
  const beside = before.filter(({ last }) => last && paragraph(last.sighting) === here);
  if (beside.length === 1) return nearest;
  const most = Math.max(...before.map(({ count }) => count));
  const [likeliest, ...others] = before.filter(({ count }) => count === most);
  return others.length > 0 ? 'several' : likeliest;
}

function isHead({ official }: Person, day: string): boolean {
  return (
    official !== undefined && officesOn(official, day).some(({ kind }) => kind === 'head_of_state')
  );
}

const startOf = ({ last }: Bearer) => last?.sighting.start ?? -1;

function elderOf(bearers: Bearer[], elder: boolean): Bearer | undefined {
  const listed = bearers
    .filter(({ person }) => person.official)
    .toSorted((a, b) => firstYear(a.person).localeCompare(firstYear(b.person)));
  return elder ? listed[0] : listed.at(-1);
}

function firstYear(person: Person): string {
  return person.official?.offices.map((office) => office.from).sort()[0] ?? '';
}
