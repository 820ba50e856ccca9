import type { Agreement, Official, PersonName } from './entity';
import type { Facts } from './gazetteer';
import { fold } from './normalize';
import {
  loneForms,
  loneNames,
  OWN_SOURCE,
  type OwnEntry,
  type OwnOfficial,
  type OwnTerm,
  ownLabel,
} from './own-entry';
import { namesOfItsOwn, repeatedBy } from './own-repeats';

/**
 * Facts with the reader's own behind them, never before: packs point to the listed ones by their places.
 * What a listed official is called stays that official's: as somebody's one name, or as a term, it would
 * take every later naming in an article from whom the article speaks of; said again of the same person, it
 * would leave two of whom neither can be chosen.
 */
export function withOwn(facts: Facts, entries: readonly OwnEntry[]): Facts {
  if (entries.length === 0) return facts;
  const repeated = repeatedBy(entries, facts);
  const officials = entries.flatMap((entry) =>
    entry.kind === 'official' ? officialOf(entry, repeated.get(entry.id), facts) : [],
  );
  const terms = entries.flatMap((entry) => (entry.kind === 'term' ? agreementOf(entry) : []));
  const taken = namesAmong(entries.flatMap(loneForms), facts.officials);
  const notes = notesOn(entries, repeated);
  const listed = facts.officials.map((one) => {
    const readersNotes = notes.get(one);
    return readersNotes ? { ...one, readersNotes } : one;
  });
  return {
    ...facts,
    officials: [...listed, ...officials.map((one) => withoutLone(one, taken))],
    agreements: [...(facts.agreements ?? []), ...terms.map((one) => withoutForms(one, taken))],
  };
}

/** The notes of entries on whom they repeat; none where that may be one of several. */
function notesOn(
  entries: readonly OwnEntry[],
  repeated: ReadonlyMap<string, Official[]>,
): ReadonlyMap<Official, { text: string; source: string }[]> {
  const notes = new Map<Official, { text: string; source: string }[]>();
  for (const entry of entries) {
    const [only, ...others] = repeated.get(entry.id) ?? [];
    if (!only || others.length > 0 || entry.note === undefined) continue;
    const note = { text: entry.note, source: sourceOf(entry) };
    notes.set(only, [...(notes.get(only) ?? []), note]);
  }
  return notes;
}

/** Those of the forms that are a listed official's family name, or the whole one. */
function namesAmong(forms: readonly string[], listed: readonly Official[]): Set<string> {
  const wanted = new Set(forms);
  if (wanted.size === 0) return wanted;
  const names = listed.flatMap((official) => official.names.flatMap(loneNames));
  return new Set(names.filter((name) => wanted.has(name)));
}

function withoutLone(official: Official, taken: ReadonlySet<string>): Official {
  const isFree = ({ family, given }: PersonName) => family !== undefined || !taken.has(fold(given));
  return { ...official, names: official.names.filter(isFree) };
}

function withoutForms(term: Agreement, taken: ReadonlySet<string>): Agreement {
  const names = Object.entries(term.names).map(([lang, forms]) => [
    lang,
    forms.filter((form) => !taken.has(fold(form))),
  ]);
  return { ...term, names: Object.fromEntries(names) };
}

function officialOf(
  entry: OwnOfficial,
  repeated: readonly Official[] | undefined,
  facts: Facts,
): Official {
  const { id, country, offices, note } = entry;
  return {
    id,
    name: ownLabel(entry),
    country,
    names: repeated ? namesOfItsOwn(entry, repeated, facts) : entry.names,
    offices: offices.map(({ kind, title, from, to }, at) => ({
      kind,
      post: `${id} ${at}`,
      title,
      country,
      from,
      ...(to === undefined ? {} : { to }),
      ...(note === undefined || at > 0 ? {} : { note }),
      sources: [sourceOf(entry)],
      verified: false,
    })),
  };
}

function agreementOf(entry: OwnTerm): Agreement {
  const { id, names, parties, date, note = '' } = entry;
  return {
    id,
    kind: 'term',
    name: ownLabel(entry),
    ...(date === undefined ? {} : { date }),
    parties,
    names,
    summary: note,
    sources: [sourceOf(entry)],
    verified: false,
  };
}

function sourceOf({ pack }: OwnEntry): string {
  return pack === undefined ? OWN_SOURCE : `${OWN_SOURCE}: ${pack}`;
}
