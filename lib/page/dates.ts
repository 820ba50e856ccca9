/** Months as five languages' pages write them, shortest form that tells them apart. */
const MONTHS: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(jan|янв)/, 1],
  [/^(feb|фев)/, 2],
  [/^(mar|мар)/, 3],
  [/^(apr|апр)/, 4],
  [/^(may|мая|май)/, 5],
  [/^(jun|июн)/, 6],
  [/^(jul|июл)/, 7],
  [/^(aug|авг)/, 8],
  [/^(sep|сен)/, 9],
  [/^(oct|окт)/, 10],
  [/^(nov|ноя)/, 11],
  [/^(dec|дек)/, 12],
];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?' +
  '|янв(?:аря|арь)?|фев(?:р|раля|раль)?|март?а?|апр(?:еля|ель)?|ма[яй]|июн[яь]?|июл[яь]?|авг(?:уста?)?|сент?(?:ября|ябрь)?|окт(?:ября|ябрь)?|ноя(?:б|бря|брь)?|дек(?:абря|абрь)?)';

/** First year of a Japanese era less one, and of the calendar of Taiwan. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  民國: 1911,
  民国: 1911,
  中華民國: 1911,
};

/** Without one of these no form fits: most lines of a page are done with here. */
const DIGIT = /[0-9０-９]/;

type Parts = readonly [year: number, month: number, day: number];

/** The ways a date is written, each with how to read it. Ambiguous orders (03/04/2021) are not read at all. */
const FORMS: ReadonlyArray<readonly [RegExp, (m: RegExpExecArray) => Parts]> = [
  [
    /(令和|平成|昭和|(?:中華)?民[國国])\s?(元|\d{1,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g,
    (m) => [
      (ERAS[m[1] ?? ''] ?? Number.NaN) + (m[2] === '元' ? 1 : Number(m[2])),
      Number(m[3]),
      Number(m[4]),
    ],
  ],
  [
    /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g,
    (m) => [Number(m[1]), Number(m[2]), Number(m[3])],
  ],
  [
    /(?<!\d)(\d{4})([-./])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/g,
    (m) => [Number(m[1]), Number(m[3]), Number(m[4])],
  ],
  [
    /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g,
    (m) => [Number(m[3]), Number(m[2]), Number(m[1])],
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d])(${MONTH})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?\\s?,?\\s(\\d{4})(?!\\d)`,
      'giu',
    ),
    (m) => [Number(m[3]), monthOf(m[1] ?? ''), Number(m[2])],
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th)?[\\s-](?:of\\s)?(${MONTH})\\.?,?[\\s-](\\d{4})(?!\\d)`,
      'giu',
    ),
    (m) => [Number(m[3]), monthOf(m[2] ?? ''), Number(m[1])],
  ],
  [
    /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g,
    (m) =>
      Number(m[1]) > 12
        ? [Number(m[3]), Number(m[2]), Number(m[1])]
        : Number(m[2]) > 12
          ? [Number(m[3]), Number(m[1]), Number(m[2])]
          : [Number.NaN, 0, 0],
  ],
];

/** A date found in running text: its ISO day, and where it stands. */
export interface FoundDate {
  day: string;
  start: number;
  end: number;
}

/** Every full date written in `text`, in order; dates without a year, and impossible ones, are not dates. */
export function findDates(text: string): FoundDate[] {
  if (!DIGIT.test(text)) return [];
  const plain = text
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
  const found: FoundDate[] = [];
  for (const [form, read] of FORMS) {
    form.lastIndex = 0;
    for (let m = form.exec(plain); m; m = form.exec(plain)) {
      const day = isoDay(...read(m));
      const start = m.index;
      const end = start + m[0].length;
      if (day && !found.some((f) => f.start < end && start < f.end))
        found.push({ day, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The calendar day of a date as a page's metadata gives it: ISO 8601 in any of its shapes, seconds or
 * milliseconds since 1970, or words. A time with an offset gives the day as written, which is the
 * outlet's; one in UTC is moved to `zone` (an IANA name) where that is known.
 */
export function parseDay(raw: string, zone?: string): string | undefined {
  const value = raw.trim().slice(0, 100);
  const iso =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?(?!\d)/i.exec(
      value,
    );
  if (iso) {
    const [, year, month, day, hour, minute, second, offset] = iso;
    const utc =
      hour !== undefined && offset !== undefined && /^(Z|UTC|GMT|[+-]00(:?00)?)$/i.test(offset);
    const written = isoDay(Number(year), Number(month), Number(day));
    if (!written || !utc || !zone) return written;
    return (
      dayInZone(
        Date.UTC(
          Number(year),
          Number(month) - 1,
          Number(day),
          Number(hour),
          Number(minute),
          Number(second ?? 0),
        ),
        zone,
      ) ?? written
    );
  }
  if (/^\d{10}$|^\d{13}$/.test(value)) {
    const time = Number(value) * (value.length === 10 ? 1000 : 1);
    return dayInZone(time, zone ?? 'UTC');
  }
  return findDates(value)[0]?.day;
}

/** The date a news address holds (`/2021/11/26/`, `/20211126-…`). */
export function dayInUrl(url: string): string | undefined {
  let path: string;
  try {
    path = new URL(url).pathname;
  } catch {
    return undefined;
  }
  for (const form of [
    /(?<!\d)(\d{4})\/(\d{1,2})\/(\d{1,2})(?=\/|$|[^\d\w])/,
    /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/,
    /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/,
  ]) {
    const m = form.exec(path);
    const day = m && isoDay(Number(m[1]), Number(m[2]), Number(m[3]));
    if (day) return day;
  }
  return undefined;
}

/** True where the text is a date, a time, or both, with at most a few words such as “Updated” around them. */
export function isDateLine(text: string): boolean {
  if (text.length > 140 || !DIGIT.test(text)) return false;
  const dates = findDates(text);
  let rest = text;
  for (const d of [...dates].reverse()) rest = rest.slice(0, d.start) + rest.slice(d.end);
  const bare = rest
    .replace(/\d{1,2}[:.時시点]\s?\d{2}(分|분)?(:\d{2})?/g, '')
    .replace(/\d{1,2}[-/]\d{1,2}/g, '');
  const letters = (bare.match(/\p{L}/gu) ?? []).length;
  if (dates.length > 0) return letters <= 28;
  const time = bare !== rest;
  return time && letters <= 8 && rest.length < 40;
}

function monthOf(word: string): number {
  const low = word.toLowerCase();
  return MONTHS.find(([form]) => form.test(low))?.[1] ?? 0;
}

function isoDay(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1945 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
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
