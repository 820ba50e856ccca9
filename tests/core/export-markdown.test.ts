import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createFileNames } from '../../lib/core/export/file-names';
import { markdown } from '../../lib/core/export/markdown';
import { asBlockQuote, asMarkdown, asMarkdownLine } from '../../lib/core/export/markdown-text';
import type { ExportedClipping } from '../../lib/core/export/record';
import { zip } from '../../lib/core/export/zip';
import { anyUnits, bytesOf, head, samples } from './export-samples';
import { entriesIn, filesIn } from './zip-reader';

async function notesOf(clippings: readonly ExportedClipping[]) {
  const files = await filesIn(await bytesOf(markdown.write(clippings, head)));
  return files.map(({ name, text }) => {
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    return { name, properties: parse(front), older: parse(front, { version: '1.1' }), body };
  });
}

/** Every kind of token in a Markdown text, as GitHub's Markdown is read, which makes links of bare addresses. */
function kindsIn(text: string): Set<string> {
  const kinds = new Set<string>();
  marked.walkTokens(marked.lexer(text), (token: Token) => {
    kinds.add(token.type);
  });
  return kinds;
}

/** What a reader of the page sees, line by line. */
function shown(text: string): string {
  const html = marked.parse(text, { async: false });
  return html
    .replace(/<\/?(?:p|code|blockquote)>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .trim();
}

describe('a note of a clipping', () => {
  test('bears its particulars as properties', async () => {
    const [first, , korean] = await notesOf(samples);
    expect(first?.properties).toEqual({
      title: 'Minister speaks of "Iturup", and of boats',
      url: 'https://harbour.example/1',
      outlet: 'The Harbour Times',
      author: ['Nora Pell', 'Mina Okabe'],
      published: '2019-05-10',
      modified: '2019-05-11',
      saved: '2026-01-01T03:04:05.678Z',
      language: 'en',
      tags: ['boats', 'sea-of-nets', '_2026'],
      countries: ['RU'],
      officials: ['Rin Aoba'],
      places: ['Iturup'],
      agreements: ['Harbour Declaration'],
    });
    expect(korean?.properties).not.toHaveProperty('published');
  });

  test('bears days as a reader of older YAML knows them: as dates', async () => {
    const [first] = await notesOf(samples);
    expect(first?.older.published).toEqual(new Date('2019-05-10'));
    expect(first?.older.title).toBe('Minister speaks of "Iturup", and of boats');
  });

  test('any text is a property as it was', async () => {
    const [one] = samples;
    if (!one) throw new Error('no sample');
    await fc.assert(
      fc.asyncProperty(anyUnits, fc.string({ unit: 'binary' }), async (title, outlet) => {
        const [note] = await notesOf([{ ...one, title, outlet }]);
        expect(note?.properties).toMatchObject({ title, outlet });
        expect(note?.older).toMatchObject({ title, outlet });
      }),
    );
  });

  test.each([
    'yes',
    'null',
    '~',
    '1e3',
    '2019-05-10',
    '---',
    '- a',
    '{a: b}',
    '&a',
    '*a',
    '!tag',
    '# x',
    'a: b',
    ' ',
    '1:20',
  ])('a title that looks like YAML is a title: %j', async (title) => {
    const [note] = await notesOf([{ ...(samples[0] as ExportedClipping), title }]);
    expect(note?.properties.title).toBe(title);
    expect(note?.older.title).toBe(title);
  });

  test('of nothing that a page says becomes more than words', async () => {
    for (const { body } of await notesOf(samples))
      expect([
        ...kindsIn(body),
        'only these',
        ...['blockquote', 'codespan', 'escape', 'heading', 'paragraph', 'space', 'text'],
      ]).toEqual(
        expect.not.arrayContaining(['link', 'image', 'html', 'list', 'code', 'table', 'em']),
      );
  });
});

describe('plain text as Markdown', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](https://evil.example)',
    '![a](https://evil.example/p.png)',
    '[[Note]] and ![[Note]]',
    '[a]: https://evil.example',
    '<https://evil.example>',
    'see https://evil.example/a_b_c?x=1&y=2#z.',
    'see www.evil.example/a',
    'HTTP://EVIL.EXAMPLE',
    'obsidian://open?vault=a',
    'mail spy@evil.example now',
    '# a',
    'a #tag',
    '- a',
    '+ a',
    '* a',
    '1. a',
    '12) a',
    '> a',
    '```js',
    '~~~',
    '***',
    '---',
    '===',
    '    a',
    '| a | b |',
    '*a* _b_ **c** ~~d~~ `e` $f$ ==g== %%h%% ^i',
    '&lt;b&gt; &amp;',
    'back\\slash and \\* and \\',
    'https://evil.example/`a`',
    '港 https://evil.example/。次',
  ])('%j is shown as it is', (text) => {
    expect(shown(asMarkdown(text))).toBe(text.trim());
  });

  test('any text becomes paragraphs of words', () => {
    const parts = fc.constantFrom(
      ...[
        '<b>',
        '[',
        ']',
        '(https://e.example)',
        '!',
        '*',
        '_',
        '`',
        '\\',
        '#',
        '-',
        '1.',
        '>',
        '|',
      ],
      ...[' ', '\n', '~', '&amp;', 'https://e.example', 'www.e.example', 'a@b.example', 'あ', '='],
    );
    const allowed = new Set(['paragraph', 'text', 'escape', 'codespan', 'space']);
    fc.assert(
      fc.property(fc.array(parts), (all) => {
        const text = all.join('');
        const lines = text.split('\n').map((line) => line.trim());
        expect([...kindsIn(asMarkdown(text))].filter((kind) => !allowed.has(kind))).toEqual([]);
        expect(shown(asMarkdown(text)).split(/\n+/).filter(Boolean).join('\n')).toBe(
          lines.filter(Boolean).join('\n'),
        );
        expect([...kindsIn(`# ${asMarkdownLine(text)}`)]).not.toContain('html');
        const quoted = kindsIn(asBlockQuote(text));
        expect([...quoted].filter((kind) => !allowed.has(kind) && kind !== 'blockquote')).toEqual(
          [],
        );
      }),
    );
  });
});

describe('the names of the files', () => {
  const names = (titles: string[]) =>
    titles
      .map((title, id) => ({ ...(samples[6] as ExportedClipping), id, title }))
      .map(createFileNames());

  test('tell day and title in its own script', async () => {
    const all = (await notesOf(samples)).map(({ name }) => name);
    expect(all).toEqual([
      'Kirinuki 2026-03-04/2019-05-10 Minister speaks of Iturup , and of boats.md',
      'Kirinuki 2026-03-04/2019-05-10 外相、択捉島について述べる.md',
      'Kirinuki 2026-03-04/2026-01-03 외상, 이투루프를 언급.md',
      'Kirinuki 2026-03-04/2019-05-10 Министр — об Итурупе.md',
      'Kirinuki 2026-03-04/2019-05-11 外相谈择捉岛.md',
      'Kirinuki 2026-03-04/2019-05-12 script alert(1) script.md',
      'Kirinuki 2026-03-04/2019-05-12 .. .. con.md.md',
      'Kirinuki 2026-03-04/2019-05-12 =HYPERLINK( https evil.example , x ).md',
      'Kirinuki 2026-03-04/2019-05-12 a.example.md',
    ]);
  });

  test('are never the same, also where case and letters do not count', () => {
    expect(names(['A', 'a', 'A (2)', 'A', 'Å', 'Å', 'ß', 'SS', 'ａ'])).toEqual(
      ['A', 'a (2)', 'A (2) (2)', 'A (3)', 'Å', 'Å (2)', 'ß', 'SS (2)', 'ａ (4)'].map(
        (name) => `2019-05-12 ${name}`,
      ),
    );
  });

  test('are the site’s where a title has nothing that can be a name', () => {
    expect(names(['...', ' . ', '?'])).toEqual(
      ['harbour.example', 'harbour.example (2)', 'harbour.example (3)'].map(
        (name) => `2019-05-12 ${name}`,
      ),
    );
  });

  test('are ones that every system takes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyUnits, fc.string({ unit: 'grapheme', maxLength: 300 }))),
        (titles) => {
          const all = names(titles);
          expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
          for (const name of all) {
            expect(name).toMatch(/^2019-05-12 [^<>:"/\\|?*\p{C}]+$/u);
            expect(name).not.toMatch(/[. ]$/);
            expect(Buffer.byteLength(`${name}.md`)).toBeLessThanOrEqual(143);
          }
        },
      ),
    );
  });
});

describe('the zip', () => {
  // The plain list of a zip counts to 65,534: beyond, a reader looks for the large one.
  test.each([65_534, 65_535, 65_536])(
    'lists every one of %i files',
    async (count) => {
      async function* files() {
        for (let n = 0; n < count; n += 1) yield { name: `港/${n}.md`, text: '' };
      }
      const entries = await entriesIn(await bytesOf(zip(files(), head.now)));
      expect(entries).toHaveLength(count);
      expect(entries.at(-1)?.fileName).toBe(`港/${count - 1}.md`);
    },
    240_000,
  );

  test('tells what went wrong with its files', async () => {
    async function* files() {
      yield { name: 'a', text: 'a' };
      throw new Error('the archive is gone');
    }
    await expect(bytesOf(zip(files(), head.now))).rejects.toThrow('the archive is gone');
  });
});
