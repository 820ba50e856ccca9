import { type HighlightTarget, standsWhere } from './painted-spots';

export interface Point {
  x: number;
  y: number;
}

export interface HoverOptions {
  at(x: number, y: number): HighlightTarget | null;
  /** What the pointer is over, of ours: a card that stays while it is, or one that stays anyhow. */
  overCard(event: Event): 'open' | 'kept' | null;
  /** Whether this target needs no card, as its card is open. */
  isShown(target: HighlightTarget): boolean;
  /** True while the pointer shall neither open nor close anything. */
  isIgnored(): boolean;
  /** The pointer rests on a word. */
  onRest(target: HighlightTarget, point: Point): void;
  /** The pointer has been away from word and card for a while. */
  onGone(): void;
}

export interface Hover {
  /** Forgets what the pointer was about to open or to close. */
  cancel(): void;
  stop(): void;
}

/** A pointer that rests on a word for this long means it; one that passes by does not. */
const INTENT_MS = 150;
/** Time to cross from the word to the card, or to come back after a slip. */
const LEAVE_MS = 300;

/** Follows a mouse or pen, and tells when it rests on a word and when it has left. */
export function watchHover(window: Window & typeof globalThis, options: HoverOptions): Hover {
  const { documentElement } = window.document;
  let next: HighlightTarget | null = null;
  /** Where the pointer is on it. */
  let resting: Point = { x: 0, y: 0 };
  let timer: number | undefined;
  let frame: number | undefined;
  let last: (Point & { over: 'open' | 'kept' | null; pressed: boolean }) | undefined;

  /**
   * One look a frame, whatever the mouse's rate. The first move of a frame is looked at at once, while
   * the page is laid out as the browser's own hit test left it, so that no layout is forced.
   */
  function onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, buttons } = event;
    last = { x, y, over: options.overCard(event), pressed: buttons !== 0 };
    if (frame !== undefined) return;
    look();
    frame = window.requestAnimationFrame(() => {
      frame = undefined;
      // What came later in the frame waits until the page is laid out and painted.
      if (last) window.setTimeout(look);
    });
  }

  function look(): void {
    if (!last) return;
    const { over, pressed, ...point } = last;
    last = undefined;
    // A pressed button is a selection being drawn.
    const target = over || pressed ? null : options.at(point.x, point.y);
    if (over === 'open' || options.isIgnored() || (target && options.isShown(target))) cancel();
    else if (target) awaitRest(target, point);
    else awaitGone();
  }

  function awaitRest(target: HighlightTarget, point: Point): void {
    resting = point;
    if (next && next.id === target.id && standsWhere(next, target)) return;
    cancel();
    next = target;
    timer = window.setTimeout(() => {
      cancel();
      // The page may have scrolled meanwhile, or been read anew: the word is still under the pointer, or it is not.
      const now = options.at(resting.x, resting.y);
      if (now && standsWhere(now, target)) options.onRest(now, resting);
    }, INTENT_MS);
  }

  function awaitGone(): void {
    if (next) cancel();
    timer ??= window.setTimeout(options.onGone, LEAVE_MS);
  }

  function cancel(): void {
    window.clearTimeout(timer);
    timer = undefined;
    next = null;
  }

  function onLeave(): void {
    last = undefined;
    if (!options.isIgnored()) awaitGone();
  }

  const how = { capture: true, passive: true };
  window.addEventListener('pointermove', onMove, how);
  documentElement.addEventListener('pointerleave', onLeave, how);

  return {
    cancel,
    stop() {
      cancel();
      if (frame !== undefined) window.cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', onMove, how);
      documentElement.removeEventListener('pointerleave', onLeave, how);
    },
  };
}
