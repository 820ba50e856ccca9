import { describe, expect, test } from 'vitest';
import { collect, type Pace } from '../../../lib/core/pictures/collect';
import { newTally } from '../../../lib/core/pictures/tally';
import { row } from './rows';

async function* many(n: number, failAt = Number.POSITIVE_INFINITY) {
  for (let id = 0; id < n; id++) {
    if (id === failAt) throw new Error('the archive is gone');
    yield row({ id });
  }
}

/** A clock by which counting one row takes a millisecond. */
function pace(values: Partial<Pace> = {}) {
  let time = 0;
  const told: number[] = [];
  let pauses = 0;
  return {
    told,
    pauses: () => pauses,
    now: () => {
      time += 1;
      return time;
    },
    pause: async () => {
      pauses += 1;
    },
    onCounted: (n: number) => void told.push(n),
    isOver: () => false,
    ...values,
  };
}

describe('counting beside everything else', () => {
  test('all rows, with a pause every few milliseconds and a word every tenth of a second', async () => {
    const tally = newTally();
    const steps = pace();
    expect(await collect(many(1_000), tally, steps)).toBe(true);
    expect(tally.n).toBe(1_000);
    expect(steps.pauses()).toBeGreaterThan(150);
    expect(steps.told.length).toBeGreaterThan(5);
    expect(steps.told.length).toBeLessThan(20);
    expect(steps.told.at(-1)).toBe(1_000);
  });

  test('stopped, it keeps what was counted', async () => {
    const tally = newTally();
    let asked = 0;
    const isOver = () => {
      asked += 1;
      return asked > 10;
    };
    expect(await collect(many(1_000), tally, pace({ isOver }))).toBe(false);
    expect(tally.n).toBeGreaterThan(0);
    expect(tally.n).toBeLessThan(11);
  });

  test('an archive that fails half-way says so', async () => {
    const tally = newTally();
    await expect(collect(many(10, 7), tally, pace())).rejects.toThrow('the archive is gone');
    expect(tally.n).toBe(7);
  });

  test('numbers alone are kept: a hundred thousand clippings are as few as a thousand', async () => {
    const tally = newTally();
    await collect(many(100_000), tally, pace({ now: () => 0 }));
    expect(tally.n).toBe(100_000);
    expect(tally.parties.size).toBe(1);
    expect(tally.parties.get('')?.size).toBe(1);
  });
});
