/** A passage of an article, as the W3C's TextQuoteSelector has it; `prefix` and `suffix` tell it from its like. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** A quote as it is kept with a clipping. */
export interface KeptQuote extends Quote {
  /** Instant of keeping. */
  made: string;
  note?: string;
}

/** Code units of text kept on either side of a quote: enough to tell it from its like. */
const CONTEXT = 32;
/** Longer than any passage one quotes; a whole article is clipped, not quoted. */
export const LONGEST_QUOTE = 10_000;
/** Places looked at for the passage that is meant: one letter stands everywhere. */
const MOST_PLACES = 1000;

/** The quote in a value that came over a boundary, or null where it is none. */
export function asQuote(value: unknown): Quote | null {
  if (typeof value !== 'object' || value === null) return null;
  const { exact, prefix, suffix } = value as Record<string, unknown>;
  if (typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string')
    return null;
  if (exact.trim() === '' || exact.length > LONGEST_QUOTE) return null;
  return prefix.length <= CONTEXT && suffix.length <= CONTEXT ? { exact, prefix, suffix } : null;
}

/** Whether two quotes are of the same place. */
export function isSameQuote(a: Quote, b: Quote): boolean {
  return a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;
}

/**
 * `start`–`end` of a text as a quote, without white space at its ends, with up to 32 code units of the text
 * on either side. No character is cut in half; a range that holds nothing is the empty quote.
 */
export function quoteAt(text: string, start: number, end: number): Quote {
  let from = wholeFrom(text, Math.max(0, start));
  let to = wholeTo(text, Math.min(text.length, end));
  while (from < to && isBlank(text.charAt(from))) from++;
  while (to > from && isBlank(text.charAt(to - 1))) to--;
  if (from >= to) return { exact: '', prefix: '', suffix: '' };
  const before = Math.max(0, from - CONTEXT);
  const after = Math.min(text.length, to + CONTEXT);
  return {
    exact: text.slice(from, to),
    prefix: text.slice(isLow(text, before) ? before + 1 : before, from),
    suffix: text.slice(to, isLow(text, after) ? after - 1 : after),
  };
}

/** Where a passage stands in a text (code units, end exclusive). */
export interface QuotePlace {
  start: number;
  end: number;
}

/**
 * The same passage as it stands in an article's text; null where it does not. White space, invisible
 * characters and case do not count, as pages set a text otherwise than it is written. Of several places
 * the one is meant whose surroundings are most like those of the passage.
 */
export function quoteIn(text: string, passage: Quote): Quote | null {
  const place = placeOfQuote(bareText(text), passage);
  return place && quoteAt(text, place.start, place.end);
}

/** Where `quoteIn` finds a passage; the text may be made bare once for many. `likeness`: code units around it that are the same. */
export function placeOfQuote(
  whole: BareText,
  passage: Quote,
): (QuotePlace & { likeness: number }) | null {
  const words = bareText(passage.exact).text;
  if (words === '') return null;
  const before = bareText(passage.prefix).text;
  const after = bareText(passage.suffix).text;
  let best = { at: -1, likeness: -1 };
  let left = MOST_PLACES;
  for (let at = whole.text.indexOf(words); at >= 0; at = whole.text.indexOf(words, at + 1)) {
    if (left-- === 0) break;
    const likeness =
      commonEnd(whole.text, at, before) + commonStart(whole.text, at + words.length, after);
    if (likeness > best.likeness) best = { at, likeness };
  }
  const first = whole.places[best.at];
  const last = whole.places[best.at + words.length - 1];
  return first === undefined || last === undefined
    ? null
    : { start: first, end: last + 1, likeness: best.likeness };
}

/** A text as quotes are sought in it. */
export interface BareText {
  text: string;
  /** Where each code unit stands in the text as it was. */
  places: number[];
}

/** White space and what no reader sees. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

function isBlank(character: string): boolean {
  return UNSEEN.test(character);
}

/** A text without what does not count, in lower case. */
export function bareText(text: string): BareText {
  const places: number[] = [];
  let left = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (UNSEEN.test(unit)) continue;
    const lower = unit.toLowerCase();
    left += lower.length === 1 ? lower : unit;
    places.push(at);
  }
  return { text: left, places };
}

/** How many code units before `at` are the last ones of `words`. */
function commonEnd(text: string, at: number, words: string): number {
  let n = 0;
  while (n < words.length && n < at && text[at - 1 - n] === words[words.length - 1 - n]) n++;
  return n;
}

/** How many code units from `at` on are the first ones of `words`. */
function commonStart(text: string, at: number, words: string): number {
  let n = 0;
  while (n < words.length && at + n < text.length && text[at + n] === words[n]) n++;
  return n;
}

/** Whether the second half of a character stands at a place, its first half before it. */
function isLow(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
}

const wholeFrom = (text: string, at: number) => (isLow(text, at) ? at - 1 : at);
const wholeTo = (text: string, at: number) => (isLow(text, at) ? at + 1 : at);
