import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { attachCard, type Card, type CardControls, type CardOptions } from '../../lib/page/card';
import type { Point } from '../../lib/page/card-hover';
import {
  type Box,
  keepInside,
  type Placement,
  pieceAt,
  placeCard,
} from '../../lib/page/card-placement';
import type { HighlightTarget } from '../../lib/page/highlighter';
import { paintedWindow, type TestWindow, textNodes } from './painted-window';

const VIEWPORT = { width: 800, height: 600 };
const CARD = { width: 300, height: 200 };

describe('where the card goes', () => {
  const WORDS = [
    ['in the middle: below', { left: 100, top: 200, width: 60, height: 20 }, 'below', 100],
    ['near the bottom: above', { left: 100, top: 500, width: 60, height: 20 }, 'above', 100],
    [
      'near the right edge: moved left',
      { left: 750, top: 200, width: 40, height: 20 },
      'below',
      492,
    ],
    ['past the left edge: moved right', { left: -30, top: 200, width: 40, height: 20 }, 'below', 8],
  ] as const;
  test.each(WORDS)('%s', (_, word, side, left) => {
    const placement = placeCard([word], CARD, VIEWPORT);
    expect(placement).toMatchObject({ side, left });
  });

  test('beside a word that leaves no room above and below', () => {
    const word = { left: 20, top: 60, width: 200, height: 480 };
    expect(placeCard([word], CARD, VIEWPORT)).toMatchObject({ side: 'right', left: 226 });
    expect(placeCard([{ ...word, left: 580 }], CARD, VIEWPORT)).toMatchObject({ side: 'left' });
  });

  const LINE = { width: 60, height: 20 };
  const BROKEN: [string, Box[], Point | undefined, Partial<Placement>][] = [
    [
      'over two lines, pointed at on the first: under both, where the pointer is',
      [
        { left: 600, top: 200, ...LINE },
        { left: 20, top: 230, ...LINE },
      ],
      { x: 610, y: 210 },
      { side: 'below', top: 256, left: 492 },
    ],
    [
      'over two lines, pointed at on the second',
      [
        { left: 600, top: 200, ...LINE },
        { left: 20, top: 230, ...LINE },
      ],
      { x: 30, y: 240 },
      { side: 'below', top: 256, left: 20 },
    ],
    [
      'over two columns, pointed at in the first',
      [
        { left: 20, top: 540, ...LINE },
        { left: 420, top: 10, ...LINE },
      ],
      { x: 30, y: 550 },
      { side: 'above', left: 20 },
    ],
    [
      'over two columns, where the other piece is in the way above',
      [
        { left: 200, top: 540, ...LINE },
        { left: 420, top: 400, ...LINE },
      ],
      { x: 210, y: 550 },
      { side: 'above', left: 200, top: 426, maxHeight: 108 },
    ],
  ];
  test.each(BROKEN)('a word broken %s', (_, pieces, point, placed) => {
    const placement = placeCard(pieces, CARD, VIEWPORT, pieceAt(pieces, VIEWPORT, point));
    expect(placement).toMatchObject(placed);
    const { left, top, maxHeight } = placement;
    for (const piece of pieces) {
      const isClear =
        left >= piece.left + piece.width ||
        left + CARD.width <= piece.left ||
        top >= piece.top + piece.height ||
        top + Math.min(CARD.height, maxHeight) <= piece.top;
      expect(isClear).toBe(true);
    }
  });

  test('at 400 % zoom it takes the roomier side and no more', () => {
    const small = { width: 320, height: 200 };
    const card = { width: 304, height: 420 };
    const word = { left: 40, top: 30, width: 70, height: 20 };
    const placement = placeCard([word], card, small);
    expect(placement).toEqual({ side: 'below', left: 8, top: 56, maxHeight: 136 });
  });

  test('a card that is kept open comes back into a window that became smaller', () => {
    const at = { left: 900, top: 700, ...CARD };
    expect(keepInside(at, VIEWPORT)).toEqual({ left: 492, top: 392 });
    expect(keepInside({ ...at, left: -50, top: -50 }, VIEWPORT)).toEqual({ left: 8, top: 8 });
    expect(keepInside(at, { width: 200, height: 100 })).toEqual({ left: 8, top: 8 });
  });

  test('never over the word and never out of the viewport, wherever the word is', () => {
    for (let top = 0; top < 580; top += 17) {
      for (let left = 0; left < 780; left += 31) {
        const word = { left, top, width: 70, height: 20 };
        for (const height of [80, 200, 900]) {
          const card = { width: 300, height };
          const placement = placeCard([word], card, VIEWPORT);
          const bottom = placement.top + Math.min(height, placement.maxHeight);
          const isClear =
            bottom <= word.top ||
            placement.top >= word.top + word.height ||
            placement.left >= word.left + word.width ||
            placement.left + card.width <= word.left;
          expect(isClear).toBe(true);
          expect(placement.top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(VIEWPORT.height);
          expect(placement.left).toBeGreaterThanOrEqual(0);
          expect(placement.left + card.width).toBeLessThanOrEqual(VIEWPORT.width);
        }
      }
    }
  });
});

describe('when the card shows', () => {
  let window: TestWindow;
  let card: Card;
  let options: CardOptions;
  let under: HighlightTarget | null;
  let target: HighlightTarget;
  let other: HighlightTarget;
  let content: HTMLElement | undefined;
  let controls: CardControls | undefined;

  beforeEach(() => {
    vi.useFakeTimers();
    window = paintedWindow('<p>Lavrov met Kishida.</p><button>focused</button>');
    window.setTimeout = setTimeout as unknown as typeof window.setTimeout;
    window.clearTimeout = clearTimeout as unknown as typeof window.clearTimeout;
    window.requestAnimationFrame = (callback) => {
      setTimeout(callback, 0, 0);
      return 1;
    };
    const [node] = textNodes(window.document);
    if (!node) throw new Error('a text node');
    const range = (startOffset: number, endOffset: number) => ({
      startContainer: node,
      startOffset,
      endContainer: node,
      endOffset,
    });
    target = { id: '0', group: 'official', range: range(0, 6) };
    other = { id: '1', group: 'official', range: range(11, 18) };
    under = null;
    options = {
      highlighter: {
        at: () => under,
        rectOf: () => ({ left: 10, top: 10, width: 60, height: 20 }) as DOMRect,
      },
      render: (container, { id }, given) => {
        content = container;
        controls = given;
        container.innerHTML = `<section tabindex="-1">card ${id}<button>one</button><button>two</button></section>`;
        return true;
      },
      unrender: (container) => {
        container.textContent = '';
      },
      css: '',
    };
    card = attachCard(window, options);
  });
  afterEach(() => {
    card.detach();
    vi.useRealTimers();
  });

  const host = () => window.document.querySelector<HTMLElement>('kirinuki-card');
  const shown = () =>
    host()?.style.display === 'block' ? content?.firstElementChild?.firstChild?.textContent : null;
  function move(over: HighlightTarget | null, on: EventTarget = window.document.body): void {
    under = over;
    const event = new window.MouseEvent('pointermove', { bubbles: true, composed: true });
    on.dispatchEvent(event);
  }

  test('it waits for the pointer to rest', () => {
    move(target);
    vi.advanceTimersByTime(100);
    expect(shown()).toBeFalsy();
    vi.advanceTimersByTime(100);
    expect(shown()).toBe('card 0');
  });

  test('a pointer that passes by opens nothing', () => {
    move(target);
    vi.advanceTimersByTime(100);
    move(null);
    vi.advanceTimersByTime(500);
    expect(shown()).toBeFalsy();
    expect(host()).toBeNull();
  });

  test('it stays while the pointer is over the card, and closes some time after it left', () => {
    card.show(target);
    move(null);
    vi.advanceTimersByTime(200);
    const element = host();
    if (!element) throw new Error('a host');
    move(null, element);
    vi.advanceTimersByTime(1000);
    expect(shown()).toBe('card 0');
    move(null);
    vi.advanceTimersByTime(400);
    expect(shown()).toBeFalsy();
  });

  test('another word takes it over', () => {
    card.show(target);
    move(other);
    vi.advanceTimersByTime(200);
    expect(shown()).toBe('card 1');
  });

  test('Escape closes it and focus stays where it was', () => {
    window.document.querySelector('button')?.focus();
    card.show(target);
    window.document.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape' }));
    expect(shown()).toBeFalsy();
    expect(window.document.activeElement?.textContent).toBe('focused');
  });

  test.each(['scroll', 'resize', 'beforeprint'])('%s closes it', (type) => {
    card.show(target);
    window.dispatchEvent(new window.Event(type));
    expect(shown()).toBeFalsy();
  });

  test('something else that scrolls leaves it open', () => {
    card.show(target);
    window.document.querySelector('button')?.dispatchEvent(new window.Event('scroll'));
    expect(shown()).toBe('card 0');
  });

  test('it stands beside the body, not in it', () => {
    const before = window.document.body.innerHTML;
    card.show(target);
    expect(host()?.parentElement).toBe(window.document.documentElement);
    expect(window.document.body.innerHTML).toBe(before);
  });

  /** A card with a button in it, and how often that was pressed. */
  function withButton() {
    card.show(target);
    const pressed = vi.fn();
    const button = window.document.createElement('button');
    button.addEventListener('click', pressed);
    button.addEventListener('keydown', pressed);
    content?.append(button);
    return { button, pressed };
  }

  test('an event that a script made up never reaches what is in it', () => {
    const { button, pressed } = withButton();
    button.click();
    for (const type of ['click', 'keydown'])
      button.dispatchEvent(new window.Event(type, { bubbles: true, composed: true }));
    host()?.click();
    expect(pressed).not.toHaveBeenCalled();
    expect(host()?.shadowRoot).toBeNull();
  });

  test('focus that went into it goes back where it came from when it closes', () => {
    const outside = window.document.querySelector('button');
    outside?.focus();
    withButton().button.focus();
    expect(window.document.activeElement).toBe(host());
    window.document.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape' }));
    expect(shown()).toBeFalsy();
    expect(window.document.activeElement).toBe(outside);
  });

  test('a reader who is in it by the keyboard is not thrown out by the pointer', () => {
    const { button } = withButton();
    // jsdom does not know how focus came.
    Object.assign(button, { matches: (selector: string) => selector === ':focus-visible' });
    button.focus();
    move(null);
    vi.advanceTimersByTime(1000);
    expect(shown()).toBe('card 0');
  });

  test('a scrolled card stays where it was scrolled to when it grows, and the next begins at its top', () => {
    card.detach();
    let grow = () => {};
    class FakeResizeObserver {
      constructor(callback: () => void) {
        grow = callback;
      }
      observe() {}
      disconnect() {}
    }
    Object.assign(window, { ResizeObserver: FakeResizeObserver });
    card = attachCard(window, options);
    card.show(target);
    const element = host();
    if (!element || !content) throw new Error('a card');
    // As browsers do: what is measured at its full height has nothing to scroll.
    element.getBoundingClientRect = () => {
      if (content?.style.overflow === '') content.scrollTop = 0;
      return { width: 300, height: 900 } as DOMRect;
    };
    grow();
    content.scrollTop = 120;
    grow();
    expect(content.scrollTop).toBe(120);
    card.show(other);
    expect(content.scrollTop).toBe(0);
  });

  describe('by the keyboard', () => {
    const within = () => (content?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    const opener = () => window.document.querySelector('button');
    const pressEscape = () => {
      const how = { key: 'Escape', bubbles: true, cancelable: true };
      const event = new window.KeyboardEvent('keydown', how);
      window.document.body.dispatchEvent(event);
      return event.defaultPrevented;
    };

    test('it takes focus, and gives it back where it was', () => {
      opener()?.focus();
      card.show(target, { byKeyboard: true });
      expect(within()?.tagName).toBe('SECTION');
      pressEscape();
      expect(shown()).toBeFalsy();
      expect(window.document.activeElement).toBe(opener());
    });

    test('without anything focused before, nothing is afterwards', () => {
      card.show(target, { byKeyboard: true });
      card.hide();
      expect(window.document.activeElement).toBe(window.document.body);
    });

    test('from one word to the next, the way back is that of the first', () => {
      opener()?.focus();
      card.show(target, { byKeyboard: true });
      card.show(other, { byKeyboard: true });
      expect(shown()).toBe('card 1');
      expect(within()?.tagName).toBe('SECTION');
      card.hide();
      expect(window.document.activeElement).toBe(opener());
    });

    test('neither the pointer nor scrolling closes it, and another word does not take it over', () => {
      card.show(target, { byKeyboard: true });
      move(null);
      vi.advanceTimersByTime(1000);
      move(other);
      vi.advanceTimersByTime(1000);
      window.dispatchEvent(new window.Event('scroll'));
      window.dispatchEvent(new window.Event('resize'));
      expect(shown()).toBe('card 0');
    });

    test('one press of Escape closes one thing, and the page hears nothing of it', () => {
      const heard = vi.fn();
      window.document.addEventListener('keydown', heard);
      card.show(target);
      expect(pressEscape()).toBe(true);
      expect(heard).not.toHaveBeenCalled();
      expect(pressEscape()).toBe(false);
      expect(heard).toHaveBeenCalledOnce();
    });
  });

  describe('kept open', () => {
    const places = () => {
      const root = content?.getRootNode() as ShadowRoot;
      return [...root.querySelectorAll('section')].map((each) => each.firstChild?.textContent);
    };
    beforeEach(() => {
      card.show(target);
      controls?.pin(true);
    });

    test('it stays while the reader scrolls, points elsewhere and the page is painted again', () => {
      window.dispatchEvent(new window.Event('scroll'));
      window.dispatchEvent(new window.Event('resize'));
      move(null);
      vi.advanceTimersByTime(1000);
      card.hide();
      expect(places()).toEqual(['card 0']);
    });

    test('beside it the cards of other words come and go', () => {
      move(other);
      vi.advanceTimersByTime(200);
      expect(places().sort()).toEqual(['card 0', 'card 1']);
      move(null);
      vi.advanceTimersByTime(400);
      expect(places()).toEqual(['card 0']);
    });

    test('its own word opens no second one, and a command goes to it', () => {
      move(target);
      vi.advanceTimersByTime(1000);
      expect(places()).toEqual(['card 0']);
      card.show(target, { byKeyboard: true });
      expect(places()).toEqual(['card 0']);
      expect(window.document.activeElement).toBe(host());
    });

    test('another one kept open takes its place', () => {
      card.show(other);
      controls?.pin(true);
      expect(places()).toEqual(['card 1']);
    });

    test('Escape closes the other card first, then it', () => {
      card.show(other);
      const pressEscape = () =>
        window.document.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape' }));
      pressEscape();
      expect(places()).toEqual(['card 0']);
      pressEscape();
      expect(host()?.style.display).toBe('none');
    });

    test.each<[string, () => void]>([
      ['its button', () => controls?.close()],
      ['pressed again', () => controls?.pin(false)],
      ['the page is left', () => window.dispatchEvent(new window.Event('pagehide'))],
      ['nothing is painted any more', () => card.clear()],
    ])('it closes: %s', (_, end) => {
      end();
      expect(host()?.style.display).toBe('none');
      expect(places()).toEqual([]);
    });
  });

  test('detached, it is gone and hears nothing', () => {
    card.show(target);
    card.detach();
    move(target);
    vi.advanceTimersByTime(1000);
    expect(host()).toBeNull();
  });
});
