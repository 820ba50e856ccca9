import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readingPack } from '../../lib/core/export/reading-pack';
import type { ExportedClipping } from '../../lib/core/export/record';
import { anyUnits, head, samples, textOf } from './export-samples';

const pack = async (clippings: readonly ExportedClipping[] = samples) =>
  new JSDOM(await textOf(readingPack.write(clippings, head))).window.document;

/** Every address in a document that a browser would ask for, or run, by itself. */
function loaded(document: Document): string[] {
  const asking = document.querySelectorAll(
    'script, link, iframe, object, embed, base, form, video, audio, svg, meta[http-equiv="refresh"]',
  );
  const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].filter(({ name }) => /^on|^style$|^srcset$|^srcdoc$/.test(name)),
  );
  const sources = [...document.querySelectorAll('[src]')].map((each) => each.getAttribute('src'));
  const links = [...document.querySelectorAll('[href]')].map((each) => each.getAttribute('href'));
  return [
    ...[...asking].map(({ outerHTML }) => outerHTML),
    ...handlers.map(({ name }) => name),
    ...sources.filter((src) => !src?.startsWith('data:image/')),
    ...links.filter((href) => !/^(?:#|https?:\/\/)/.test(href ?? '')),
  ].map(String);
}

describe('the reading pack', () => {
  test('runs nothing and asks for nothing', async () => {
    const document = await pack();
    expect(loaded(document)).toEqual([]);
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toContain(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
    for (const link of document.querySelectorAll('a[href^="http"]'))
      expect(link.getAttribute('rel')).toBe('noreferrer noopener');
  });

  test('leads from its contents to every clipping', async () => {
    const document = await pack();
    const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')];
    expect(links).toHaveLength(samples.length);
    for (const link of links) {
      const article = document.getElementById(link.hash.slice(1));
      expect(article?.querySelector('h2')?.textContent).toBe(link.textContent);
    }
    expect(links.at(-1)?.textContent).toBe('a.example');
  });

  test('has text, marks, quotes, notes and the kept picture, each in its language', async () => {
    const document = await pack();
    expect(document.documentElement.lang).toBe('en-GB');
    const [english, japanese, , , , hostile] = document.querySelectorAll('article');
    const marks = [...(english?.querySelectorAll('mark') ?? [])];
    expect(marks.map(({ textContent, title }) => [textContent, title])).toEqual([
      ['Rin Aoba', 'Rin Aoba: Minister for Foreign Affairs of Japan (2017-08-03–2019-09-11)'],
      ['Iturup', 'Iturup: Name used by Russia'],
      ['Harbour Declaration', 'Harbour Declaration, 1958-04'],
      ['Aoba', 'Rin Aoba / jp.aoba-sora'],
    ]);
    expect(
      [...(english?.querySelectorAll('div:not(.note) p') ?? [])].map((p) => p.textContent),
    ).toEqual(samples[0]?.text.trim().split('\n'));
    expect(english?.querySelector('blockquote')?.textContent?.trim()).toBe('spoke of Iturup');
    expect(english?.textContent).toContain('And "again".');
    expect(english?.querySelector('img')?.getAttribute('alt')).toBe('A "boat"');
    expect(english?.querySelector<HTMLElement>('section .note')?.lang).toBe('ja');
    expect(japanese?.querySelector<HTMLElement>('div:not(.note)')?.lang).toBe('ja');
    expect(japanese?.querySelector('h2')?.lang).toBe('ja');
    expect(hostile?.querySelector('img')).toBeNull();
    expect(hostile?.querySelector('h2')?.textContent).toBe('"><script>alert(1)</script>');
  });

  test('any text is only text', async () => {
    const [one] = samples;
    if (!one) throw new Error('no sample');
    const parts = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '<script>',
      '</p>',
      'a',
      '\n',
      '<!--',
      ']]>',
    );
    const words = fc.oneof(
      anyUnits,
      fc.array(parts).map((all) => all.join('')),
    );
    await fc.assert(
      fc.asyncProperty(words, words, async (a, b) => {
        const document = await pack([
          {
            ...one,
            title: a,
            text: b,
            note: a,
            outlet: b,
            byline: a,
            quotes: [{ exact: b, prefix: a, suffix: b, made: one.saved, note: a }],
            mentions: one.mentions.map((each) => ({
              ...each,
              start: 0,
              end: b.length,
              surface: b,
              name: a,
            })),
            image: { url: 'https://e.example', alt: a, caption: b },
          },
        ]);
        expect(loaded(document)).toEqual([]);
        const bare = (text = '') =>
          Buffer.from(text.replace(/\s+/g, '')).toString().replaceAll('\0', '');
        expect(bare(document.querySelector('article div:not(.note)')?.textContent ?? '')).toBe(
          bare(b),
        );
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['of another kind', { type: 'text/html', base64: 'PGI+' }],
    ['that is a drawing with scripts', { type: 'image/svg+xml', base64: 'PHN2Zy8+' }],
    ['that breaks out', { type: 'image/png', base64: 'a" onerror="alert(1)' }],
  ])('leaves out a picture %s', async (_, imageData) => {
    const document = await pack([{ ...(samples[0] as ExportedClipping), imageData }]);
    expect(document.querySelector('img')).toBeNull();
  });

  test('passes over a mention that is not where it says', async () => {
    const one = samples[0] as ExportedClipping;
    const moved = one.mentions.map((each) => ({
      ...each,
      start: each.start + 1,
      end: each.end + 1,
    }));
    const document = await pack([{ ...one, mentions: moved }]);
    expect(document.querySelector('mark')).toBeNull();
  });

  test('shows a link that is none as words', async () => {
    const document = await pack([
      { ...(samples[0] as ExportedClipping), url: 'javascript:alert(1)' },
    ]);
    expect(document.querySelectorAll('article a')).toHaveLength(0);
  });
});
