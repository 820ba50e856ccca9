import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CardPage, openCardPage } from './card-page';

let page: CardPage;
beforeEach(() => {
  page = openCardPage();
});
afterEach(() => page.close());

describe('kept open', () => {
  const places = () => {
    const root = page.content()?.getRootNode() as ShadowRoot;
    return [...root.querySelectorAll('section')].map((each) => each.firstChild?.textContent);
  };
  beforeEach(() => {
    page.card.show(page.target);
    page.controls()?.pin(true);
  });

  test('it stays while the reader scrolls, points elsewhere and the page is painted again', () => {
    page.window.dispatchEvent(new page.window.Event('scroll'));
    page.window.dispatchEvent(new page.window.Event('resize'));
    page.move(null);
    vi.advanceTimersByTime(1000);
    page.card.hide();
    expect(places()).toEqual(['card 0']);
  });

  test('beside it the cards of other words come and go', () => {
    page.move(page.other);
    vi.advanceTimersByTime(200);
    expect(places().sort()).toEqual(['card 0', 'card 1']);
    page.move(null);
    vi.advanceTimersByTime(400);
    expect(places()).toEqual(['card 0']);
  });

  test('its own word opens no second one, and a command goes to it', () => {
    page.move(page.target);
    vi.advanceTimersByTime(1000);
    expect(places()).toEqual(['card 0']);
    page.card.show(page.target, { byKeyboard: true });
    expect(places()).toEqual(['card 0']);
    expect(page.window.document.activeElement).toBe(page.host());
  });

  test('another one kept open takes its place', () => {
    page.card.show(page.other);
    page.controls()?.pin(true);
    expect(places()).toEqual(['card 1']);
  });

  test('Escape closes the other card first, then it', () => {
    page.card.show(page.other);
    const pressEscape = () =>
      page.window.document.dispatchEvent(
        new page.window.KeyboardEvent('keydown', { key: 'Escape' }),
      );
    pressEscape();
    expect(places()).toEqual(['card 0']);
    pressEscape();
    expect(page.host()?.style.display).toBe('none');
  });

  test.each<[string, () => void]>([
    ['its button', () => page.controls()?.close()],
    ['pressed again', () => page.controls()?.pin(false)],
    ['the page is left', () => page.window.dispatchEvent(new page.window.Event('pagehide'))],
    ['nothing is painted any more', () => page.card.clear()],
  ])('it closes: %s', (_, end) => {
    end();
    expect(page.host()?.style.display).toBe('none');
    expect(places()).toEqual([]);
  });
});
