import type { Page } from 'puppeteer-core';
import { builtExtension } from '../build';
import type { BrowserName } from '../find-browser';
import { E2E_OUT_DIR } from '../hosts';
import { openReader, type TestReader } from '../reader';
import { whoseIs } from '../requests';
import { type SiteProxy, startSiteProxy } from '../site-proxy';
import { dumpArchive } from './archive-dump';
import { openBuild } from './changed-build';
import { hostileArticles } from './hostile-articles';
import { importHostile } from './hostile-import';
import { PLAIN, readAll, runExported } from './hostile-looks';
import type { Outcome } from './outcome';
import { openDesk } from './saving';
import { faultsOf } from './whole';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export interface HostilePlan {
  browser: BrowserName;
  /** Articles, and pieces of markup in each. */
  count: number;
  each?: number;
  /** Without the policy of our pages, so that nothing but the sanitiser stands between. */
  open?: boolean;
}

/**
 * Hostile articles on their way through Kirinuki: saved from live pages, opened in the archive as they were
 * saved and as an older version or another's file might have let them in, listed, exported, what was exported
 * put into a page that protects itself by nothing, imported into an empty archive with the markup as it was written,
 * also as saved pages, opened there, and taken out as a reading pack. Counts scripts that ran and requests that were made once the
 * live pages, which do run scripts and make requests, are closed.
 */
export async function readHostileArticles({
  browser,
  count,
  each = 1,
  open = false,
}: HostilePlan): Promise<Outcome> {
  const articles = hostileArticles(count, each);
  const plain = { url: PLAIN, body: '<!doctype html><title>Plain</title>' };
  const headers = { 'content-security-policy': "img-src 'none'" };
  const proxy = await startSiteProxy([...articles, { ...plain, headers }]);
  const changed = open ? openBuild(browser) : undefined;
  const reader = await openReader(browser, {
    build: changed ?? builtExtension(browser, E2E_OUT_DIR),
    proxyPort: proxy.port,
  });
  const dialogs: string[] = [];
  try {
    const desk = await openDesk(reader, articles[0]?.url ?? '');
    const wrong: string[] = [];
    let saved = 0;
    for (const [at, { url }] of articles.entries()) {
      if (at > 0) await desk.open(url);
      const [answer] = await desk.save([url]);
      if (answer?.ok) saved += 1;
      else wrong.push(`${url} was not saved: ${answer?.reason}`);
    }
    await desk.tab.close();
    await pause(500);

    const before = proxy.requests.length;
    const { ours } = desk;
    ours.on('dialog', (dialog) => void dialog.dismiss().then(() => dialogs.push(dialog.message())));
    const asSaved = await readAll(ours);
    // As if no sanitiser had ever seen it: an older version's archive, or somebody's file.
    const raw = new Map(articles.map(({ url, html }) => [url, html]));
    const replaced = await replaceBodies(ours, Object.fromEntries(raw));
    const asWritten = await readAll(ours);
    const listed = await readList(reader);
    const dump = await dumpArchive(ours);
    wrong.push(...faultsOf(dump), ...asSaved.wrong, ...asWritten.wrong, ...listed.wrong);
    const ran = [...asSaved.ran, ...asWritten.ran, ...listed.ran];
    const exported = await runExported(reader, asSaved.bodies);
    ran.push(...exported);
    const imported = await importHostile({
      browser,
      build: changed ?? builtExtension(browser, E2E_OUT_DIR),
      proxyPort: proxy.port,
      exported: listed.text,
      pages: articles,
    });
    for (const looked of imported) {
      ran.push(...looked.ran);
      wrong.push(...looked.wrong);
    }
    const [restored, pages] = imported;
    if (restored?.read !== saved)
      wrong.push(`${restored?.read} of ${saved} were imported and read`);

    const made = requestsSince(proxy, before);
    for (const number of ran) wrong.push(`the script of vector ${number} ran`);
    wrong.push(...made.map((request) => `asked for ${request}`));
    for (const message of dialogs) wrong.push(`a dialog said ${message}`);
    if (asSaved.read !== saved || asWritten.read !== saved || replaced !== saved)
      wrong.push(`${asSaved.read}, ${replaced} and ${asWritten.read} of ${saved} were read`);
    return {
      says: `${ran.length} scripts run and ${made.length} requests made by ${count * each} pieces of markup in ${count} articles (${saved} saved), each read as saved and as written, listed, exported, imported and packed; ${pages?.read} of the pages could be imported as files`,
      figures: { articles: count, saved, scripts: ran.length, requests: made.length },
      wrong,
    };
  } finally {
    await reader.close();
    await proxy.close();
    changed?.remove();
  }
}

/** Puts the HTML in the archive that pages were written with, past all of our own code. */
function replaceBodies(ours: Page, html: Record<string, string>): Promise<number> {
  return ours.evaluate(async (written) => {
    const opening = indexedDB.open('kirinuki');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const rows = opening.result.transaction(['meta', 'body'], 'readwrite');
    const bodies = rows.objectStore('body');
    const metas = rows.objectStore('meta').getAll();
    const all = bodies.getAll();
    let replaced = 0;
    await new Promise((resolve, reject) => {
      all.onsuccess = () => {
        const urls = new Map(metas.result.map(({ id, url }) => [id, url]));
        for (const body of all.result) {
          const own = written[urls.get(body.id)];
          if (own === undefined) continue;
          bodies.put({ ...body, html: own });
          replaced += 1;
        }
      };
      rows.oncomplete = resolve;
      rows.onerror = reject;
    });
    opening.result.close();
    return replaced;
  }, html);
}

/** The popup's list, whose titles and outlets say markup, and an export of all. */
async function readList(
  reader: TestReader,
): Promise<{ ran: number[]; wrong: string[]; text: string }> {
  const popup = await reader.openExtensionPage('popup.html');
  await popup.waitForSelector('.rows .row');
  const { json, text } = await reader.exportJson(popup);
  const looked = await popup.evaluate(() => ({
    ran: (window as unknown as { __ran?: number[] }).__ran ?? [],
    pictures: document.querySelectorAll('.rows img').length,
  }));
  await popup.close();
  const wrong = looked.pictures > 0 ? [`${looked.pictures} pictures stand in the list`] : [];
  if (json.count !== json.clippings.length) wrong.push('the export says another count than it has');
  return { ran: looked.ran, wrong, text };
}

/** What was asked of the proxy since, but for the plain page and what the browsers ask for themselves. */
function requestsSince(proxy: SiteProxy, before: number): string[] {
  return proxy.requests
    .slice(before)
    .filter((request) => whoseIs(request) !== 'browser')
    .map(({ host, path }) => host + path)
    .filter((address) => `https://${address}` !== PLAIN && !address.endsWith('/favicon.ico'));
}
