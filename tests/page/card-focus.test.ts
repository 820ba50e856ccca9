import { beforeEach, describe, expect, test } from 'vitest';
import { type CardFocus, createCardFocus } from '../../lib/page/card-focus';
import { paintedWindow, type TestWindow } from './painted-window';

describe('Tab in a card', () => {
  let window: TestWindow;
  let root: ShadowRoot;
  let card: HTMLElement;
  let focus: CardFocus;
  let kept: boolean;

  beforeEach(() => {
    window = paintedWindow('<button id="before">before</button>');
    const host = window.document.createElement('div');
    window.document.documentElement.append(host);
    root = host.attachShadow({ mode: 'closed' });
    root.innerHTML =
      '<style></style><div><section tabindex="-1">words<button>first</button><button disabled>off</button><a href="#">last</a></section></div>';
    const [element] = root.querySelectorAll('div');
    if (!element) throw new Error('a card');
    card = element;
    kept = false;
    focus = createCardFocus(window, root, () => kept);
  });

  /** Whether the card took the press; where it did not, the browser moves focus as ever. */
  function pressTab(shiftKey = false, how: KeyboardEventInit = {}): boolean {
    const init = { key: 'Tab', shiftKey, bubbles: true, cancelable: true, ...how };
    const event = new window.KeyboardEvent('keydown', init);
    root.activeElement?.dispatchEvent(event);
    return event.defaultPrevented;
  }
  const focusOn = (selector: string) => root.querySelector<HTMLElement>(selector)?.focus();
  const focused = () => root.activeElement?.textContent;

  test.each<[string, string, boolean, boolean, string]>([
    ['from the card to its first control', 'section', false, false, 'wordsfirstofflast'],
    ['from the first to the last', 'button', false, false, 'first'],
    ['from the last round to the first', 'a', false, true, 'first'],
    ['back from the last', 'a', true, false, 'last'],
    ['back from the first round to the last', 'button', true, true, 'last'],
    ['back from the card to the last', 'section', true, true, 'last'],
  ])('%s', (_, from, back, taken, to) => {
    focusOn(from);
    expect(pressTab(back)).toBe(taken);
    expect(focused()).toBe(to);
  });

  test("with another key held it is the browser's", () => {
    focusOn('a');
    expect(pressTab(false, { ctrlKey: true })).toBe(false);
  });

  test('at the end of a card that is kept open it leads back to where the reader came from', () => {
    kept = true;
    window.document.getElementById('before')?.focus();
    focus.enter(card);
    focusOn('a');
    expect(pressTab()).toBe(true);
    expect(window.document.activeElement?.id).toBe('before');
  });

  test('who came from nowhere leaves a card that is kept open as the browser has it', () => {
    kept = true;
    focus.enter(card);
    focusOn('a');
    expect(pressTab()).toBe(false);
  });

  test('where the reader came from may be gone by then', () => {
    window.document.getElementById('before')?.focus();
    focus.enter(card);
    window.document.getElementById('before')?.remove();
    focus.leave(card);
    expect(root.activeElement).toBeNull();
  });
});
