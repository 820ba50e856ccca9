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

const spacedLetter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}]/u;

/** True for letters of scripts that put spaces between words, and for digits. */
export function isSpacedLetter(character: string | undefined): boolean {
  if (character === undefined || character === '') return false;
  const code = character.charCodeAt(0);
  if (code < 0x80)
    return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code >= 0x0400 && code <= 0x052f) return true;
  if (code >= 0x2e80 && code <= 0xd7ff) return false;
  return spacedLetter.test(character);
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
  for (const [text, value] of entries) {
    if (text === '') continue;
    const form = byText.get(text);
    if (form) form.values.push(value);
    else byText.set(text, { text, values: [value] });
  }
  const byStart = new Map<string, Form<Value>[]>();
  for (const form of byText.values()) {
    const key = startOf(form.text, 0);
    const bucket = byStart.get(key);
    if (bucket) bucket.push(form);
    else byStart.set(key, [form]);
  }
  for (const bucket of byStart.values()) bucket.sort((a, b) => b.text.length - a.text.length);
  return { find: (text) => findAll(text, byStart), size: byText.size };
}

function findAll<Value>(text: string, byStart: ReadonlyMap<string, Form<Value>[]>): Hit<Value>[] {
  const hits: Hit<Value>[] = [];
  for (let at = 0; at < text.length; ) {
    const key = startOf(text, at);
    const form =
      longest(text, at, byStart.get(key)) ??
      (key.length === 2 ? longest(text, at, byStart.get(key.charAt(0))) : undefined);
    if (form) hits.push({ start: at, end: at + form.text.length, values: form.values });
    // No designation starts inside a word of a spaced script, so the whole word is passed over.
    at += form ? form.text.length : isSpacedLetter(text[at]) ? key.length : 1;
  }
  return hits;
}

function longest<Value>(
  text: string,
  at: number,
  bucket: Form<Value>[] | undefined,
): Form<Value> | undefined {
  return bucket?.find(
    (form) => text.startsWith(form.text, at) && isWhole(text, at + form.text.length),
  );
}

// Letters and digits are words apart: teasers glue a time to the last word.
function isWhole(text: string, end: number): boolean {
  return !continues(text, end);
}

function continues(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at];
  return isSpacedLetter(before) && isSpacedLetter(after) && isDigit(before) === isDigit(after);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function startOf(text: string, at: number): string {
  if (!isSpacedLetter(text[at])) return text.slice(at, at + 2);
  let end = at + 1;
  while (end < text.length && continues(text, end)) end++;
  return text.slice(at, end);
}
