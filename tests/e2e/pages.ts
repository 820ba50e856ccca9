/**
 * Compares what real browsers paint with what `annotate` says, over a folder of saved pages:
 *
 *   npm run e2e:pages -- DIR [--browser chromium|firefox|both] [--verbose]
 *
 * DIR holds `NAME.html` and beside each `NAME.json` with its `url` (or the page names its own by
 * `<link rel="canonical">`). Each page is served under that address to each browser. The words painted
 * must be those annotated, and each must stand in the title or text that `annotate` reports, not only in
 * a part of the page that happens to say the same. One line a page and browser; the exit code is 1 if
 * any differs.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import process, { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { annotateFiles, asRead, missingFrom, outsideOf, wordsToPaint } from './annotate';
import { buildExtension } from './build';
import { type BrowserName, requireBrowsers } from './find-browser';
import {
  NOTHING_PAINTED,
  type PaintedKind,
  type PaintedWords,
  readHighlights,
  readSurroundings,
  waitForHighlights,
} from './highlights';
import { openReader } from './reader';
import { startSiteProxy } from './site-proxy';

interface SavedPage {
  name: string;
  file: string;
  url: string;
}

function savedPages(folder: string): SavedPage[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return files.sort().flatMap((name) => {
    const file = join(folder, name);
    const url = addressOf(file);
    if (!url)
      console.log(`${name}  skipped: no address in a JSON file beside it, no canonical link`);
    return url ? [{ name: basename(name, '.html'), file, url }] : [];
  });
}

function addressOf(file: string): string | undefined {
  const beside = file.replace(/\.html$/, '.json');
  const stated = existsSync(beside) ? JSON.parse(readFileSync(beside, 'utf8')).url : undefined;
  const link = /<link[^>]+rel=["']?canonical["']?[^>]*>/i.exec(readFileSync(file, 'utf8'))?.[0];
  const address = stated ?? /href=["']?([^"'\s>]+)/i.exec(link ?? '')?.[1];
  return URL.canParse(address) ? new URL(address).href.replace(/#.*$/, '') : undefined;
}

function counted(words: string[]): string {
  const counts = new Map<string, number>();
  for (const word of words.map(asRead)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => (count > 1 ? `${word}×${count}` : word)).join(', ');
}

const KINDS = Object.keys(NOTHING_PAINTED) as PaintedKind[];

const show = (words: PaintedWords) =>
  KINDS.map((kind) => `${kind} [${counted(words[kind])}]`).join(' ');

function compare(painted: PaintedWords, wanted: PaintedWords): string[] {
  return KINDS.flatMap((kind) => {
    const missing = missingFrom(painted[kind], wanted[kind]);
    const extra = missingFrom(wanted[kind], painted[kind]);
    return [
      ...(missing.length > 0 ? [`not painted ${kind}: ${counted(missing)}`] : []),
      ...(extra.length > 0 ? [`painted, not annotated ${kind}: ${counted(extra)}`] : []),
    ];
  });
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'both' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (!folder) {
    console.error('usage: npm run e2e:pages -- DIR [--browser chromium|firefox|both] [--verbose]');
    return 2;
  }
  const pages = savedPages(resolve(folder));
  const names: BrowserName[] =
    values.browser === 'both' ? ['chromium', 'firefox'] : [values.browser as BrowserName];
  requireBrowsers(names);
  const hosts = [...new Set(pages.map(({ url }) => new URL(url).hostname))];
  const annotated = annotateFiles(pages);
  const proxy = await startSiteProxy(
    pages.map(({ url, file }) => ({ url, body: readFileSync(file), type: typeOf(file) })),
  );
  let differences = 0;
  try {
    for (const name of names) {
      const build = buildExtension(name, { hosts, outDir: '.output/e2e-pages' });
      const reader = await openReader(name, { build, proxyPort: proxy.port, height: 6000 });
      try {
        for (const { name: pageName, url } of pages) {
          const { page } = await reader.read(url);
          const reading = annotated.get(url);
          const wanted = reading ? wordsToPaint(reading) : NOTHING_PAINTED;
          const isPainted = Object.values(wanted).some((words) => words.length > 0);
          const painted = await (isPainted ? waitForHighlights(page) : readHighlights(page));
          const around = await readSurroundings(page);
          await page.close();
          const outside = reading ? outsideOf(reading, around) : around;
          const different = [
            ...compare(painted, wanted),
            ...outside.map(
              ({ before, behind }) =>
                `painted outside the text that was read: ${before} | ${behind}`,
            ),
          ];
          if (different.length > 0) differences += 1;
          const verdict = different.length > 0 ? 'DIFFERENT' : 'ok';
          console.log(`${verdict}  ${name}  ${pageName}  ${show(painted)}`);
          for (const line of different) console.log(`    ${line}`);
          if (values.verbose) console.log(`    annotate: ${show(wanted)}`);
        }
        for (const complaint of new Set(reader.ownComplaints())) {
          console.log(`    console: ${complaint}`);
        }
      } finally {
        await reader.close();
      }
    }
  } finally {
    await proxy.close();
  }
  const total = pages.length * names.length;
  console.log(`${total - differences} of ${total} the same in browser and annotate`);
  return differences > 0 ? 1 : 0;
}

/** Saved pages keep the encoding they name; one that names none was saved as UTF-8. */
function typeOf(file: string): string {
  const head = readFileSync(file).subarray(0, 4096).toString('latin1');
  return /<meta[^>]+charset/i.test(head) ? 'text/html' : 'text/html; charset=utf-8';
}

process.exitCode = await main();
