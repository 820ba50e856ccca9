import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facet } from '../../../lib/core/facets';
import { monthOf } from '../../../lib/core/pictures/month';
import { NOBODYS, namesPicture, placesByNumber, SEVERAL } from '../../../lib/core/pictures/names';
import { archives, row, spans, tallyOf } from './rows';

const KURILS = 'southern-kurils';
const used = (...sides: string[]) => sides.map((side): Facet => `name:${KURILS}/${side}`);

describe('which name each outlet uses', () => {
  test('each clipping is in one column, so that the shares of an outlet are all of it', () => {
    const rows = [
      row({ facets: used('JP'), outletName: 'The Harbour Times' }),
      row({ facets: used('JP', '-'), outletName: 'The Harbour Times' }),
      row({ facets: used('RU', 'JP'), outletName: 'The Harbour Times' }),
      row({ facets: used('-'), outlet: 'strait.example' }),
      row({ facets: ['name:takeshima/KR'] }),
    ];
    const picture = namesPicture(tallyOf(rows), KURILS, ['JP', 'RU']);
    expect(picture).toEqual({
      n: 4,
      undated: 0,
      columns: ['JP', SEVERAL, NOBODYS],
      rows: [
        {
          outlet: 'harbour.example',
          name: 'The Harbour Times',
          n: 3,
          isFew: true,
          counts: [2, 1, 0],
        },
        { outlet: 'strait.example', name: 'strait.example', n: 1, isFew: true, counts: [0, 0, 1] },
      ],
    });
  });

  test('sides stand in the order asked for, whoever is used most', () => {
    const rows = [
      row({ facets: used('RU') }),
      row({ facets: used('RU') }),
      row({ facets: used('JP') }),
    ];
    expect(namesPicture(tallyOf(rows), KURILS, ['JP', 'RU']).columns).toEqual(['JP', 'RU']);
    expect(namesPicture(tallyOf(rows), KURILS, ['RU', 'JP']).columns).toEqual(['RU', 'JP']);
    expect(namesPicture(tallyOf(rows), KURILS, []).columns).toEqual(['JP', 'RU']);
  });

  test.each([
    [4, true],
    [5, false],
  ])('%i clippings are few: %s', (n, isFew) => {
    const rows = Array.from({ length: n }, () => row({ facets: used('JP') }));
    expect(namesPicture(tallyOf(rows), KURILS, []).rows[0]).toMatchObject({ n, isFew });
  });

  test('without a span the undated count too; with one they are said apart', () => {
    const tally = tallyOf([
      row({ facets: used('JP') }),
      row({ facets: used('JP'), day: undefined }),
    ]);
    expect(namesPicture(tally, KURILS, [])).toMatchObject({ n: 2, undated: 0 });
    const march = { first: monthOf('2026-03'), last: monthOf('2026-03') };
    expect(namesPicture(tally, KURILS, [], march)).toMatchObject({ n: 1, undated: 1 });
    expect(namesPicture(tally, 'nowhere', [])).toEqual({ n: 0, undated: 0, columns: [], rows: [] });
  });

  test('counts as looking at every clipping for every number would', () => {
    fc.assert(
      fc.property(archives, fc.option(spans, { nil: undefined }), (rows, span) => {
        const tally = tallyOf(rows);
        for (const { id, n } of placesByNumber(tally)) {
          const naming = rows.filter(({ facets }) =>
            facets.some((f) => f.startsWith(`name:${id}/`)),
          );
          expect(n).toBe(naming.length);
          const picture = namesPicture(tally, id, ['KR', 'JP'], span);
          const within = naming.filter(({ day }) => {
            const month = monthOf(day);
            return !span || (month >= span.first && month <= span.last);
          });
          expect(picture.n).toBe(within.length);
          for (const { outlet, n, counts } of picture.rows) {
            const of = within.filter((each) => each.outlet === outlet);
            expect(n).toBe(of.length);
            const naive = picture.columns.map(
              (column) =>
                of.filter(({ facets }) => {
                  const sides = ['JP', 'RU', 'KR'].filter((side) =>
                    facets.includes(`name:${id}/${side}`),
                  );
                  if (column === SEVERAL) return sides.length > 1;
                  if (column === NOBODYS) return sides.length === 0;
                  return sides.length === 1 && sides[0] === column;
                }).length,
            );
            expect(counts).toEqual(naive);
          }
          const order = picture.rows.map((each) => each.n);
          expect(order).toEqual(order.toSorted((a, b) => b - a));
        }
      }),
    );
  });
});
