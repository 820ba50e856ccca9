// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { asUnclean } from '../../lib/core/import/unclean-clipping';
import { chunksOf } from '../../lib/page/file-chunks';
import { createBodyCleaner, readBody } from '../../lib/page/imported-body';
import { pageText, readSavedFile } from '../../lib/page/saved-file';
import { VECTORS } from '../e2e/faults/hostile-vectors';

const prose = (words: string) => `<p>${words}</p>`.repeat(5);
const ENGLISH =
  'The two ministers met in Hakodate on Monday and spoke about the ferry, the port office said.';
const JAPANESE =
  '両外相は月曜日に函館で会談し、連絡船の再開について意見を交わしたと港湾局が明らかにした。';

const page = ({ head = '', before = '', words = ENGLISH, title = 'Ferry talks' } = {}) =>
  `<!DOCTYPE html>${before}<html lang="en"><head>${head}<title>${title}</title><meta property="og:type" content="article"></head>
<body><article><h1>${title}</h1>${prose(words)}<p><a href="/b?x=1">More of it</a> is told in an earlier report about the captain and his dog, who lived on board for years.</p><img src="p.jpg" onerror="alert(1)" alt="Port"></article></body></html>`;

const CANONICAL = '<link rel="canonical" href="https://strait.example/a/77">';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readSavedFile(bytes, 'talks.html', { parser: new DOMParser() });

function article(file: string | Uint8Array) {
  const result = read(typeof file === 'string' ? bytesOf(file) : file);
  if ('fault' in result) throw new Error(result.fault.code);
  const [first] = result.articles;
  if (!first) throw new Error('There is no article.');
  return first;
}

describe('a saved page', () => {
  test.each<[string, Parameters<typeof page>[0], string]>([
    [
      'a browser',
      {
        before: '\n<!-- saved from url=(0032)https://strait.example/live/77?x=1 -->\n',
        head: CANONICAL,
      },
      'https://strait.example/live/77?x=1',
    ],
    [
      'SingleFile',
      {
        before:
          '<!--\n Page saved with SingleFile \n url: https://strait.example/one/77 \n saved date: Fri Nov 20 2026 12:00:00 GMT+0900 (Japan Standard Time)\n-->',
      },
      'https://strait.example/one/77',
    ],
    ['what the page calls its own address', { head: CANONICAL }, 'https://strait.example/a/77'],
    [
      'what the page tells others to call it',
      { head: '<meta property="og:url" content="https://strait.example/og/77">' },
      'https://strait.example/og/77',
    ],
    [
      'the next that is one, where it runs',
      { before: '<!-- saved from url=(0019)javascript:alert(1) -->', head: CANONICAL },
      'https://strait.example/a/77',
    ],
  ])('has the address of %s', (_, parts, url) => {
    expect(article(page(parts)).url).toBe(url);
  });

  test('is read like a live one, its addresses relative to its own', () => {
    const {
      title,
      text,
      html,
      saved,
      article: whole,
    } = article(
      page({
        before:
          '<!-- saved with SingleFile url: https://strait.example/a/77 saved date: Fri Nov 20 2026 12:00:00 GMT+0900 -->',
      }),
    );
    expect(title).toBe('Ferry talks');
    expect(text?.split('\n')[0]).toBe(ENGLISH);
    expect(saved).toBe('2026-11-20T03:00:00.000Z');
    expect(whole).toMatchObject({ language: 'en', origins: { title: 'page' } });
    expect(whole).not.toHaveProperty('html');
    expect(html).toContain('href="https://strait.example/b?x=1"');
    expect(html).not.toContain('onerror');
  });

  test.each<[string, string, number[]]>([
    ['Shift_JIS', '<meta charset="Shift_JIS">', [0x8a, 0x43]],
    [
      'EUC-JP',
      '<meta http-equiv="Content-Type" content="text/html; charset=EUC-JP">',
      [0xb3, 0xa4],
    ],
    ['ISO-2022-JP', '<meta charset="ISO-2022-JP">', [27, 36, 66, 0x33, 0x24, 27, 40, 66]],
    ['no encoding', '', [0xe6, 0xb5, 0xb7]],
    ['an encoding nobody knows', '<meta charset="x-nothing">', [0xe6, 0xb5, 0xb7]],
    ['the wrong encoding', '<meta charset="Shift_JIS">', [0xe6, 0xb5, 0xb7]],
  ])('that names %s is read by it, unless it is UTF-8', (_, meta, sea) => {
    const [before, after] = [`<html>${meta}<p>`, '</p>'].map(bytesOf);
    const file = new Uint8Array([...(before ?? []), ...sea, ...(after ?? [])]);
    expect(pageText(file)).toContain('海');
  });

  test('of two bytes a letter is read by its mark', () => {
    const file = `\ufeff${page({ head: CANONICAL, words: JAPANESE, title: '連絡船' })}`;
    expect(article(new Uint8Array(Buffer.from(file, 'utf16le')))).toMatchObject({
      title: '連絡船',
      language: 'ja',
    });
  });

  test.each<[string, string | Uint8Array, string, string[]]>([
    ['without an address', page(), 'no_address', ['talks.html']],
    [
      'without an article',
      `<html><head>${CANONICAL}</head><body><p>Hi.</p></body></html>`,
      'no_article',
      ['talks.html'],
    ],
    [
      'that is no text in any encoding it could be',
      new Uint8Array([0x3c, 0xff, 0xfe, 0xfd, 0x3e]),
      'encoding',
      [],
    ],
  ])('%s is refused', (_, file, code, values) => {
    const result = read(typeof file === 'string' ? bytesOf(file) : file);
    expect(result).toEqual({ fault: { code, values } });
  });
});

test('Pocket’s older export is a list of links', () => {
  const list = `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body>
    <h1>Unread</h1><ul>
      <li><a href="https://strait.example/a" time_added="1600322788" tags="sea,漁業">Talks &amp; more</a></li>
      <li><a href="javascript:alert(1)" time_added="1600322788" tags="">Run</a></li>
    </ul>
    <h1>Read Archive</h1><ul>
      <li><a href="https://strait.example/b" time_added="1600172739" tags="">https://strait.example/b</a></li>
    </ul></body></html>`;
  expect(read(bytesOf(list))).toEqual({
    format: 'pocket',
    articles: [
      {
        url: 'https://strait.example/a',
        title: 'Talks & more',
        tags: ['sea', '漁業'],
        read: false,
        saved: '2020-09-17T06:06:28.000Z',
      },
      {
        url: 'https://strait.example/b',
        title: '',
        tags: [],
        read: true,
        saved: '2020-09-15T12:25:39.000Z',
      },
    ],
  });
});

describe('the body another program kept', () => {
  test('is cleaned, and says what it shows, a line each paragraph', () => {
    const html = asUnclean(
      '<p onclick="alert(1)">One\n  line.</p><script>alert(1)</script><p><a href="/b">Two</a> <b>lines</b>.</p><style>p{}</style>',
    );
    expect(readBody(document, html, 'https://strait.example/a')).toEqual({
      text: 'One line.\nTwo lines.',
      html: '<p>One line.</p><p><a href="https://strait.example/b" rel="noopener noreferrer">Two</a> <b>lines</b>.</p>'.replace(
        'One line',
        'One\n  line',
      ),
    });
    expect(readBody(document, asUnclean('<script>1</script>'), 'https://a.example/')).toEqual({
      text: '',
    });
  });
});

describe('the bytes of a file', () => {
  const pieces = ['one', 'two', 'three'];
  const file = (cancelled: () => void) => {
    const left = [...pieces];
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = left.shift();
        if (next === undefined) controller.close();
        else controller.enqueue(bytesOf(next));
      },
      cancel: cancelled,
    });
    return { stream: () => stream } as unknown as Blob;
  };

  test('come piece by piece, and the file is let go where nobody wants the rest', async () => {
    const cancelled = vi.fn();
    const read: string[] = [];
    for await (const chunk of chunksOf(file(cancelled))) read.push(new TextDecoder().decode(chunk));
    expect([read, cancelled.mock.calls.length]).toEqual([pieces, 0]);
    for await (const _ of chunksOf(file(cancelled))) break;
    expect(cancelled).toHaveBeenCalledTimes(1);
  });
});

describe('HTML of a clipping', () => {
  test.each([
    '<p>Text</p>',
    '<pre>\n\nfirst lines</pre>',
    '<p><center><p>nested</p></center></p>',
    '<table><tr><td>cell</td></tr></table>',
    '<a href="/a">one <a href="/b">two</a></a>',
    '<svg><p>out</p></svg>',
    '<img src=x onerror=alert(1)><a href="javascript:alert(1)">go</a>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<form><form><p>x',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  ])('%s comes out as it goes into the next archive, and runs nothing', (html) => {
    const clean = createBodyCleaner(document);
    const once = clean(html, 'https://a.example/');
    expect(clean(once, 'https://b.example/')).toBe(once);
    const holder = document.implementation.createHTMLDocument('').createElement('div');
    holder.innerHTML = once;
    expect(holder.innerHTML).toBe(once);
    expect(holder.querySelector('script, style, svg, math, form, [onerror]')).toBeNull();
    expect(once).not.toContain('javascript:');
  });

  test('of every vector nothing stays that runs, asks or moves the reader', () => {
    const clean = createBodyCleaner(document);
    const holder = document.implementation.createHTMLDocument('').createElement('div');
    for (const html of VECTORS) {
      const once = clean(html, 'https://a.example/b');
      expect([html, clean(once, 'https://b.example/')]).toEqual([html, once]);
      holder.innerHTML = once;
      const attributes = [...holder.querySelectorAll('*')].flatMap(({ attributes }) => [
        ...attributes,
      ]);
      const faulty = attributes.filter(
        ({ name, value }) =>
          /^(on|style|srcset|formaction|ping|background|xlink)/.test(name) ||
          (/^(href|src|cite)$/.test(name) && !/^(https?|mailto):/.test(value)),
      );
      expect([html, faulty.map(({ name }) => name)]).toEqual([html, []]);
      expect([html, holder.querySelector('script, style, svg, math, form, iframe, link')]).toEqual([
        html,
        null,
      ]);
    }
  });
});
