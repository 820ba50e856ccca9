import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LaunchedBrowser, launchBrowser, waitForWelcome } from '../e2e/browsers';
import { buildExtension, builtExtension } from '../e2e/build';
import { OTHER } from '../e2e/hosts';
import { type SiteProxy, startSiteProxy } from '../e2e/site-proxy';

const OUT_DIR = '.output/bench';
/** A page of the extension with nothing in it, to compare with. */
export const BLANK = 'blank.html';
const BLANK_PAGE = '<!doctype html><meta charset="utf-8"><title>Blank</title><p>.</p>\n';

export interface Bench extends LaunchedBrowser {
  /** Serves a page and says its address. */
  serve(path: string, html: string): string;
}

/**
 * Runs `work` in Chromium with the extension, which may read the pages that are served; nothing else is there.
 * With a profile that was used before, the browser is one that was closed and is opened again.
 */
export async function withExtension<T>(
  work: (bench: Bench) => Promise<T>,
  { profile }: { profile?: string } = {},
): Promise<T> {
  const isUsed = profile !== undefined && existsSync(profile) && readdirSync(profile).length > 0;
  // An extension that is built anew would be another one to the browser.
  const build = isUsed
    ? builtExtension('chromium', OUT_DIR)
    : buildExtension('chromium', { hosts: [OTHER], outDir: OUT_DIR });
  if (!isUsed) writeFileSync(join(build.folder, BLANK), BLANK_PAGE);
  const proxy: SiteProxy = await startSiteProxy();
  const settings = { build, proxyPort: proxy.port, ...(profile !== undefined && { profile }) };
  const launched = await launchBrowser('chromium', settings);
  try {
    // To an extension that is put in by a test every start is its first.
    await (await waitForWelcome(launched)).close();
    return await work({
      ...launched,
      serve(path, html) {
        const url = `https://${OTHER}/${path}`;
        proxy.serve({ url, body: html });
        return url;
      },
    });
  } finally {
    await launched.close();
    await proxy.close();
  }
}
