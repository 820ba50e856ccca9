import { buildExtension } from './build';
import { type BrowserName, requireBrowsers } from './find-browser';
import { E2E_HOSTS, E2E_OUT_DIR, PRODUCT_OUT_DIR } from './hosts';

const NAMES: BrowserName[] = ['chromium', 'firefox'];

/** Both browsers are there and the builds are fresh before the first story begins. */
export default function setup(): void {
  requireBrowsers(NAMES);
  for (const name of NAMES) {
    buildExtension(name, { hosts: E2E_HOSTS, outDir: E2E_OUT_DIR });
    buildExtension(name, { outDir: PRODUCT_OUT_DIR });
  }
}
