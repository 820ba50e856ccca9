import type { Official } from './entity';
import {
  type Circumstances,
  chooseFull,
  chooseRegime,
  chooseTitled,
  type Naming,
  type Person,
} from './identify';
import type { Finding, OfficialMention, UnresolvedMention } from './mention';
import { nameInFull, written } from './name-in-full';
import { toMentions } from './official-mentions';
import type { Scan, Sighting } from './sighting';
import { inferDay } from './stated-day';
import { bareNamings } from './surnames';
import type { TitleReading } from './titles';
import { recall, withoutOrphanAides, yieldToNamed } from './vouch';

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
  const all = scans.flatMap((scan) => scan.sightings).filter((one) => !one.byline);
  const titled = new Set(all.flatMap((one) => (one.title ? [one.family] : [])));
  const sightings = all
    .filter((one) => !(one.opening && titled.has(one.family)))
    .slice(0, mostSightings);
  const day =
    circumstances.published ?? inferDay(sightings, circumstances.today) ?? circumstances.today;
  const sure: Naming[] = [];
  const open: Sighting[] = [];
  const named = namedInFull(sightings, day);
  for (const sighting of sightings) {
    const person = certainPerson(sighting, day, circumstances, named);
    if (person) sure.push({ sighting, person, found: findingOf(sighting, person) });
    else open.push(sighting);
  }
  yieldToNamed(sure);
  recall(sure, open, day, circumstances);
  const certain = withoutOrphanAides(sure, open);
  nameInFull(certain);
  const { namings, unresolved } = bareNamings(scans, certain, open, day, circumstances);
  return apart([...toMentions([...certain, ...namings], day, circumstances), ...unresolved]);
}

/** In the order of the article, the mentions that overlap none before them; of two that begin together the longer. */
function apart<Placed extends { field: 'title' | 'text'; start: number; end: number }>(
  mentions: Placed[],
): Placed[] {
  const sorted = mentions.toSorted((a, b) =>
    a.field === b.field ? a.start - b.start || b.end - a.end : a.field === 'title' ? -1 : 1,
  );
  const kept: Placed[] = [];
  for (const mention of sorted) {
    const before = kept.at(-1);
    if (!before || before.field !== mention.field || before.end <= mention.start)
      kept.push(mention);
  }
  return kept;
}

/** Listed people whom the article names in full: of those whom a title fits, one of them is meant. */
function namedInFull(sightings: Sighting[], day: string): Set<Official> {
  const full = sightings.filter(({ level }) => level === 'full');
  return new Set(full.flatMap((sighting) => chooseFull(sighting, day) ?? []));
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
  named: ReadonlySet<Official>,
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
    const official = bearerOf(sighting, title, day, circumstances, named);
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

/** Whom a title makes of the bearers of a family name; 김 장관, of so many ministers, only who is named in full. */
function bearerOf(
  { people, family }: Sighting,
  title: TitleReading,
  day: string,
  { isCommon }: Circumstances,
  named: ReadonlySet<Official>,
): Official | undefined {
  const isVague = title.generic && title.kind === 'minister' && isCommon(family);
  const inFull = people.filter((one) => named.has(one));
  return (
    (isVague ? undefined : chooseTitled(people, title, day)) ?? chooseTitled(inFull, title, day)
  );
}
