/**
 * `npm start`: builds the extension, serves the demonstration site on 127.0.0.1 and opens a browser
 * with both.
 *
 *   npm start                          Chrome or Chromium
 *   npm start -- --firefox             Firefox
 *   npm start -- --headless            no window: walks through by itself (so it does without a display)
 *   npm start -- --out FOLDER          where the walk leaves screenshots and JSON (.artifacts/demo)
 *   npm start -- --both                the walk in both browsers, light and dark
 */
import { join, resolve } from 'node:path';
import process, { argv, env, platform } from 'node:process';
import { parseArgs } from 'node:util';
import { launchBrowser, waitForWelcome } from '../e2e/browsers';
import { buildExtension, ROOT } from '../e2e/build';
import { type BrowserName, requireBrowsers } from '../e2e/find-browser';
import { serveDemo } from './serve';
import { walk } from './walk';

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    firefox: { type: 'boolean', default: false },
    both: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
    out: { type: 'string', default: join(ROOT, '.artifacts/demo') },
  },
});

const hasDisplay = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** The demonstration's build may read 127.0.0.1 at once; the product asks first. */
function buildFor(name: BrowserName) {
  console.log(`Building the extension for ${name} …`);
  return buildExtension(name, { hosts: ['127.0.0.1'], outDir: '.output/demo' });
}

async function show(name: BrowserName): Promise<void> {
  const build = buildFor(name);
  const site = await serveDemo();
  const launched = await launchBrowser(name, { build, headless: false });
  const { browser, newPage } = launched;
  // The site shall be what one sees first.
  await waitForWelcome(launched);
  const page = await newPage();
  await page.goto(`${site.url}talks.html`);
  await page.bringToFront();
  console.log(`The demonstration site is at ${site.url}; close the browser to end.
Rest the pointer on an underlined name; click the toolbar icon to save and export.`);
  await new Promise<void>((done) => browser.once('disconnected', () => done()));
  await site.close();
}

async function walkThrough(names: BrowserName[]): Promise<void> {
  const artifacts = resolve(values.out);
  const site = await serveDemo();
  try {
    for (const browser of names) {
      const build = buildFor(browser);
      const schemes = values.both ? (['light', 'dark'] as const) : (['light'] as const);
      for (const colorScheme of schemes) {
        await walk({ browser, build, site: site.url, artifacts, colorScheme });
      }
    }
  } finally {
    await site.close();
  }
  console.log(`Screenshots and the exported JSON are in ${artifacts}`);
}

async function main(): Promise<number> {
  const chosen: BrowserName = values.firefox ? 'firefox' : 'chromium';
  const names: BrowserName[] = values.both ? ['chromium', 'firefox'] : [chosen];
  try {
    requireBrowsers(names);
    if (hasDisplay && !values.headless && !values.both) await show(chosen);
    else {
      if (!hasDisplay)
        console.log('There is no display here, so the browser walks through by itself.');
      await walkThrough(names);
    }
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

process.exitCode = await main();
