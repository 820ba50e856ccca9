import type { Page } from 'puppeteer-core';
import type { Result, SaveOutcome } from '../../../lib/extension/messages';
import { builtExtension } from '../build';
import type { BrowserName } from '../find-browser';
import { E2E_OUT_DIR } from '../hosts';
import { openReader } from '../reader';
import { startSiteProxy } from '../site-proxy';
import { dumpArchive } from './archive-dump';
import type { Outcome } from './outcome';
import { paperArticle, paperList, paperUrl } from './paper';
import { type Desk, openDesk } from './saving';
import { addressesIn, faultsOf } from './whole';

interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);

/**
 * Saves from two tabs at once, half of them the same articles: first two lists by the readers in their tabs,
 * then as many messages as that from two pages, none of which waits for another, then one article by both tabs.
 */
export async function saveFromTwoTabs(browser: BrowserName, count: number): Promise<Outcome> {
  const each = Math.max(2, Math.round(count / 2));
  const half = Math.round(each / 2);
  const lists = [from(1, each), from(1 + half, each)];
  const article = paperArticle(3 * count + 7, { isLong: false });
  const proxy = await startSiteProxy([
    paperList('one', lists[0] ?? []),
    paperList('two', lists[1] ?? []),
    article,
  ]);
  const reader = await openReader(browser, {
    build: builtExtension(browser, E2E_OUT_DIR),
    proxyPort: proxy.port,
  });
  try {
    const desks: Desk[] = [];
    for (const name of ['one', 'two']) desks.push(await openDesk(reader, paperList(name, []).url));
    const both = (ask: (desk: Desk, at: number) => Promise<Answers>) =>
      Promise.all(desks.map(ask)).then((all) => all.flat());
    const begun = Date.now();
    const listed = await both((desk, at) => desk.save((lists[at] ?? []).map(paperUrl)));
    const shift = (numbers: number[]) => numbers.map((number) => number + count);
    const sent = await both((desk, at) => saveAtOnce(desk.ours, shift(lists[at] ?? [])));
    const took = Date.now() - begun;
    for (const desk of desks) await desk.open(article.url);
    const whole = await both((desk) => desk.save([article.url]));

    const answers = [...listed, ...sent, ...whole];
    const first = desks[0];
    const dump = first ? await dumpArchive(first.ours) : {};
    const addresses = addressesIn(dump);
    const wanted = new Set([...lists.flat(), ...lists.flatMap(shift)].map(paperUrl));
    wanted.add(article.url);
    const duplicates = addresses.length - new Set(addresses).size;
    const missing = [...wanted].filter((url) => !addresses.includes(url));
    const saved = answers.filter((answer) => answer.ok && answer.value.outcome === 'saved').length;
    const wrong = faultsOf(dump);
    if (duplicates > 0) wrong.push(`${duplicates} clippings of an article that has one`);
    for (const url of missing) wrong.push(`${url} is missing`);
    for (const answer of answers) if (!answer.ok) wrong.push(`not saved: ${answer.reason}`);
    if (saved !== wanted.size) wrong.push(`${saved} saves of ${wanted.size} articles`);
    return {
      says: `${duplicates} duplicates after ${answers.length} saves of ${wanted.size} articles from two tabs in ${took} ms; ${missing.length} missing`,
      figures: {
        saves: answers.length,
        articles: wanted.size,
        duplicates,
        missing: missing.length,
      },
      wrong,
    };
  } finally {
    await reader.close();
    await proxy.close();
  }
}

type Answers = Result<SaveOutcome>[];

/** Asks the background to save teasers, all of them before it has answered one. */
function saveAtOnce(ours: Page, numbers: readonly number[]): Promise<Answers> {
  const articles = numbers.map((number) => ({
    url: paperUrl(number),
    title: `Ferry ${number}: Tokyo and Moscow agree on a landing at Kunashiri`,
    text: `Foreign Minister Taro Kono and Sergei Lavrov speak of ferry ${number}.`,
    language: 'en',
  }));
  return ours.evaluate(
    (all) =>
      Promise.all(
        all.map((article) =>
          (globalThis as unknown as { browser: ExtensionApi }).browser.runtime.sendMessage({
            kirinuki: 'saveArticle',
            body: { article, kind: 'listing' },
          }),
        ),
      ),
    articles,
  ) as Promise<Answers>;
}
