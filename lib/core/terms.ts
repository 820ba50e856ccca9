/** A pattern found at `start`–`end` (UTF-16 code units) with all that was filed under it. */
export interface TermHit<T> {
  start: number;
  end: number;
  values: T[];
}

export interface TermMatcher<T> {
  /** Leftmost, longest, never overlapping. `text` is as written; `folded` the same length, in lower case. */
  find(text: string, folded: string): TermHit<T>[];
}

/** A pattern on its way into the trie: `at` is the first character that was not yet followed. */
interface Term<T> {
  pattern: string;
  value: T;
  at: number;
}

interface Node<T> {
  /** Patterns that lead through this node, until a text does; `undefined` from then on. */
  waiting: Term<T>[] | undefined;
  next: Map<number, Node<T>>;
  /** What follows when the rest of a word is skipped (`*`). */
  rest?: Node<T>;
  entries?: { pattern: string; value: T }[];
}

interface Search<T> {
  text: string;
  folded: string;
  start: number;
  end: number;
  found: Node<T> | undefined;
}

/**
 * A trie of patterns. `*` skips the rest of a word, a space stands for any white space, an initial
 * capital must be one in the text, and a short pattern in capitals must match as it is (`US`, `UN`).
 * Words of spaced scripts match whole, katakana words too; Han characters anywhere; Korean ones at
 * the start of a word if `koreanWords`, because particles follow them and compounds precede acts.
 *
 * A branch grows when a text first comes to it: a worker that wakes for one article needs few of the
 * thousands of patterns, and growing all would take longer than all else it does.
 */
export function createTermMatcher<T>(
  terms: Iterable<[pattern: string, value: T]>,
  { koreanWords = false } = {},
): TermMatcher<T> {
  const root = nodeOf<T>();
  for (const [pattern, value] of terms) root.waiting?.push({ pattern, value, at: 0 });
  open(root);
  delete root.entries;

  return {
    find(text, folded) {
      const hits: TermHit<T>[] = [];
      const search: Search<T> = { text, folded, start: 0, end: 0, found: undefined };
      let lastEnd = -1;
      for (let at = 0; at < folded.length; ) {
        const code = folded.charCodeAt(at);
        const node = root.next.get(code);
        if (!node || !startsWord(folded, at, code, koreanWords && at !== lastEnd)) {
          at++;
          continue;
        }
        search.start = at;
        search.end = 0;
        search.found = undefined;
        reach(search, node, at + 1);
        if (!search.found) {
          at++;
          continue;
        }
        const { entries = [] } = search.found as Node<T>;
        const values = entries
          .filter(({ pattern }) => keepsCase(pattern, text, at, search.end))
          .map(({ value }) => value);
        hits.push({ start: at, end: search.end, values });
        lastEnd = search.end;
        at = search.end;
      }
      return hits;
    },
  };
}

/** Lower case, with every offset kept. */
export function foldCase(text: string): string {
  const folded = text.toLowerCase();
  if (folded.length === text.length) return folded;
  return Array.from(text, (char) => {
    const lower = char.toLowerCase();
    return lower.length === char.length ? lower : char;
  }).join('');
}

function nodeOf<T>(): Node<T> {
  return { waiting: [], next: new Map() };
}

/** Sends the patterns that wait at a node one character on; those that end here are its entries. */
function open<T>(node: Node<T>): void {
  const { waiting } = node;
  if (!waiting) return;
  node.waiting = undefined;
  for (const { pattern, value, at } of waiting) {
    const char = pattern[at];
    if (char === undefined) {
      node.entries ??= [];
      node.entries.push({ pattern, value });
      continue;
    }
    const further = { pattern, value, at: at + 1 };
    if (char === '*') {
      node.rest ??= nodeOf();
      node.rest.waiting?.push(further);
      continue;
    }
    const code = char === ' ' ? space : foldCase(char).charCodeAt(0);
    let next = node.next.get(code);
    if (!next) {
      next = nodeOf();
      node.next.set(code, next);
    }
    next.waiting?.push(further);
  }
}

/** Follows the trie from a node met before `at`, and keeps the longest pattern that ends well. */
function reach<T>(search: Search<T>, node: Node<T>, at: number): void {
  open(node);
  if (node.entries && at > search.end && endsWord(search.folded, at)) keep(search, node, at);
  if (node.rest) {
    const end = wordEnd(search.folded, at);
    open(node.rest);
    if (node.rest.entries && end > search.end) keep(search, node.rest, end);
    if (node.rest.next.size > 0) step(search, node.rest, end);
  }
  if (node.next.size > 0) step(search, node, at);
}

function step<T>(search: Search<T>, node: Node<T>, at: number): void {
  const code = search.folded.charCodeAt(at);
  if (!isSpace(code)) {
    const next = node.next.get(code);
    if (next) reach(search, next, at + 1);
    return;
  }
  const next = node.next.get(space);
  if (!next) return;
  let after = at + 1;
  while (after - at < 16 && isSpace(search.folded.charCodeAt(after))) after++;
  reach(search, next, after);
}

function keep<T>(search: Search<T>, node: Node<T>, end: number): void {
  for (const { pattern } of node.entries ?? []) {
    if (!keepsCase(pattern, search.text, search.start, end)) continue;
    search.end = end;
    search.found = node;
    return;
  }
}

const space = 32;
const isSpace = (code: number) =>
  code === space || code === 10 || code === 160 || code === 9 || code === 13 || code === 0x3000;

/** Letters and digits of scripts that put spaces between words: Latin, Cyrillic, full-width digits. */
const isSpaced = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x400 && code <= 0x52f) ||
  (code >= 0xff10 && code <= 0xff19);
const isKatakana = (code: number) => (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc;
const isHangul = (code: number) => code >= 0xac00 && code <= 0xd7a3;

function startsWord(folded: string, at: number, first: number, koreanWords: boolean): boolean {
  if (at === 0) return true;
  const before = folded.charCodeAt(at - 1);
  if (isSpaced(first)) return !isSpaced(before);
  if (isKatakana(first)) return !isKatakana(before);
  return !(koreanWords && isHangul(first) && isHangul(before));
}

function endsWord(folded: string, end: number): boolean {
  if (end >= folded.length) return true;
  const last = folded.charCodeAt(end - 1);
  const after = folded.charCodeAt(end);
  if (isSpaced(last)) return !isSpaced(after);
  return !(isKatakana(last) && isKatakana(after));
}

function wordEnd(folded: string, from: number): number {
  let end = from;
  while (end - from < 40 && isSpaced(folded.charCodeAt(end))) end++;
  return end;
}

function keepsCase(pattern: string, text: string, start: number, end: number): boolean {
  const initial = pattern[0] ?? '';
  if (initial === initial.toLowerCase()) return true;
  const first = text[start] ?? '';
  if (first === first.toLowerCase()) return false;
  if (pattern.length > 6 || pattern !== pattern.toUpperCase()) return true;
  return text.slice(start, end) === pattern;
}
