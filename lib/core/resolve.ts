import type { Party } from './entity';
import {
  type Circumstances,
  chooseFull,
  chooseRegime,
  chooseTitled,
  homonymous,
  type Naming,
  type Person,
  startsSoon,
} from './identify';
import type { Finding, OfficialMention, UnresolvedMention } from './mention';
import { startsBy } from './offices';
import { toMentions } from './official-mentions';
import type { Scan, Sighting } from './sighting';
import { inferDay } from './stated-day';
import { bareNamings } from './surnames';

/** No article names more people; what goes on beyond is no article. */
const mostSightings = 2_500;

/**
 * Says who is meant at each place. A family name that two officials of the article bear and nothing
 * tells whose it is comes back unresolved; every other place that stays in doubt is dropped.
 */
export function resolve(
  scans: Scan[],
  circumstances: Circumstances,
): (OfficialMention | UnresolvedMention)[] {
  const sightings = scans
    .flatMap((scan) => scan.sightings)
    .filter((one) => !one.byline)
    .slice(0, mostSightings);
  const day =
    circumstances.published ?? inferDay(sightings, circumstances.today) ?? circumstances.today;
  const certain: Naming[] = [];
  const open: Sighting[] = [];
  for (const sighting of sightings) {
    const person = certainPerson(sighting, day, circumstances);
    if (person) certain.push({ sighting, person, found: findingOf(sighting, person) });
    else open.push(sighting);
  }
  recall(certain, open, day, circumstances);
  dropOrphanAides(certain, open);
  nameInFull(certain);
  const { namings, unresolved } = bareNamings(scans, certain, open, day, circumstances);
  return apart([...toMentions([...certain, ...namings], day, circumstances), ...unresolved]);
}

/** In the order of the article; of two that overlap the longer one stays. */
function apart<Placed extends { field: 'title' | 'text'; start: number; end: number }>(
  mentions: Placed[],
): Placed[] {
  const sorted = mentions.toSorted((a, b) =>
    a.field === b.field ? a.start - b.start || b.end - a.end : a.field === 'title' ? -1 : 1,
  );
  return sorted.filter((mention, i) => {
    const before = sorted[i - 1];
    return !before || before.field !== mention.field || before.end <= mention.start;
  });
}

/** How somebody was found whom no other place of the article had to vouch for. */
function findingOf({ level, title }: Sighting, { official }: Person): Finding {
  if (official && level === 'full') return { by: 'list' };
  return title ? { by: 'title', words: title.words } : { by: 'office' };
}

function certainPerson(
  sighting: Sighting,
  day: string,
  circumstances: Circumstances,
): Person | undefined {
  const { title } = sighting;
  if (sighting.level === 'full') {
    const official = chooseFull(sighting, day);
    if (official) return { official, name: official.name, ...(title ? { title } : {}) };
    // A namesake, or somebody in an office the list does not have: an official by the title.
    return title && !title.former ? { name: written(sighting), title } : undefined;
  }
  if (!title && sighting.regime) {
    const official = chooseRegime(sighting, day, circumstances);
    return official && { official, name: official.name };
  }
  if (!title) return sighting.level === 'stranger' ? { name: written(sighting) } : undefined;
  if (sighting.level === 'bare' && sighting.people.length > 0) {
    const official = chooseTitled(sighting.people, title, day);
    if (official) return { official, name: official.name, title };
    if (
      circumstances.isTrap(sighting.family) &&
      title.country === undefined &&
      title.kind !== 'head_of_state'
    )
      return undefined;
  }
  return { name: written(sighting), title };
}

// A name broken over two lines is written in one.
function written({ surface }: Sighting): string {
  return surface.replace(/\s+/g, ' ');
}

/**
 * Full names of people long out of office: they count where a title vouches for them elsewhere in
 * the article, or where an official of their country is named too.
 */
function recall(
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

/** "Arafat's adviser Nabil …" counts only if Arafat is an official here. */
function dropOrphanAides(certain: Naming[], open: Sighting[]): void {
  for (let i = certain.length - 1; i >= 0; i--) {
    const one = certain[i];
    const owner = one?.sighting.owner;
    if (!one || one.person.official || owner === undefined) continue;
    const others = certain.filter(
      (other) =>
        other !== one && (other.person.official !== undefined || other.person.title !== undefined),
    );
    const owned =
      owner === ''
        ? others.some(
            ({ sighting }) =>
              sighting.field === one.sighting.field && sighting.start < one.sighting.start,
          )
        : others.some(({ sighting }) => sighting.family === owner) ||
          open.some((other) => other.family === owner && other.people.length > 0);
    if (!owned) certain.splice(i, 1);
  }
}

/** Gives an unlisted person the fullest form of the name the article has, wherever it stands. */
function nameInFull(certain: Naming[]): void {
  for (const { person, sighting } of certain) {
    if (person.official || !person.title) continue;
    const fuller = certain
      .filter(
        (other) =>
          other.sighting.family === sighting.family &&
          !other.person.official &&
          isFuller(written(other.sighting), person.name) &&
          written(other.sighting).includes(person.name),
      )
      .map((other) => written(other.sighting))[0];
    if (fuller !== undefined) person.name = fuller;
  }
  // The same full name without its title, elsewhere, is the same person.
  for (const one of certain) {
    if (one.person.official || one.person.title) continue;
    const titled = certain.find(
      (other) =>
        other.person.title &&
        !other.person.official &&
        (other.sighting.surface === one.sighting.surface ||
          (other.sighting.family === one.sighting.family &&
            one.sighting.surface.includes(other.sighting.surface))),
    );
    if (!titled) continue;
    one.person = { ...titled.person, name: written(one.sighting) };
    one.found = titled.found;
  }
  nameInNominative(certain);
  shareCountries(certain);
}

/** 李外相, once 北朝鮮の李外相, is North Korea's throughout: the same name and office have one country. */
function shareCountries(certain: Naming[]): void {
  const countries = new Map<string, Set<Party>>();
  const keyOf = ({ sighting, person: { official, title } }: Naming) =>
    official || !title ? undefined : `${sighting.family} ${title.kind}`;
  for (const one of certain) {
    const key = keyOf(one);
    const country = one.person.title?.country;
    if (key !== undefined && country !== undefined)
      countries.set(key, (countries.get(key) ?? new Set()).add(country));
  }
  for (const one of certain) {
    const found = [...(countries.get(keyOf(one) ?? '') ?? [])];
    const { person } = one;
    if (person.title && person.title.country === undefined && found.length === 1 && found[0])
      one.person = { ...person, title: { ...person.title, country: found[0] } };
  }
}

// Риваса is no fuller than Ривас.
function isFuller(name: string, other: string): boolean {
  return /[а-я]/.test(name)
    ? name.split(' ').length > other.split(' ').length
    : name.length > other.length;
}

/** Of the cases in which a Russian text has a name of two words, the shortest is mostly the nominative. */
function nameInNominative(certain: Naming[]): void {
  const shortest = new Map<string, string>();
  for (const { sighting, person } of certain) {
    if (person.official || !person.title || !/^[а-яё-]+ [а-яё-]+$/i.test(person.name)) continue;
    const known = shortest.get(sighting.family);
    if (known === undefined || person.name.length < known.length)
      shortest.set(sighting.family, person.name);
  }
  for (const { sighting, person } of certain) {
    const name = shortest.get(sighting.family);
    if (name?.slice(0, 3) === person.name.slice(0, 3) && !person.official && person.title)
      person.name = name;
  }
}
