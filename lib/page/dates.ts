import { BESIDE_DATES, CREDITS_DATES, DATE_FORMS, type DayOrder } from './date-forms';
import { parametersOf } from './parameters';

/** How a page dates itself. */
export interface DateHabits {
  /** The outlet's time zone, an IANA name. */
  zone?: string;
  /** Where 03/04/2021 may be read at all: whether its day comes first. */
  order?: DayOrder;
}

/** Without one of these no form fits: most lines of a page are done with here. */
const DIGIT = /[0-9０-９]|[〇零○一二三四五六七八九十元]年/;

/** No text has more dates than this but to keep a reader busy. */
const MOST = 300;

/** A date found in running text: its ISO day, and where it stands. */
export interface FoundDate {
  day: string;
  start: number;
  end: number;
}

/** Every full date written in `text`, in order; dates without a year, and impossible ones, are not dates. */
export function findDates(text: string, habits: DateHabits = {}): FoundDate[] {
  if (!DIGIT.test(text)) return [];
  const plain = inNarrow(text);
  const found: FoundDate[] = [];
  for (const [form, read] of DATE_FORMS) {
    form.lastIndex = 0;
    for (let m = form.exec(plain); m && found.length < MOST; m = form.exec(plain)) {
      const day = isoDay(...read(m, habits.order));
      const start = m.index;
      const end = start + m[0].length;
      if (day && !found.some((f) => f.start < end && start < f.end))
        found.push({ day, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Full-width figures and marks as narrow ones, each in its place. */
function inNarrow(text: string): string {
  return text
    .replace(/[０-９．／－：]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u202f]/g, ' ');
}

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|(?:Etc\/)?(?:UTC|GMT)(?!\s?[+-]?\d)|[+-]\d{2}(?::?\d{2})?)?)?(?!\d)/i;
/** In a date given in words, a time in UTC: `Thu, 25 Nov 2021 20:00:00 GMT`. */
const UTC_TIME = /(?<!\d)(\d{1,2}):(\d{2})(?::\d{2})?\s?(?:GMT|UTC)(?!\s?[+-]?\d)/;

/**
 * The calendar day of a date as a page's metadata gives it: ISO 8601 in any of its shapes, seconds or
 * milliseconds since 1970, or words. A time with an offset gives the day as written, which is the
 * outlet's; one in UTC is moved to the outlet's zone where that is known.
 */
export function parseDay(raw: string, habits: DateHabits = {}): string | undefined {
  const value = raw.trim().slice(0, 100);
  const iso = ISO.exec(value);
  if (iso) {
    const [, year, month, day, hour, minute, , offset] = iso;
    const written = isoDay(Number(year), Number(month), Number(day));
    const utc = hour !== undefined && /^(Z|(Etc\/)?(UTC|GMT)|[+-]00(:?00)?)$/i.test(offset ?? '');
    if (!written || !utc) return written;
    return moved(written, Number(hour), Number(minute), habits);
  }
  if (/^\d+$/.test(value)) return dayOfNumber(value, habits);
  const [found] = findDates(value, habits);
  const time = found && UTC_TIME.exec(value);
  return time ? moved(found.day, Number(time[1]), Number(time[2]), habits) : found?.day;
}

/** Figures alone: `20211126101200` as a clock reads it, or seconds or milliseconds since 1970. */
function dayOfNumber(value: string, habits: DateHabits): string | undefined {
  if (![10, 12, 13, 14].includes(value.length)) return undefined;
  const clock = /^(\d{4})(\d{2})(\d{2})([01]\d|2[0-4])(?:[0-5]\d){0,2}$/.exec(value);
  const written = clock && isoDay(Number(clock[1]), Number(clock[2]), Number(clock[3]));
  if (written) return written;
  if (value.length === 12 || value.length === 14) return undefined;
  const time = Number(value) * (value.length === 10 ? 1000 : 1);
  return dayInZone(time, habits.zone ?? 'UTC');
}

function moved(day: string, hour: number, minute: number, { zone }: DateHabits): string {
  if (!zone) return day;
  return dayInZone(Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * 60_000, zone) ?? day;
}

/** Parameters of an address that may name an article by a number which begins with its day. */
const ARTICLE_NUMBER = /^(k|id|aid|nid|no|idx|idxno|news_?id|article_?id|art_?id)$/i;

/** The date a news address holds (`/2021/11/26/`, `/20211126-…`, `/AKR20211126001200073`, `?k=2021112600123`). */
export function dayInUrl(url: string): string | undefined {
  let path: string;
  let parameters: string;
  try {
    const address = new URL(url);
    path = address.pathname.slice(0, 1_000);
    parameters = parametersOf(address)
      .filter(([name]) => ARTICLE_NUMBER.test(name))
      .map(([, value]) => value.slice(0, 40))
      .join('/');
  } catch {
    return undefined;
  }
  for (const form of [
    /(?<!\d)(?<y>\d{4})\/(?<m>\d{1,2})\/(?<d>\d{1,2})(?=\/|$|[^\d\w])/,
    /(?<!\d)(?<y>\d{4})-(?<m>\d{2})[-/](?<d>\d{2})(?!\d)/,
    /(?<=\/)(?<y>\d{4})\/(?<m>\d{2})-?(?<d>\d{2})(?=\/|-\d)/,
    /(?<=\/)(?<d>\d{2})\/(?<m>\d{2})\/(?<y>\d{4})(?=\/)/,
    /(?<!\d)(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?!\d)/,
  ]) {
    const day = dayOfMatch(form.exec(path));
    if (day) return day;
  }
  // A running number of the day: twelve figures and more that begin with one are no accident.
  return dayOfMatch(
    /(?<!\d)(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})\d{4,12}(?!\d)/.exec(`${path}/${parameters}`),
  );
}

function dayOfMatch(match: RegExpExecArray | null): string | undefined {
  const { y, m, d } = match?.groups ?? {};
  return match ? isoDay(Number(y), Number(m), Number(d)) : undefined;
}

/**
 * True where the text is a date, a time, or both, with at most a few words such as “Updated” around them. A short
 * sentence that names a day, and an entry of a chronology, are text.
 */
export function isDateLine(text: string): boolean {
  if (text.length > 140 || !DIGIT.test(text)) return false;
  const dates = findDates(text, { order: 'day-first' });
  let rest = text;
  for (const d of [...dates].reverse()) rest = rest.slice(0, d.start) + rest.slice(d.end);
  const bare = rest
    .replace(/\d{1,2}[:.時시点]\s?\d{2}(分|분)?(:\d{2})?/g, '')
    .replace(/\d{1,2}[-/]\d{1,2}/g, '');
  const letters = (bare.match(/\p{L}/gu) ?? []).length;
  const [first] = dates;
  if (first) return letters <= 28 && !isSentence(text, bare) && !isEntry(text, first);
  const time = bare !== rest;
  return time && letters <= 8 && rest.length < 40;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** A sentence says something of its day: `rest` is what stands beside its dates and times. */
function isSentence(text: string, rest: string): boolean {
  if (!/[.。．!！]["”」』’)）]*\s*$/.test(text) || CREDITS_DATES.test(text)) return false;
  const said = rest.replace(BESIDE_DATES, ' ');
  return count(said, CJK) >= 6 || count(said.replace(CJK, ' '), /[\p{L}’'-]+/gu) >= 3;
}

/** An entry of a chronology opens with its day, and tells what happened: no name, no label, no credit. */
function isEntry(text: string, { start, end }: FoundDate): boolean {
  const after = text.slice(end);
  if (/[\p{L}\d(（[［【]/u.test(text.slice(0, start)) || CREDITS_DATES.test(after)) return false;
  if (/[|｜/／<>]|\d\s?[:：時时시点]\s?\d/.test(after) || findDates(after).length > 0) return false;
  const said = after.replace(/[(（][^)）]*[)）]/g, ' ').replace(BESIDE_DATES, ' ');
  const least = /\p{Script=Hiragana}/u.test(said) ? 6 : 8;
  const words = said.replace(CJK, ' ').match(/[\p{L}’'-]+/gu) ?? [];
  // Names and titles are written large, what happened is not.
  const small = words.filter((word) => word.length > 2 && /^\p{Ll}/u.test(word)).length;
  return count(said, CJK) >= least || (words.length >= 4 && small >= 2);
}

function count(text: string, form: RegExp): number {
  return (text.match(form) ?? []).length;
}

/**
 * Days a page can have been published on: since the first archives on the web reach back, and not the
 * days that clocks of computers begin and end with.
 */
function isoDay(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1945 && year <= 2037 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return iso === '1970-01-01' || iso === '1969-12-31' ? undefined : iso;
}

function dayInZone(time: number, zone: string): string | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).format(time);
    const [year, month, day] = parts.split('-').map(Number);
    return isoDay(year ?? 0, month ?? 0, day ?? 0);
  } catch {
    return undefined;
  }
}
