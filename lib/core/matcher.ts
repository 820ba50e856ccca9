/** A designation found at `start`–`end` of the searched text (its own units, end exclusive). */
export interface Hit<Value> {
  start: number;
  end: number;
  values: Value[];
}

/** Finds any of many designations in a text. */
export interface Matcher<Value> {
  /** Longest designation at each place, left to right, without overlaps. */
  find(text: string): Hit<Value>[];
  /** Number of distinct designations. */
  size: number;
}

interface Form<Value> {
  text: string;
  values: Value[];
}

// Of the marks and numbers only those outside the scripts of the East.
const spacedLetter =
  /(?![\u2e80-\ud7ff])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}]/u;

const unmet = 0;
const other = 1;
const letter = 2;
const digit = 3;
/** Class of each UTF-16 unit, filled as texts are met. */
const classes = new Uint8Array(0x1_0000);

function classOf(code: number): number {
  const known = classes[code] ?? other;
  return known === unmet ? classify(code) : known;
}

function classify(code: number): number {
  const isSpaced =
    (code >= 0x0400 && code <= 0x052f) || spacedLetter.test(String.fromCharCode(code));
  const found = code >= 48 && code <= 57 ? digit : isSpaced ? letter : other;
  classes[code] = found;
  return found;
}

/** True for letters of scripts that put spaces between words, and for digits. */
export function isSpacedLetter(character: string | undefined): boolean {
  return character !== undefined && character !== '' && classOf(character.charCodeAt(0)) !== other;
}

/** Forms by how they start, and which hashes any start has: most places of a text are passed by that alone. */
interface Forms<Value> {
  byStart: Map<string, Form<Value>[]>;
  hashes: Uint8Array;
}

/**
 * Builds a matcher over folded designations. The first word (in scripts with spaces) or the first
 * two units (in the others) pick the few forms that may begin at a place, so the time for a text
 * hardly grows with the number of designations.
 * In scripts with spaces a designation starts and ends at a word boundary; in the others it may
 * stand anywhere, and who asks must look at its neighbours.
 */
export function createMatcher<Value>(entries: Iterable<readonly [string, Value]>): Matcher<Value> {
  const byText = new Map<string, Form<Value>>();
  const forms: Forms<Value> = { byStart: new Map(), hashes: new Uint8Array(manyHashes) };
  for (const [text, value] of entries) {
    if (text === '') continue;
    const known = byText.get(text);
    if (known) {
      known.values.push(value);
      continue;
    }
    const form = { text, values: [value] };
    byText.set(text, form);
    const end = startEnd(text, 0);
    const start = text.slice(0, end);
    const bucket = forms.byStart.get(start);
    if (bucket) bucket.push(form);
    else forms.byStart.set(start, [form]);
    forms.hashes[hashOf(text, 0, end)] = 1;
  }
  for (const bucket of forms.byStart.values()) bucket.sort((a, b) => b.text.length - a.text.length);
  return { find: (text) => findAll(text, forms), size: byText.size };
}

function findAll<Value>(text: string, forms: Forms<Value>): Hit<Value>[] {
  const hits: Hit<Value>[] = [];
  for (let at = 0; at < text.length; ) {
    const spaced = classOf(text.charCodeAt(at)) !== other;
    const end = startEnd(text, at);
    // A designation of one unit in an unspaced script starts with itself alone.
    const form =
      startingAt(text, at, end, forms) ??
      (spaced ? undefined : startingAt(text, at, at + 1, forms));
    if (form) hits.push({ start: at, end: at + form.text.length, values: form.values });
    // No designation starts inside a word of a spaced script, so the whole word is passed over.
    at = form ? at + form.text.length : spaced ? end : at + 1;
  }
  return hits;
}

/** The longest form whose start is the text `at`–`end`. */
function startingAt<Value>(
  text: string,
  at: number,
  end: number,
  { byStart, hashes }: Forms<Value>,
): Form<Value> | undefined {
  if (hashes[hashOf(text, at, end)] === 0) return undefined;
  // Letters and digits are words apart: teasers glue a time to the last word.
  return byStart
    .get(text.slice(at, end))
    ?.find((form) => text.startsWith(form.text, at) && !continues(text, at + form.text.length));
}

const manyHashes = 0x1_0000;

function hashOf(text: string, at: number, end: number): number {
  let hash = 0;
  for (let i = at; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 16)) & (manyHashes - 1);
}

/** True where a word goes on over `at`. */
function continues(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = classOf(text.charCodeAt(at - 1));
  return before !== other && before === classOf(text.charCodeAt(at));
}

/** Where the start of a designation ends: its first word, or two units of an unspaced script. */
function startEnd(text: string, at: number): number {
  const first = classOf(text.charCodeAt(at));
  if (first === other) return Math.min(at + 2, text.length);
  let end = at + 1;
  while (end < text.length && classOf(text.charCodeAt(end)) === first) end++;
  return end;
}
