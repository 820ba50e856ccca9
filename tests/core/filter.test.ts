import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Facet, facetKinds } from '../../lib/core/facets';
import { EVERYTHING, filterIn, filterText, hasFacets, monthsBetween } from '../../lib/core/filter';

const facet = fc
  .tuple(fc.constantFrom(...facetKinds), fc.string())
  .map(([kind, value]): Facet => `${kind}:${value.toWellFormed().normalize()}`);
const month = fc
  .tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

describe('a filter in an address', () => {
  test('is the same filter again', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 100 }).map((text) => text.toWellFormed().normalize().trim()),
        fc.uniqueArray(facet, { maxLength: 10 }),
        fc.option(month, { nil: undefined }),
        (query, facets, from) => {
          const filter = { query, facets: [...facets].sort(), ...(from && { from }) };
          expect(filterIn(`?${filterText(filter)}`)).toEqual(filter);
        },
      ),
    );
  });

  test.each([
    ['an address bar’s words', '?q=sea+of+japan', { query: 'sea of japan', facets: [] }],
    ['an older link', '?naming=jp.aoba-rin', { query: '', facets: ['entity:jp.aoba-rin'] }],
    ['what is no filter', '?id=7&f=nonsense&from=2026-13&to=', EVERYTHING],
    ['half a character', '?q=%E3%81', EVERYTHING],
    ['the same twice', '?f=unread:&f=unread:', { query: '', facets: ['unread:'] }],
  ])('%s', (_, text, filter) => {
    expect(filterIn(text)).toEqual(filter);
  });

  test('of another colon keeps it', () => {
    expect(filterText({ query: '', facets: ['tag:a:b/c&d'] })).toBe('f=tag:a:b/c%26d');
  });
});

test.each<[string, Facet[], boolean]>([
  ['nothing', [], true],
  ['one it has', ['party:KR'], true],
  ['one it lacks', ['party:RU'], false],
  ['one of two of a kind', ['party:RU', 'party:KR'], true],
  ['of two kinds both', ['party:KR', 'unread:'], true],
  ['of two kinds one', ['party:KR', 'starred:'], false],
])('a clipping about Korea, unread, is among those with %s: %s', (_, wanted, answer) => {
  expect(hasFacets(['all:', 'party:KR', 'unread:'], wanted)).toBe(answer);
});

test('months from one to another', () => {
  expect(monthsBetween('2025-11', '2026-02')).toEqual([
    'month:2025-11',
    'month:2025-12',
    'month:2026-01',
    'month:2026-02',
  ]);
  expect(monthsBetween('2026-02', '2026-01')).toEqual([]);
  expect(monthsBetween('0001-01', '9999-12')).toHaveLength(1200);
});
