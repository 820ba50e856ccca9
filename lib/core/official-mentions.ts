import type { Office, Official } from './entity';
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
  return namings.flatMap((naming) => toMention(naming, day, circumstances, standings) ?? []);
}

/** What a listed person was on the article's day, and is now: worked out once an article. */
interface Standing {
  current: Office[];
  /** `current`, or the offices held last where there are none. */
  held: Office[];
  /** Offices held now, where they differ from `held`. */
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
  const standing = { current, held, doubtful, ...(differs && now.length > 0 ? { now } : {}) };
  known.set(official, standing);
  return standing;
}

function isSame(office: Office, other: Office | undefined): boolean {
  return office.post === other?.post && office.from === other.from;
}

function toMention(
  { sighting, person, found }: Naming,
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
  const stated = sighting.title ?? title;
  const standing = standingOf(official, day, circumstances.today, standings);
  const { current, now } = standing;
  const held = fittingFirst(standing.held, stated);
  const [first] = held;
  // A date known to the year leaves its own year in doubt: there the article's words decide.
  const doubtful =
    standing.doubtful && stated !== undefined && !current.some((office) => matches(office, stated));
  // No office that day: the article may know one the gazetteer does not, unless it speaks of one that ended.
  const newer =
    current.length === 0 &&
    !stated?.kind.startsWith('head_of') &&
    !official.offices.some(
      (office) => stated !== undefined && matches(office, stated) && startsBy(office, day),
    );
  const said = stated && !stated.former && (newer || doubtful) ? stated : undefined;
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
    title:
      said && !held.some((office) => matches(office, said))
        ? said.words
        : (first?.title ?? next?.title ?? said?.words ?? ''),
    held: doubtful ? [] : held,
    ...(now ? { now } : {}),
    ...undated,
  };
  return mention;
}

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
