import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { press } from './browsers';
import { builtExtension } from './build';
import { gazettePages, gazetteUrl } from './gazette';
import { waitForHighlights } from './highlights';
import { E2E_OUT_DIR, OTHER } from './hosts';
import type { TestReader } from './reader';
import type { SitePage } from './site-proxy';

/** The pages that a desk has open, with the tabs they are in. */
export interface Desk {
  article: { page: Page; tabId: number };
  listing: { page: Page; tabId: number };
  kinds: { page: Page; tabId: number };
}

/** One of our own pages in one state. */
export interface Surface {
  name: string;
  /** The file of the build; a surface whose file is not built is left out. */
  file: string;
  /** What follows the file's name. */
  query?: string | ((desk: Desk) => string);
  /** What is pressed first, as soon as it is there. */
  press?: string;
  /** Seen once the surface is all there. */
  ready: string;
  /** As wide as the browser makes it; a page's width otherwise. */
  size?: { width: number; height: number };
  /** Shown before anything was saved. */
  before?: true;
}

const POPUP = { width: 400, height: 600 };
const PANEL = { width: 360, height: 900 };

export const SURFACES: readonly Surface[] = [
  {
    name: 'popup-empty',
    file: 'popup.html',
    query: '?tab=99999',
    ready: '.empty',
    size: POPUP,
    before: true,
  },
  { name: 'archive-empty', file: 'archive.html', ready: '.empty', before: true },
  {
    name: 'popup-article',
    file: 'popup.html',
    query: ({ article }) => `?tab=${article.tabId}`,
    ready: '.mentions',
    size: POPUP,
  },
  {
    name: 'popup-listing',
    file: 'popup.html',
    query: ({ listing }) => `?tab=${listing.tabId}`,
    ready: '.teasers',
    size: POPUP,
  },
  {
    name: 'panel-article',
    file: 'sidepanel.html',
    query: ({ article }) => `?tab=${article.tabId}`,
    ready: 'main li',
    size: PANEL,
  },
  {
    name: 'panel-listing',
    file: 'sidepanel.html',
    query: ({ listing }) => `?tab=${listing.tabId}`,
    ready: 'main li',
    size: PANEL,
  },
  { name: 'archive-list', file: 'archive.html', ready: '.clipping-list .row' },
  {
    name: 'archive-clipping',
    file: 'archive.html',
    // The article, which is neither of the newest nor of the list's.
    query: `?q=${encodeURIComponent('Kono and Lavrov open talks')}`,
    press: '.row-open',
    ready: '.reader mark',
  },
  {
    name: 'archive-search',
    file: 'archive.html',
    query: `?q=${encodeURIComponent('ラブロフ')}`,
    ready: '.clipping-list mark',
  },
  {
    name: 'archive-pictures',
    file: 'archive.html',
    query: '?view=pictures',
    ready: '.pictures svg',
  },
  { name: 'archive-export', file: 'archive.html', query: '?view=export', ready: '.export' },
  { name: 'archive-import', file: 'archive.html', query: '?view=import', ready: '.import-choices' },
  { name: 'archive-trash', file: 'archive.html', query: '?view=trash', ready: '.archive-place' },
  { name: 'options', file: 'options.html', ready: 'main h2' },
  { name: 'welcome', file: 'welcome.html', ready: '.sample .card' },
];

/** Surfaces that the end-to-end build has. */
export function builtSurfaces(name: TestReader['name']): Surface[] {
  const { folder } = builtExtension(name, E2E_OUT_DIR);
  return SURFACES.filter(({ file }) => existsSync(join(folder, file)));
}

/** Words on which each kind of card appears, on the page that names every kind. */
export const CARD_WORDS = {
  official: 'Lavrov',
  unlisted: 'Umibe',
  unresolved: 'Hayashi',
  territory: 'Kunashiri',
  agreement: '1956 Joint Declaration',
} as const;
export type CardName = keyof typeof CARD_WORDS;

export const KINDS_URL = `https://${OTHER}/kinds.html`;

/** Follows the reader's theme, so that its cards are seen in both. */
const kinds = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Hayashi to answer Moscow on boats off Kunashiri</title><link rel="icon" href="data:,">
<meta property="og:type" content="article">
<meta property="article:published_time" content="2022-06-02T08:00:00+09:00">
<style>:root { color-scheme: light dark } body { margin: 60px auto; max-width: 40em; font: 18px/1.7 Georgia, serif }</style>
</head><body><article><h1>Hayashi to answer Moscow on boats off Kunashiri</h1>
<p>Yoshimasa Hayashi and Motoo Hayashi were both in the room when the Russian note about fishing boats off Kunashiri was read in Tokyo, people who were there say.</p>
<p>Japan and Russia hold talks about the boats every summer. Russian Foreign Minister Sergei Lavrov wrote that the 1956 Joint Declaration says nothing of kelp, and Lavrov asked for an answer within the week.</p>
<p>The Japanese Foreign Ministry's press secretary, Keiko Umibe, said that the answer would be sent to Moscow before the season begins. Umibe did not say by whom.</p>
</article></body></html>`;

/** Everything a desk reads, and an empty page to put a card on. */
export function deskPages(): SitePage[] {
  return [...gazettePages(), { url: KINDS_URL, body: kinds }];
}

/** Opens what a desk reads. */
export async function setDesk(reader: TestReader): Promise<Desk> {
  const article = await reader.read(gazetteUrl('talks.html'));
  await waitForHighlights(article.page);
  const listing = await reader.read(gazetteUrl('japan-russia.html'));
  const kindsPage = await reader.read(KINDS_URL);
  await waitForHighlights(kindsPage.page);
  return { article, listing, kinds: kindsPage };
}

/** Clips the article, then what matters of the list. */
export async function clipOnDesk(reader: TestReader, desk: Desk): Promise<void> {
  const popup = await reader.openPopup(desk.article.tabId);
  await popup.waitForSelector('.save .button-main');
  await press(popup, '.save .button-main');
  await popup.waitForSelector('.save-answer.save-saved');
  await popup.close();
  const list = await reader.openPopup(desk.listing.tabId);
  await list.waitForSelector('.teasers > .button');
  await press(list, '.teasers > .button');
  await list.waitForFunction(() => document.querySelectorAll('.row').length > 3, { polling: 50 });
  await list.close();
}

/** Opens a surface, once it is all there. */
export async function openSurface(
  reader: TestReader,
  { file, query = '', press: first, ready, size }: Surface,
  desk?: Desk,
): Promise<Page> {
  const asked = typeof query === 'string' ? query : desk && query(desk);
  if (asked === undefined) throw new Error(`${file} is about a tab, and no desk is set`);
  const page = await reader.openExtensionPage(file + asked);
  await page.setViewport(size ?? { width: 1100, height: 800 });
  await page.bringToFront();
  if (first) {
    await page.waitForSelector(first);
    await press(page, first);
  }
  await page.waitForSelector(ready);
  return page;
}

/** Opens everything that can be unfolded: what is folded is of the surface too. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const each of document.querySelectorAll('details')) each.open = true;
    const unfolders = document.querySelectorAll<HTMLElement>('main button[aria-expanded="false"]');
    unfolders[0]?.click();
    await new Promise((resolve) => setTimeout(resolve, 150));
  });
}
