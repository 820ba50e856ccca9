import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { press } from './browsers';
import { builtExtension } from './build';
import { E2E_OUT_DIR } from './hosts';
import { madeUpArticles } from './made-up-pages';
import { openReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';

/** Five in `npm test`; `npm run e2e:kill` makes it fifty. */
const KILLS = Number(env.KIRINUKI_KILLS ?? 5);

const articles = madeUpArticles(KILLS);
let proxy: SiteProxy;
let profile: string;

beforeAll(async () => {
  proxy = await startSiteProxy(articles);
  profile = mkdtempSync(join(tmpdir(), 'kirinuki-profile-'));
});
afterAll(async () => {
  await proxy?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

function open() {
  const build = builtExtension('chromium', E2E_OUT_DIR);
  return openReader('chromium', { build, proxyPort: proxy.port, profile });
}

test(`Chromium is killed right after each of ${KILLS} acknowledged saves, and none is lost`, {
  timeout: 60_000 + KILLS * 30_000,
}, async () => {
  for (const { url } of articles) {
    const reader = await open();
    const { tabId } = await reader.read(url);
    const popup = await reader.openPopup(tabId);
    await popup.waitForSelector('.save .button-main');
    // The kill follows the acknowledgement within the page's own next microtask and one message.
    const acknowledged = popup.waitForSelector('.save-answer.save-saved');
    await press(popup, '.save .button-main');
    await acknowledged;
    const process = reader.browser.process();
    const ended = new Promise((resolve) => process?.once('exit', resolve));
    process?.kill('SIGKILL');
    await ended;
    await reader.close();
  }
  const reader = await open();
  try {
    const popup = await reader.openExtensionPage('popup.html');
    await popup.waitForSelector('.rows .row');
    const { json } = await reader.exportJson(popup);
    const saved = json.clippings.map(({ url }) => url).sort();
    expect(saved).toEqual(articles.map(({ url }) => url).sort());
  } finally {
    await reader.close();
  }
});
