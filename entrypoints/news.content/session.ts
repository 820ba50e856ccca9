import cardCss from '../../components/card.css?inline';
import type { Article } from '../../lib/core/article';
import { isShown } from '../../lib/core/reading';
import { outletOf } from '../../lib/data/outlet-hosts';
import {
  type BackgroundReading,
  callBackground,
  type MentionPlace,
  type Result,
  type TabReading,
} from '../../lib/extension/messages';
import { attachCard } from '../../lib/page/card';
import { createHighlighter, type Highlighter } from '../../lib/page/highlighter';
import { type PageContent, readPage } from '../../lib/page/read-page';
import { correctPage } from './correct';
import { renderCard, unrenderCard } from './show-card';
import { targetId, targetsOf } from './targets';

/** One page being read: what was found, and what is painted of it. */
export interface Session {
  /** The document that is read: the page's, or that of the frame which holds its text. */
  readonly document: Document;
  /** Reads the page again, from the beginning. */
  read(): Promise<void>;
  /** The same after the page became another one under the same script. */
  readNewPage(): Promise<void>;
  /** What was read, once the reading under way has ended; one that failed, or had no corrections, is tried again. */
  state(): Promise<Result<TabReading>>;
  /** The article that stands in the page at this moment, with its HTML. */
  articleNow(): Article | undefined;
  setHighlights(on: boolean): void;
  setColours: Highlighter['setColours'];
  /** Paints, or stops painting, although the page was judged not relevant. */
  paintAnyway(on: boolean): Promise<void>;
  reveal(item: number, mention: number): Promise<void>;
  /** Goes to the next or previous mention in the order of the page and opens its card; null where there is none. */
  step(by: 1 | -1): Promise<MentionPlace | null>;
  /** Takes everything out of the page, for good. */
  stop(): void;
}

/**
 * `isCurrent` turns false when the extension was updated or removed under the open page; `onRead` is told
 * of every reading.
 */
export function createSession(
  window: Window,
  isCurrent: () => boolean,
  onRead: (session: Session) => void,
): Session {
  let stopped = false;
  const isAlive = () => !stopped && isCurrent();
  let page: PageContent | null = null;
  let last: Result<BackgroundReading> = { ok: false, reason: 'unreachable' };
  let underWay: Promise<void> = Promise.resolve();
  let wanted = true;
  let anyway = false;

  const reading = () => (last.ok ? last.value : null);
  const content = (html = false) =>
    readPage(window.document, window.location.href, { outletOf, html });

  const highlighter = createHighlighter(window, { onStale: () => void read() });
  // Watched from here on: text that comes while the first reading is under way must not be missed.
  highlighter.paint([]);
  const card = attachCard(window, {
    highlighter: {
      at: (x, y) => (isAlive() ? highlighter.at(x, y) : null),
      rectOf: highlighter.rectOf,
    },
    css: cardCss,
    render: (container, target, controls) =>
      renderCard(container, reading(), target.id, controls, (correction) =>
        correctPage(correction, read),
      ),
    unrender: unrenderCard,
  });

  const mayPaint = () => anyway || (wanted && (reading()?.items.some(isShown) ?? false));

  function paint(): void {
    if (!isAlive()) return;
    if (mayPaint()) card.hide();
    else card.clear();
    // Painting nothing still watches: the next article of a single-page site may be one to paint.
    highlighter.paint(mayPaint() ? targetsOf(page, reading(), anyway) : []);
  }

  async function readOnce(): Promise<void> {
    if (!isAlive()) return;
    const found = content();
    const articles = found.articles.map(({ article }) => article);
    const answer = await callBackground('readArticles', { kind: found.kind, articles });
    if (!isAlive()) return;
    page = found;
    last = answer;
    paint();
    onRead(session);
  }

  function read(): Promise<void> {
    underWay = underWay.then(readOnce).catch((error: unknown) => {
      // A page must never suffer from being read; what went wrong is for the extension's own console.
      console.debug('Kirinuki could not read this page', error);
    });
    return underWay;
  }

  const session: Session = {
    document: window.document,
    read,
    readNewPage() {
      anyway = false;
      return read();
    },
    async state() {
      await underWay;
      if (!last.ok || last.value.withoutCorrections) await read();
      if (!last.ok) return last;
      const notes: string[] = [...(page?.notes ?? [])];
      if (last.value.withoutCorrections) notes.push('no-corrections');
      const value = { reading: last.value, notes, painted: mayPaint(), current: null };
      return { ok: true, value };
    },
    articleNow: () => content(true).articles[0]?.article,
    setHighlights(on) {
      wanted = on;
      if (!on) anyway = false;
      if (last.ok) paint();
    },
    setColours: highlighter.setColours,
    async paintAnyway(on) {
      await underWay;
      anyway = on;
      paint();
    },
    async reveal(item, mention) {
      await underWay;
      highlighter.reveal(targetId(item, mention));
    },
    async step() {
      return null;
    },
    stop() {
      stopped = true;
      card.detach();
      highlighter.clear();
    },
  };
  return session;
}
