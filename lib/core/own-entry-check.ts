import type { Party, PersonName } from './entity';
import {
  isDay,
  isLanguage,
  isOfficeKind,
  isRecord,
  type Loose,
  listOf,
  recordOf,
} from './facts-shape';
import { type NameLanguage, type OwnEntry, type OwnOffice, ownId } from './own-entry';

/** Parts of an entry a sentence may be said of. */
export type OwnField =
  | 'kind'
  | 'id'
  | 'names'
  | 'country'
  | 'offices'
  | 'parties'
  | 'date'
  | 'note';

/** What may be wrong; each has its sentence (`ownFault_…`). */
export const ownFaults = [
  ...(['shape', 'unknown', 'kind', 'id', 'none', 'language', 'given', 'script'] as const),
  ...(['short', 'long', 'many', 'country', 'officeKind', 'officeTitle'] as const),
  ...(['begins', 'ends', 'backwards', 'day', 'party', 'note'] as const),
] as const;
export type OwnFaultCode = (typeof ownFaults)[number];

export interface OwnFault {
  field: OwnField;
  code: OwnFaultCode;
  /** What was found there, cut to what a sentence can hold. */
  value: string;
}

export const MOST_NAMES = 60;
const MOST_OFFICES = 30;
const LONGEST_NAME = 80;
const LONGEST_NOTE = 500;

/** Letters a name of each language is written in; elsewhere it would never be found. */
const SCRIPTS: Record<NameLanguage, RegExp> = {
  en: /\p{Script=Latin}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ru: /\p{Script=Cyrillic}/u,
  ko: /[\p{Script=Hangul}\p{Script=Han}]/u,
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
};
const SPACED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{N}\p{P}\s]+$/u;
/** What shows otherwise than it is written, or not at all: a card would say what the entry does not. */
const CONTROL = /[\p{Cc}\p{Cs}\p{Co}\p{Bidi_Control}]/u;
const FIELDS = {
  official: ['kind', 'id', 'country', 'names', 'offices', 'note'],
  term: ['kind', 'id', 'names', 'parties', 'date', 'note'],
} as const;

/**
 * A value that came from a form or a file as an entry, or what is wrong with it: the first fault of
 * each field, in the order of a form. `pack` is the name of the pack it came with. Never throws.
 */
export function checkOwnEntry(
  value: unknown,
  pack?: string,
): { entry: OwnEntry } | { faults: OwnFault[] } {
  if (!isRecord(value)) return { faults: [faultOf('kind', 'shape', value)] };
  const kind = value.kind === 'official' || value.kind === 'term' ? value.kind : undefined;
  if (kind === undefined) return { faults: [faultOf('kind', 'kind', value.kind)] };
  const faults = [...faultsOf(value, kind)].filter(
    ({ field }, at, all) => all.findIndex((other) => other.field === field) === at,
  );
  return faults.length > 0 ? { faults } : { entry: entryOf(value, kind, pack) };
}

function* faultsOf(value: Loose, kind: OwnEntry['kind']): Iterable<OwnFault> {
  const known: readonly string[] = FIELDS[kind];
  for (const field of Object.keys(value))
    if (!known.includes(field)) yield faultOf('kind', 'unknown', field);
  if (typeof value.id !== 'string' || !/^[a-z0-9][a-z0-9-]{0,59}$/.test(value.id))
    yield faultOf('id', 'id', value.id);
  if (kind === 'official') {
    yield* personFaults(value.names);
    if (!isParty(value.country)) yield faultOf('country', 'country', value.country);
    yield* officeFaults(value.offices);
  } else {
    yield* termFaults(value.names);
    yield* partyFaults(value.parties);
    if (value.date !== undefined && !isDay(value.date)) yield faultOf('date', 'day', value.date);
  }
  if (value.note !== undefined && !isLine(value.note, LONGEST_NOTE))
    yield faultOf('note', 'note', value.note);
}

function* personFaults(names: unknown): Iterable<OwnFault> {
  const list = listOf(names);
  if (list.length === 0) yield faultOf('names', 'none', '');
  if (list.length > MOST_NAMES) yield faultOf('names', 'many', list.length);
  for (const name of list.slice(0, MOST_NAMES)) {
    const { lang, family, given, patronymic, ...others } = recordOf(name);
    for (const field of Object.keys(others)) yield faultOf('names', 'unknown', field);
    if (!isLanguage(lang)) yield faultOf('names', 'language', lang);
    else if (!isLine(given)) yield faultOf('names', 'given', lang);
    else if ([family, patronymic].some((part) => part !== undefined && !isLine(part)))
      yield faultOf('names', 'long', lang);
    else
      yield* formFaults(
        [family, given].filter((part): part is string => isLine(part)),
        lang as NameLanguage,
        family === undefined,
      );
  }
}

/** `alone` is a form that is a name by itself, and would be found in every other word if it were short. */
function* formFaults(forms: string[], lang: NameLanguage, alone: boolean): Iterable<OwnFault> {
  for (const form of forms) {
    if (!SCRIPTS[lang].test(form)) yield faultOf('names', 'script', form);
    else if (alone && form.trim().length < (SPACED.test(form) ? 3 : 2))
      yield faultOf('names', 'short', form);
  }
}

function* officeFaults(offices: unknown): Iterable<OwnFault> {
  const list = listOf(offices);
  if (list.length === 0) yield faultOf('offices', 'officeTitle', '');
  if (list.length > MOST_OFFICES) yield faultOf('offices', 'many', list.length);
  for (const office of list.slice(0, MOST_OFFICES)) {
    const { kind, title, from, to, ...others } = recordOf(office);
    for (const field of Object.keys(others)) yield faultOf('offices', 'unknown', field);
    if (!isLine(title)) yield faultOf('offices', 'officeTitle', title);
    else if (!isOfficeKind(kind)) yield faultOf('offices', 'officeKind', kind);
    else if (!isDay(from)) yield faultOf('offices', 'begins', from);
    else if (to !== undefined && !isDay(to)) yield faultOf('offices', 'ends', to);
    else if (isDay(to) && to < from.slice(0, to.length)) yield faultOf('offices', 'backwards', to);
  }
}

function* termFaults(names: unknown): Iterable<OwnFault> {
  const all = Object.entries(recordOf(names));
  if (all.every(([, forms]) => listOf(forms).length === 0)) yield faultOf('names', 'none', '');
  for (const [lang, forms] of all) {
    if (!isLanguage(lang)) yield faultOf('names', 'language', lang);
    else if (!Array.isArray(forms)) yield faultOf('names', 'shape', forms);
    else if (forms.length > MOST_NAMES) yield faultOf('names', 'many', forms.length);
    else
      for (const form of forms as unknown[]) {
        if (!isLine(form)) yield faultOf('names', 'long', form);
        else if (!/[\p{L}\p{N}]/u.test(form) || form.trim().length < (SPACED.test(form) ? 3 : 2))
          yield faultOf('names', 'short', form);
      }
  }
}

function* partyFaults(parties: unknown): Iterable<OwnFault> {
  if (!Array.isArray(parties) || parties.length > MOST_NAMES)
    yield faultOf('parties', 'shape', parties);
  for (const party of listOf(parties))
    if (!isParty(party)) yield faultOf('parties', 'party', party);
}

const isParty = (value: unknown): value is Party =>
  typeof value === 'string' && /^[A-Z][A-Z0-9]{1,5}$/.test(value);

function isLine(value: unknown, longest = LONGEST_NAME): value is string {
  return (
    typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= longest &&
    !CONTROL.test(value)
  );
}

function faultOf(field: OwnField, code: OwnFaultCode, value: unknown): OwnFault {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return { field, code, value: text.replace(/[\p{C}]/gu, ' ').slice(0, 60) };
}

/** Only what was looked at goes on: a record of its own, with nothing else in it. */
function entryOf(value: Loose, kind: OwnEntry['kind'], pack?: string): OwnEntry {
  const base = {
    id: ownId(String(value.id), pack),
    ...(typeof value.note === 'string' ? { note: tidy(value.note) } : {}),
    ...(pack === undefined ? {} : { pack }),
  };
  if (kind === 'official')
    return {
      ...base,
      kind,
      country: String(value.country),
      names: listOf(value.names).map((name) => nameOf(recordOf(name))),
      offices: listOf(value.offices).map((office) => officeOf(recordOf(office))),
    };
  const names = Object.entries(recordOf(value.names)) as [NameLanguage, string[]][];
  return {
    ...base,
    kind,
    names: Object.fromEntries(
      names.flatMap(([lang, forms]) => (forms.length > 0 ? [[lang, forms.map(tidy)]] : [])),
    ),
    parties: listOf(value.parties).map(String),
    ...(typeof value.date === 'string' ? { date: value.date } : {}),
  };
}

const tidy = (text: unknown): string => String(text).normalize('NFC').trim().replace(/\s+/g, ' ');

function nameOf({ lang, family, given, patronymic }: Loose): PersonName {
  return {
    lang: lang as NameLanguage,
    ...(family === undefined ? {} : { family: tidy(family) }),
    given: tidy(given),
    ...(patronymic === undefined ? {} : { patronymic: tidy(patronymic) }),
  };
}

function officeOf({ kind, title, from, to }: Loose): OwnOffice {
  return {
    kind: kind as OwnOffice['kind'],
    title: tidy(title),
    from: String(from),
    ...(to === undefined ? {} : { to: String(to) }),
  };
}
