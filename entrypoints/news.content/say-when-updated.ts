import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { spokenLocale, translate } from '../../lib/extension/translate';
import { showNotice } from '../../lib/page/notice';

/**
 * An extension that is updated or switched off leaves its scripts in open pages, without it: the page says so
 * once. The words are fetched while that is possible; nothing tells, so it is looked for when the reader
 * comes back to the page, and whenever the page is looked at anyway.
 */
export function sayWhenUpdated(ctx: ContentScriptContext): void {
  const text = translate('notice_updated');
  const lang = spokenLocale();
  ctx.onInvalidated(() => {
    if (browser.runtime?.id === undefined) showNotice(document, text, lang);
  });
  ctx.addEventListener(document, 'visibilitychange', () => void ctx.isValid);
}
