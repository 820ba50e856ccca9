import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { press } from '../browsers';
import type { Build } from '../build';
import type { BrowserName } from '../find-browser';
import { pressNamed, waitForText } from '../press-named';
import { downloaded, openReader, type TestReader } from '../reader';
import type { HostileArticle } from './hostile-articles';
import { type Looked, readAll, runExported } from './hostile-looks';

interface Files {
  browser: BrowserName;
  build: Build;
  proxyPort: number;
  /** An export in which the HTML stands as pages were written. */
  exported: string;
  /** The pages, to be imported as files that somebody saved. */
  pages: readonly HostileArticle[];
}

/** A saved page says where it was saved from, as browsers write it. */
const savedFrom = (url: string) =>
  `<!-- saved from url=(${String(url.length).padStart(4, '0')})${url} -->`;

/**
 * Brings hostile articles into empty archives: as an export of an archive that holds them as they were written,
 * and as saved pages. Opens them all, and opens a reading pack of them as a file.
 */
export async function importHostile(files: Files): Promise<Looked[]> {
  const { exported, pages } = files;
  const folder = mkdtempSync(join(tmpdir(), 'kirinuki-hostile-'));
  try {
    const json = join(folder, 'archive.json');
    writeFileSync(json, exported);
    const saved = pages.map(({ url, body }, at) => {
      const file = join(folder, `page-${at}.html`);
      const html = String(body).replace('<!doctype html>', `<!doctype html>\n${savedFrom(url)}`);
      writeFileSync(file, html);
      return file;
    });
    return [await importAndLook(files, [json]), await importAndLook(files, saved)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importAndLook(
  { browser, build, proxyPort }: Files,
  files: string[],
): Promise<Looked> {
  const reader = await openReader(browser, { build, proxyPort });
  try {
    const archive = await reader.openExtensionPage('archive.html');
    const imported = await importFiles(archive, files);
    const looked = await readAll(archive);
    if (imported < files.length / 2)
      looked.wrong.push(`only ${imported} of ${files.length} files could be imported`);
    if (files.length > 1 && looked.read !== imported)
      looked.wrong.push(`${looked.read} of ${imported} imported pages were read`);
    looked.ran.push(...(await runExported(reader, looked.bodies)), ...(await openPack(reader)));
    return looked;
  } finally {
    await reader.close();
  }
}

/** Imports one file after another; how many of them held an article. */
async function importFiles(archive: Page, files: string[]): Promise<number> {
  let imported = 0;
  await archive.bringToFront();
  await pressNamed(archive, 'Import');
  for (const file of files) {
    const field = await archive.waitForSelector('.import-choices input[type=file]:not([disabled])');
    await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
    await waitForText(archive, ': what it holds');
    if (!(await archive.$('.import-report .primary'))) {
      const told = await archive.$eval('.import-report', ({ textContent }) => textContent ?? '');
      // Markup may bury an article: that is said, and no part of the page is taken in.
      if (!told.includes('holds no article that could be read'))
        throw new Error(`${file} cannot be imported: ${told}`);
      await pressNamed(archive, 'Choose another file');
      continue;
    }
    await press(archive, '.import-report .primary');
    imported += 1;
    await archive.waitForFunction(
      () => /^Imported/.test(document.querySelector('.import-line')?.textContent ?? ''),
      { polling: 50 },
    );
    await pressNamed(archive, 'Choose another file');
  }
  return imported;
}

/** The reading pack of the whole archive, opened from the disk; which scripts ran in it. */
async function openPack(reader: TestReader): Promise<number[]> {
  const archive = await reader.openExtensionPage('archive.html?view=export');
  await archive.bringToFront();
  await archive.waitForSelector('.export input[value=pack]');
  await press(archive, '.export input[value=pack]');
  await press(archive, '.export button[type=submit]');
  await waitForText(archive, 'Exported. The file is among your downloads');
  const file = await downloaded(reader.downloads);
  await archive.close();
  const page = await reader.newPage();
  await page.goto(pathToFileURL(file).href);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const ran = await page.evaluate(() => (window as unknown as { __ran?: number[] }).__ran ?? []);
  await page.close();
  // What it names is marked, so that only words between can be looked for.
  if (!readFileSync(file, 'utf8').includes('with former residents and their families'))
    throw new Error('the reading pack holds no article');
  rmSync(file);
  return ran;
}
