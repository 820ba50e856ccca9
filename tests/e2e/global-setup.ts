import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { buildExtension } from './build';
import { type BrowserName, requireBrowsers } from './find-browser';
import { E2E_HOSTS, E2E_OUT_DIR, PRODUCT_OUT_DIR } from './hosts';
import { keptRequests, tellOfRequests } from './requests';

const NAMES: BrowserName[] = ['chromium', 'firefox'];

/**
 * Both browsers are there and the builds are fresh before the first story begins; after the last one, what all
 * their browsers asked of the net is counted, and a single request of the extension's own fails the run.
 */
export default function setup(): () => void {
  requireBrowsers(NAMES);
  for (const name of NAMES) {
    buildExtension(name, { hosts: E2E_HOSTS, outDir: E2E_OUT_DIR });
    buildExtension(name, { outDir: PRODUCT_OUT_DIR });
  }
  const folder = mkdtempSync(join(tmpdir(), 'kirinuki-requests-'));
  const file = join(folder, 'requests.jsonl');
  env.KIRINUKI_REQUESTS = file;
  return () => {
    const { text, ours } = tellOfRequests(keptRequests(file));
    rmSync(folder, { recursive: true, force: true });
    console.log(text);
    if (ours > 0) throw new Error('The extension asked something of the net; see the lines above.');
  };
}
