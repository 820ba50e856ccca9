import Mark from 'mark.js';
import { attachMatcher, type Matcher } from '../../lib/core/matcher';
import { type Normalized, normalize } from '../../lib/core/normalize';
import { viewForms } from '../../lib/core/pack';

// Runs inside a page; what is measured is called once there, after loading.

let buffer = new ArrayBuffer(0);
let terms: string[] = [];
let matcher: Matcher<unknown> | undefined;

export async function loadPack(url: string): Promise<void> {
  buffer = await (await fetch(url)).arrayBuffer();
}

/** Apart from the pack: thousands of strings on the heap would have to be moved while we match. */
export async function loadNames(url: string): Promise<void> {
  terms = await (await fetch(url)).json();
}

/** What any call from outside costs. */
export function nothing(): number {
  return 0;
}

/** The least any search could do: reach every text node and look at each character once. */
export function bareWalk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    for (let i = 0; i < data.length; i++) sum += data.charCodeAt(i);
  }
  return sum;
}

/** Attaches the pack; milliseconds by the page's own clock. */
export function attach(): number {
  const start = performance.now();
  const packed = viewForms(buffer, 0);
  matcher = attachMatcher(packed, { length: packed.records });
  return performance.now() - start;
}

function textOfPage(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  while (walker.nextNode()) parts.push((walker.currentNode as Text).data);
  return parts.join('');
}

/** Reaches the same nodes, folds their text with the way back, and finds every designation. */
export function match(): number {
  return reachIn(normalize(textOfPage()));
}

/** The same where the folded text is made a string besides, as rules ask that read what stands around a name. */
export function matchAndRead(): number {
  const normalized = normalize(textOfPage());
  if (normalized.text.length !== normalized.units.length) throw new Error('units were lost');
  return reachIn(normalized);
}

function reachIn({ units, span }: Normalized): number {
  let reach = 0;
  for (const hit of matcher?.search(units) ?? []) {
    const { start, end } = span(hit.start, hit.end);
    reach += end - start;
  }
  return reach;
}

/** mark.js's own keyword search with its cheapest options; with the usual ones 2,000 terms overflow its stack. */
export async function markKeywords(): Promise<number> {
  await new Promise<void>((resolve) =>
    new Mark(document.body).mark(terms, {
      separateWordSearch: false,
      diacritics: false,
      done: () => resolve(),
    }),
  );
  return document.querySelectorAll('mark').length;
}

export function characters(): number {
  return document.body.textContent?.length ?? 0;
}
