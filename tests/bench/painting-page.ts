import { targetsOf } from '../../entrypoints/news.content/targets';
import type { Article, PageKind } from '../../lib/core/article';
import type { Reading } from '../../lib/core/reading';
import { createHighlighter, type Highlighter } from '../../lib/page/highlighter';
import { createMarkHighlighter } from '../../lib/page/mark-highlighter';
import { type PageContent, readPage } from '../../lib/page/read-page';

// Runs inside a page: read first, then one way of painting, once. Marks tell the trace what is measured.

let content: PageContent | undefined;

export function read(): { kind: PageKind; articles: Article[] } {
  content = readPage(document, 'https://bench.example/world/talks');
  return { kind: content.kind, articles: content.articles.map(({ article }) => article) };
}

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

/** From `begun` to `ended`, when two frames came after nothing more was to be done. */
async function measured(act: () => void): Promise<void> {
  await frame();
  await new Promise((resolve) => setTimeout(resolve, 100));
  performance.mark('begun');
  // The task of the mark itself began before it and is not counted.
  await new Promise((resolve) => setTimeout(resolve, 0));
  act();
  await new Promise((resolve) => setTimeout(resolve, 250));
  await frame();
  await new Promise((resolve) => setTimeout(resolve, 0));
  performance.mark('ended');
}

/** What the two marks and the frames between them cost by themselves. */
export const nothing = () => measured(() => undefined);

/** The least anything could do that looks at every character. */
export const bareWalk = () =>
  measured(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let sum = 0;
    while (walker.nextNode()) {
      const { data } = walker.currentNode as Text;
      for (let i = 0; i < data.length; i++) sum += data.charCodeAt(i);
    }
    performance.measure(String(sum));
  });

let painter: Highlighter | undefined;

/** As a session does it: the page is watched before anything is known of it, from `making` to `made`. */
function paintWith(make: (page: Window) => Highlighter) {
  return async (reading: Reading) => {
    performance.mark('making');
    painter = make(window);
    painter.paint([]);
    performance.mark('made');
    await measured(() =>
      painter?.paint(targetsOf(content ?? null, reading, { all: true, hiddenKinds: [] })),
    );
  };
}

const POINTS = 1000;

/** Microseconds a point: the browser's own hit test, and what ours takes longer at the same points; medians of 15 turns. */
export function hover(): [number, number] {
  const points = Array.from({ length: POINTS }, (_, at) => ({
    x: (at * 37) % window.innerWidth,
    y: (at * 61) % window.innerHeight,
  }));
  const round = (look: (x: number, y: number) => unknown) => {
    const began = performance.now();
    for (const { x, y } of points) look(x, y);
    return (1000 * (performance.now() - began)) / POINTS;
  };
  const middle = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
  performance.mark('looking');
  // By turns: what else the machine does meets both.
  const turns = Array.from({ length: 15 }, () => {
    const own = round((x, y) => document.caretPositionFromPoint(x, y));
    return { own, over: round((x, y) => painter?.at(x, y)) - own };
  });
  performance.mark('looked');
  return [middle(turns.map(({ own }) => own)), middle(turns.map(({ over }) => over))];
}

export const highlights = paintWith((page) => createHighlighter(page));
export const markRanges = paintWith((page) => createMarkHighlighter(page));

/** Counts every change of the document from here on: what is painted must make none. */
export function watchWrites(): () => number {
  let writes = 0;
  const observer = new MutationObserver((records) => {
    writes += records.length;
  });
  observer.observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  return () => writes + observer.takeRecords().length;
}

/** Words of the page, its text nodes, and how many words are painted now. */
export function sizes(): { words: number; nodes: number; painted: number } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let nodes = 0;
  while (walker.nextNode()) nodes++;
  let painted = 0;
  for (const [name, highlight] of CSS.highlights) {
    if (name.startsWith('kirinuki')) painted += highlight.size;
  }
  return { words: (document.body.innerText.match(/\S+/g) ?? []).length, nodes, painted };
}
