import { readdirSync, readFileSync } from 'node:fs';

// A small checker of data files, for the tests beside it.

export const languages = ['en', 'ja', 'ru', 'ko', 'zh-Hans', 'zh-Hant'];

const folder = (name: string) => new URL(`../lib/data/${name}/`, import.meta.url);
export const filesIn = (name: string) =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith('.json'))
    .sort();
export const readFile = (name: string, file: string) =>
  JSON.parse(readFileSync(new URL(file, folder(name)), 'utf8'));

export type Check = (value: unknown) => boolean;
export const text: Check = (value) =>
  typeof value === 'string' && value === value.trim() && value !== '';
export const flag: Check = (value) => typeof value === 'boolean';
export const day: Check = (value) => typeof value === 'string' && isDate(value);
export const oneOf =
  (...values: string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);
export const list =
  (check: Check, least = 0): Check =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every(check);
export const like =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
export const party = like(/^([A-Z]{2}|UN|EU|NATO|IAEA|ASEAN|CPTPP|PIF|G7|WTO|WHO)$/);

/** What is wrong with a record: a field missing, of the wrong shape, or unheard of. */
export function faults(
  record: object,
  needed: Record<string, Check>,
  optional: Record<string, Check>,
): string[] {
  const fields = new Map(Object.entries(record));
  const missing = Object.keys(needed).filter((field) => !fields.has(field));
  const wrong = [...fields].flatMap(([field, value]) => {
    const check = needed[field] ?? optional[field];
    if (!check) return [`${field} is no known field`];
    return check(value) ? [] : [`${field} is ${JSON.stringify(value)}`];
  });
  return [...missing.map((field) => `${field} is missing`), ...wrong];
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and a day that the calendar has. */
export function isDate(value: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return false;
  const [, month = '01', date = '01'] = value.split('-');
  const parsed = new Date(`${value.slice(0, 4)}-${month}-${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(8, 10) === date;
}

export const repeated = (values: string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);
