import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { paintFirstFrame } from './popup/first-frame';

/** Stands in the popup's page before anything else is loaded: a module would come after all it imports. */
export default defineUnlistedScript(paintFirstFrame);
