import Mark from 'mark.js';
import { outlineOf } from './outline';
import { NAMES, type News, namesIn, newsAt } from './story';

/** What a story asks of the page it opened, in the page's own world. */
export interface NewsOffer {
  /** Lets the framework take the server's page over; resolves when it has. */
  hydrate(): Promise<void>;
  /** Changes the news a step every `stepMs` for `seconds`, and in between what changes more often. */
  live(seconds: number, stepMs: number): void;
  /** Shows one step's news, and resolves once they stand there. */
  step(step: number): Promise<void>;
  record: NewsRecord;
  /** The words painted now. */
  painted(): string[];
  /** mark.js over the page; `again` unmarks and marks at every change. */
  mark(again: boolean): void;
  /** What stands in the page, with marks looked through. */
  outline(): string;
}

export interface NewsRecord {
  isOver: boolean;
  /** By `step/tick`: every outline that stood in the page while the framework said it showed that. */
  outlines: Record<string, string[]>;
  /** Painted words that were no name, as a frame was about to show them. */
  stale: string[];
  /** Painted ranges whose nodes were out of the document, as a frame was about to be drawn. */
  astray: number;
  frames: number;
  /** Painted names seen, summed over all frames: that there was something to be stale. */
  names: number;
  /** Names that stood in the article, summed over all frames. */
  toPaint: number;
}

declare global {
  interface Window {
    news: NewsOffer;
  }
}

type Show = (news: News) => void;
type Hydrate = (root: Element, first: News, onShown: (news: News, show: Show) => void) => void;

const TICKS_A_STEP = 4;

function painted(): { word: string; isIn: boolean }[] {
  const words: { word: string; isIn: boolean }[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('kirinuki-') || name.startsWith('kirinuki-current')) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const isIn = startContainer.isConnected && endContainer.isConnected;
      words.push({ word: wordOf(startContainer, startOffset, endContainer, endOffset), isIn });
    }
  }
  return words;
}

function wordOf(start: Node, from: number, end: Node, to: number): string {
  const range = document.createRange();
  try {
    range.setStart(start, from);
    range.setEnd(end, to);
    return range.toString();
  } catch {
    return `(beyond the end of “${start.nodeValue}”)`;
  }
}

/** Puts the page of a framework at a story's disposal as `window.news`, and writes down what it shows. */
export function offerNews(hydrate: Hydrate): void {
  const root = document.querySelector('#app') ?? document.body;
  const names = new Set<string>(NAMES);
  const record: NewsRecord = {
    ...{ isOver: false, outlines: {}, stale: [], astray: 0, frames: 0, names: 0, toPaint: 0 },
  };
  let show: Show = () => {};
  let shown = newsAt(0, 0);
  let onNext = () => {};

  function look(): void {
    record.frames += 1;
    record.toPaint += namesIn(root.querySelector('article')?.textContent ?? '').length;
    for (const { word, isIn } of painted()) {
      record.names += 1;
      if (!isIn) record.astray += 1;
      else if (!names.has(word)) record.stale.push(`${shown.step}/${shown.tick} ${word}`);
    }
    const key = `${shown.step}/${shown.tick}`;
    const outline = outlineOf(root);
    const there = record.outlines[key] ?? [];
    if (there.at(-1) !== outline) record.outlines[key] = [...there, outline];
    requestAnimationFrame(look);
  }

  function onShown(news: News, how: Show): void {
    shown = news;
    show = how;
    document.title = news.headline;
    onNext();
  }

  const next = () =>
    new Promise<void>((resolve) => {
      onNext = resolve;
    });

  window.news = {
    record,
    painted: () => painted().map(({ word, isIn }) => (isIn ? word : `${word} (gone)`)),
    hydrate() {
      const taken = next();
      hydrate(root, newsAt(0, 0), onShown);
      requestAnimationFrame(look);
      return taken;
    },
    live(seconds, stepMs) {
      let tick = 0;
      const last = Math.round((seconds * 1000 * TICKS_A_STEP) / stepMs);
      const timer = setInterval(() => {
        tick += 1;
        show(newsAt(Math.floor(tick / TICKS_A_STEP), tick % TICKS_A_STEP));
        if (tick < last) return;
        clearInterval(timer);
        record.isOver = true;
      }, stepMs / TICKS_A_STEP);
    },
    async step(step) {
      const done = next();
      show(newsAt(step, 0));
      // A page that an error took away never says that it is done.
      await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 500))]);
      await new Promise((resolve) => setTimeout(resolve, 60));
    },
    mark(again) {
      const mark = new Mark(root as HTMLElement);
      const all = () =>
        mark.mark([...NAMES], {
          accuracy: 'exactly',
          separateWordSearch: false,
          exclude: ['mark'],
        });
      const observer = new MutationObserver(() => {
        observer.disconnect();
        mark.unmark({ done: all });
        observe();
      });
      const observe = () =>
        observer.observe(root, { childList: true, characterData: true, subtree: true });
      all();
      if (again) observe();
    },
    outline: () => outlineOf(root, 'mark'),
  };
}
