import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../lib/page/read-page';

/** What a page of `tests/pages` is expected to be read as; a null field must be absent. */
interface Expected {
  url: string;
  /** The outlet's zone, where the page's dates need it. */
  zone?: string;
  kind: string;
  language: string;
  /** False where nothing on it names Japan or its relations, so that a glance may pass it over. */
  aboutJapan?: boolean;
  /** What could not be read as usual, where the page is about that. */
  notes?: string[];
  /** What is wrong with the article's text; none where absent. */
  warnings?: string[];
  articles: Array<{
    title: string;
    url: string;
    published: string | null;
    publishedFrom?: string;
    source: string | null;
    byline?: string;
    text?: string[];
  }>;
}

const folder = join(import.meta.dirname, 'pages');

describe.each(readdirSync(folder))('%s', (slug) => {
  const expected = JSON.parse(
    readFileSync(join(folder, slug, 'expected.json'), 'utf8'),
  ) as Expected;
  const { window } = new JSDOM(readFileSync(join(folder, slug, 'source.html'), 'utf8'), {
    url: expected.url,
    virtualConsole: new VirtualConsole(),
  });
  const { zone } = expected;
  const read = () =>
    readPage(window.document, expected.url, {
      html: true,
      ...(zone ? { outletOf: () => ({ name: 'known', zone }) } : {}),
    });

  test('is read as what it is, with the articles it holds', () => {
    const { kind, articles, notes } = read();
    expect(kind).toBe(expected.kind);
    if (expected.notes) expect(notes).toEqual(expected.notes);
    expect(articles.map(({ article }) => [article.title, article.url])).toEqual(
      expected.articles.map(({ title, url }) => [title, url]),
    );
    for (const [i, want] of expected.articles.entries()) {
      const got = articles[i]?.article;
      expect(got?.language).toBe(expected.language);
      expect(got?.published ?? null).toBe(want.published);
      expect(got?.source ?? null).toBe(want.source);
      expect(got?.warnings ?? []).toEqual(expected.warnings ?? []);
      if (want.publishedFrom) expect(got?.origins?.published).toBe(want.publishedFrom);
      if (want.byline) expect(got?.byline).toBe(want.byline);
      if (want.text) expect(got?.text.split('\n')).toEqual(want.text);
    }
  });

  test('every character of title and text is found where it stands in the page', () => {
    for (const { article, titleText, bodyText } of read().articles) {
      for (const [text, map] of [
        [article.title, titleText],
        [article.text, bodyText],
      ] as const) {
        for (let at = 0; map && at < text.length; at++) {
          const char = text.charAt(at);
          if (char === '\n') continue;
          const range = map.locate(at, at + 1);
          const there = range?.startContainer.data.slice(range.startOffset, range.endOffset);
          expect(there?.replace(/\s/, ' ')).toBe(char.replace(/\s/, ' '));
        }
      }
    }
  });

  test('the page itself is left as it was, down to its nodes', () => {
    const nodes = () => {
      const walker = window.document.createTreeWalker(window.document, window.NodeFilter.SHOW_ALL);
      const all: Node[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) all.push(node);
      return all;
    };
    const before = { html: window.document.documentElement.outerHTML, nodes: nodes() };
    read();
    expect(window.document.documentElement.outerHTML).toBe(before.html);
    const after = nodes();
    expect(after.length).toBe(before.nodes.length);
    expect(after.every((node, i) => node === before.nodes[i])).toBe(true);
  });
});
