import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { spokenLocale, translate } from '../../lib/extension/translate';
import { showNotice } from '../../lib/page/notice';

/** Whether the extension behind an open page is still the one that put its scripts there. */
export interface UpdateWatch {
  isCurrent(): boolean;
  /** Fetches the words while that is possible. */
  learnWords(): void;
}

/**
 * An extension that is updated or switched off leaves its scripts in open pages, without it: the page says so
 * once. Nothing tells, so it is looked for when the reader comes back to the page, and whenever the page is
 * looked at anyway. Where the new extension has put in scripts of its own, there is nothing to say.
 */
export function watchForUpdate(ctx: ContentScriptContext): UpdateWatch {
  let words = { text: '', lang: '' };
  let isLooking = false;
  const isCurrent = () => {
    // Nobody would read it: what is said goes after some seconds, and is said once.
    if (document.hidden && browser.runtime?.id === undefined) return false;
    isLooking = true;
    const { isValid } = ctx;
    isLooking = false;
    return isValid;
  };
  ctx.onInvalidated(() => {
    const isAlone = isLooking && browser.runtime?.id === undefined;
    if (isAlone && words.text) showNotice(document, words.text, words.lang);
  });
  ctx.addEventListener(document, 'visibilitychange', isCurrent);
  return {
    isCurrent,
    learnWords() {
      words = { text: translate('notice_updated'), lang: spokenLocale() };
    },
  };
}
