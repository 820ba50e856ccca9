import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoMonth, monthOf, UNDATED } from '../../../lib/core/pictures/month';
import { monthsPicture, spanOf } from '../../../lib/core/pictures/months';
import type { PictureRow } from '../../../lib/core/pictures/row';
import { inSteps, spanOfSteps, stepsOf } from '../../../lib/core/pictures/years';
import { archives, row, spans, tallyOf } from './rows';

describe('the month of a day', () => {
  test.each([
    ['2026-11-22', '2026-11'],
    ['2026-01', '2026-01'],
    ['1956-10-19', '1956-10'],
  ])('%s is of %s', (day, month) => {
    expect(isoMonth(monthOf(day))).toBe(month);
  });

  test.each([
    undefined,
    '',
    '2026',
    'yesterday',
    '2026-13-01',
    '2026-00-01',
    '0001-01-01',
    '9999-12-31',
  ])('%s is of none', (day) => {
    expect(monthOf(day)).toBe(UNDATED);
  });
});

describe('clippings a month by counterpart', () => {
  const march = { first: monthOf('2026-03'), last: monthOf('2026-05') };

  test('months without clippings are there, empty; a clipping about two is counted with each', () => {
    const picture = monthsPicture(
      tallyOf([
        row({ counterparts: ['RU', 'CN'] }),
        row({ counterparts: ['RU'], day: '2026-05-01' }),
        row({ counterparts: [] }),
      ]),
      march,
      6,
    );
    expect(picture).toEqual({
      span: march,
      n: 3,
      undated: 0,
      all: [2, 0, 1],
      strips: [
        { key: 'RU', n: 2, counts: [1, 0, 1] },
        { key: 'CN', n: 1, counts: [1, 0, 0] },
      ],
      none: { key: '', n: 1, counts: [1, 0, 0] },
    });
  });

  test('a clipping about two of the others is one of them once', () => {
    const rows = [
      ...[1, 2, 3].map(() => row({ counterparts: ['RU'] })),
      row({ counterparts: ['RU', 'CN', 'KR'] }),
      row({ counterparts: ['CN', 'KR'] }),
    ];
    const picture = monthsPicture(tallyOf(rows), march, 1);
    expect(picture.others).toEqual({ key: '', n: 2, counts: [2, 0, 0] });
    expect(picture.strips.map(({ key, n }) => [key, n])).toEqual([
      ['RU', 4],
      ['CN', 2],
      ['KR', 2],
    ]);
  });

  test('what has no known day is said and drawn nowhere, whenever it was saved', () => {
    const picture = monthsPicture(
      tallyOf([row({ day: undefined, counterparts: ['RU'] }), row({ day: '2026-99' })]),
      march,
      6,
    );
    expect(picture).toMatchObject({ n: 0, undated: 2, strips: [], all: [0, 0, 0] });
  });

  test('an archive of nothing has no span', () => {
    expect(spanOf(tallyOf([]).parties)).toBeUndefined();
    expect(spanOf(tallyOf([row({ day: undefined })]).parties)).toBeUndefined();
  });

  test('counts as looking at every clipping for every number would', () => {
    fc.assert(
      fc.property(archives, spans, fc.integer({ min: 0, max: 4 }), (rows, span, most) => {
        const picture = monthsPicture(tallyOf(rows), span, most);
        const months = Array.from({ length: span.last - span.first + 1 }, (_, at) =>
          isoMonth(span.first + at),
        );
        const series = (isOf: (row: PictureRow) => boolean) =>
          months.map(
            (month) => rows.filter((each) => each.day?.startsWith(month) && isOf(each)).length,
          );
        const drawn = picture.strips.slice(0, most).map(({ key }) => key);
        expect(picture.all).toEqual(series(() => true));
        expect(picture.undated).toBe(rows.filter(({ day }) => day === undefined).length);
        for (const { key, n, counts } of picture.strips) {
          expect(counts).toEqual(series(({ counterparts }) => counterparts.includes(key)));
          expect(n).toBe(counts.reduce((a, b) => a + b));
        }
        const zeros = months.map(() => 0);
        expect(picture.others?.counts ?? zeros).toEqual(
          series(({ counterparts }) => counterparts.some((party) => !drawn.includes(party))),
        );
        expect(picture.none?.counts ?? zeros).toEqual(
          series(({ counterparts }) => counterparts.length === 0),
        );
        expect(picture.strips.map(({ n }) => n)).toEqual(
          picture.strips.map(({ n }) => n).toSorted((a, b) => b - a),
        );
      }),
    );
  });
});

describe('the steps of a span', () => {
  test('ten years are months, more are years', () => {
    const decade = { first: monthOf('2016-01'), last: monthOf('2026-11') };
    expect(stepsOf(decade)).toMatchObject({ by: 'month', length: 1 });
    expect(stepsOf(decade).starts).toHaveLength(131);
    const longer = stepsOf({ first: monthOf('2010-06'), last: monthOf('2026-11') });
    expect(longer).toMatchObject({ by: 'year', length: 12 });
    expect(longer.starts).toHaveLength(17);
  });

  test('no clipping is lost between months and years', () => {
    const someSpan = fc.record({
      first: fc.integer({ min: 1990 * 12, max: 2000 * 12 }),
      length: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(someSpan, fc.infiniteStream(fc.nat({ max: 9 })), ({ first, length }, numbers) => {
        const span = { first, last: first + length - 1 };
        const counts = [...numbers.take(length)];
        const steps = stepsOf(span);
        const sums = inSteps(counts, span, steps);
        expect(sums).toEqual(
          steps.starts.map((start) =>
            counts
              .filter((_, at) => first + at >= start && first + at < start + steps.length)
              .reduce((a, b) => a + b, 0),
          ),
        );
        expect(spanOfSteps(steps).first).toBe(steps.starts[0]);
        expect(spanOfSteps(steps).last).toBeGreaterThanOrEqual(span.last);
        expect(sums.reduce((a, b) => a + b)).toBe(counts.reduce((a, b) => a + b));
      }),
    );
  });
});
