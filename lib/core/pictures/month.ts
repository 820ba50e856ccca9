/** A month as a number that can be counted on: twelve times the year, plus 0 for January to 11 for December. */
export type Month = number;

/** Stands for the month of what has no known day. */
export const UNDATED: Month = -1;

/** No paper is read here from before this year or after that: such a day is a slip, and would stretch every picture. */
const [FIRST_YEAR, LAST_YEAR] = [1800, 2199];

const DAY = /^(\d{4})-(\d{2})(?:-(\d{2}))?/;

/** The month of an ISO day, or of a month; `UNDATED` where it is none. */
export function monthOf(day: string | undefined): Month {
  const [, year, month] = DAY.exec(day ?? '') ?? [];
  const [y, m] = [Number(year), Number(month)];
  return y >= FIRST_YEAR && y <= LAST_YEAR && m >= 1 && m <= 12 ? y * 12 + m - 1 : UNDATED;
}

/** `2026-11`, as facets and tables write it. */
export function isoMonth(month: Month): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** From the first to the last month of a picture, both in it. */
export interface Span {
  first: Month;
  last: Month;
}

export function isWithin(month: Month, { first, last }: Span): boolean {
  return month >= first && month <= last;
}

/** A day as a place on the line of months, a month being 1 long: the 16th of November is about 0.5 into it. */
export function placeOfDay(day: string): number {
  const month = monthOf(day);
  const date = Number(DAY.exec(day)?.[3] ?? 1);
  return month + (date - 1) / daysIn(month);
}

function daysIn(month: Month): number {
  const year = Math.floor(month / 12);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % 12] ?? 30;
}
