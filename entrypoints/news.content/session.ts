import cardCss from '../../components/card.css?inline';
import type { Appearance } from '../../lib/core/appearance';
import { isShown, type Reading } from '../../lib/core/reading';
import type { MentionPlace, NamedPlace, Result, TabReading } from '../../lib/extension/messages';
import { DEFAULTS, type Settings } from '../../lib/extension/settings';
import { attachCard } from '../../lib/page/card';
import type { PageArticle } from '../../lib/page/read-page';
import { correctPage } from './correct';
import { createPainter } from './painter';
import { createReader } from './reader';
import { cardContent } from './show-card';
import { stepTo } from './steps';
import { placeNow, sameTarget, spotOf, targetId, targetsOf } from './targets';

/** One page being read: what was found, and what is painted of it. */
export interface Session {
  /** The document that is read: the page's, or that of the frame which holds its text. */
  readonly document: Document;
  /** Reads the page again, from the beginning, as somebody asked. */
  read(): Promise<void>;
  /** The same after the page became another one under the same script. */
  readNewPage(): Promise<void>;
  /** What was read, once the reading under way has ended; one that failed, or had no corrections, is tried again. */
  state(): Promise<Result<TabReading>>;
  /** What was read last, without asking for more. */
  reading(): Reading | null;
  /** The article that stands in the page at this moment, with its HTML and its lead image. */
  articleNow(): PageArticle | undefined;
  /** Paints as the reader chose. */
  setAppearance(settings: Appearance & Pick<Settings, 'highlights' | 'markPages'>): void;
  /** Paints, or stops painting, although the page was judged not relevant. */
  paintAnyway(on: boolean): Promise<void>;
  /** Goes to a mention; in a page read anew since, to the nearest of the same words. */
  reveal(wanted: NamedPlace): Promise<void>;
  /** Goes to the next or previous mention in the order of the page and opens its card; null where there is none. */
  step(by: 1 | -1): Promise<MentionPlace | null>;
  /** Takes everything out of the page, for good. */
  stop(): void;
}

export interface SessionOptions {
  /** Turns false when the extension was updated or removed under the open page. */
  isCurrent(): boolean;
  /** Told of every reading. */
  onRead(session: Session): void;
  /** Told when another mention, or none, is the current one. */
  onCurrent(current: MentionPlace | null): void;
}

export function createSession(
  window: Window,
  { isCurrent, onRead, onCurrent }: SessionOptions,
): Session {
  let stopped = false;
  const isAlive = () => !stopped && isCurrent();
  let chosen: Parameters<Session['setAppearance']>[0] = DEFAULTS;
  let anyway = false;

  const reader = createReader(window, isAlive, (isNew, before) => {
    paint();
    if (!isNew) return;
    card.renew((target) => sameTarget(target, before, reading(), painter.targets()));
    onRead(session);
  });
  const { reading, note: onChange, isStale } = reader;
  const onStale = () => void reader.readChanges();
  const painter = createPainter(window, { onChange, isStale, onStale }, onCurrent);
  // Watched from here on: text that comes while the first reading is under way must not be missed.
  painter.paint([]);
  const card = attachCard(window, {
    highlighter: { ...painter, at: (x, y) => (isAlive() ? painter.at(x, y) : null) },
    css: cardCss,
    ...cardContent(reading, (correction) => correctPage(correction, read)),
  });

  const mayPaint = () => anyway || (chosen.highlights && (reading()?.items.some(isShown) ?? false));

  function paint(): void {
    if (!isAlive()) return;
    if (!mayPaint()) card.clear();
    // Painting nothing still watches: the next article of a single-page site may be one to paint.
    const wanted = { all: anyway, hiddenKinds: chosen.hiddenKinds };
    painter.paint(mayPaint() ? targetsOf(reader.page(), reading(), wanted) : []);
  }

  function read(): Promise<void> {
    painter.renew();
    return reader.read();
  }

  const session: Session = {
    document: window.document,
    read,
    readNewPage() {
      anyway = false;
      return read();
    },
    async state() {
      await reader.underWay();
      const [before, told] = [reader.result(), painter.notes()];
      // A page without rest is read once more, as somebody looks; that does not make it one with rest.
      const isFull = before.ok && !before.value.withoutCorrections;
      if (!isFull || told.includes('restless')) await reader.read();
      const last = reader.result();
      if (!last.ok) return last;
      const notes: string[] = [...(reader.page()?.notes ?? []), ...told];
      if (last.value.withoutCorrections) notes.push('no-corrections');
      const current = painter.current();
      return { ok: true, value: { reading: last.value, notes, painted: mayPaint(), current } };
    },
    reading,
    articleNow: reader.articleNow,
    setAppearance(settings) {
      card.hide();
      chosen = settings;
      if (!settings.highlights) anyway = false;
      painter.allowMarks(settings.markPages);
      painter.setColours(settings.colours);
      if (reading()) paint();
    },
    async paintAnyway(on) {
      await reader.underWay();
      anyway = on;
      card.hide();
      paint();
    },
    async reveal(wanted) {
      await reader.underWay();
      const place = placeNow(reading(), wanted);
      if (!place) return;
      const { item, mention } = place;
      painter.reveal(targetId(item, mention), spotOf(reader.page(), reading(), item, mention));
    },
    async step(by) {
      await reader.underWay();
      if (!isAlive()) return null;
      return stepTo(painter.step(by), card, window, isAlive);
    },
    stop() {
      stopped = true;
      card.detach();
      painter.clear();
    },
  };
  return session;
}
