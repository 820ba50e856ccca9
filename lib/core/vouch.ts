import { type Circumstances, homonymous, type Naming, startsSoon } from './identify';
import { startsBy } from './offices';
import type { Sighting } from './sighting';

/**
 * A family name with a title that fits a listed person is somebody else's where the article names
 * another bearer of both in full: 하야시 공사 above 하야시 마코토 공사.
 */
export function yieldToNamed(certain: Naming[]): void {
  const inFull = new Set(
    certain.flatMap(({ sighting, person }) =>
      sighting.level === 'full' && person.official ? [person.official.id] : [],
    ),
  );
  for (const one of certain) {
    const { sighting, person } = one;
    if (!person.official || sighting.level !== 'bare' || inFull.has(person.official.id)) continue;
    const other = certain.find(
      (it) =>
        !it.person.official &&
        it.person.title !== undefined &&
        it.person.title.kind === sighting.title?.kind &&
        it.sighting.family === sighting.family &&
        it.sighting.surface.length > sighting.surface.length,
    );
    if (!other) continue;
    one.person = other.person;
    one.found = { by: 'surname', after: other.sighting.surface };
  }
}

/**
 * Full names of people long out of office: they count where a title vouches for them elsewhere in
 * the article, or where an official of their country is named too.
 */
export function recall(
  certain: Naming[],
  open: Sighting[],
  day: string,
  circumstances: Circumstances,
): void {
  const vouched = new Set(
    certain.flatMap(({ person }) => (person.official ? [person.official.id] : [])),
  );
  const countries = new Set(
    certain.flatMap(({ person, sighting }) =>
      person.official && (sighting.title || sighting.level === 'full')
        ? [person.official.country]
        : [],
    ),
  );
  for (let i = open.length - 1; i >= 0; i--) {
    const sighting = open[i];
    if (sighting?.level !== 'full') continue;
    const people = sighting.people.filter((one) =>
      one.offices.some((office) => startsBy(office, day) || startsSoon(office, day)),
    );
    const known = people.filter((one) => vouched.has(one.id));
    const near =
      circumstances.isCommon(sighting.family) ||
      sighting.title ||
      homonymous.has(people[0]?.country ?? '')
        ? []
        : people.filter(
            (one) =>
              countries.has(one.country) || one.offices.some((office) => startsSoon(office, day)),
          );
    const official =
      known.length === 1
        ? known[0]
        : near.length === 1 && people.length === 1
          ? near[0]
          : undefined;
    if (!official) continue;
    certain.push({
      sighting,
      person: { official, name: official.name },
      found: { by: 'list' },
    });
    open.splice(i, 1);
  }
}

/** "Arafat's adviser Nabil …" counts only if Arafat is an official here, "his" only after one who is. */
export function withoutOrphanAides(certain: Naming[], open: Sighting[]): Naming[] {
  const isOfficial = ({ person }: Naming) => (person.official ?? person.title) !== undefined;
  const bearers = new Map<string, number>();
  const count = (one: Naming, by: 1 | -1) => {
    const { family } = one.sighting;
    if (isOfficial(one)) bearers.set(family, (bearers.get(family) ?? 0) + by);
  };
  for (const one of certain) count(one, 1);
  const listed = new Set(open.flatMap((one) => (one.people.length > 0 ? [one.family] : [])));
  const begun = new Set<string>();
  const isOwned = (one: Naming): boolean => {
    const { owner, field, family } = one.sighting;
    if (one.person.official || owner === undefined) return true;
    if (owner === '') return begun.has(field);
    const itself = owner === family && isOfficial(one) ? 1 : 0;
    return (bearers.get(owner) ?? 0) > itself || listed.has(owner);
  };
  const dropped = new Set<Naming>();
  for (const one of certain.toSorted((a, b) => a.sighting.start - b.sighting.start)) {
    if (!isOwned(one)) {
      dropped.add(one);
      count(one, -1);
    } else if (isOfficial(one)) begun.add(one.sighting.field);
  }
  return certain.filter((one) => !dropped.has(one));
}
