import { describe, expect, it } from 'vitest';
import type { Office, Official } from '../../lib/core/entity';
import { lastOffices, officesOn } from '../../lib/core/offices';

function office(post: string, kind: Office['kind'], from: string, to?: string): Office {
  const rest = { title: post, country: 'JP', sources: ['test'], verified: true };
  return to === undefined ? { post, kind, from, ...rest } : { post, kind, from, to, ...rest };
}

function holder(...offices: Office[]): Official {
  return { id: 'jp.test', name: 'Test', country: 'JP', names: [], offices };
}

describe('offices on a day', () => {
  const kishida = holder(
    office('foreign', 'foreign_minister', '2012-12-26', '2017-08-03'),
    office('defense', 'defense_minister', '2017-07-28', '2017-08-03'),
    office('prime', 'head_of_government', '2021-10-04', '2024-10-01'),
  );
  it.each([
    ['the first day counts', '2012-12-26', ['foreign']],
    ['two at once, the senior one first', '2017-08-01', ['foreign', 'defense']],
    ['the day of handover, when nothing else is held', '2017-08-03', ['foreign', 'defense']],
    ['none between two offices', '2020-01-01', []],
    ['none before the first', '2012-12-25', []],
  ])('%s', (_, day, posts) => {
    expect(officesOn(kishida, day).map((one) => one.post)).toEqual(posts);
  });

  it('gives the day of a handover to the next office of the same person', () => {
    const moved = holder(
      office('a', 'minister', '2020-01-01', '2021-01-01'),
      office('b', 'minister', '2021-01-01'),
    );
    expect(officesOn(moved, '2021-01-01').map((one) => one.post)).toEqual(['b']);
  });

  it.each([
    ['in the first year', '2019-03-01', 1],
    ['in the last year', '2021-12-31', 1],
    ['after it', '2022-01-01', 0],
    ['before it', '2018-12-31', 0],
  ])('a year covers all of itself: %s', (_, day, count) => {
    expect(officesOn(holder(office('envoy', 'ambassador', '2019', '2021')), day)).toHaveLength(
      count,
    );
  });

  it('names what ended last', () => {
    expect(lastOffices(kishida, '2025-01-01').map((one) => one.post)).toEqual(['prime']);
  });
});
