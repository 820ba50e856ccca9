import type { NameLanguage, OwnEntry } from '../lib/core/own-entry';

export interface NameRow {
  lang: NameLanguage;
  family: string;
  given: string;
  patronymic: string;
}
export interface OfficeRow {
  kind: string;
  title: string;
  from: string;
  to: string;
}
export interface TermRow {
  lang: NameLanguage;
  form: string;
}

/** What stands in the form, of an official and of a term; an empty field is ''. */
export interface Draft {
  id: string;
  names: NameRow[];
  country: string;
  offices: OfficeRow[];
  forms: TermRow[];
  parties: string[];
  date: string;
  note: string;
}

export const NO_NAME: NameRow = { lang: 'en', family: '', given: '', patronymic: '' };
export const NO_OFFICE: OfficeRow = { kind: 'senior_official', title: '', from: '', to: '' };
export const NO_FORM: TermRow = { lang: 'en', form: '' };

/** An entry as it stands in the form; an empty form for a new one. */
export function draftOf(entry: OwnEntry | undefined): Draft {
  const empty: Draft = {
    id: entry?.id.replace(/^own\.(?:[^/]*\/)?/, '') ?? crypto.randomUUID(),
    names: [NO_NAME],
    country: '',
    offices: [NO_OFFICE],
    forms: [NO_FORM],
    parties: [],
    date: '',
    note: entry?.note ?? '',
  };
  if (!entry) return empty;
  if (entry.kind === 'official')
    return {
      ...empty,
      country: entry.country,
      names: entry.names.map(({ lang, given, family = '', patronymic = '' }) => ({
        lang,
        given,
        family,
        patronymic,
      })),
      offices: entry.offices.map((office) => ({ ...office, to: office.to ?? '' })),
    };
  const forms = Object.entries(entry.names) as [NameLanguage, string[]][];
  return {
    ...empty,
    forms: forms.flatMap(([lang, each]) => each.map((form) => ({ lang, form }))),
    parties: entry.parties,
    date: entry.date ?? '',
  };
}

/** What the form says, to be checked: rows left empty are nobody's. */
export function whatItSays(draft: Draft, kind: OwnEntry['kind']): unknown {
  const { id, country, parties, note } = draft;
  const base = { kind, id, ...given({ note }) };
  if (kind === 'term') {
    const names: Record<string, string[]> = {};
    for (const { lang, form } of draft.forms)
      if (form.trim() !== '') names[lang] = [...(names[lang] ?? []), form];
    return { ...base, names, parties, ...given({ date: draft.date }) };
  }
  // Its field is there in Russian alone; what was typed before the language was changed is no part of it.
  const rows = draft.names.map((row) => (row.lang === 'ru' ? row : { ...row, patronymic: '' }));
  const names = rows.filter(({ family, given: own, patronymic }) => holds(family, own, patronymic));
  const offices = draft.offices.filter(({ title, from, to }) => holds(title, from, to));
  return {
    ...base,
    country,
    // Whoever is known by one name alone has it in either field.
    names: names.map(({ lang, family, given: own, patronymic }) => ({
      lang,
      ...(own.trim() === '' ? { given: family } : { ...given({ family }), given: own }),
      ...given({ patronymic }),
    })),
    offices: offices.map(({ kind: office, title, from, to }) => ({
      kind: office,
      title,
      from: from.trim(),
      ...given({ to }),
    })),
  };
}

const holds = (...parts: string[]): boolean => parts.some((part) => part.trim() !== '');

/** The fields that hold something. */
function given(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value.trim() ? [[key, value.trim()]] : [])),
  );
}
