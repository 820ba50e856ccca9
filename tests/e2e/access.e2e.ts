import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { press } from './browsers';
import { builtExtension } from './build';
import type { BrowserName } from './find-browser';
import { gazettePages, gazetteUrl } from './gazette';
import { NOTHING_PAINTED, readHighlights, waitForHighlights, waitInPage } from './highlights';
import { PRODUCT_OUT_DIR } from './hosts';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';

let proxy: SiteProxy;
let reader: TestReader;

beforeAll(async () => {
  proxy = await startSiteProxy(gazettePages());
});
afterEach(async () => {
  await reader?.close();
});
afterAll(async () => {
  await proxy?.close();
});

describe('the product as it is installed, with no host granted', () => {
  test('Chromium: nothing is read until the toolbar icon is clicked', async () => {
    const build = builtExtension('chromium', PRODUCT_OUT_DIR);
    reader = await openReader('chromium', { build, proxyPort: proxy.port });
    const { page, reading } = await reader.read(gazetteUrl('talks.html'));
    expect(reading).toBeNull();
    expect(await readHighlights(page)).toEqual(NOTHING_PAINTED);

    await page.bringToFront();
    const extension = (await reader.browser.extensions()).get(reader.extensionId);
    await extension?.triggerAction(page);
    expect((await waitForHighlights(page)).official).toContain('Lavrov');
  });

  test('Firefox: the request on the welcome page grants every site, and giving it up ends that', async () => {
    const build = builtExtension('firefox', PRODUCT_OUT_DIR);
    reader = await openReader('firefox', { build, proxyPort: proxy.port, grantsAll: true });
    const before = await reader.read(gazetteUrl('talks.html'));
    expect(before.reading).toBeNull();
    expect(await readHighlights(before.page)).toEqual(NOTHING_PAINTED);

    const welcome = await reader.openExtensionPage('welcome.html');
    await welcome.waitForSelector('.grant .button:not(.button-main)');
    await press(welcome, '.grant .button:not(.button-main)');
    await waitInPage(welcome, () => !document.querySelector('.grant .button-main'));
    const granted = await reader.read(gazetteUrl('republished.html'));
    expect((await waitForHighlights(granted.page)).territory).toContain('Dokdo');

    // As the browser's own page of add-ons would: the extension never asked for it.
    await welcome.evaluate(async () => {
      const { browser } = globalThis as unknown as {
        browser: { permissions: { remove(what: object): Promise<boolean> } };
      };
      await browser.permissions.remove({ origins: ['*://*/*'] });
    });
    await welcome.waitForSelector('.withdrawn');
    expect(await welcome.$eval('.withdrawn p', (line) => line.textContent)).toBe(
      'Access to every site was withdrawn.',
    );
    await press(welcome, '.withdrawn .button');
    await welcome.waitForFunction(() => !document.querySelector('.withdrawn'), { polling: 50 });
    await expect
      .poll(() => welcome.$eval('.granted-sites', (list) => list.textContent))
      .toBe('Every siteStop');

    await welcome.bringToFront();
    await press(welcome, '.grant .button');
    await welcome.waitForSelector('.grant .button-main');
    const ended = await reader.read(gazetteUrl('press-conference.html'));
    expect(ended.reading).toBeNull();
    expect(await readHighlights(ended.page)).toEqual(NOTHING_PAINTED);
    // What the reader gave up is not mourned.
    expect(await welcome.$('.withdrawn')).toBeNull();
    expect(await welcome.$eval('.site-access', (list) => list.textContent)).toContain(
      'No site is read without a click.',
    );
  });

  test.each<BrowserName>(['chromium', 'firefox'])(
    '%s: asks for no site, and says that no data is collected',
    (name) => {
      const { folder } = builtExtension(name, PRODUCT_OUT_DIR);
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
      expect(manifest.host_permissions ?? []).toEqual([]);
      expect(manifest.content_scripts ?? []).toEqual([]);
      expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
      expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
      if (name === 'firefox')
        expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
          required: ['none'],
        });
    },
  );
});
