import type { Office } from './entity';
import { type Circumstances, matches, type Naming, type Person, startsSoon } from './identify';
import type { OfficialMention } from './mention';
import { lastOffices, officesOn, startsBy } from './offices';
import type { Sighting } from './sighting';
import type { TitleReading } from './titles';

export function toMentions(
  namings: Naming[],
  day: string,
  circumstances: Circumstances,
): OfficialMention[] {
  const mentions = namings.flatMap(({ sighting, person }) => {
    const mention = toMention(sighting, person, day, circumstances);
    return mention ? [mention] : [];
  });
  mentions.sort((a, b) =>
    a.field === b.field ? a.start - b.start || b.end - a.end : a.field === 'title' ? -1 : 1,
  );
  return mentions.filter((mention, i) => {
    const before = mentions[i - 1];
    return !before || before.field !== mention.field || before.end <= mention.start;
  });
}

function toMention(
  sighting: Sighting,
  person: Person,
  day: string,
  circumstances: Circumstances,
): OfficialMention | undefined {
  const { official, title } = person;
  const { field, start, end, surface } = sighting;
  const named = { kind: 'official' as const, field, start, end, surface, name: person.name };
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
  const current = officesOn(official, day);
  const held = fittingFirst(current.length > 0 ? current : lastOffices(official, day), stated);
  const [first] = held;
  const now = officesOn(official, circumstances.today);
  const differs =
    now.map((office) => office.post + office.from).join() !==
    held.map((office) => office.post + office.from).join();
  // A date known to the year leaves its own year in doubt: there the article's words decide.
  const doubtful =
    current.length > 0 &&
    current.every((office) => isDoubtful(office, day)) &&
    stated !== undefined &&
    !current.some((office) => matches(office, stated));
  // No office that day: the article may know one the gazetteer does not, unless it speaks of one that ended.
  const ended = official.offices.some(
    (office) => stated !== undefined && matches(office, stated) && startsBy(office, day),
  );
  const newer = current.length === 0 && !ended && !stated?.kind.startsWith('head_of');
  const said = stated && !stated.former && (newer || doubtful) ? stated : undefined;
  const next =
    current.length === 0 && held.length === 0
      ? official.offices.find((office) => startsSoon(office, day))
      : undefined;
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
    ...(differs && now.length > 0 ? { now } : {}),
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
  if (!stated || stated.former) return held;
  return held.toSorted((a, b) => Number(matches(b, stated)) - Number(matches(a, stated)));
}
