import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Office } from '../../../lib/core/entity';
import { isoMonth, monthOf, placeOfDay } from '../../../lib/core/pictures/month';
import { termsWithin } from '../../../lib/core/pictures/terms';
import {
  entitiesByNumber,
  timelinePicture,
  timelineSpan,
} from '../../../lib/core/pictures/timeline';
import { archives, row, spans, tallyOf } from './rows';

describe('the clippings that name somebody, along time', () => {
  test('from the first to the last; the undated apart', () => {
    const tally = tallyOf([
      row({ facets: ['entity:jp.aoba-rin'] }),
      row({ facets: ['entity:jp.aoba-rin'], day: '2026-06-30' }),
      row({ facets: ['entity:jp.aoba-rin'], day: undefined }),
      row({ facets: ['entity:jp.aoba-sora'], day: '2019-01-01' }),
    ]);
    const span = timelineSpan(tally, 'jp.aoba-rin');
    expect(span).toEqual({ first: monthOf('2026-03'), last: monthOf('2026-06') });
    if (!span) return;
    expect(timelinePicture(tally, 'jp.aoba-rin', span)).toEqual({
      span,
      n: 2,
      undated: 1,
      all: { key: '', n: 2, counts: [1, 0, 0, 1] },
      sides: [],
    });
    expect(timelineSpan(tally, 'nobody')).toBeUndefined();
  });

  test('a place by whose name is used; an article with both names is in both', () => {
    const tally = tallyOf([
      row({ facets: ['entity:southern-kurils', 'name:southern-kurils/JP'] }),
      row({
        facets: [
          'entity:southern-kurils',
          'name:southern-kurils/RU',
          'name:southern-kurils/JP',
          'name:southern-kurils/-',
        ],
      }),
    ]);
    const march = { first: monthOf('2026-03'), last: monthOf('2026-03') };
    expect(timelinePicture(tally, 'southern-kurils', march)).toMatchObject({
      n: 2,
      sides: [
        { key: '-', n: 1 },
        { key: 'JP', n: 2 },
        { key: 'RU', n: 1 },
      ],
    });
  });

  test('counts as looking at every clipping for every number would', () => {
    fc.assert(
      fc.property(archives, spans, (rows, span) => {
        const tally = tallyOf(rows);
        const months = Array.from({ length: span.last - span.first + 1 }, (_, at) =>
          isoMonth(span.first + at),
        );
        const naming = (facet: string) =>
          rows.filter(({ facets }) => (facets as string[]).includes(facet));
        const series = (facet: string) =>
          months.map((month) => naming(facet).filter(({ day }) => day?.startsWith(month)).length);
        for (const { id, n } of entitiesByNumber(tally)) {
          const picture = timelinePicture(tally, id, span);
          expect(n).toBe(naming(`entity:${id}`).length);
          expect(picture.all.counts).toEqual(series(`entity:${id}`));
          for (const { key, counts } of picture.sides)
            expect(counts).toEqual(series(`name:${id}/${key}`));
        }
      }),
    );
  });
});

describe('the offices above them', () => {
  const span = { first: monthOf('2016-01'), last: monthOf('2018-12') };
  const [left, right] = [span.first, span.last + 1];
  const office = (from: string, to?: string): Office => ({
    kind: 'minister',
    post: 'fisheries_minister',
    title: 'Minister of Fisheries',
    country: 'JP',
    from,
    ...(to === undefined ? {} : { to }),
    sources: ['invented'],
    verified: true,
  });
  const termOf = (from: string, to?: string) => termsWithin([office(from, to)], span)[0];

  test.each([
    [
      'to the day',
      '2016-03-16',
      '2017-02-01',
      ['2016-03-16', '2016-03-16', '2017-02-01', '2017-02-01'],
    ],
    [
      'to the month',
      '2016-03',
      '2017-02',
      ['2016-03-01', '2016-04-01', '2017-02-01', '2017-03-01'],
    ],
    ['to the year', '2016', '2018', ['2016-01-01', '2017-01-01', '2018-01-01', '2019-01-01']],
  ])('exact %s', (_, from, to, days) => {
    const term = termOf(from, to);
    expect([term?.from, term?.surelyFrom, term?.surelyTo, term?.to]).toEqual(days.map(placeOfDay));
    expect(term).toMatchObject({ beginsBefore: false, endsAfter: false, isOpen: false });
  });

  test('one begun before and not ended is cut to the span, and says so', () => {
    expect(termOf('2012-12-26')).toMatchObject({
      from: left,
      surelyFrom: left,
      surelyTo: right,
      to: right,
      beginsBefore: true,
      isOpen: true,
    });
    expect(termOf('2017', '2021-05-01')).toMatchObject({ endsAfter: true, isOpen: false });
  });

  test('of one that began and ended in a year, with no more known, nothing is certain', () => {
    const term = termOf('2017', '2017');
    expect(term?.surelyFrom).toBe(term?.surelyTo);
    expect(term).toMatchObject({ from: placeOfDay('2017-01-01'), to: placeOfDay('2018-01-01') });
  });

  test('those outside the span are left out; the others stand as they began', () => {
    const offices = [
      office('2017-05-01'),
      office('2010', '2014'),
      office('2016-02'),
      office('2019-01-01'),
    ];
    expect(termsWithin(offices, span).map((term) => term.office.from)).toEqual([
      '2016-02',
      '2017-05-01',
    ]);
  });

  test('a day stands as far into its month as the calendar has it', () => {
    expect(placeOfDay('2016-02-15') - monthOf('2016-02')).toBeCloseTo(14 / 29);
    expect(placeOfDay('2100-02-15') - monthOf('2100-02')).toBeCloseTo(14 / 28);
  });
});
