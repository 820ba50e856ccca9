import './locks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startUpkeep } from '../../entrypoints/background/upkeep';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A step with so much to do, that writes down each time it is run. */
function step(name: string, times: number, log: string[]) {
  let left = times;
  return {
    name,
    run: async () => {
      log.push(name);
      left -= 1;
      return left > 0;
    },
  };
}

test('each step is done to its end before the next, with pauses', async () => {
  const log: string[] = [];
  const { done } = startUpkeep([step('wait', 1, log), step('settle', 3, log)]);
  await vi.advanceTimersByTimeAsync(3999);
  expect(log).toEqual([]);
  await vi.advanceTimersByTimeAsync(10);
  expect(log).toEqual(['wait']);
  await vi.advanceTimersByTimeAsync(5000);
  await done;
  expect(log).toEqual(['wait', 'settle', 'settle', 'settle']);
});

test('while pages are read nothing is done', async () => {
  const log: string[] = [];
  const upkeep = startUpkeep([step('settle', 2, log)]);
  await vi.advanceTimersByTimeAsync(3000);
  upkeep.touch();
  await vi.advanceTimersByTimeAsync(3000);
  expect(log).toEqual([]);
  await vi.advanceTimersByTimeAsync(1100);
  expect(log).toEqual(['settle']);
  upkeep.touch();
  await vi.advanceTimersByTimeAsync(3000);
  expect(log).toEqual(['settle']);
  await vi.advanceTimersByTimeAsync(2000);
  expect(log).toEqual(['settle', 'settle']);
});

test('a clock that is set back delays nothing', async () => {
  const log: string[] = [];
  const upkeep = startUpkeep([step('settle', 1, log)]);
  upkeep.touch();
  vi.setSystemTime(new Date('2001-01-01'));
  await vi.advanceTimersByTimeAsync(5000);
  await upkeep.done;
  expect(log).toEqual(['settle']);
});

test('a step that fails is told of and keeps no other from being done', async () => {
  const log: string[] = [];
  const tell = vi.fn();
  const fails = { name: 'empty the trash', run: () => Promise.reject(new Error('closed')) };
  const { done } = startUpkeep([fails, step('settle', 1, log)], { tell });
  await vi.advanceTimersByTimeAsync(9000);
  await done;
  expect(log).toEqual(['settle']);
  expect(tell).toHaveBeenCalledWith('empty the trash', expect.any(Error));
});

test('where another part of the extension is at it, this one leaves it so', async () => {
  const log: string[] = [];
  vi.spyOn(navigator.locks, 'request').mockImplementation((async (
    _: string,
    __: unknown,
    work: (lock: null) => unknown,
  ) => work(null)) as never);
  const { done } = startUpkeep([step('settle', 1, log)]);
  await vi.advanceTimersByTimeAsync(9000);
  await done;
  expect(log).toEqual([]);
});
