import type { Page } from 'puppeteer-core';
import { press } from '../browsers';
import { builtExtension } from '../build';
import type { BrowserName } from '../find-browser';
import { E2E_OUT_DIR } from '../hosts';
import { openReader, type TestReader } from '../reader';
import { startSiteProxy } from '../site-proxy';
import { dumpArchive } from './archive-dump';
import { boundedBuild, NO_ROOM } from './changed-build';
import { failingDisk } from './disk';
import { SQLITE } from './kills';
import type { Outcome } from './outcome';
import { paperArticle, paperUrl } from './paper';
import { type Desk, openDesk } from './saving';
import { addressesIn, faultsOf } from './whole';

interface ExtensionApi {
  storage: Record<
    'local' | 'session',
    {
      get(names: null): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
    }
  >;
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

export interface FullPlan {
  browser: BrowserName;
  sqlite?: boolean;
  /** `disk`: no file of the profile grows any more; `quota`: the browser refuses what is to be written. */
  of: 'disk' | 'quota';
}

/** Clippings that stand before there is no room, and articles tried while there is none. */
const STANDING = 4;
const TRIED = 12;

/**
 * Fills the disk or the quota under a reader who goes on: saving, reading, removing. Then makes room, and saves
 * what could not be saved.
 */
export async function saveWithoutRoom({ browser, sqlite, of }: FullPlan): Promise<Outcome> {
  const numbers = Array.from({ length: STANDING + TRIED }, (_, at) => at + 1);
  const isLong = (number: number) => number > STANDING && number % 2 === 0;
  const pages = numbers.map((number) => paperArticle(number, { isLong: isLong(number) }));
  const proxy = await startSiteProxy(pages);
  const disk = of === 'disk' ? failingDisk() : undefined;
  const bounded = of === 'quota' ? boundedBuild(browser) : undefined;
  const reader = await openReader(browser, {
    build: bounded ?? builtExtension(browser, E2E_OUT_DIR),
    proxyPort: proxy.port,
    switches: sqlite ? [SQLITE] : [],
    ...(disk && { profile: disk.profile, environment: disk.environment }),
  });
  try {
    const desk = await openDesk(reader, paperUrl(1));
    const wrong: string[] = [];
    const acknowledged = new Set<string>();
    for (const number of numbers.slice(0, STANDING)) {
      await desk.open(paperUrl(number));
      const [answer] = await desk.save([paperUrl(number)]);
      if (answer?.ok) acknowledged.add(paperUrl(number));
    }

    const ids = await idsOf(desk);
    await setRoom(false);
    const said = new Map<string, string>();
    for (const number of numbers.slice(STANDING)) {
      const url = paperUrl(number);
      await desk.open(url);
      const answer = await pressSave(reader, desk);
      if (answer.saved) acknowledged.add(url);
      else said.set(url, answer.text);
      if (said.size >= 3) break;
    }
    if (said.size === 0) wrong.push('there was room for everything');
    for (const [url, text] of said)
      if (text.trim() === '') wrong.push(`nothing was said of ${url}`);
    const removed = paperUrl(STANDING);
    const removal = await removeOne(reader, ids.get(removed));
    if (removal.gone) acknowledged.delete(removed);
    if (of === 'quota' && !removal.gone) wrong.push(`nothing could be removed: ${removal.text}`);
    // Of a disk that is full to the last byte browsers open no database at all, which the list then says.
    if (of === 'quota') wrong.push(...(await lookAt(desk, acknowledged, said)));

    const waiting = await waitingIn(desk);
    const unkept = [...said.keys()].filter((url) => !waiting.includes(url));
    wrong.push(...unkept.map((url) => `${url} was refused and does not wait`));
    await setRoom(true);
    // What waits is saved without its page; the disk's story opens the pages again.
    if (of === 'quota') {
      const left = await retryAll(desk);
      if (left !== 0) wrong.push(`with room again ${left} still wait`);
    }
    let again = 0;
    for (const url of said.keys()) {
      if (of === 'quota') {
        acknowledged.add(url);
        again += 1;
        continue;
      }
      await desk.open(url);
      const answer = await pressSave(reader, desk);
      if (!answer.saved) wrong.push(`with room again ${url} was not saved: ${answer.text}`);
      else again += 1;
      if (answer.saved) acknowledged.add(url);
    }
    wrong.push(...(await lookAt(desk, acknowledged, new Map())));
    const sentences = [...new Set([...said.values(), ...(removal.gone ? [] : [removal.text])])];
    return {
      says: `${said.size} saves refused and ${again} of them saved with room again; removing ${removal.gone ? 'went on' : 'was refused'}; nothing else changed. Said: ${sentences.map((each) => `“${each}”`).join(' ')}`,
      figures: { refused: said.size, again, removed: removal.gone ? 1 : 0 },
      wrong,
    };

    async function setRoom(isThere: boolean): Promise<void> {
      if (disk) return disk.fill(!isThere);
      await desk.ours.evaluate(
        (name, value) => {
          const { browser: api } = globalThis as unknown as { browser: ExtensionApi };
          return api.storage.local.set({ [name]: value });
        },
        NO_ROOM,
        !isThere,
      );
    }
  } finally {
    await reader.close();
    await proxy.close();
    disk?.remove();
    bounded?.remove();
  }
}

/** Addresses of the clippings that wait for room. */
function waitingIn({ ours }: Desk): Promise<string[]> {
  return ours.evaluate(async () => {
    const { browser: api } = globalThis as unknown as { browser: ExtensionApi };
    const areas = await Promise.all([api.storage.local.get(null), api.storage.session.get(null)]);
    return areas
      .flatMap((area) => Object.entries(area))
      .filter(([name]) => name.startsWith('pending:'))
      .map(([, kept]) => (kept as { clipping: { url: string } }).clipping.url);
  });
}

/** Has the background save what waits, as the options page does; how many are left. */
function retryAll({ ours }: Desk): Promise<unknown> {
  return ours.evaluate(async () => {
    const { browser: api } = globalThis as unknown as { browser: ExtensionApi };
    const answer = await api.runtime.sendMessage({ kirinuki: 'retryPending', body: null });
    return (answer as { value?: unknown }).value;
  });
}

/** Presses Save in a popup over the desk's tab, and waits for what it says. */
async function pressSave(reader: TestReader, { tabId }: Desk) {
  const popup = await reader.openPopup(tabId);
  await popup.waitForSelector('.save .button-main');
  await press(popup, '.save .button-main');
  await popup.waitForSelector('.save-saved, .save-failed');
  const answer = await popup.$eval('.save-answer', (each) => ({
    saved: each.classList.contains('save-saved'),
    text: each.textContent ?? '',
  }));
  await popup.close();
  return answer;
}

async function idsOf({ ours }: Desk): Promise<Map<unknown, unknown>> {
  const { meta = [] } = await dumpArchive(ours);
  return new Map(meta.map(({ url, id }) => [url, id]));
}

/** Removes a clipping in the popup's list; whether it went, or what the list says instead. */
async function removeOne(
  reader: TestReader,
  id: unknown,
): Promise<{ gone: boolean; text: string }> {
  const popup = await reader.openExtensionPage('popup.html');
  const row = `[data-clipping="${id}"]`;
  const note = '.reading-list > .note';
  await popup.waitForSelector(`${row}, ${note}`);
  await popup.waitForSelector('.this-page[aria-busy="false"]');
  const isListed = (await popup.$(row)) !== null;
  if (isListed) await press(popup, `${row} .tool:last-child`);
  await popup.waitForFunction(
    (one, said) => document.querySelector(said) !== null || document.querySelector(one) === null,
    { polling: 50 },
    row,
    note,
  );
  const text = await popup.$eval('.reading-list', (list) => {
    const said = list.querySelector(':scope > .note');
    return said?.textContent ?? '';
  });
  await popup.close();
  return { gone: text === '', text };
}

/** What is missing, half-written, or not shown. */
async function lookAt(
  { ours }: Desk,
  acknowledged: ReadonlySet<string>,
  refused: ReadonlyMap<string, string>,
): Promise<string[]> {
  const dump = await dumpArchive(ours);
  const there = addressesIn(dump);
  const missing = [...acknowledged].filter((url) => !there.includes(url));
  // A save that was not acknowledged may stand whole.
  const strange = there.filter((url) => !acknowledged.has(url) && !refused.has(url));
  return [
    ...faultsOf(dump),
    ...missing.map((url) => `${url} was lost`),
    ...strange.map((url) => `${url} came back`),
    ...(await unreadable(ours, dump.meta ?? [])),
  ];
}

/** Of an extension's own pages Firefox tells its tools of no reload's end: what the page was marked with is gone then. */
async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.old = 'yes';
    setTimeout(() => location.reload());
  });
  await page.waitForFunction(() => document.documentElement.dataset.old === undefined, {
    polling: 50,
  });
}

/** Clippings that the archive page does not open. */
async function unreadable(ours: Page, metas: Record<string, unknown>[]): Promise<string[]> {
  await reload(ours);
  await ours.bringToFront();
  const [first] = metas;
  if (!first) return [];
  await ours.waitForSelector(`[data-clipping="${first.id}"] .row-open`);
  await ours.click(`[data-clipping="${first.id}"] .row-open`);
  const text = await ours
    .waitForFunction(() => document.querySelector('.reader .body')?.textContent, { polling: 50 })
    .then((shown) => shown.jsonValue());
  return text?.includes('may land at Kunashiri') ? [] : [`${first.url} cannot be read`];
}
