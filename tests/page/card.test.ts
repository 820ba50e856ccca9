import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CardPage, openCardPage } from './card-page';

let page: CardPage;
beforeEach(() => {
  page = openCardPage();
});
afterEach(() => page.close());

test('it waits for the pointer to rest', () => {
  page.move(page.target);
  vi.advanceTimersByTime(100);
  expect(page.shown()).toBeFalsy();
  vi.advanceTimersByTime(100);
  expect(page.shown()).toBe('card 0');
});

test('a pointer that passes by opens nothing', () => {
  page.move(page.target);
  vi.advanceTimersByTime(100);
  page.move(null);
  vi.advanceTimersByTime(500);
  expect(page.shown()).toBeFalsy();
  expect(page.host()).toBeNull();
});

test('a page that scrolls somewhere, or is read anew, keeps no card from coming', () => {
  page.move(page.target);
  vi.advanceTimersByTime(100);
  page.window.document.dispatchEvent(new page.window.Event('scroll'));
  page.card.renew(() => null);
  vi.advanceTimersByTime(100);
  expect(page.shown()).toBe('card 0');
});

test('a word that has gone from under the resting pointer opens nothing', () => {
  page.move(page.target);
  page.carryAway(page.other);
  vi.advanceTimersByTime(500);
  expect(page.shown()).toBeFalsy();
});

test('a word that moves a little under the pointer is looked for where the pointer is now', () => {
  page.move(page.target, undefined, { x: 12, y: 12 });
  page.move(page.target, undefined, { x: 40, y: 20 });
  vi.advanceTimersByTime(200);
  expect(page.lookedAt()).toEqual({ x: 40, y: 20 });
  expect(page.shown()).toBe('card 0');
});

test('another word that has the place of the first in a newer reading is another word', () => {
  page.move(page.target);
  vi.advanceTimersByTime(100);
  page.move({ ...page.other, id: page.target.id });
  vi.advanceTimersByTime(100);
  expect(page.shown()).toBeFalsy();
  vi.advanceTimersByTime(100);
  expect(page.shown()).toBe('card 0');
});

test('it stays while the pointer is over the card, and closes some time after it left', () => {
  page.card.show(page.target);
  page.move(null);
  vi.advanceTimersByTime(200);
  const element = page.host();
  if (!element) throw new Error('a host');
  page.move(null, element);
  vi.advanceTimersByTime(1000);
  expect(page.shown()).toBe('card 0');
  page.move(null);
  vi.advanceTimersByTime(400);
  expect(page.shown()).toBeFalsy();
});

test('another word takes it over', () => {
  page.card.show(page.target);
  page.move(page.other);
  vi.advanceTimersByTime(200);
  expect(page.shown()).toBe('card 1');
});

test('Escape closes it and focus stays where it was', () => {
  page.window.document.querySelector('button')?.focus();
  page.card.show(page.target);
  page.window.document.dispatchEvent(new page.window.KeyboardEvent('keydown', { key: 'Escape' }));
  expect(page.shown()).toBeFalsy();
  expect(page.window.document.activeElement?.textContent).toBe('focused');
});

test.each(['scroll', 'resize', 'beforeprint'])('%s closes it', (type) => {
  page.card.show(page.target);
  page.window.dispatchEvent(new page.window.Event(type));
  expect(page.shown()).toBeFalsy();
});

test('something else that scrolls leaves it open', () => {
  page.card.show(page.target);
  page.window.document.querySelector('button')?.dispatchEvent(new page.window.Event('scroll'));
  expect(page.shown()).toBe('card 0');
});

test('it closes when the page scrolls under a word of a shadow tree, or its word has gone', () => {
  const { document } = page.window;
  const place = document.createElement('div');
  document.body.append(place);
  place.attachShadow({ mode: 'open' }).innerHTML = '<p>Lavrov</p>';
  const startContainer = place.shadowRoot?.querySelector('p')?.firstChild as Text;
  const range = { startContainer, startOffset: 0, endContainer: startContainer, endOffset: 6 };
  const scroll = () => document.dispatchEvent(new page.window.Event('scroll'));
  page.card.show({ ...page.target, range });
  scroll();
  expect(page.shown()).toBeFalsy();
  page.card.show({ ...page.target, range });
  expect(page.shown()).toBe('card 0');
  place.remove();
  scroll();
  expect(page.shown()).toBeFalsy();
});

test('it stands beside the body, not in it', () => {
  const before = page.window.document.body.innerHTML;
  page.card.show(page.target);
  expect(page.host()?.parentElement).toBe(page.window.document.documentElement);
  expect(page.window.document.body.innerHTML).toBe(before);
});

/** A card with a button in it, and how often that was pressed. */
function withButton() {
  page.card.show(page.target);
  const pressed = vi.fn();
  const button = page.window.document.createElement('button');
  button.addEventListener('click', pressed);
  button.addEventListener('keydown', pressed);
  page.content()?.append(button);
  return { button, pressed };
}

test('an event that a script made up never reaches what is in it', () => {
  const { button, pressed } = withButton();
  button.click();
  for (const type of ['click', 'keydown'])
    button.dispatchEvent(new page.window.Event(type, { bubbles: true, composed: true }));
  page.host()?.click();
  expect(pressed).not.toHaveBeenCalled();
  expect(page.host()?.shadowRoot).toBeNull();
});

test('focus that went into it goes back where it came from when it closes', () => {
  const outside = page.window.document.querySelector('button');
  outside?.focus();
  withButton().button.focus();
  expect(page.window.document.activeElement).toBe(page.host());
  page.window.document.dispatchEvent(new page.window.KeyboardEvent('keydown', { key: 'Escape' }));
  expect(page.shown()).toBeFalsy();
  expect(page.window.document.activeElement).toBe(outside);
});

test('a reader who is in it by the keyboard is not thrown out by the pointer', () => {
  const { button } = withButton();
  // jsdom does not know how focus came.
  Object.assign(button, { matches: (selector: string) => selector === ':focus-visible' });
  button.focus();
  page.move(null);
  vi.advanceTimersByTime(1000);
  expect(page.shown()).toBe('card 0');
});

test('a scrolled card stays where it was scrolled to when it grows, and the next begins at its top', () => {
  let grow = () => {};
  class FakeResizeObserver {
    constructor(callback: () => void) {
      grow = callback;
    }
    observe() {}
    disconnect() {}
  }
  Object.assign(page.window, { ResizeObserver: FakeResizeObserver });
  page.attach();
  page.card.show(page.target);
  const element = page.host();
  const content = page.content();
  if (!element || !content) throw new Error('a card');
  // As browsers do: what is measured at its full height has nothing to scroll.
  element.getBoundingClientRect = () => {
    if (content.style.overflow === '') content.scrollTop = 0;
    return { width: 300, height: 900 } as DOMRect;
  };
  grow();
  content.scrollTop = 120;
  grow();
  expect(content.scrollTop).toBe(120);
  page.card.show(page.other);
  expect(content.scrollTop).toBe(0);
});

test('detached, it is gone and hears nothing', () => {
  page.card.show(page.target);
  page.card.detach();
  page.move(page.target);
  vi.advanceTimersByTime(1000);
  expect(page.host()).toBeNull();
});

test('it stays with its word where the page is read anew, and goes where the word says something else', () => {
  page.card.show(page.target);
  const now = { ...page.target, id: '7' };
  page.card.renew((shown) => (shown === page.target ? now : null));
  expect(page.shown()).toBe('card 0');
  // The word under the pointer is still the one whose card is open.
  page.move(now);
  vi.advanceTimersByTime(500);
  expect(page.shown()).toBe('card 0');
  page.card.renew(() => null);
  expect(page.shown()).toBeFalsy();
});

test('a card with nothing to say of its word is not shown, and what was open before is gone', () => {
  page.card.show(page.other);
  page.card.show({ ...page.target, id: 'unknown' });
  expect(page.shown()).toBeFalsy();
  page.card.show(page.target);
  expect(page.shown()).toBe('card 0');
});
