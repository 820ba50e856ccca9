import cardCss from '../../components/card.css?inline';
import type { Reading } from '../../lib/core/reading';
import { outletOf } from '../../lib/data/outlets';
import { callBackground, type TabReading } from '../../lib/extension/messages';
import { attachCard } from '../../lib/page/card';
import { createHighlighter, type HighlightTarget } from '../../lib/page/highlighter';
import { type PageContent, readPage } from '../../lib/page/read-page';
import { renderCard, unrenderCard } from './show-card';

/** One page being read: what was found, and what is painted of it. */
export interface Session {
  /** Reads the page again, from the beginning. */
  read(): Promise<void>;
  /** What was read, once the reading under way has ended; null where the page could not be read. */
  state(): Promise<TabReading | null>;
  setHighlights(on: boolean): void;
  /** Paints, or stops painting, although the page was judged not relevant. */
  paintAnyway(on: boolean): Promise<void>;
  reveal(item: number, mention: number): Promise<void>;
  stop(): void;
}

export function createSession(window: Window): Session {
  let page: PageContent | null = null;
  let reading: Reading | null = null;
  let underWay: Promise<void> = Promise.resolve();
  let wanted = true;
  let anyway = false;

  const highlighter = createHighlighter(window, { onStale: () => void read() });
  const card = attachCard(window, {
    highlighter,
    css: cardCss,
    render: (container, target) => renderCard(container, reading, target.id),
    unrender: unrenderCard,
  });

  const mayPaint = () =>
    wanted && (anyway || (reading?.items.some((item) => item.relevance.relevant) ?? false));

  function paint(): void {
    card.hide();
    // Painting nothing still watches: the next article of a single-page site may be one to paint.
    if (wanted) highlighter.paint(mayPaint() ? targetsOf(page, reading) : []);
    else highlighter.clear();
  }

  async function readOnce(): Promise<void> {
    const content = readPage(window.document, window.location.href, { outletOf });
    const articles = content.articles.map(({ article }) => article);
    const answer = await callBackground('readArticles', { kind: content.kind, articles });
    page = content;
    reading = answer.ok ? answer.value : null;
    paint();
  }

  function read(): Promise<void> {
    underWay = underWay.then(readOnce).catch((error: unknown) => {
      // A page must never suffer from being read; what went wrong is for the extension's own console.
      console.debug('Kirinuki could not read this page', error);
    });
    return underWay;
  }

  return {
    read,
    async state() {
      await underWay;
      return reading && { reading, notes: page?.notes ?? [], painted: mayPaint() };
    },
    setHighlights(on) {
      wanted = on;
      if (reading) paint();
    },
    async paintAnyway(on) {
      await underWay;
      anyway = on;
      paint();
    },
    async reveal(item, mention) {
      await underWay;
      highlighter.reveal(targetId(item, mention));
    },
    stop() {
      card.detach();
      highlighter.clear();
    },
  };
}

const targetId = (item: number, mention: number) => `${item}.${mention}`;

/** Every mention that stands in the live page, with the nodes it stands in. */
function targetsOf(page: PageContent | null, reading: Reading | null): HighlightTarget[] {
  const items = reading?.items ?? [];
  return items.flatMap(({ mentions }, item) =>
    mentions.flatMap((mention, index) => {
      const read = page?.articles[item];
      const where = mention.field === 'title' ? read?.titleText : read?.bodyText;
      const range = where?.locate(mention.start, mention.end);
      return range ? [{ id: targetId(item, index), group: mention.kind, range }] : [];
    }),
  );
}
