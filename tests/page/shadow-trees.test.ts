import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../lib/page/read-page';
import { prose } from './article-page';

/** A page on which a script filled these elements with open shadow trees. */
function read(body: string, trees: Record<string, string>) {
  const { document } = new JSDOM(
    `<!doctype html><html lang="en"><head><title>Ferry talks end</title></head><body>${body}</body></html>`,
    { url: 'https://strait.example/politics/1001/' },
  ).window;
  for (const [name, tree] of Object.entries(trees)) {
    const host = document.querySelector(name);
    if (host) host.attachShadow({ mode: 'open' }).innerHTML = tree;
  }
  return readPage(document, 'https://strait.example/politics/1001/');
}

const SAID = 'The two ministers met in Hakodate';

describe('open shadow trees are read where they are shown', () => {
  test('an article that stands in one, with the way back to its nodes', () => {
    const { kind, articles } = read('<news-page></news-page>', {
      'news-page': `<article><h1>Ferry talks end</h1>${prose()}</article>`,
    });
    expect(kind).toBe('article');
    const [item] = articles;
    expect(item?.article.text.split(SAID)).toHaveLength(9);
    const at = item?.article.text.indexOf('Hakodate') ?? -1;
    expect(item?.bodyText?.locate(at, at + 8)?.startContainer.data).toContain('Hakodate');
  });

  test('paragraphs that a slot shows between others stand in their place', () => {
    const { articles } = read(
      '<news-page><p>A reader in Nemuro waited for it, she said on the pier.</p></news-page>',
      {
        'news-page': `<article><h1>Ferry talks end</h1><p>The ferry of the morning was late again, as the port had feared all week.</p><slot></slot>${prose()}</article>`,
      },
    );
    const text = articles[0]?.article.text ?? '';
    expect(text.indexOf('late again')).toBeLessThan(text.indexOf('Nemuro'));
    expect(text.indexOf('Nemuro')).toBeLessThan(text.indexOf(SAID));
    expect(text.indexOf('late again')).toBeGreaterThanOrEqual(0);
  });

  test('what an element holds behind its shadow tree is shown to nobody', () => {
    const { articles } = read(
      `<article><h1>Ferry talks end</h1>${prose()}<more-text><p>Never shown to anybody who reads this page of ours.</p></more-text></article>`,
      {
        'more-text': '<p>The port office said that the ferry would go out again in the spring.</p>',
      },
    );
    expect(articles[0]?.article.text).toContain('in the spring');
    expect(articles[0]?.article.text).not.toContain('Never shown');
  });
});
