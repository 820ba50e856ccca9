import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../lib/core/export/csv';
import { anyUnits, bytesOf, head, samples, textOf } from './export-samples';

type Row = Record<string, string>;

/** Read strictly: as many cells in each row as in the first, no quote where none may be. */
async function rowsOf(clippings = samples): Promise<Row[]> {
  return parse(await bytesOf(csv.write(clippings, head)), {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
  });
}

describe('the table', () => {
  test('has a row a clipping, read back as it was written', async () => {
    const rows = await rowsOf();
    expect(rows).toHaveLength(samples.length);
    expect(rows[0]).toMatchObject({
      title: 'Minister speaks of "Iturup", and of boats',
      byline: 'Nora Pell, Mina Okabe',
      published: '2019-05-10',
      read: 'no',
      starred: 'yes',
      countries: 'RU',
      officials: 'Rin Aoba',
      places: 'Iturup',
      agreements: 'Harbour Declaration',
      tags: 'boats; sea of nets; 2026',
      note: 'Ask again.\nAnd "again".',
      text: samples[0]?.text,
    });
    expect(rows[2]?.published).toBe('');
  });

  test('begins with a byte order mark, or Excel spoils every letter beyond its own', async () => {
    const bytes = await bytesOf(csv.write(samples, head));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'])(
    'a cell that would be run is text: %j',
    async (words) => {
      const [one] = await rowsOf(samples.slice(0, 1).map((each) => ({ ...each, title: words })));
      expect(one?.title).toBe(`'${words}`);
    },
  );

  test('no cell of the samples would be run', async () => {
    const cells = (await rowsOf()).flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
  });

  test('any text comes back, but for the apostrophe that makes it harmless', async () => {
    const [one] = samples;
    if (!one) throw new Error('no sample');
    const utf8 = (text: string) => Buffer.from(text).toString('utf8');
    await fc.assert(
      fc.asyncProperty(anyUnits, fc.string({ unit: 'binary' }), async (title, note) => {
        const [row] = await rowsOf([{ ...one, title, note }]);
        expect([title, `'${title}`].map(utf8)).toContain(row?.title);
        expect([note, `'${note}`].map(utf8)).toContain(row?.note);
      }),
    );
  });

  test('a text beyond what a cell of Excel holds is cut, and says so', async () => {
    const text = 'a"'.repeat(30_000);
    const [row] = await rowsOf(samples.slice(0, 1).map((each) => ({ ...each, text })));
    expect(row?.text).toBe(`${text.slice(0, 32_766)}…`);
    expect(await textOf(csv.write([], head))).toMatch(/^\uFEFFtitle,outlet,.*,text\r\n$/);
  });
});
