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

/** Forms by how they start, and marks by which most places of a text are passed without looking there. */
interface Forms<Value> {
  byStart: Map<string, Form<Value>[]>;
  /** Bit `isFirst` at every unit with which a form begins, bit `isStart` at the hash of every start. */
  marks: Uint8Array;
}

const isFirst = 1;
const isStart = 2;

/**
 * Builds a matcher over folded designations. The first word (in scripts with spaces) or the first
 * two units (in the others) pick the few forms that may begin at a place, so the time for a text
 * hardly grows with the number of designations.
 * In scripts with spaces a designation starts and ends at a word boundary; in the others it may
 * stand anywhere, and who asks must look at its neighbours.
 */
export function createMatcher<Value>(entries: Iterable<readonly [string, Value]>): Matcher<Value> {
  const forms: Forms<Value> = { byStart: new Map(), marks: new Uint8Array(0x1_0000) };
  for (const [text, value] of entries) {
    if (text === '') continue;
    const end = startEnd(text, 0);
    const start = end === text.length ? text : text.slice(0, end);
    const bucket = forms.byStart.get(start);
    const known = bucket?.find((form) => form.text === text);
    if (known) {
      known.values.push(value);
      continue;
    }
    const form = { text, values: [value] };
    if (bucket) bucket.push(form);
    else {
      forms.byStart.set(start, [form]);
      mark(forms.marks, text.charCodeAt(0), isFirst);
      mark(forms.marks, hashOf(text, 0, end), isStart);
    }
  }
  for (const bucket of forms.byStart.values())
    if (bucket.length > 1) bucket.sort((a, b) => b.text.length - a.text.length);
  return { find: (text) => findAll(text, forms) };
}

function mark(marks: Uint8Array, at: number, bit: number): void {
  marks[at] = (marks[at] ?? 0) | bit;
}

function findAll<Value>(text: string, forms: Forms<Value>): Hit<Value>[] {
  const hits: Hit<Value>[] = [];
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const spaced = classOf(unit) !== other;
    const begins = ((forms.marks[unit] ?? 0) & isFirst) !== 0;
    if (!begins && !spaced) {
      at++;
      continue;
    }
    const end = startEnd(text, at);
    if (!begins) {
      at = end;
      continue;
    }
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
  { byStart, marks }: Forms<Value>,
): Form<Value> | undefined {
  if (((marks[hashOf(text, at, end)] ?? 0) & isStart) === 0) return undefined;
  // Letters and digits are words apart: teasers glue a time to the last word.
  return byStart
    .get(text.slice(at, end))
    ?.find((form) => text.startsWith(form.text, at) && !continues(text, at + form.text.length));
}

function hashOf(text: string, at: number, end: number): number {
  let hash = 0;
  for (let i = at; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 16)) & 0xffff;
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
