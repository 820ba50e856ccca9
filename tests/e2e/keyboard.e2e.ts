import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from './build';
import { byKeyboard } from './by-keyboard';
import { waitForCard } from './card';
import type { BrowserName } from './find-browser';
import { E2E_OUT_DIR } from './hosts';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';
import { type Desk, deskPages, openSurface, SURFACES, setDesk } from './surfaces';

const surface = (name: string) => {
  const found = SURFACES.find((each) => each.name === name);
  if (!found) throw new Error(`there is no surface ${name}`);
  return found;
};

/** With nothing but the keyboard, each in the page the one before left behind; see `byKeyboard` for what must hold at every stop. */
describe.each<BrowserName>(['chromium', 'firefox'])('by the keyboard alone in %s', (name) => {
  let proxy: SiteProxy;
  let reader: TestReader;
  let desk: Desk;

  beforeAll(async () => {
    proxy = await startSiteProxy(deskPages());
    const build = builtExtension(name, E2E_OUT_DIR);
    reader = await openReader(name, { build, proxyPort: proxy.port });
    desk = await setDesk(reader);
  });
  afterAll(async () => {
    await reader?.close();
    await proxy?.close();
  });

  test('the popup: clip, jump to a name, unfold it, find it in the list, read, remove, undo', async () => {
    const popup = await openSurface(reader, surface('popup-article'), desk);
    const keys = byKeyboard(popup);
    // The one thing to do has focus from the start.
    await popup.waitForFunction(() => document.activeElement?.matches('.save .button-main'));
    await keys.press('Enter', () => document.querySelector('.save-saved') !== null);
    await keys.goTo(/^About /);
    await keys.press('Enter', () => document.querySelector('.mention-card') !== null);
    await keys.goTo(/^Search titles/);
    await keys.type('fishing');
    await keys.goTo(/^Mark as read: Kono and Lavrov/);
    await keys.press('Enter', () => document.querySelector('.row-unread') === null);
    await keys.goTo(/^Remove: Kono and Lavrov/);
    await keys.press('Enter', () => document.querySelector('.undo') !== null, 'Undo');
    await popup.waitForFunction(() => !document.querySelector('.rows .row'), { polling: 50 });
    await keys.press('Enter', () => document.querySelector('.rows .row') !== null);
    await popup.close();
  });

  test('the popup: a tag, a note, the tag taken out again', async () => {
    const popup = await openSurface(reader, surface('popup-article'), desk);
    const keys = byKeyboard(popup);
    await popup.waitForFunction(() => document.activeElement !== document.body);
    await keys.goTo('Tags');
    await keys.type('fishing quotas');
    await keys.press('Enter', () => document.querySelector('.own-tag') !== null);
    await keys.goTo('Note');
    await keys.type('Ask about the quota.');
    await keys.goTo(/^Remove tag: fishing quotas|fishing quotas/, 'Shift+Tab');
    await keys.press('Enter', () => document.querySelector('.own-tag') === null);
    await keys.goTo('Note');
    expect(await popup.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'Ask about the quota.',
    );
    await popup.close();
  });

  test('the side panel: next, previous, one kind only, a passage, a card', async () => {
    const panel = await openSurface(reader, surface('panel-article'), desk);
    const keys = byKeyboard(panel);
    await keys.goTo('Go to the next mention');
    await keys.press('Enter', () => document.querySelector('.steps-where b') !== null);
    await keys.press('Enter', () =>
      /2 of/.test(document.querySelector('.steps-where')?.textContent ?? ''),
    );
    await keys.goTo('Go to the previous mention', 'Shift+Tab');
    await keys.press('Enter', () =>
      /1 of/.test(document.querySelector('.steps-where')?.textContent ?? ''),
    );
    await keys.goTo(/^Places/);
    await keys.press('Enter', () => document.querySelectorAll('.kind').length === 1);
    await keys.goTo(/Kunashir/);
    await panel.close();
  });

  test('the page: the next mention by command, into its card, out again by Escape', async () => {
    const { page, tabId } = desk.kinds;
    const asker = await reader.openExtensionPage('archive.html');
    await page.bringToFront();
    const step = (by: 1 | -1) =>
      asker.evaluate(
        async (tabId, by) => {
          const { browser } = globalThis as unknown as {
            browser: { tabs: { sendMessage(...what: unknown[]): Promise<unknown> } };
          };
          const message = { kirinuki: 'stepMention', body: { by } };
          return browser.tabs.sendMessage(tabId, message, { frameId: 0 });
        },
        tabId,
        by,
      );
    const holder = () => page.evaluate(() => document.activeElement?.localName);
    expect(await step(1)).toMatchObject({ ok: true, value: { item: 0, mention: 0 } });
    const first = (await waitForCard(page)).text;
    expect(await holder()).toBe('kirinuki-card');
    await page.keyboard.press('Tab');
    expect(await holder()).toBe('kirinuki-card');
    await page.keyboard.press('Escape');
    await waitForCard(page, false);
    expect(await step(1)).toMatchObject({ ok: true, value: { item: 0, mention: 1 } });
    expect((await waitForCard(page)).text).not.toBe(first);
    expect(await step(-1)).toMatchObject({ ok: true, value: { item: 0, mention: 0 } });
    expect((await waitForCard(page)).text).toBe(first);
    await page.keyboard.press('Escape');
    await waitForCard(page, false);
    expect(await holder()).not.toBe('kirinuki-card');
    await asker.close();
  });

  test('the archive: open, mark unread, remove, undo', async () => {
    const archive = await openSurface(reader, surface('archive-list'), desk);
    const keys = byKeyboard(archive);
    await keys.goTo(/^(Unread: )?Kono and Lavrov open talks/);
    await keys.press('Enter', () => document.querySelector('.reader h1') !== null);
    await keys.goTo('Mark as unread');
    await keys.press('Enter', () => document.querySelector('.row-unread') !== null);
    await keys.goTo('Remove');
    await keys.press('Enter', () => document.querySelector('.undo') !== null, 'Undo');
    const isListed = () =>
      document.querySelector('.clipping-list')?.textContent?.includes('Kono and Lavrov open') ===
      true;
    await expect.poll(() => archive.evaluate(isListed)).toBe(false);
    await keys.press('Enter', isListed);
    await archive.close();
  });

  test('the welcome page: a card of the sample, an outlet looked for and chosen', async () => {
    const welcome = await openSurface(reader, surface('welcome'));
    const keys = byKeyboard(welcome);
    await keys.goTo(/./);
    await keys.press('Enter', () => document.querySelector('.sample-card .card') !== null);
    await keys.goTo('Find an outlet, host or owner');
    await keys.type('tass');
    await keys.goTo(/^TASS/);
    await keys.press(' ', () => /chosen/.test(document.querySelector('.grant')?.textContent ?? ''));
    await keys.goTo('Allow the chosen outlet', 'Shift+Tab');
    await welcome.close();
  });

  test('the options: another colour, a kind switched off, a term of one’s own kept and removed', async () => {
    const options = await openSurface(reader, surface('options'));
    const keys = byKeyboard(options);
    await keys.goTo(/^Officials/);
    await keys.goTo(/^(Blue|Amber|Green|Purple|Teal|Rose|Grey)$/);
    const colour = () =>
      options.evaluate(
        () => document.querySelector<HTMLInputElement>('[name=colour-official]:checked')?.value,
      );
    const before = await colour();
    await keys.press('ArrowRight', () => true);
    expect(await colour()).not.toBe(before);
    await keys.press('ArrowLeft', () => true);
    await expect.poll(colour).toBe(before);
    await keys.goTo(/^Agreements/);
    const shown = () =>
      document.querySelector<HTMLInputElement>('[name=show-agreement]')?.checked === true;
    await keys.press(' ', () => !document.querySelector('[name=show-agreement]:checked'));
    await keys.press(' ', shown);
    await keys.goTo('Add a term');
    await keys.press('Enter', () => document.querySelector('.own-form') !== null);
    await keys.goTo('Name');
    await keys.type('Kelp Accord');
    await keys.goTo('Keep');
    await keys.press('Enter', () => document.querySelector('.own-list li') !== null);
    await keys.goTo(/^Remove: Kelp Accord/);
    await keys.press('Enter', () => document.querySelector('.own-list li') === null, 'Undo');
    await keys.press('Enter', () => document.querySelector('.own-list li') !== null);
    await keys.goTo(/^Remove: Kelp Accord/);
    await keys.press('Enter', () => document.querySelector('.own-list li') === null);
    await options.close();
  });
});
