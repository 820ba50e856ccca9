const STOPS = 'a[href], button:not([disabled]), input, summary, [tabindex="0"]';

/** Keyboard focus in the cards of one shadow tree: how it gets in, round, and back. */
export interface CardFocus {
  /** Into a card: to what in it bears `tabindex="-1"`, the card as a whole, which a screen reader then names. */
  enter(card: HTMLElement): void;
  /** Whether somebody is in a card by the keyboard. */
  isIn(card: HTMLElement): boolean;
  /** Back to where focus was before it went into a card, if it is in this one. */
  leave(card: HTMLElement): void;
  stop(): void;
}

/**
 * Tab goes round within a card, so that nobody leaves it unnoticed: Escape does. A card that is kept
 * open is left by Tab at its end, back to where the reader came from.
 */
export function createCardFocus(
  window: Window & typeof globalThis,
  root: ShadowRoot,
  isKept: (card: HTMLElement) => boolean,
): CardFocus {
  const { host } = root;
  let cameFrom: HTMLElement | undefined;
  /** Focus that a command put into a card, which a browser may not count as the keyboard's. */
  let entered: HTMLElement | undefined;
  /** Told when focus comes: a button that was clicked counts as focused visibly at the next key, whichever it is. */
  let byKeyboard = false;

  const cardOf = (element: Element | null) =>
    [...root.children].find((child): child is HTMLElement => child.contains(element));

  /** From one card to the next, the way back stays that of the first. */
  function remember(element: EventTarget | null): void {
    if (!(element instanceof window.HTMLElement) || element === host) return;
    if (element !== window.document.body) cameFrom ??= element;
  }

  function onFocusIn({ relatedTarget }: FocusEvent): void {
    remember(relatedTarget);
  }

  function onFocusWithin({ target }: Event): void {
    byKeyboard = target instanceof window.Element && target.matches(':focus-visible');
  }

  function onFocusOut({ relatedTarget }: FocusEvent): void {
    // Null while what had focus is rendered anew, or the window goes to the back.
    if (relatedTarget) entered = undefined;
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    const active = root.activeElement;
    const card = cardOf(active);
    if (!active || !card) return;
    const stops: Element[] = [...card.querySelectorAll(STOPS)];
    const at = stops.indexOf(active);
    const isLast = event.shiftKey ? at <= 0 : at === stops.length - 1;
    if (!isLast) return;
    if (isKept(card) && !cameFrom?.isConnected) return;
    event.preventDefault();
    const round = stops.at(event.shiftKey ? -1 : 0);
    if (isKept(card)) leave(card);
    else if (round instanceof window.HTMLElement) round.focus();
  }

  function leave(card: HTMLElement): void {
    const active = root.activeElement;
    if (active && !card.contains(active)) return;
    entered = undefined;
    if (active && cameFrom?.isConnected) cameFrom.focus({ preventScroll: true });
    else if (active instanceof window.HTMLElement) active.blur();
    cameFrom = undefined;
  }

  const how = { capture: true, passive: true };
  host.addEventListener('focusin', onFocusIn as EventListener, how);
  host.addEventListener('focusout', onFocusOut as EventListener, how);
  root.addEventListener('focusin', onFocusWithin, how);
  root.addEventListener('keydown', onKey as EventListener);

  return {
    enter(card) {
      remember(window.document.activeElement);
      entered = card;
      const first = card.querySelector('[tabindex="-1"]');
      if (first instanceof window.HTMLElement) first.focus({ preventScroll: true });
    },
    isIn(card) {
      const active = root.activeElement;
      if (!active || !card.contains(active)) return false;
      return byKeyboard || entered === card;
    },
    leave,
    stop() {
      host.removeEventListener('focusin', onFocusIn as EventListener, how);
      host.removeEventListener('focusout', onFocusOut as EventListener, how);
    },
  };
}
