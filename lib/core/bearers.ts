import type { Naming, Person } from './identify';
import type { Sighting } from './sighting';

/** One person of those a family name may mean, and how the article has named him so far. */
export interface Bearer {
  person: Person;
  /** His longest naming anywhere, and the first by a title. */
  fullest: Naming;
  titled?: Naming;
  /** How often he is named before the place at hand, and where last: in its field alone. */
  count: number;
  last?: Naming;
}

/** Namesakes, and the place of one of them up to which their namings are counted. */
interface Group {
  sighting: Sighting;
  field: 'title' | 'text';
  people: Map<string, Bearer>;
  /** Namings that are certain, in place, of which the first `passed` stand before that place. */
  certain: Naming[];
  passed: number;
}

/**
 * Tells who may be meant by a family name, for places asked for in their order, field by field, with
 * what was found at those before added. Each group of namesakes is counted on from place to place,
 * never anew: an article may hold thousands.
 */
export function countBearers(certain: Naming[]): {
  at(sighting: Sighting): Bearer[];
  add(naming: Naming): void;
} {
  const inOrder = certain.toSorted((a, b) => a.sighting.start - b.sighting.start);
  const added: Naming[] = [];
  const groups = new Map<string, Group>();
  const open = (sighting: Sighting): Group => {
    const isIts = (one: Naming) => bears(one, sighting);
    const group: Group = {
      sighting,
      field: sighting.field,
      people: new Map(),
      certain: inOrder.filter(isIts),
      passed: 0,
    };
    for (const naming of certain.filter(isIts)) meet(group, naming);
    for (const naming of added.filter(isIts)) addTo(group, naming);
    return group;
  };
  return {
    at(sighting) {
      const key = `${sighting.family} ${sighting.alias} ${sighting.people.map(({ id }) => id).join(' ')}`;
      const group = groups.get(key) ?? open(sighting);
      groups.set(key, group);
      advance(group, sighting);
      return [...group.people.values()];
    },
    add(naming) {
      added.push(naming);
      for (const group of groups.values()) if (bears(naming, group.sighting)) addTo(group, naming);
    },
  };
}

function advance(group: Group, { field, start }: Sighting): void {
  if (group.field !== field) {
    group.field = field;
    group.passed = 0;
    for (const bearer of group.people.values()) {
      bearer.count = 0;
      delete bearer.last;
    }
  }
  for (; group.passed < group.certain.length; group.passed++) {
    const naming = group.certain[group.passed];
    if (!naming || naming.sighting.start >= start) return;
    if (naming.sighting.field === field) pass(group, naming);
  }
}

function addTo(group: Group, naming: Naming): void {
  meet(group, naming);
  if (naming.sighting.field === group.field) pass(group, naming);
}

function meet({ people }: Group, naming: Naming): void {
  const { person, sighting, found } = naming;
  const known = people.get(identity(person));
  const bearer = known ?? { person, fullest: naming, count: 0 };
  if (!known) people.set(identity(person), bearer);
  if (sighting.surface.length > bearer.fullest.sighting.surface.length) bearer.fullest = naming;
  if (found.by === 'title') bearer.titled ??= naming;
}

function pass({ people }: Group, naming: Naming): void {
  const bearer = people.get(identity(naming.person));
  if (!bearer) return;
  bearer.count++;
  if (!bearer.last || bearer.last.sighting.start < naming.sighting.start) bearer.last = naming;
}

function bears({ sighting: one, person }: Naming, sighting: Sighting): boolean {
  return (
    one.family === sighting.family ||
    one.family === sighting.alias ||
    one.alias === sighting.family ||
    (person.official !== undefined && sighting.people.includes(person.official))
  );
}

function identity(person: Person): string {
  return person.official?.id ?? (person.title ? `title ${person.name}` : `stranger ${person.name}`);
}
