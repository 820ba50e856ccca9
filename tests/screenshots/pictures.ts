/**
 * `npx tsx tests/screenshots/pictures.ts [folder]`: the pictures of made-up archives, from nothing to three
 * hundred outlets, in each theme, in Chromium and Firefox, under the extension's own content security policy;
 * beside them the files they are saved as. What axe or the policy has to say is printed. To be looked at.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import process, { argv } from 'node:process';
import preact from '@preact/preset-vite';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { axeViolations } from '../e2e/axe';
import { launchBrowser } from '../e2e/browsers';
import { ROOT } from '../e2e/build';

const FOLDER = argv[2] ?? join(ROOT, '.artifacts/pictures');
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'";
const HTML =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Kirinuki</title><link rel="stylesheet" href="/page.css"></head><body><div id="root"></div><script type="module" src="/page.js"></script></body></html>';

const THEMES = {
  light: [
    { name: 'forced-colors', value: 'none' },
    { name: 'prefers-color-scheme', value: 'light' },
  ],
  dark: [
    { name: 'forced-colors', value: 'none' },
    { name: 'prefers-color-scheme', value: 'dark' },
  ],
  forced: [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-color-scheme', value: 'dark' },
  ],
};

/** What is looked at: an archive, in a language, on a screen so wide. A width of 320 is 1,280 at 400 %. */
const VIEWS: {
  archive: string;
  language?: string;
  width?: number;
  themes?: string[];
  entity?: string;
}[] = [
  { archive: 'usual', themes: ['light', 'dark', 'forced'] },
  { archive: 'usual', language: 'ja', entity: 'southern-kurils' },
  { archive: 'usual', language: 'ru', width: 320 },
  { archive: 'usual', language: 'ko', width: 700 },
  { archive: 'usual', language: 'zh_CN' },
  { archive: 'usual', language: 'zh_TW' },
  { archive: 'one' },
  { archive: 'none' },
  { archive: 'decade' },
  { archive: 'decade', width: 320 },
  { archive: 'generation' },
  { archive: 'forty' },
  { archive: 'hundreds' },
  { archive: 'long', language: 'ja', width: 700 },
  { archive: 'long', width: 320 },
];

async function bundled(): Promise<Record<string, string>> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [preact()],
    build: {
      write: false,
      lib: { entry: join(ROOT, 'tests/screenshots/pictures/page.tsx'), formats: ['es'] },
      rollupOptions: { output: { entryFileNames: 'page.js', assetFileNames: 'page.css' } },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [first] = [result].flat();
  if (!first || !('output' in first)) throw new Error('vite built nothing');
  return Object.fromEntries(
    first.output.map((file) => [
      `/${file.fileName}`,
      file.type === 'chunk' ? file.code : String(file.source),
    ]),
  );
}

async function look(page: Page, origin: string, name: string): Promise<void> {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  for (const [at, view] of VIEWS.entries()) {
    if (argv[4] && !argv[4].split(',').includes(String(at))) continue;
    const { archive, language = 'en', width = 1280, themes = ['light'], entity = '' } = view;
    await page.setViewport({ width, height: 900 });
    const query = new URLSearchParams({ archive, language, ...(entity && { entity }) });
    await page.goto(`${origin}/?${query}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const theme of name === 'chromium' ? themes : ['light']) {
      if (name === 'chromium') {
        const session = await page.createCDPSession();
        await session.send('Emulation.setEmulatedMedia', {
          features: THEMES[theme as keyof typeof THEMES],
        });
      }
      const file = [name, String(at).padStart(2, '0'), archive, language, width, theme].join('-');
      writeFileSync(join(FOLDER, `${file}.png`), await page.screenshot({ fullPage: true }));
    }
    const scrolls = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (scrolls > 0) complaints.push(`the page scrolls sideways by ${scrolls}`);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      for (const button of document.querySelectorAll<HTMLElement>('.picture-tools button'))
        button.click();
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    complaints.push(...(await axeViolations(page)));
    const saved = await page.evaluate(() => (globalThis as unknown as { saved: object }).saved);
    if (name === 'chromium')
      for (const [file, text] of Object.entries(saved))
        writeFileSync(join(FOLDER, `${at}-${archive}-${language}-${file}`), text);
    for (const each of complaints.splice(0)) console.log(`${name} ${archive} ${language}: ${each}`);
  }
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const files = await bundled();
  for (const [path, text] of Object.entries(files)) console.log(path, text.length);
  const server = createServer(({ url = '/' }, answer) => {
    const path = new URL(url, 'http://localhost').pathname;
    const text = files[path];
    answer.setHeader('Content-Security-Policy', CSP);
    const type = path.endsWith('.js')
      ? 'text/javascript'
      : path.endsWith('.css')
        ? 'text/css'
        : 'text/html';
    answer.setHeader('Content-Type', `${type}; charset=utf-8`);
    if (path === '/favicon.ico') answer.statusCode = 204;
    answer.end(path === '/favicon.ico' ? '' : (text ?? HTML));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const only = argv[3];
  for (const name of ['chromium', 'firefox'] as const) {
    if (only && only !== name) continue;
    const browser = await launchBrowser(name, { build: null });
    try {
      await look(await browser.newPage(), origin, name);
    } finally {
      await browser.close();
    }
  }
  server.close();
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
