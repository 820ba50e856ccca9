import { defineContentScript } from 'wxt/utils/define-content-script';
import { callBackground } from '../lib/extension/messages';
import { mayConcernJapan } from '../lib/page/glance';

/**
 * All that runs on a page that has nothing to do with Japan: one look. Registered at run time for
 * the sites the reader granted; the reader proper is put into the tab only where the look says so.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main() {
    if (mayConcernJapan(document)) void callBackground('pageMayConcernJapan', null);
  },
});
