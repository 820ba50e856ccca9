import type { Office, OfficeKind, Official } from './entity';
import { type Circumstances, matches, type Naming, startsSoon } from './identify';
import type { OfficialMention } from './mention';
import { lastOffices, officesOn, startsBy } from './offices';
import type { TitleReading } from './titles';

/** What each naming says of its person: the office on `day`, and today's where that is another. */
export function toMentions(
  namings: Naming[],
  day: string,
  circumstances: Circumstances,
): OfficialMention[] {
  const standings = new Map<Official, Standing>();
  const titles = statedTitles(namings);
  return namings.flatMap((naming) => {
    const { official, title } = naming.person;
    const stated = naming.sighting.title ?? title ?? (official && titles.get(official));
    return toMention(naming, stated, day, circumstances, standings) ?? [];
  });
}

/** By what title the article first calls each listed person: where it leaves the title out, it means the same. */
function statedTitles(namings: Naming[]): Map<Official, TitleReading> {
  const titles = new Map<Official, TitleReading>();
  for (const { sighting, person } of namings) {
    const { official } = person;
    const title = sighting.title ?? person.title;
    if (official && title && !titles.has(official)) titles.set(official, title);
  }
  return titles;
}

/** What a listed person was on the article's day, and is now: worked out once an article. */
interface Standing {
  current: Office[];
  /** `current`, or the offices held last where there are none. */
  held: Office[];
  /** Offices held now, where they differ from `held`; of the dead, and of who had none then, never none. */
  now?: Office[];
  /** True where every date of `current` is too vague to tell that day from the year around it. */
  doubtful: boolean;
}

function standingOf(
  official: Official,
  day: string,
  today: string,
  known: Map<Official, Standing>,
): Standing {
  const before = known.get(official);
  if (before) return before;
  const current = officesOn(official, day);
  const held = current.length > 0 ? current : lastOffices(official, day);
  const now = officesOn(official, today);
  const differs = now.length !== held.length || now.some((office, i) => !isSame(office, held[i]));
  const doubtful = current.length > 0 && current.every((office) => isDoubtful(office, day));
  const tells = now.length > 0 || (current.length > 0 && official.died === undefined);
  const standing = { current, held, doubtful, ...(differs && tells ? { now } : {}) };
  known.set(official, standing);
  return standing;
}

function isSame(office: Office, other: Office | undefined): boolean {
  return office.post === other?.post && office.from === other.from;
}

function toMention(
  { sighting, person, found }: Naming,
  stated: TitleReading | undefined,
  day: string,
  circumstances: Circumstances,
  standings: Map<Official, Standing>,
): OfficialMention | undefined {
  const { official, title } = person;
  const { field, start, end, surface } = sighting;
  const { name } = person;
  const named = { kind: 'official' as const, field, start, end, surface, name, found };
  const undated = circumstances.published === undefined ? { undated: true } : {};
  if (!official) {
    if (!title) return undefined;
    const mention: OfficialMention = {
      ...named,
      office: title.former ? 'former' : title.kind,
      title: title.words,
      held: [],
      ...undated,
    };
    if (title.country !== undefined) mention.country = title.country;
    return mention;
  }
  const standing = standingOf(official, day, circumstances.today, standings);
  const { current, now } = standing;
  // A date known to the year leaves its own year in doubt: there the article's words decide.
  const doubtful =
    standing.doubtful && stated !== undefined && !current.some((office) => matches(office, stated));
  // No office that day: the article may know one the gazetteer does not, unless it speaks of one that ended.
  const newer =
    current.length === 0 &&
    (official.died === undefined || official.died >= day.slice(0, official.died.length)) &&
    !stated?.kind.startsWith('head_of') &&
    !official.offices.some(
      (office) =>
        stated !== undefined &&
        !isSparse(stated) &&
        matches(office, stated) &&
        startsBy(office, day),
    );
  const said = stated && !stated.former && (newer || doubtful) ? stated : undefined;
  // What ended before is not what the article's words say is held.
  const held = said ? [] : fittingFirst(standing.held, stated);
  const [first] = held;
  const next =
    current.length === 0 && held.length === 0
      ? official.offices.find((office) => startsSoon(office, day))
      : undefined;
  // Before the first office nobody is an official, let alone a former one, unless the article says so.
  if (held.length === 0 && !next && !said && !stated?.former) return undefined;
  const mention: OfficialMention = {
    ...named,
    entity: official.id,
    country: first?.country ?? official.country,
    office:
      said?.kind ?? (current.length > 0 ? (first?.kind ?? 'former') : (next?.kind ?? 'former')),
    title: said?.words ?? first?.title ?? next?.title ?? stated?.words ?? '',
    held: doubtful ? [] : held,
    ...(now ? { now } : {}),
    ...undated,
  };
  return mention;
}

/** Of such offices the gazetteer has only some: another one of the kind is likelier than the one that ended. */
function isSparse({ kind, generic }: TitleReading): boolean {
  return sparse.has(kind) || (kind === 'minister' && !generic);
}

const sparse = new Set<OfficeKind>([
  'ambassador',
  'deputy_minister',
  'senior_official',
  'spokesperson',
]);

function isDoubtful(office: Office, day: string): boolean {
  const year = day.slice(0, 4);
  return (
    (office.from.length < 10 && office.from.slice(0, 4) === year) ||
    (office.to !== undefined && office.to.length < 10 && office.to.slice(0, 4) === year)
  );
}

function fittingFirst(held: Office[], stated: TitleReading | undefined): Office[] {
  if (!stated || stated.former || held.length < 2) return held;
  return held.toSorted((a, b) => Number(matches(b, stated)) - Number(matches(a, stated)));
}
