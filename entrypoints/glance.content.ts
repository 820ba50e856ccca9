import { defineContentScript } from 'wxt/utils/define-content-script';
import { callBackground } from '../lib/extension/calls';
import { mayConcernJapan } from '../lib/page/glance';

/** Pages made by scripts fill up after they are loaded: when to look again, in milliseconds. */
const LATER_LOOKS = [1500, 5000];
/** Some pages write down in their address how far they were read: one look for all that in the meantime. */
const SETTLED_MS = 300;

/**
 * All that runs on a page that has nothing to do with Japan: a look, and two more for text that
 * comes late. Registered at run time for the sites the reader granted; the reader proper is put
 * into the tab only where a look says so.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  // WXT's own announcement goes through the page's `message` event, where it is not ours to speak.
  noScriptStartedPostMessage: true,
  main(ctx) {
    let found = false;
    let settling = false;
    let later: number[] = [];

    function look(): void {
      if (found || !mayConcernJapan(document)) return;
      found = true;
      void callBackground('pageMayConcernJapan', null);
    }

    function lookOverTime(): void {
      look();
      for (const timer of later) clearTimeout(timer);
      later = found ? [] : LATER_LOOKS.map((wait) => ctx.setTimeout(look, wait));
    }

    function lookAgain(): void {
      if (found || settling) return;
      settling = true;
      ctx.setTimeout(() => {
        settling = false;
        lookOverTime();
      }, SETTLED_MS);
    }

    // A page that is prepared in the background has no tab of its own until it is shown.
    if ('prerendering' in document && document.prerendering === true) {
      ctx.addEventListener(document, 'prerenderingchange' as 'readystatechange', lookOverTime, {
        once: true,
      });
    } else lookOverTime();
    ctx.addEventListener(window, 'wxt:locationchange', lookAgain);
  },
});
