import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { watchForUpdate } from '../../entrypoints/news.content/say-when-updated';

let isHidden = false;
let document: Document;
const notices = () => document.querySelectorAll('kirinuki-notice').length;

/** As WXT's: it notices that the extension has gone when it is asked. */
function context(): ContentScriptContext {
  const over = new AbortController();
  return {
    get isValid() {
      if (browser.runtime.id === undefined) over.abort();
      return !over.signal.aborted;
    },
    onInvalidated: (told: () => void) => over.signal.addEventListener('abort', told),
    addEventListener: (target: EventTarget, type: string, told: () => void) =>
      target.addEventListener(type, told),
  } as unknown as ContentScriptContext;
}

function becomeHidden(hidden: boolean): void {
  isHidden = hidden;
  document.dispatchEvent(new (document.defaultView ?? window).Event('visibilitychange'));
}

beforeEach(() => {
  isHidden = false;
  document = new JSDOM('<!doctype html><p>Boats.</p>').window.document;
  Object.defineProperty(document, 'hidden', { get: () => isHidden });
  vi.stubGlobal('document', document);
  vi.stubGlobal('requestAnimationFrame', () => 0);
  Object.assign(browser.i18n, { getMessage: (key: string) => key, getUILanguage: () => 'en' });
});
afterEach(() => vi.unstubAllGlobals());

test('an update is told to a reader who looks, not to a page that is being left', () => {
  const { id } = browser.runtime;
  const updates = watchForUpdate(context());
  updates.learnWords();
  expect(updates.isCurrent()).toBe(true);
  Object.assign(browser.runtime, { id: undefined });
  becomeHidden(true);
  expect(updates.isCurrent()).toBe(false);
  expect(notices()).toBe(0);
  becomeHidden(false);
  expect(notices()).toBe(1);
  becomeHidden(true);
  becomeHidden(false);
  expect(notices()).toBe(1);
  Object.assign(browser.runtime, { id });
});
