import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorsOf } from '../../lib/core/export/authors';
import { cslJson } from '../../lib/core/export/csl-json';
import { ris } from '../../lib/core/export/ris';
import { anyUnits, head, samples, textOf } from './export-samples';

describe('the people of a by-line', () => {
  test.each<[string, object[]]>([
    ['Nora Pell', [{ family: 'Pell', given: 'Nora' }]],
    [
      'Nora Pell, Ola Quist',
      [
        { family: 'Pell', given: 'Nora' },
        { family: 'Quist', given: 'Ola' },
      ],
    ],
    ['Nora J. Pell', [{ family: 'Pell', given: 'Nora J.' }]],
    ['Mina Okabe-Lund', [{ family: 'Okabe-Lund', given: 'Mina' }]],
    ['Ursula von der Holm', [{ family: 'von der Holm', given: 'Ursula' }]],
    ["Brian O'Dell", [{ family: "O'Dell", given: 'Brian' }]],
    ['Gabriela Prieto Muñoz', [{ literal: 'Gabriela Prieto Muñoz' }]],
    ['Fred Holm Jr.', [{ literal: 'Fred Holm Jr.' }]],
    ['Mina Okabe', [{ literal: 'Mina Okabe' }]],
    ['Kim Jong-un', [{ literal: 'Kim Jong-un' }]],
    ['Park Chung-hee', [{ literal: 'Park Chung-hee' }]],
    ['Zhang Wei', [{ literal: 'Zhang Wei' }]],
    ['Shintarō Abe', [{ literal: 'Shintarō Abe' }]],
    ['David Wang', [{ family: 'Wang', given: 'David' }]],
    ['Nora', [{ literal: 'Nora' }]],
    ['岡部 美奈, 田中一郎', [{ literal: '岡部 美奈' }, { literal: '田中一郎' }]],
    ['王小明、李华', [{ literal: '王小明' }, { literal: '李华' }]],
    ['한소라', [{ literal: '한소라' }]],
    ['ジョン・スミス', [{ literal: 'ジョン・スミス' }]],
    ['Елена Черненко', [{ family: 'Черненко', given: 'Елена' }]],
    ['Иван Петров', [{ family: 'Петров', given: 'Иван' }]],
    ['Петров Иван', [{ literal: 'Петров Иван' }]],
    ['Ирина Марина', [{ literal: 'Ирина Марина' }]],
    ['Иван Иванович Петров', [{ literal: 'Иван Иванович Петров' }]],
    ['岡部 John', [{ literal: '岡部 John' }]],
    ['Vera Holm\nER  - ', [{ family: 'Holm', given: 'Vera' }, { literal: 'ER -' }]],
    ['', []],
    [' , ', []],
  ])('%j', (byline, authors) => {
    expect(authorsOf(byline)).toEqual(authors);
  });

  test('no by-line loses a word, and none keeps the pattern busy', () => {
    const bare = (text: string) => text.replace(/[\s,，、;；|]+/g, '');
    fc.assert(
      fc.property(anyUnits, (byline) => {
        const said = authorsOf(byline).map((author) =>
          'literal' in author ? author.literal : author.given + author.family,
        );
        expect(bare(said.join(''))).toBe(bare(byline));
      }),
    );
    expect(authorsOf(`${'ya'.repeat(50_000)}q ${'wy'.repeat(50_000)}`)).toHaveLength(1);
  });
});

const read = (text: string) => new Cite(text).get();

describe('CSL-JSON, read by citation-js', () => {
  const references = async () => read(await textOf(cslJson.write(samples, head)));

  test('is one newspaper article a clipping, with all that a reference needs', async () => {
    const all = await references();
    expect(all).toHaveLength(samples.length);
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set(['article-newspaper']));
    expect(all[0]).toMatchObject({
      id: 'harbour.example/1',
      title: 'Minister speaks of "Iturup", and of boats',
      'container-title': 'The Harbour Times',
      author: [{ family: 'Pell', given: 'Nora' }, { literal: 'Mina Okabe' }],
      issued: { 'date-parts': [[2019, 5, 10]] },
      accessed: { 'date-parts': [[2026, 1, 1]] },
      language: 'en',
      section: 'Politics',
      URL: 'https://harbour.example/1',
      note: 'Ask again.\nAnd "again".',
      keyword: 'boats, sea of nets, 2026',
    });
    expect(all.map(({ title = '' }) => title)).toEqual(samples.map(({ title }) => title));
  });

  test('splits no name in Han characters or hangul', async () => {
    expect((await references()).slice(1, 5).map(({ author }) => author)).toEqual([
      [{ literal: '岡部 美奈' }, { literal: '田中一郎' }],
      [{ literal: '한소라' }],
      [{ family: 'Черненко', given: 'Елена' }, { literal: 'Ирина Марина' }],
      [{ literal: '王小明' }],
    ]);
  });

  test('an article without a date has none, one without an outlet its host', async () => {
    const undated = (await references())[2];
    expect(undated).not.toHaveProperty('issued');
    expect(undated).toMatchObject({ 'container-title': 'harbour.example' });
  });
});

describe('RIS, read by citation-js', () => {
  const references = async () => read(await textOf(ris.write(samples, head)));

  test('is one newspaper article a clipping', async () => {
    const all = await references();
    expect(all).toHaveLength(samples.length);
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set(['article-newspaper']));
    expect(all[0]).toMatchObject({
      title: 'Minister speaks of "Iturup", and of boats',
      'container-title': 'The Harbour Times',
      issued: { 'date-parts': [[2019]] },
      accessed: { 'date-parts': [[2026, 1, 1]] },
      language: 'en',
      section: 'Politics',
      URL: 'https://harbour.example/1',
      keyword: 'boats,sea of nets,2026',
    });
    expect(all.map(({ title = '' }) => title)).toEqual(samples.map(({ title }) => title));
    expect(all[2]).not.toHaveProperty('issued');
  });

  test('splits no name in Han characters or hangul', async () => {
    // It knows no author of a newspaper's article, so its reading of names is seen at a journal's.
    const text = await textOf(ris.write(samples, head));
    const all = read(text.replaceAll('TY  - NEWS', 'TY  - JOUR'));
    expect(all.slice(0, 5).map(({ author }) => author)).toEqual([
      [{ family: 'Pell', given: 'Nora' }, { literal: 'Mina Okabe' }],
      // One word alone is a family name to it: in one piece all the same.
      [{ literal: '岡部 美奈' }, { family: '田中一郎' }],
      [{ family: '한소라' }],
      [{ family: 'Черненко', given: 'Елена' }, { literal: 'Ирина Марина' }],
      [{ family: '王小明' }],
    ]);
  });
});

describe('RIS', () => {
  test('any text stays in its line: no value ends a record or begins another', async () => {
    const tag = fc.constantFrom('ER  - ', 'TY  - BOOK', '\r\n', '\u2028', '  - ', 'x');
    const words = fc.oneof(
      anyUnits,
      fc.array(tag).map((parts) => parts.join('\n')),
    );
    await fc.assert(
      fc.asyncProperty(words, words, words, async (title, note, tagged) => {
        const [one] = samples;
        if (!one) return;
        const text = await textOf(ris.write([{ ...one, title, note, tags: [tagged] }], head));
        const lines = text.split(/[\r\n]+/).filter(Boolean);
        expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
        expect(lines.filter((line) => /^(TY|ER)/.test(line))).toEqual(['TY  - NEWS', 'ER  - ']);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });

  test('every line ends as the format wants it', async () => {
    const text = await textOf(ris.write(samples, head));
    expect(text.split('\r\n').join('')).not.toContain('\n');
  });
});
