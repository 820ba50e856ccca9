/**
 * `npm run screenshots`: every surface in each theme and language, laid out on one sheet a surface under
 * docs/screenshots/sheets. `-- popup card` makes those whose names begin so. What to look for stands in the
 * README beside them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process, { argv } from 'node:process';
import type { CDPSession, Page } from 'puppeteer-core';
import { interfaceLanguages } from '../../lib/core/appearance';
import { buildExtension, ROOT } from '../e2e/build';
import { waitForCard } from '../e2e/card';
import { findPainted, waitForHighlights } from '../e2e/highlights';
import { E2E_HOSTS, E2E_OUT_DIR } from '../e2e/hosts';
import { openReader, type TestReader } from '../e2e/reader';
import { startSiteProxy } from '../e2e/site-proxy';
import {
  builtSurfaces,
  CARD_WORDS,
  clipOnDesk,
  type Desk,
  deskPages,
  openSurface,
  type Surface,
  setDesk,
} from '../e2e/surfaces';
import { layOut, type Shot } from './sheet';

const FOLDER = join(ROOT, 'docs/screenshots/sheets');
const CARD = { width: 400, height: 470 };

/** What a browser is told of the reader's screen. */
const THEMES = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  forced: [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-color-scheme', value: 'dark' },
  ],
};
type Theme = keyof typeof THEMES;
const themes = Object.keys(THEMES) as Theme[];

/** Sheets by name; the pictures of each by theme, in the order of languages. */
const sheets = new Map<string, Record<Theme, Shot[]>>();

function keep(name: string, theme: Theme, shot: Shot): void {
  const sheet = sheets.get(name) ?? { light: [], dark: [], forced: [] };
  sheets.set(name, sheet);
  sheet[theme].push(shot);
}

/** puppeteer itself knows no forced colours; the protocol does, for as long as the session lasts. */
function wardrobeOf(session: CDPSession) {
  return (theme: Theme) => session.send('Emulation.setEmulatedMedia', { features: THEMES[theme] });
}

async function speak(control: Page, language: string): Promise<void> {
  await control.evaluate(async (language) => {
    const { browser } = globalThis as unknown as {
      browser: {
        storage: {
          local: {
            get(key: string): Promise<Record<string, object>>;
            set(items: object): Promise<void>;
          };
        };
      };
    };
    const { settings } = await browser.storage.local.get('settings');
    // Not awaited: this page too is loaded anew in the new language.
    void browser.storage.local.set({ settings: { ...settings, language } });
  }, language);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}

async function takeSurface(
  reader: TestReader,
  surface: Surface,
  desk: Desk | undefined,
  language: string,
): Promise<void> {
  const page = await openSurface(reader, surface, desk);
  const dress = wardrobeOf(await page.createCDPSession());
  // Fonts and live queries come a little later than the first words.
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const theme of themes) {
    await dress(theme);
    const png = Buffer.from(await page.screenshot());
    keep(surface.name, theme, { label: `${language}, ${theme}`, png });
  }
  await page.close();
}

async function takeCards(page: Page, language: string): Promise<void> {
  await page.bringToFront();
  const session = await page.createCDPSession();
  const dress = wardrobeOf(session);
  await page.reload();
  await waitForHighlights(page);
  for (const theme of themes) {
    await dress(theme);
    for (const [kind, word] of Object.entries(CARD_WORDS)) {
      await page.mouse.move(2, 2);
      const { x, y } = await findPainted(page, word);
      await page.mouse.move(x, y);
      const { box } = await waitForCard(page);
      // Scrolled to the middle, the word stands above or below its card.
      const clip = { ...CARD, x: Math.max(0, box.left - 10), y: Math.max(0, box.top - 50) };
      // Beyond the viewport a picture makes the page another size, at which a card closes.
      const how = { clip, captureBeyondViewport: false };
      const png = Buffer.from(await page.screenshot(how));
      keep(`card-${kind}`, theme, { label: `${language}, ${theme}`, png });
      await page.keyboard.press('Escape');
      await waitForCard(page, false);
    }
  }
  await session.detach();
}

async function main(): Promise<void> {
  const asked = argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const isAsked = (name: string) =>
    asked.length === 0 || asked.some((beginning) => name.startsWith(beginning));
  const build = buildExtension('chromium', { hosts: E2E_HOSTS, outDir: E2E_OUT_DIR });
  const proxy = await startSiteProxy(deskPages());
  const reader = await openReader('chromium', { build, proxyPort: proxy.port });
  try {
    const surfaces = builtSurfaces('chromium').filter(({ name }) => isAsked(name));
    const control = await reader.openExtensionPage('archive.html');
    let desk: Desk | undefined;
    for (const when of ['before', 'after'] as const) {
      if (when === 'after') {
        await speak(control, 'en');
        desk = await setDesk(reader);
        await clipOnDesk(reader, desk);
      }
      const now = surfaces.filter(({ before = false }) => before === (when === 'before'));
      for (const language of interfaceLanguages) {
        await speak(control, language);
        for (const surface of now) await takeSurface(reader, surface, desk, language);
        if (desk && isAsked('card')) await takeCards(desk.kinds.page, language);
        console.log(`${language}: ${now.length} surfaces, ${when} anything was clipped`);
      }
    }
    mkdirSync(FOLDER, { recursive: true });
    const table = await reader.newPage();
    for (const [name, { light, dark, forced }] of sheets) {
      const isWide = !/^(?:popup|panel|card)/.test(name);
      const size = { columns: interfaceLanguages.length, width: isWide ? 440 : 260 };
      const sheet = await layOut(table, name, [...light, ...dark, ...forced], size);
      writeFileSync(join(FOLDER, `${name}.webp`), sheet);
      console.log(`→ docs/screenshots/sheets/${name}.webp, ${Math.round(sheet.length / 1000)} kB`);
    }
  } finally {
    await reader.close();
    await proxy.close();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
