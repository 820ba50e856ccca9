import { type LaunchedBrowser, launchBrowser, waitForWelcome } from '../e2e/browsers';
import { buildExtension } from '../e2e/build';
import { OTHER } from '../e2e/hosts';
import { type SiteProxy, startSiteProxy } from '../e2e/site-proxy';

export interface Bench extends LaunchedBrowser {
  /** Serves a page and says its address. */
  serve(path: string, html: string): string;
}

/** Runs `work` in Chromium with the extension, which may read the pages that are served; nothing else is there. */
export async function withExtension<T>(work: (bench: Bench) => Promise<T>): Promise<T> {
  const build = buildExtension('chromium', { hosts: [OTHER], outDir: '.output/bench' });
  const proxy: SiteProxy = await startSiteProxy();
  const launched = await launchBrowser('chromium', { build, proxyPort: proxy.port });
  try {
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
