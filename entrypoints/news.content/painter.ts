import { defaultColours } from '../../lib/core/appearance';
import type { MentionPlace } from '../../lib/extension/messages';
import {
  canHighlight,
  createHighlighter,
  type Highlighter,
  type HighlighterOptions,
  type HighlightTarget,
} from '../../lib/page/highlighter';
import { createMarkHighlighter } from '../../lib/page/mark-highlighter';
import { nextTarget } from './steps';
import { placeOf } from './targets';

/** What is painted on a page, by highlights or, where the reader chose so and there are none, by marks. */
export interface Painter {
  /** Watches the page from the first painting on, be it of nothing. */
  paint(targets: Iterable<HighlightTarget>): void;
  at: Highlighter['at'];
  rectOf: Highlighter['rectOf'];
  /** Goes to a target; to where it stands in the page, where it is not painted. */
  reveal(id: string, spot: HighlightTarget['range'] | null): void;
  /** Goes to the next or previous target; undefined where there is none. */
  step(by: 1 | -1): HighlightTarget | undefined;
  current(): MentionPlace | null;
  /** What is painted, in the order of the page. */
  targets(): HighlightTarget[];
  /** Whether the page may be altered where it cannot be painted. */
  allowMarks(on: boolean): void;
  setColours: Highlighter['setColours'];
  /** What the reader should know of it: `restless`, `no-highlights`. */
  notes(): string[];
  renew(): void;
  clear(): void;
}

/** `onCurrent` is told when another mention, or none, is the current one. */
export function createPainter(
  window: Window,
  { isStale = (seems) => seems, ...options }: HighlighterOptions,
  onCurrent: (current: MentionPlace | null) => void,
): Painter {
  const isAble = canHighlight(window);
  const watcher = createHighlighter(window, {
    ...options,
    // Marks are changes too; where they are in use, the page is read again only when asked for.
    isStale: (seems) => shown === watcher && isStale(seems),
    onPainted() {
      isPainting = false;
      tellCurrent();
    },
  });
  let shown: Highlighter = watcher;
  let told: MentionPlace | null = null;
  let isPainting = false;
  let colours = defaultColours;

  /** What was told last, until a painting is over: the word may not have got its new place yet. */
  function current(): MentionPlace | null {
    if (isPainting) return told;
    const id = shown.current();
    return id === null ? null : placeOf(id);
  }

  function tellCurrent(): void {
    const now = current();
    if (JSON.stringify(now) === JSON.stringify(told)) return;
    told = now;
    onCurrent(now);
  }

  function reveal(id: string, spot: HighlightTarget['range'] | null): void {
    shown.reveal(id);
    const isPainted = shown.current() === id;
    const element = isPainted ? null : spot?.startContainer.parentElement;
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    tellCurrent();
  }

  return {
    paint(targets) {
      isPainting = isAble;
      shown.paint(targets);
      if (!isPainting) tellCurrent();
    },
    at: (x, y) => shown.at(x, y),
    rectOf: (id) => shown.rectOf(id),
    reveal,
    step(by) {
      const target = nextTarget(shown, by);
      if (target) reveal(target.id, target.range);
      return target;
    },
    current,
    targets: () => shown.inOrder(),
    allowMarks(on) {
      if (isAble || on === (shown !== watcher)) return;
      shown.clear();
      shown = on ? createMarkHighlighter(window, { live: true }) : watcher;
      shown.setColours(colours);
    },
    setColours(chosen) {
      colours = chosen;
      shown.setColours(colours);
    },
    notes() {
      const notes = watcher.isResting() ? ['restless'] : [];
      return !isAble && shown === watcher ? [...notes, 'no-highlights'] : notes;
    },
    renew: () => watcher.renew(),
    clear() {
      shown.clear();
      watcher.clear();
    },
  };
}
