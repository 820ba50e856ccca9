import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './axe';
import { builtExtension } from './build';
import { waitForCard } from './card';
import { copyCard, showCopy } from './card-copy';
import type { BrowserName } from './find-browser';
import { findPainted } from './highlights';
import { E2E_OUT_DIR, OTHER } from './hosts';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';
import {
  builtSurfaces,
  CARD_WORDS,
  clipOnDesk,
  type Desk,
  deskPages,
  openSurface,
  type Surface,
  setDesk,
  unfoldAll,
} from './surfaces';

const THEMES = ['light', 'dark'] as const;
const PLAIN = `https://${OTHER}/plain.html`;
const plain = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A card</title><link rel="icon" href="data:,">
<style>body { background: #fff; color: #111 }</style></head><body><main><h1>A card</h1></main></body></html>`;

type Theme = (typeof THEMES)[number];

/** Axe looks at thousands of elements a page, which takes a busy machine minutes. */
const PATIENCE_MS = 300_000;

/** The same elements with the same names stand in both themes. */
const wantedIn = (theme: Theme) => (theme === 'light' ? 'all' : 'colours');

/** Chromium changes the theme of a page that is open; Firefox has to be started anew. */
const runs: [name: BrowserName, themes: Theme[]][] = [
  ['chromium', ['light', 'dark']],
  ['firefox', ['light']],
  ['firefox', ['dark']],
];

describe.each(runs)('%s, %s', (name, themes) => {
  let proxy: SiteProxy;
  let reader: TestReader;
  let desk: Desk;
  const found: Record<string, string[]> = {};

  async function inThemes(what: string, page: Page, found: Record<string, string[]>) {
    for (const theme of themes) {
      if (name === 'chromium')
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      found[`${what}, ${theme}`] = await axeViolations(page, wantedIn(theme));
    }
  }

  /** With all that can be unfolded: what is folded is a part of it. */
  async function examine(surface: Surface): Promise<void> {
    const page = await openSurface(reader, surface, desk);
    await unfoldAll(page);
    await inThemes(surface.name, page, found);
    await page.close();
  }

  beforeAll(async () => {
    proxy = await startSiteProxy([...deskPages(), { url: PLAIN, body: plain }]);
    const build = builtExtension(name, E2E_OUT_DIR);
    reader = await openReader(name, {
      build,
      proxyPort: proxy.port,
      colorScheme: themes[0] ?? 'light',
    });
  });
  afterAll(async () => {
    await reader?.close();
    await proxy?.close();
  });

  test(
    'axe finds nothing wrong with any of our pages',
    async () => {
      const surfaces = builtSurfaces(name);
      for (const surface of surfaces.filter(({ before }) => before)) await examine(surface);
      desk = await setDesk(reader);
      await clipOnDesk(reader, desk);
      for (const surface of surfaces.filter(({ before }) => !before)) await examine(surface);
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((key) => [key, []])));
      expect(Object.keys(found)).toHaveLength(surfaces.length * themes.length);
    },
    PATIENCE_MS,
  );

  test(
    'nor with the card of any kind, taken out of the page it lies on',
    async () => {
      const { page } = desk.kinds;
      const { page: plainPage } = await reader.open(PLAIN, 'A card');
      const wrong: Record<string, string[]> = {};
      for (const theme of themes) {
        // The card takes the ground of the page it lies on for its theme when it opens.
        if (name === 'chromium')
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        for (const [kind, word] of Object.entries(CARD_WORDS)) {
          await page.bringToFront();
          await pointAt(page, word);
          const copy = await copyCard(page);
          await page.keyboard.press('Escape');
          await waitForCard(page, false);
          await showCopy(plainPage, copy);
          wrong[`${kind}, ${theme}`] = await axeViolations(plainPage, wantedIn(theme));
        }
      }
      expect(Object.keys(wrong)).toHaveLength(Object.keys(CARD_WORDS).length * themes.length);
      expect(wrong).toEqual(Object.fromEntries(Object.keys(wrong).map((each) => [each, []])));
    },
    PATIENCE_MS,
  );
});

async function pointAt(page: Page, word: string): Promise<void> {
  const { x, y } = await findPainted(page, word);
  await page.mouse.move(x, y);
  await waitForCard(page);
}
