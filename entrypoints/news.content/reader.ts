import { detectLanguage } from '../../lib/core/language';
import type { Reading } from '../../lib/core/reading';
import { outletOf } from '../../lib/data/outlet-hosts';
import { callBackground } from '../../lib/extension/calls';
import type { BackgroundReading, Result } from '../../lib/extension/messages';
import { followText, type LiveText, type TextChange } from '../../lib/page/live-text';
import { MAX_TEXT } from '../../lib/page/page-article';
import { type PageArticle, type PageContent, readPage } from '../../lib/page/read-page';

/** Reads one page, and follows what becomes of its text. */
export interface Reader {
  /** Reads the whole page, from the beginning. */
  read(): Promise<void>;
  /** Reads what changed since; the whole page where that cannot be told apart. */
  readChanges(): Promise<void>;
  /** Settles once the reading under way has ended. */
  underWay(): Promise<void>;
  page(): PageContent | null;
  reading(): Reading | null;
  result(): Result<BackgroundReading>;
  /** Takes notes of changes. */
  note(records: MutationRecord[]): void;
  /** Whether what was read is out of date; `seems` where nothing better is known. */
  isStale(seems: boolean): boolean;
  /** The article that stands in the page at this moment, with its HTML and its lead image. */
  articleNow(): PageArticle | undefined;
}

/**
 * Reading a whole page anew takes the tab some tens of milliseconds at once, so it waits for a quiet moment, but not
 * longer. The first reading does not wait: the browser lets the reader in when the page is at rest, and a page that
 * prints itself has no quiet moment and no clock for as long as its dialog is open.
 */
const LONGEST_WAIT_MS = 500;
/** A text of more characters tells its language by itself. */
const OPEN_TEXT = 400;

/**
 * `onRead` is told after each reading, and whether it says anything new, or the same of other nodes of the page;
 * and what was read before.
 * Nothing is read or told once `isAlive` says no.
 */
export function createReader(
  window: Window,
  isAlive: () => boolean,
  onRead: (isNew: boolean, before: Reading | null) => void,
): Reader {
  let page: PageContent | null = null;
  let last: Result<BackgroundReading> = { ok: false, reason: 'unreachable' };
  let live: LiveText | null = null;
  let change: TextChange = 'none';
  let readUnder = { address: '', title: '' };
  let underWay: Promise<void> = Promise.resolve();

  const address = () => window.location.href.split('#')[0] ?? '';

  /** Whether another article may stand here by now: its day and title are those of the whole reading. */
  function isElsewhere({ titleText }: PageContent['articles'][number]): boolean {
    if (readUnder.address !== address()) return true;
    return !titleText && readUnder.title !== window.document.title;
  }

  const readingNow = () => (last.ok ? last.value : null);

  const content = (html = false) =>
    readPage(window.document, window.location.href, { outletOf, html });

  async function ask(found: PageContent): Promise<void> {
    const articles = found.articles.map(({ article }) => article);
    const answer = await callBackground('readArticles', { kind: found.kind, articles });
    if (!isAlive()) return;
    const before = readingNow();
    page = found;
    last = answer;
    onRead(true, before);
  }

  async function readOnce(): Promise<void> {
    if (!isAlive()) return;
    if (page) await quietMoment(window);
    if (!isAlive()) return;
    const found = content();
    const [item] = found.kind === 'article' ? found.articles : [];
    live = item?.bodyText ? followText(window, item.bodyText, item.titleText) : null;
    change = 'none';
    readUnder = { address: address(), title: window.document.title };
    await ask(found);
  }

  async function readChangesOnce(): Promise<void> {
    if (!isAlive()) return;
    const [item] = page?.articles ?? [];
    if (!page || !item || !live || !last.ok || change === 'lost') return readOnce();
    if (isElsewhere(item)) return readOnce();
    change = 'none';
    const bodyText = live.text();
    const { text } = bodyText;
    if (text.length > MAX_TEXT) return readOnce();
    if (text === item.article.text) {
      page = { ...page, articles: [{ ...item, bodyText }] };
      onRead(false, readingNow());
      return;
    }
    const language =
      text.length < OPEN_TEXT
        ? item.article.language
        : detectLanguage(`${item.article.title}\n${text}`);
    const article = { ...item.article, text, language };
    await ask({ ...page, articles: [{ ...item, article, bodyText }] });
  }

  function queue(work: () => Promise<void>): Promise<void> {
    underWay = underWay.then(work).catch((error: unknown) => {
      // A page must never suffer from being read; what went wrong is for the extension's own console.
      console.debug('Kirinuki could not read this page', error);
    });
    return underWay;
  }

  return {
    read: () => queue(readOnce),
    readChanges: () => queue(readChangesOnce),
    underWay: () => underWay,
    page: () => page,
    reading: readingNow,
    result: () => last,
    note: (records) => live?.note(records),
    isStale(seems) {
      if (!live) return seems;
      const now = live.update();
      if (change !== 'lost' && now !== 'none') change = now;
      return change !== 'none';
    },
    articleNow: () => content(true).articles[0],
  };
}

function quietMoment(window: Window): Promise<void> {
  return new Promise((resolve) => {
    if (!window.requestIdleCallback) resolve();
    else window.requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS });
  });
}
