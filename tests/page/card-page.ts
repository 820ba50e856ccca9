import { vi } from 'vitest';
import { attachCard, type Card, type CardControls } from '../../lib/page/card';
import type { HighlightTarget } from '../../lib/page/highlighter';
import { paintedWindow, type TestWindow, textNodes } from './painted-window';

/** A page with two painted words and a button, on which a card may stand, in a time of its own. */
export interface CardPage {
  window: TestWindow;
  card: Card;
  /** The two words. */
  target: HighlightTarget;
  other: HighlightTarget;
  host: () => HTMLElement | null;
  /** What the card that was shown last was rendered into. */
  content: () => HTMLElement | undefined;
  /** What that card can do. */
  controls: () => CardControls | undefined;
  /** The words of the card in sight; nothing where there is none. */
  shown: () => string | null | undefined;
  /** Moves the pointer over a painted word, or over none. */
  move: (over: HighlightTarget | null, on?: EventTarget, to?: { x: number; y: number }) => void;
  /** Where was looked for a word last. */
  lookedAt: () => { x: number; y: number } | undefined;
  /** Scrolls the page under a pointer that does not move, which the page is not told. */
  carryAway: (over: HighlightTarget | null) => void;
  /** Begins anew, as on a page that has more to offer than the one before. */
  attach: () => void;
  close: () => void;
}

/** Opens it; of a word with the id `unknown` its cards have nothing to say. `close` is to be called after each test. */
export function openCardPage(): CardPage {
  vi.useFakeTimers();
  const window = paintedWindow('<p>Lavrov met Kishida.</p><button>focused</button>');
  window.setTimeout = setTimeout as unknown as typeof window.setTimeout;
  window.clearTimeout = clearTimeout as unknown as typeof window.clearTimeout;
  window.requestAnimationFrame = (callback) => {
    setTimeout(callback, 0, 0);
    return 1;
  };
  const [node] = textNodes(window.document);
  if (!node) throw new Error('a text node');
  const word = (id: string, startOffset: number, endOffset: number): HighlightTarget => ({
    id,
    group: 'official',
    range: { startContainer: node, startOffset, endContainer: node, endOffset },
  });
  let under: HighlightTarget | null = null;
  let looked: { x: number; y: number } | undefined;
  let content: HTMLElement | undefined;
  let controls: CardControls | undefined;
  const attached = () =>
    attachCard(window, {
      highlighter: {
        at: (x, y) => {
          looked = { x, y };
          return under;
        },
        rectOf: () => ({ left: 10, top: 10, width: 60, height: 20 }) as DOMRect,
      },
      render: (container, { id }, given) => {
        if (id === 'unknown') return false;
        content = container;
        controls = given;
        container.innerHTML = `<section tabindex="-1">card ${id}<button>one</button><button>two</button></section>`;
        return true;
      },
      unrender: (container) => {
        container.textContent = '';
      },
      css: '',
    });
  const host = () => window.document.querySelector<HTMLElement>('kirinuki-card');
  const page: CardPage = {
    window,
    card: attached(),
    target: word('0', 0, 6),
    other: word('1', 11, 18),
    host,
    content: () => content,
    controls: () => controls,
    shown: () =>
      host()?.style.display === 'block'
        ? content?.firstElementChild?.firstChild?.textContent
        : null,
    lookedAt: () => looked,
    move: (over, on = window.document.body, { x, y } = { x: 0, y: 0 }) => {
      under = over;
      const place = { clientX: x, clientY: y };
      const event = new window.MouseEvent('pointermove', {
        bubbles: true,
        composed: true,
        ...place,
      });
      on.dispatchEvent(event);
    },
    carryAway: (over) => {
      under = over;
    },
    attach: () => {
      page.card.detach();
      page.card = attached();
    },
    close: () => {
      page.card.detach();
      vi.useRealTimers();
    },
  };
  return page;
}
