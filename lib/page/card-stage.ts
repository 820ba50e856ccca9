/** Where cards stand in a page: one element of ours with a closed shadow tree, in the top layer. */
export interface CardStage {
  host: HTMLElement;
  root: ShadowRoot;
  /** Two places for cards: one beside the word, one for the card that is kept open. */
  places: [HTMLElement, HTMLElement];
  /** Shows or hides the whole; the element enters the page when it is first shown. */
  setVisible(visible: boolean): void;
  /** Puts the card beside the word where it belongs, in CSS pixels of the viewport. */
  moveTo(at: { left: number; top: number }): void;
  remove(): void;
}

/**
 * Inline and important, so that no rule of the page reaches the element. `all` leaves out the
 * direction of text.
 */
const HOST_STYLE = {
  all: 'initial',
  direction: 'ltr',
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

const STYLE = `
:host > div { box-sizing: border-box; scrollbar-width: thin; overscroll-behavior: contain; position: relative; z-index: 1; }
:host > [data-pinned] { position: fixed; z-index: 0; width: max-content; max-width: calc(100vw - 16px); }
@media print { :host { display: none !important; } }
`;

/** What a person does in a card is no business of the page's: neither its shortcuts nor its dialogs hear of it. */
const KEPT_FROM_THE_PAGE = [
  ...['click', 'keydown', 'keyup', 'keypress', 'input', 'change', 'focusin', 'focusout'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'wheel'],
];
/** An event that a script made up never reaches what is in a card. */
const REFUSED_IF_MADE_UP = [
  ...['click', 'keydown', 'keyup', 'pointerdown', 'input', 'change', 'submit'],
];

export function createCardStage(window: Window & typeof globalThis, css: string): CardStage {
  const { document } = window;
  const host = document.createElement('kirinuki-card');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  // By text, not markup: Firefox applies the page's Content-Security-Policy to markup.
  style.textContent = STYLE + css;
  const places: CardStage['places'] = [
    document.createElement('div'),
    document.createElement('div'),
  ];
  root.append(style, ...places);
  for (const [property, value] of Object.entries(HOST_STYLE)) set(property, value);
  set('display', 'none');
  for (const type of REFUSED_IF_MADE_UP) root.addEventListener(type, refuseMadeUp, true);
  for (const type of KEPT_FROM_THE_PAGE) root.addEventListener(type, stop, { passive: true });

  function set(property: string, value: string): void {
    host.style.setProperty(property, value, 'important');
  }

  /** Into the top layer, above the page's own dialogs; where that is unknown, `z-index` has to do. */
  function raise(): void {
    if (typeof host.showPopover !== 'function') return;
    host.popover = 'manual';
    if (!host.matches(':popover-open')) host.showPopover();
  }

  return {
    host,
    root,
    places,
    setVisible(visible) {
      if (!visible) {
        if (host.isConnected && host.popover && host.matches(':popover-open')) host.hidePopover();
        set('display', 'none');
        return;
      }
      if (!host.isConnected) document.documentElement.append(host);
      // A page that is zoomed by its own style would zoom the card, and the place it was put at.
      const zoom = document.documentElement.currentCSSZoom ?? 1;
      set('zoom', String(1 / (zoom || 1)));
      set('display', 'block');
      raise();
    },
    moveTo({ left, top }) {
      set('left', `${left}px`);
      set('top', `${top}px`);
    },
    remove: () => host.remove(),
  };
}

function stop(event: Event): void {
  event.stopPropagation();
}

function refuseMadeUp(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}
