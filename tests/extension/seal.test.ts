import './locks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sealSoon } from '../../entrypoints/background/seal';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { sealTerms } from '../../lib/extension/search-index';

vi.mock('../../lib/extension/search-index', () => ({ SEALING: 'seal', sealTerms: vi.fn() }));

const archive = {} as ArchiveDatabase;
const sealing = vi.mocked(sealTerms);

beforeEach(() => {
  vi.useFakeTimers();
  sealing.mockReset().mockResolvedValue({ written: 0, more: false });
});
afterEach(() => vi.useRealTimers());

test('a change is indexed a little later, and once', async () => {
  const seal = sealSoon(archive);
  seal();
  seal();
  await vi.advanceTimersByTimeAsync(1000);
  expect(sealing).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(60_000);
  // The second call asked for another look.
  expect(sealing.mock.calls.length).toBeLessThanOrEqual(2);
});

test('what comes without end, as by an import, is indexed meanwhile', async () => {
  const seal = sealSoon(archive);
  for (let change = 0; change < 40; change += 1) {
    seal();
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(sealing.mock.calls.length).toBeGreaterThan(5);
});

test('after a failure the next change is indexed again', async () => {
  const seal = sealSoon(archive);
  sealing.mockRejectedValueOnce(new Error('no room'));
  seal();
  await vi.advanceTimersByTimeAsync(3000);
  seal();
  await vi.advanceTimersByTimeAsync(3000);
  expect(sealing).toHaveBeenCalledTimes(2);
});
