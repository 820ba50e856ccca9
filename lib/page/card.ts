import { placeCard } from './card-placement';
import { toneOf } from './highlight-styles';
import type { Highlighter, HighlightTarget } from './highlighter';

export interface CardOptions {
  highlighter: Pick<Highlighter, 'at' | 'rectOf'>;
  /** Fills the card. The container carries `data-tone="light|dark"`, the ground the word stands on. */
  render(container: HTMLElement, target: HighlightTarget): void;
  /** Empties it; called before the next `render` and when the card closes. */
  unrender(container: HTMLElement): void;
  /** Style sheet of the card's own shadow tree. */
  css: string;
}

export interface Card {
  /** Shows a target's card at once, as a tap does. */
  show(target: HighlightTarget): void;
  hide(): void;
  /** Takes the card and every listener out of the page. */
  detach(): void;
}

/** A pointer that rests on a word for this long means it; one that passes by does not. */
const INTENT_MS = 150;
/** Time to cross from the word to the card, or to come back after a slip. */
const LEAVE_MS = 300;

/** Inline and important, so that no rule of the page reaches the host element. */
const HOST_STYLE = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  overflow: 'visible',
  width: 'max-content',
  'max-width': 'calc(100vw - 16px)',
  'z-index': '2147483647',
};

/**
 * The card that appears beside a highlighted word: on hover with intent, or on a tap. It stays
 * while the pointer is over the word or the card, Escape closes it without moving focus, it never
 * covers the word, and it closes on scrolling (WCAG 2.2, 1.4.13). It lives beside the body, so that
 * it moves nothing of the page, in a closed shadow tree that the page cannot look into (tests read
 * it as developer tools do). Links under a tapped word keep working. What is pressed in the card
 * counts only where a person pressed it: an event a script made up never reaches it. Focus that went
 * into the card keeps it open, and goes back where it came from when the card closes.
 */
export function attachCard(
  page: Window,
  { highlighter, render, unrender, css }: CardOptions,
): Card {
  const window = page as Window & typeof globalThis;
  const { document } = window;
  const host = document.createElement('kirinuki-card');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  // By text, not markup: Firefox applies the page's Content-Security-Policy to markup.
  style.textContent = css;
  const container = document.createElement('div');
  root.append(style, container);
  for (const [property, value] of Object.entries(HOST_STYLE)) {
    host.style.setProperty(property, value, 'important');
  }
  setVisible(false);
  for (const type of ['click', 'keydown', 'keyup', 'pointerdown', 'input', 'change', 'submit']) {
    root.addEventListener(type, refuseMadeUp, true);
  }
  // A card that grows, as by the answer to a press, must still not cover its word.
  const sizes = window.ResizeObserver && new window.ResizeObserver(placeAgain);
  sizes?.observe(container);

  let cameFrom: HTMLElement | undefined;
  let open: HighlightTarget | null = null;
  let next: HighlightTarget | null = null;
  let timer: number | undefined;
  let frame: number | undefined;
  let last: { x: number; y: number; overCard: boolean; pressed: boolean } | undefined;

  function setVisible(visible: boolean): void {
    host.style.setProperty('display', visible ? 'block' : 'none', 'important');
  }

  function show(target: HighlightTarget): void {
    const word = highlighter.rectOf(target.id);
    cancel();
    if (!word) return;
    if (open) unrender(container);
    open = target;
    const element = target.range.startContainer.parentElement;
    const tone = element ? toneOf(window, element) : 'light';
    container.dataset.tone = tone;
    container.style.colorScheme = tone;
    render(container, target);
    if (!host.isConnected) document.documentElement.append(host);
    setVisible(true);
    raise();
    place(word);
  }

  /** Into the top layer, above the page's own dialogs; where that is unknown, `z-index` has to do. */
  function raise(): void {
    if (typeof host.showPopover !== 'function') return;
    host.popover = 'manual';
    if (!host.matches(':popover-open')) host.showPopover();
  }

  function place(word: DOMRect): void {
    container.style.maxHeight = '';
    container.style.overflow = '';
    const { width, height } = host.getBoundingClientRect();
    const { clientWidth } = document.documentElement;
    const viewport = { width: clientWidth || window.innerWidth, height: window.innerHeight };
    const placement = placeCard(word, { width, height }, viewport);
    if (height > placement.maxHeight) {
      container.style.maxHeight = `${placement.maxHeight}px`;
      container.style.overflow = 'auto';
      container.style.scrollbarWidth = 'thin';
    }
    container.dataset.side = placement.side;
    host.style.setProperty('left', `${placement.left}px`, 'important');
    host.style.setProperty('top', `${placement.top}px`, 'important');
  }

  function placeAgain(): void {
    const word = open && highlighter.rectOf(open.id);
    if (!word) return;
    // Measuring lets the card grow for a moment, which scrolls it back to its beginning.
    const { scrollTop } = container;
    place(word);
    container.scrollTop = scrollTop;
  }

  function hide(): void {
    cancel();
    if (!open) return;
    if (root.activeElement) cameFrom?.focus({ preventScroll: true });
    cameFrom = undefined;
    open = null;
    if (host.isConnected && host.popover && host.matches(':popover-open')) host.hidePopover();
    setVisible(false);
    unrender(container);
  }

  function cancel(): void {
    window.clearTimeout(timer);
    timer = undefined;
    next = null;
  }

  function onFocusIn({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof window.HTMLElement) cameFrom ??= relatedTarget;
  }

  /** One look a frame, whatever the mouse's rate: it costs about what the browser's own hit test does. */
  function onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, buttons } = event;
    last = { x, y, overCard: isOnCard(event), pressed: buttons !== 0 };
    frame ??= window.requestAnimationFrame(look);
  }

  function look(): void {
    frame = undefined;
    if (!last) return;
    const { x, y, overCard, pressed } = last;
    // A pressed button is a selection being drawn.
    consider(overCard ? open : pressed ? null : highlighter.at(x, y));
  }

  /** Only while the event is on its way: afterwards its path is empty. */
  function isOnCard(event: Event): boolean {
    return event.composedPath().includes(host);
  }

  function consider(target: HighlightTarget | null): void {
    if (target && target.id === open?.id) {
      cancel();
      return;
    }
    if (target) {
      if (next?.id === target.id) return;
      cancel();
      next = target;
      timer = window.setTimeout(() => show(target), INTENT_MS);
      return;
    }
    if (next) cancel();
    const isUsed = root.activeElement?.matches(':focus-visible');
    if (open && !isUsed) timer ??= window.setTimeout(hide, LEAVE_MS);
  }

  function onClick(event: MouseEvent): void {
    if (isOnCard(event)) return;
    if (!(event instanceof window.PointerEvent) || event.pointerType !== 'touch') return;
    const target = highlighter.at(event.clientX, event.clientY);
    const onLink =
      event.target instanceof window.Element && event.target.closest('a[href], button');
    if (target && !onLink) show(target);
    else hide();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') hide();
  }

  /** Of all that scrolls on a page (tickers too), only what moves the word closes its card. */
  function onScroll({ target }: Event): void {
    const word = open?.range.startContainer;
    if (!word || !(target instanceof window.Node) || target.contains(word)) hide();
  }

  function onLeave(): void {
    last = undefined;
    consider(null);
  }

  const listeners: [EventTarget, string, (event: never) => void][] = [
    [document, 'pointermove', onMove],
    [document.documentElement, 'pointerleave', onLeave],
    [document, 'click', onClick],
    [document, 'keydown', onKey],
    [host, 'focusin', onFocusIn],
    [window, 'scroll', onScroll],
    [window, 'resize', hide],
    [window, 'pagehide', hide],
    [window, 'beforeprint', hide],
  ];
  const how = { capture: true, passive: true };
  for (const [target, type, listener] of listeners) {
    target.addEventListener(type, listener as EventListener, how);
  }

  return {
    show,
    hide,
    detach() {
      hide();
      sizes?.disconnect();
      if (frame !== undefined) window.cancelAnimationFrame(frame);
      for (const [target, type, listener] of listeners) {
        target.removeEventListener(type, listener as EventListener, how);
      }
      host.remove();
    },
  };
}

function refuseMadeUp(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}
