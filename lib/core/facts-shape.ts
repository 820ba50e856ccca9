import type { OfficeKind, PersonName, Territory } from './entity';
import type { RankRow } from './titles';

/** A record of which nothing is known. */
export type Loose = Record<string, unknown>;
export type Check = (value: unknown) => boolean;

const day = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?$/;

// Never throws, whatever the value: facts come from files that a hand has changed.

export const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isString: Check = (value) => typeof value === 'string';
export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';
export const isFlag: Check = (value) => typeof value === 'boolean';
export const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
export const isTexts = isListOf(isText);
export const isTable: Check = (value) => isRecord(value) && Object.values(value).every(isTexts);
const isIn =
  (known: object): Check =>
  (value) =>
    isText(value) && Object.hasOwn(known, value);

export const isLanguage = isIn({
  en: 1,
  ja: 1,
  ru: 1,
  ko: 1,
  'zh-Hans': 1,
  'zh-Hant': 1,
} satisfies Record<PersonName['lang'], 1>);
export const isTerritoryKind = isIn({
  territory: 1,
  sea: 1,
  naming: 1,
  context: 1,
} satisfies Record<Territory['kind'], 1>);
export const isNeed = isIn({ own: 1, capital: 1, of: 1 } satisfies Record<RankRow['needs'], 1>);
export const isOfficeKind = isIn({
  head_of_state: 1,
  head_of_government: 1,
  foreign_minister: 1,
  defense_minister: 1,
  chief_cabinet_secretary: 1,
  minister: 1,
  deputy_minister: 1,
  ambassador: 1,
  spokesperson: 1,
  national_security_adviser: 1,
  commission_president: 1,
  council_president: 1,
  high_representative: 1,
  secretary_general: 1,
  senior_official: 1,
  former: 1,
} satisfies Record<OfficeKind, 1>);

export const recordOf = (value: unknown): Loose => (isRecord(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A value as a fault names it. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (isString(value)) return isText(value) ? value : 'empty';
  if (Array.isArray(value)) return 'a list with something wrong in it';
  return isRecord(value) ? 'a record' : String(value);
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, of a day the calendar has. */
export function isDay(value: unknown): value is string {
  const parts = typeof value === 'string' ? day.exec(value) : null;
  if (!parts) return false;
  const year = Number(parts[0].slice(0, 4));
  const month = Number(parts[1] ?? 1);
  const date = Number(parts[2] ?? 1);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return date >= 1 && date <= (days[month - 1] ?? 0);
}

/** Fields that are missing or of the wrong kind; one whose name ends in `?` may be absent. */
export function* misshapen(record: Loose, shape: Record<string, Check>): Iterable<string> {
  for (const [key, check] of Object.entries(shape)) {
    const field = key.replace('?', '');
    const value = record[field];
    if (!check(value) && !(key !== field && value === undefined))
      yield `the ${field} is ${shown(value)}`;
  }
}

/** The same for each record of a list, each fault after what `call` calls its record. */
export function* eachMisshapen(
  records: unknown,
  call: (record: Loose) => string,
  shape: Record<string, Check>,
): Iterable<string> {
  for (const record of listOf(records))
    for (const fault of misshapen(recordOf(record), shape))
      yield `${call(recordOf(record))}: ${fault}`;
}
