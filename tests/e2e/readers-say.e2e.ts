import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press } from './browsers';
import { builtExtension } from './build';
import type { BrowserName } from './find-browser';
import { gazettePages, gazetteUrl } from './gazette';
import { readHighlights, waitForHighlights, waitInPage } from './highlights';
import { E2E_OUT_DIR, GAZETTE } from './hosts';
import { pressNamed, waitForText } from './press-named';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';

const HOST = GAZETTE.replace(/^www\./, '');
const TALKS = 'Kono and Lavrov open talks on fishing off the disputed islands';

const nothingPainted = () =>
  [...CSS.highlights].every(([name, { size }]) => !name.startsWith('kirinuki-') || size === 0);

describe.each<BrowserName>(['chromium', 'firefox'])('a reader with %s', (browserName) => {
  let proxy: SiteProxy;
  let reader: TestReader;

  beforeAll(async () => {
    proxy = await startSiteProxy(gazettePages());
    const build = builtExtension(browserName, E2E_OUT_DIR);
    reader = await openReader(browserName, { build, proxyPort: proxy.port });
  });
  afterAll(async () => {
    await reader?.close();
    await proxy?.close();
  });

  test('clips two teasers of a list, then all; an article opened later takes its teaser’s place', async () => {
    const { page, tabId } = await reader.read(gazetteUrl('japan-russia.html'));
    const popup = await reader.openPopup(tabId);
    await popup.waitForSelector('.teasers');
    await pressNamed(popup, `Choose “${TALKS}”`);
    await pressNamed(popup, 'Choose “Harbour festival draws record crowd”');
    await pressNamed(popup, 'Save the 2 chosen');
    await waitForText(popup, '2 clippings');
    const left = await popup.$eval('.teasers > .button', (button) => button.textContent);
    const relevant = await popup.$$eval('.teasers > ol > li', (rows) => rows.length);
    expect(left).toBe(`Save all ${relevant - 1}`);
    await pressNamed(popup, left ?? '');
    await waitForText(popup, `${relevant + 1} clippings`);

    const article = await reader.read(gazetteUrl('talks.html'));
    await waitForHighlights(article.page);
    await popup.bringToFront();
    await popup.waitForFunction(
      (title) =>
        [...document.querySelectorAll('.rows .row')].some(
          (row) => row.textContent?.includes(title) && !row.textContent.includes('summary only'),
        ),
      { polling: 50 },
      TALKS,
    );
    const { json } = await reader.exportJson(popup);
    expect(json.count).toBe(relevant + 1);
    const whole = json.clippings.find(({ title }) => title === TALKS);
    expect(whole?.text).toContain('a longer season for kelp boats');
    for (const each of [article.page, popup, page]) await each.close();
  });

  test('says that an article is not relevant: it goes dark, stays so, is counted, and comes back', async () => {
    const { page, tabId } = await reader.read(gazetteUrl('talks.html'));
    await waitForHighlights(page);
    const popup = await reader.openPopup(tabId);
    await pressNamed(popup, 'Not relevant');
    await waitForText(popup, 'This article is not about Japan’s foreign relations.');
    await waitInPage(page, nothingPainted);
    await expect.poll(() => reader.badge(tabId), { timeout: 20_000 }).toBe('✓');
    await popup.close();
    await page.close();

    const again = await reader.read(gazetteUrl('talks.html'));
    expect(again.reading?.items[0]?.relevance).toMatchObject({ relevant: false, said: true });
    expect((await readHighlights(again.page)).official).toEqual([]);
    const archive = await reader.openExtensionPage('archive.html?view=said');
    await waitForText(archive, 'Relevant: 0 · not relevant: 1 · Kirinuki had judged the same: 0');
    await pressNamed(archive, `Take back: ${TALKS}`);
    await archive.waitForFunction(() => !document.body.textContent?.includes('not relevant: 1'), {
      polling: 50,
    });
    await again.page.reload();
    expect((await waitForHighlights(again.page)).official).toContain('Lavrov');
    await archive.close();
    await again.page.close();
  });

  test('mutes a site: it goes dark and is left alone, until it is heard again', async () => {
    const { page, tabId } = await reader.read(gazetteUrl('talks.html'));
    await waitForHighlights(page);
    const popup = await reader.openPopup(tabId);
    await pressNamed(popup, `Mute ${HOST}`);
    await waitForText(popup, `You muted ${HOST}`);
    await waitInPage(page, nothingPainted);
    await popup.close();
    await page.close();

    const muted = await reader.read(gazetteUrl('talks.html'));
    expect(muted.reading).toBeNull();
    const welcome = await reader.openExtensionPage('welcome.html');
    await pressNamed(welcome, `Unmute: ${HOST}`);
    await waitForText(welcome, 'Nothing is muted.');
    await welcome.close();
    await muted.page.reload();
    expect((await waitForHighlights(muted.page)).official).toContain('Lavrov');
    await muted.page.close();
  });

  test('mutes a topic: the article is read, and nothing of it is shown unasked', async () => {
    const { page, tabId, reading } = await reader.read(gazetteUrl('talks.html'));
    await waitForHighlights(page);
    expect(reading?.items[0]?.relevance.topics.length).toBeGreaterThan(0);
    const popup = await reader.openPopup(tabId);
    await popup.waitForSelector('.mutes summary');
    // What comes last above it: from then on it stays where it is.
    await popup.waitForSelector('.this-page .own-words');
    await press(popup, '.mutes summary');
    await press(popup, '.mute-choices button:nth-child(2)');
    await waitForText(popup, 'You muted this topic');
    await waitInPage(page, nothingPainted);
    await expect.poll(() => reader.badge(tabId), { timeout: 20_000 }).toBe('✓');
    await pressNamed(popup, 'Unmute');
    expect((await waitForHighlights(page)).official).toContain('Lavrov');
    await popup.close();
    await page.close();
  });

  test('never finds an exception in a console', () => {
    expect(reader.ownComplaints()).toEqual([]);
  });
});
