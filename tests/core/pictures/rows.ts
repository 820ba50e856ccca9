import fc from 'fast-check';
import type { Facet } from '../../../lib/core/facets';
import type { PictureRow } from '../../../lib/core/pictures/row';
import { count, newTally, type Tally } from '../../../lib/core/pictures/tally';

/** A clipping of our own making. */
export function row(values: Partial<PictureRow> = {}): PictureRow {
  return {
    id: 1,
    day: '2026-03-14',
    saved: '2026-03-15T08:00:00.000Z',
    outlet: 'harbour.example',
    counterparts: [],
    facets: [],
    ...values,
  };
}

export function tallyOf(rows: readonly PictureRow[]): Tally {
  const tally = newTally();
  for (const each of rows) count(tally, each);
  return tally;
}

const day = fc
  .record({
    year: fc.integer({ min: 2018, max: 2021 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((date) =>
    [date.year, date.month, date.day].map((n) => String(n).padStart(2, '0')).join('-'),
  );

const facet: fc.Arbitrary<Facet> = fc.oneof(
  fc
    .constantFrom('jp.aoba-rin', 'jp.aoba-sora', 'southern-kurils')
    .map((id): Facet => `entity:${id}`),
  fc
    .tuple(fc.constantFrom('southern-kurils', 'takeshima'), fc.constantFrom('JP', 'RU', 'KR', '-'))
    .map(([place, side]): Facet => `name:${place}/${side}`),
  fc.constantFrom<Facet>('topic:trade', 'party:RU', 'language:ja', 'starred:'),
);

/** Archives in which everything happens: no day, the same counterpart twice, facets of other kinds. */
export const archives: fc.Arbitrary<PictureRow[]> = fc.array(
  fc
    .record({
      day: fc.option(day, { nil: undefined, freq: 5 }),
      outlet: fc.constantFrom('harbour.example', 'strait.example', 'kowan.example'),
      counterparts: fc.array(fc.constantFrom('RU', 'CN', 'KR', 'US', 'EU'), { maxLength: 3 }),
      facets: fc.uniqueArray(facet, { maxLength: 5 }),
    })
    .map(row),
  { maxLength: 60 },
);

/** A span of a year and a half within what `archives` may hold, or all of it. */
export const spans = fc.constantFrom(
  { first: 2018 * 12, last: 2021 * 12 + 11 },
  { first: 2019 * 12 + 3, last: 2020 * 12 + 8 },
);
