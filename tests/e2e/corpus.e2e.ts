import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayConcernJapan } from '../../lib/page/glance';
import { type Annotated, annotateFiles, asRead, outsideOf, wordsToPaint } from './annotate';
import { type Build, buildExtension, ROOT } from './build';
import type { BrowserName } from './find-browser';
import { readHighlights, readSurroundings } from './highlights';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';

const FOLDER = join(ROOT, 'tests/pages');

/** Every page of the corpus that a glance lets through, in the words of its own address. */
const pages = readdirSync(FOLDER).flatMap((slug) => {
  const file = join(FOLDER, slug, 'source.html');
  const { url } = JSON.parse(readFileSync(join(FOLDER, slug, 'expected.json'), 'utf8'));
  const { window } = new JSDOM(readFileSync(file, 'utf8'), {
    url,
    virtualConsole: new VirtualConsole(),
  });
  const isRead = mayConcernJapan(window.document);
  window.close();
  return isRead ? [{ slug, file, url: new URL(url).href }] : [];
});

describe.each<BrowserName>(['chromium', 'firefox'])('the corpus of pages in %s', (browserName) => {
  let annotated: Map<string, Annotated>;
  let proxy: SiteProxy;
  let reader: TestReader;

  beforeAll(async () => {
    annotated = annotateFiles(pages);
    proxy = await startSiteProxy(pages.map(({ url, file }) => ({ url, body: readFileSync(file) })));
    const hosts = [...new Set(pages.map(({ url }) => new URL(url).hostname))];
    const build: Build = buildExtension(browserName, { hosts, outDir: '.output/e2e-corpus' });
    reader = await openReader(browserName, { build, proxyPort: proxy.port, height: 6000 });
  });
  afterAll(async () => {
    await reader?.close();
    await proxy?.close();
  });

  test.each(pages)(
    '$slug is read as annotate reads it, and painted in what was read',
    async ({ url }) => {
      const wanted = annotated.get(url);
      if (!wanted) throw new Error('it was not annotated');
      const { page, reading } = await reader.read(url);
      expect(reading?.kind).toBe(wanted.kind);
      expect(
        reading?.items.map(({ article, relevance }) => ({
          title: article.title,
          text: article.text,
          published: article.published,
          source: article.source,
          relevant: relevance.relevant,
        })),
      ).toEqual(
        wanted.items.map(({ title, text, published, source, relevant }) => ({
          title,
          text,
          published,
          source,
          relevant,
        })),
      );
      const all = (words: Record<string, string[]>) =>
        Object.values(words).flat().map(asRead).sort();
      // It is painted a slice at a time.
      await expect
        .poll(async () => all(await readHighlights(page)))
        .toEqual(all(wordsToPaint(wanted)));
      expect(outsideOf(wanted, await readSurroundings(page))).toEqual([]);
      await page.close();
    },
  );
});
