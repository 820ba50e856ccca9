import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../lib/core/pictures/csv';

const body = (rows: (string | number)[][]) => toCsv(rows).replace(/^\uFEFF/, '');

test.each([
  ['plain', 'Harbour', 'Harbour'],
  ['a comma', 'Aoba, Rin', '"Aoba, Rin"'],
  ['quotation marks', 'the "Times"', '"the ""Times"""'],
  ['a line end', 'one\r\ntwo', '"one\r\ntwo"'],
  ['a number', -3, '-3'],
  ['a formula', '=1+1', "'=1+1"],
  ['a formula with a comma', '=SUM(A1,B1)', '"\'=SUM(A1,B1)"'],
  ['a call', '@now', "'@now"],
  ['a sign', '+81 3', "'+81 3"],
  ['a dash', '-', "'-"],
  ['a tab before it', '\t=1', "'\t=1"],
  ['a full-width sign', '＝1＋1', "'＝1＋1"],
  ['nothing', '', ''],
])('a cell of %s', (_, value, cell) => {
  expect(body([[value]])).toBe(`${cell}\r\n`);
});

test('every cell comes back as it was, but for the apostrophe before a formula', () => {
  const tables = fc.array(
    fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { minLength: 1, maxLength: 4 }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(tables, (rows) => {
      expect(
        parse(body(rows)).map((row) =>
          row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')),
        ),
      ).toEqual(
        rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))),
      );
    }),
  );
});

/** A reader of RFC 4180 that knows nothing of the writer. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') at++;
      else if (letter === '"') quoted = false;
      if (letter !== '"' || (quoted && text[at] === '"')) cell += letter;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      at++;
    } else cell += letter;
  }
  return rows;
}
