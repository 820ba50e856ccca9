import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { callBackground, callOffscreen } from '../../lib/extension/calls';
import type { Result } from '../../lib/extension/messages';

const saying = (value: number): Result<number> => ({ ok: true, value });
const at = (ms: number) => () =>
  new Promise((resolve) => setTimeout(() => resolve(saying(ms)), ms));
const atOnce = () => Promise.resolve(saying(0));
const lost = () => new Promise<never>(() => {});
const refused = () => Promise.reject(new Error('The message port closed'));
const gone = () => {
  throw new Error('Extension context invalidated.');
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What each asking in turn comes to; the last for all that follow. */
function worker(...fates: (() => unknown)[]) {
  let asked = 0;
  return vi
    .spyOn(browser.runtime, 'sendMessage')
    .mockImplementation(() => (fates[asked++] ?? fates.at(-1))?.() as Promise<void>);
}

/** An answer, however long it takes. */
async function eventually<T>(answer: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(120_000);
  return answer;
}

const unreachable = { ok: false, reason: 'unreachable' };

test.each([
  ['answers', [atOnce], saying(0), 1],
  ['answers nothing that is an answer', [() => Promise.resolve(undefined)], unreachable, 4],
  ['is stopped, then started', [refused, refused, atOnce], saying(0), 3],
  ['was updated', [gone], unreachable, 4],
  ['takes its time', [at(20_000)], saying(20_000), 1],
  ['never answers', [lost], unreachable, 1],
])('a worker that %s', async (_, fates, answer, askings) => {
  const asked = worker(...fates);
  expect(await eventually(callBackground('clippingsChanged', null))).toEqual(answer);
  expect(asked).toHaveBeenCalledTimes(askings);
});

test('what was given up is not asked for again', async () => {
  const asked = worker(() => new Promise((_, fail) => setTimeout(fail, 40_000)));
  expect(await eventually(callBackground('clippingsChanged', null))).toEqual(unreachable);
  expect(asked).toHaveBeenCalledTimes(1);
});

test('what waits is saved however long it takes', async () => {
  worker(at(100_000));
  expect(await eventually(callBackground('retryPending', null))).toEqual(saying(100_000));
});

test('a backup, which may take minutes, is asked for once', async () => {
  const asked = worker(at(100_000));
  const body = { now: '2018-04-10', appVersion: '1' };
  expect(await eventually(callOffscreen('writeBackup', body))).toEqual(saying(100_000));
  expect(asked).toHaveBeenCalledTimes(1);
});
