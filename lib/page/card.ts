import { createCardFocus } from './card-focus';
import { type Point, watchHover } from './card-hover';
import { type Box, keepInside, pieceAt, placeCard } from './card-placement';
import { createCardStage } from './card-stage';
import { toneOf } from './highlight-styles';
import type { Highlighter, HighlightTarget } from './highlighter';
import { standsWhere } from './painted-spots';
import { createRuler } from './ruler';

/** What a card's own controls may do with it. */
export interface CardControls {
  /** Keeps it open while the reader scrolls and reads on, or closes it. */
  pin(on: boolean): void;
  close(): void;
}

export interface CardOptions {
  highlighter: Pick<Highlighter, 'at' | 'rectOf'>;
  /**
   * Fills the card; false where it has nothing to say of the target, and no card is shown. The container carries
   * `data-tone="light|dark"`, the ground the word stands on.
   */
  render(container: HTMLElement, target: HighlightTarget, controls: CardControls): boolean;
  /** Empties it; called before another target is rendered into it and when the card closes. */
  unrender(container: HTMLElement): void;
  /** Style sheet of the card's own shadow tree. */
  css: string;
}

export interface Card {
  /** Shows a target's card at once, as a tap does; by the keyboard, the card takes focus until it is closed. */
  show(target: HighlightTarget, how?: { byKeyboard?: boolean }): void;
  /** Closes the card beside the word; one that is kept open stays. */
  hide(): void;
  /**
   * To be called when the page was read anew: the card beside a word stays where `find` gives the target that
   * says the same of the word now, and closes otherwise.
   */
  renew(find: (shown: HighlightTarget) => HighlightTarget | null): void;
  /** Closes every card. */
  clear(): void;
  /** Takes the cards and every listener out of the page. */
  detach(): void;
}

interface Shown {
  target: HighlightTarget;
  place: HTMLElement;
  /** Where the reader pointed at, in a word that may stand in several pieces. */
  point: Point | undefined;
  /** How high the card may grow where it is. */
  room: number;
}

/**
 * The card that appears beside a highlighted word: on hover with intent, on a tap, or when a command
 * goes to the word. It stays while the pointer is over the word or the card, Escape closes it without
 * moving focus, it never covers the word, and it closes on scrolling (WCAG 2.2, 1.4.13), unless
 * somebody is in it by the keyboard: then it goes with its word. One card can be kept open. It lives
 * beside the body, so that it moves nothing of the page, in a closed shadow tree that the page cannot
 * look into (tests read it as developer tools do). The first tap on a word in a link shows its card,
 * the second follows the link.
 */
export function attachCard(
  page: Window,
  { highlighter, render, unrender, css }: CardOptions,
): Card {
  const window = page as Window & typeof globalThis;
  const { document } = window;
  const stage = createCardStage(window, css);
  const { host, root, places } = stage;
  const focus = createCardFocus(window, root, (place) => pinned?.place === place);
  // A card that grows, as by the answer to a press, must still not cover its word.
  const sizes = window.ResizeObserver && new window.ResizeObserver(placeAgain);
  for (const place of places) sizes?.observe(place);

  let open: Shown | null = null;
  let pinned: Shown | null = null;
  const measured = createRuler(document);
  const hover = watchHover(window, {
    at: highlighter.at,
    overCard(event) {
      if (event.target !== host) return null;
      return pinned?.place.matches(':hover') ? 'kept' : 'open';
    },
    isShown: (target) => target.id === open?.target.id || isPinned(target),
    isIgnored: () => open !== null && focus.isIn(open.place),
    onRest: (target, point) => show(target, { point }),
    onGone: hide,
  });

  const isPinned = (target: HighlightTarget) =>
    pinned !== null && standsWhere(pinned.target, target);

  function show(
    target: HighlightTarget,
    { byKeyboard = false, point }: { byKeyboard?: boolean; point?: Point } = {},
  ): void {
    hover.cancel();
    if (pinned && isPinned(target)) {
      if (byKeyboard) focus.enter(pinned.place);
      return;
    }
    if (!highlighter.rectOf(target.id)) return;
    if (open) unrender(open.place);
    const place = places.find((each) => each !== pinned?.place);
    if (!place) return;
    open = { target, place, point, room: 0 };
    const element = target.range.startContainer.parentElement;
    const tone = element ? toneOf(window, element) : 'light';
    place.dataset.tone = tone;
    place.style.colorScheme = tone;
    const shown = open;
    const controls = { pin: (on: boolean) => pin(shown, on), close: () => close(shown) };
    if (!render(place, target, controls)) {
      close(shown);
      return;
    }
    place.scrollTop = 0;
    stage.setVisible(true);
    putBesideWord(open);
    if (byKeyboard) focus.enter(place);
  }

  function piecesOf({ target }: Shown): Box[] {
    const word = highlighter.rectOf(target.id);
    if (!word) return [];
    const pieces = measured(target.range, (range) =>
      Array.from(range.getClientRects()).filter(({ width }) => width > 0),
    );
    return pieces?.length ? pieces : [word];
  }

  function viewport() {
    const { clientWidth } = document.documentElement;
    return { width: clientWidth || window.innerWidth, height: window.innerHeight };
  }

  function putBesideWord(shown: Shown): void {
    const pieces = piecesOf(shown);
    if (pieces.length === 0) return;
    const { place } = shown;
    const { style } = place;
    style.maxHeight = '';
    style.overflow = '';
    delete place.dataset.cut;
    const { width, height } = host.getBoundingClientRect();
    const at = pieceAt(pieces, viewport(), shown.point);
    const placement = placeCard(pieces, { width, height }, viewport(), at);
    if (height > placement.maxHeight) {
      style.maxHeight = `${placement.maxHeight}px`;
      style.overflow = 'auto';
      place.dataset.cut = '';
    }
    place.dataset.side = placement.side;
    // One above its word may not grow once it is kept where it is.
    shown.room =
      placement.side === 'above' ? Math.min(height, placement.maxHeight) : placement.maxHeight;
    stage.moveTo(placement);
  }

  function placeAgain(): void {
    if (!open) return;
    // Measuring lets the card grow for a moment, which scrolls it back to its beginning.
    const { scrollTop } = open.place;
    putBesideWord(open);
    open.place.scrollTop = scrollTop;
  }

  /** In a window that became smaller, or under a greater zoom. */
  function keepPinnedInside({ place, room }: Shown): void {
    place.style.maxHeight = `${Math.min(room, viewport().height - 16)}px`;
    const { left, top } = keepInside(place.getBoundingClientRect(), viewport());
    place.style.left = `${left}px`;
    place.style.top = `${top}px`;
  }

  function pin(shown: Shown, on: boolean): void {
    if (!on && shown === pinned) close(shown);
    if (!on || shown !== open) return;
    const { left, top } = shown.place.getBoundingClientRect();
    if (pinned) close(pinned);
    pinned = shown;
    open = null;
    shown.place.dataset.pinned = '';
    shown.place.dataset.cut = '';
    Object.assign(shown.place.style, { left: `${left}px`, top: `${top}px`, overflow: 'auto' });
    shown.place.style.maxHeight = `${shown.room}px`;
  }

  function close(shown: Shown): void {
    if (shown !== open && shown !== pinned) return;
    focus.leave(shown.place);
    if (shown === open) hover.cancel();
    if (shown === pinned) {
      pinned = null;
      delete shown.place.dataset.pinned;
      delete shown.place.dataset.cut;
      shown.place.removeAttribute('style');
    } else open = null;
    if (!open && !pinned) stage.setVisible(false);
    unrender(shown.place);
  }

  function hide(): void {
    hover.cancel();
    if (open) close(open);
  }

  function renew(find: (shown: HighlightTarget) => HighlightTarget | null): void {
    if (!open) return;
    const now = find(open.target);
    if (now) open.target = now;
    else hide();
    placeAgain();
  }

  function clear(): void {
    hide();
    if (pinned) close(pinned);
  }

  function onClick(event: MouseEvent): void {
    if (!event.isTrusted || event.target === host) return;
    if (!(event instanceof window.PointerEvent) || event.pointerType !== 'touch') return;
    const target = highlighter.at(event.clientX, event.clientY);
    const element = event.target instanceof window.Element ? event.target : null;
    const isOpen = target !== null && target.id === open?.target.id;
    if (!target || isOpen || element?.closest('button, input, select, label, summary')) {
      hide();
      return;
    }
    if (element?.closest('a[href]')) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    show(target, { point: { x: event.clientX, y: event.clientY } });
  }

  /** One press closes one thing: a dialog of the page's under the card waits for the next. */
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    const shown = pinned && focus.isIn(pinned.place) ? pinned : (open ?? pinned);
    if (!shown) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    close(shown);
  }

  /** Of all that scrolls on a page (tickers too), only what moves the word closes its card. */
  function onScroll({ target }: Event): void {
    if (!open) return;
    const word = open.target.range.startContainer;
    if (!(target instanceof window.Node) || !word.isConnected || isWithin(word, target)) moved();
  }

  /** Whether a node stands in another, or in a shadow tree of what does. */
  function isWithin(node: Node, outer: Node): boolean {
    if (outer.contains(node)) return true;
    const root = node.getRootNode();
    return root instanceof window.ShadowRoot && isWithin(root.host, outer);
  }

  function moved(): void {
    if (open && focus.isIn(open.place)) placeAgain();
    else hide();
  }

  function onResize(): void {
    if (pinned) keepPinnedInside(pinned);
    moved();
  }

  const ended = new window.AbortController();
  const quietly = { capture: true, passive: true, signal: ended.signal };
  const actively = { ...quietly, passive: false };
  window.addEventListener('click', onClick, actively);
  window.addEventListener('keydown', onKey, actively);
  window.addEventListener('scroll', onScroll, quietly);
  window.addEventListener('resize', onResize, quietly);
  window.addEventListener('pagehide', clear, quietly);
  window.addEventListener('beforeprint', hide, quietly);

  return {
    show,
    hide,
    renew,
    clear,
    detach() {
      clear();
      hover.stop();
      focus.stop();
      sizes?.disconnect();
      ended.abort();
      stage.remove();
    },
  };
}
