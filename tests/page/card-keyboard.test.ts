import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CardPage, openCardPage } from './card-page';

let page: CardPage;
beforeEach(() => {
  page = openCardPage();
});
afterEach(() => page.close());

describe('by the keyboard', () => {
  const within = () => (page.content()?.getRootNode() as ShadowRoot | undefined)?.activeElement;
  const opener = () => page.window.document.querySelector('button');
  const pressEscape = () => {
    const how = { key: 'Escape', bubbles: true, cancelable: true };
    const event = new page.window.KeyboardEvent('keydown', how);
    page.window.document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };

  test('it takes focus, and gives it back where it was', () => {
    opener()?.focus();
    page.card.show(page.target, { byKeyboard: true });
    expect(within()?.tagName).toBe('SECTION');
    pressEscape();
    expect(page.shown()).toBeFalsy();
    expect(page.window.document.activeElement).toBe(opener());
  });

  test('without anything focused before, nothing is afterwards', () => {
    page.card.show(page.target, { byKeyboard: true });
    page.card.hide();
    expect(page.window.document.activeElement).toBe(page.window.document.body);
  });

  test('from one word to the next, the way back is that of the first', () => {
    opener()?.focus();
    page.card.show(page.target, { byKeyboard: true });
    page.card.show(page.other, { byKeyboard: true });
    expect(page.shown()).toBe('card 1');
    expect(within()?.tagName).toBe('SECTION');
    page.card.hide();
    expect(page.window.document.activeElement).toBe(opener());
  });

  test('neither the pointer nor scrolling closes it, and another word does not take it over', () => {
    page.card.show(page.target, { byKeyboard: true });
    page.move(null);
    vi.advanceTimersByTime(1000);
    page.move(page.other);
    vi.advanceTimersByTime(1000);
    page.window.dispatchEvent(new page.window.Event('scroll'));
    page.window.dispatchEvent(new page.window.Event('resize'));
    expect(page.shown()).toBe('card 0');
  });

  test('one press of Escape closes one thing, and the page hears nothing of it', () => {
    const heard = vi.fn();
    page.window.document.addEventListener('keydown', heard);
    page.card.show(page.target);
    expect(pressEscape()).toBe(true);
    expect(heard).not.toHaveBeenCalled();
    expect(pressEscape()).toBe(false);
    expect(heard).toHaveBeenCalledOnce();
  });
});
