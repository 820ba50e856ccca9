import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitCsv } from '../../lib/core/import/csv-rows';
import {
  type JsonBreak,
  type JsonPiece,
  LARGEST_PIECE,
  splitJson,
} from '../../lib/core/import/json-pieces';
import { bytesOf } from './import-samples';

function split(text: string, size: number): (JsonPiece | JsonBreak)[] {
  const splitter = splitJson('list');
  const bytes = bytesOf(text);
  const pieces: (JsonPiece | JsonBreak)[] = [];
  for (let at = 0; at < bytes.length; at += size)
    pieces.push(...splitter.push(bytes.subarray(at, at + size)));
  return [...pieces, ...splitter.end()];
}

const parsed = (piece: JsonPiece | JsonBreak) =>
  'bytes' in piece && typeof piece.bytes !== 'string'
    ? JSON.parse(new TextDecoder().decode(piece.bytes))
    : piece;

const size = fc.integer({ min: 1, max: 40 });
const indent = fc.constantFrom(undefined, 0, 2, '\t');

describe('the pieces of a JSON file are what JSON.parse finds in it', () => {
  test('in an object with a list', () => {
    const members = fc.dictionary(
      fc.string().filter((key) => key !== 'list' && key !== '__proto__'),
      fc.jsonValue(),
      { maxKeys: 4 },
    );
    fc.assert(
      fc.property(
        members,
        fc.array(fc.jsonValue()),
        members,
        size,
        indent,
        (a, list, b, n, space) => {
          const text = JSON.stringify({ ...a, list, ...b }, null, space);
          const whole: Record<string, unknown> = JSON.parse(text);
          const pieces = split(text, n);
          expect(pieces.filter(({ is }) => is === 'item').map(parsed)).toEqual(whole.list);
          for (const piece of pieces)
            if (piece.is === 'member') expect(parsed(piece)).toEqual(whole[piece.key]);
          const { list: _, ...others } = whole;
          expect(pieces.filter(({ is }) => is === 'member')).toHaveLength(
            Object.keys(others).length,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  test('in a list, and in lines', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), size, indent, (list, n, space) => {
        expect(split(JSON.stringify(list, null, space), n).map(parsed)).toEqual(
          JSON.parse(JSON.stringify(list)),
        );
        const lines = split(['{}', ...list.map((each) => JSON.stringify(each))].join('\r\n'), n);
        expect(lines.map(parsed)).toEqual(JSON.parse(JSON.stringify(list)));
      }),
      { numRuns: 500 },
    );
  });

  test('and each is on its line', () => {
    const text = '{\n"a":\n"b",\n"list": [\n1,\n{"c":\n2},\n3 ]\n}';
    expect(split(text, 3).map((piece) => [piece.is, piece.line])).toEqual([
      ['member', 3],
      ['list', 4],
      ['item', 5],
      ['item', 6],
      ['item', 8],
    ]);
  });
});

test('a piece that is too large is passed over, and the next is found', () => {
  const splitter = splitJson('list');
  const pieces = splitter.push(bytesOf('{"list":["'));
  const filler = new Uint8Array(1_000_000).fill(0x61);
  for (let sent = 0; sent <= LARGEST_PIECE; sent += filler.length)
    pieces.push(...splitter.push(filler));
  pieces.push(...splitter.push(bytesOf('",7]}')), ...splitter.end());
  expect(
    pieces.map((piece) => ('bytes' in piece && piece.is === 'item' ? piece.bytes : piece.is)),
  ).toEqual(['list', 'large', bytesOf('7')]);
});

describe('the rows of a CSV file', () => {
  const field = fc.string({ maxLength: 12, unit: fc.constantFrom(...'a,"\n\r é日 '.split('')) });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  test('are those that were written, with the line on which each begins', () => {
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, size, (written, n) => {
        const text = written.map((row) => `${row.map(quoted).join(',')}\n`).join('');
        const splitter = splitCsv();
        const bytes = bytesOf(text);
        const read = [];
        for (let at = 0; at < bytes.length; at += n)
          read.push(...splitter.push(bytes.subarray(at, at + n)));
        read.push(...splitter.end());
        expect(read.map((row) => ('fields' in row ? row.fields : row))).toEqual(written);
        let line = 1;
        for (const [at, row] of written.entries()) {
          expect(read[at]?.line).toBe(line);
          line += row.join('').split('\n').length;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('one whose quotation never ends takes the rest with it, and no more of memory than a row may', () => {
    const splitter = splitCsv();
    const rows = splitter.push(bytesOf('a,b\n"c,d\n'));
    const filler = new Uint8Array(1_000_000).fill(0x0a);
    for (let sent = 0; sent < 10; sent++) rows.push(...splitter.push(filler));
    expect([...rows, ...splitter.end()]).toEqual([
      { fields: ['a', 'b'], line: 1 },
      { wrong: 'csv', line: 2 },
    ]);
  });
});
