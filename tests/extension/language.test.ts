import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { followLanguage } from '../../entrypoints/background/language-calls';
import { DEFAULTS, type Settings } from '../../lib/extension/settings';

vi.mock('../../lib/extension/translate', () => ({ speak: async () => {}, readMessages: vi.fn() }));

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
let changed: (changes: Changes, area: string) => void;

beforeEach(async () => {
  await browser.storage.local.clear();
  vi.spyOn(browser.storage.onChanged, 'addListener').mockImplementation((each) => {
    changed = each as typeof changed;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const settings = (changes: Partial<Settings>): Settings => ({ ...DEFAULTS, ...changes });
const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

test.each<[string, Settings | undefined, Settings, number]>([
  ['another language', settings({ language: 'ja' }), settings({ language: 'ko' }), 1],
  ['the first settings ever', undefined, settings({ language: 'ko' }), 1],
  ['the same language', settings({ language: 'ko' }), settings({ language: 'ko' }), 0],
  ['a colour', undefined, settings({ highlights: false }), 0],
])('a worker that slept until a change to %s tells of it', async (_, oldValue, newValue, times) => {
  const onChange = vi.fn();
  // The browser wakes the worker for the change, so what it finds is what was chosen.
  await browser.storage.local.set({ settings: newValue });
  const spoken = followLanguage(onChange);
  changed({ settings: { oldValue, newValue } }, 'local');
  await spoken;
  await settled();
  expect(onChange).toHaveBeenCalledTimes(times);
});

test('a storage that fails leaves the language of the browser, and whoever waits goes on', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('damaged'));
  await expect(followLanguage(() => {})).resolves.toBeUndefined();
  expect(warn).toHaveBeenCalledOnce();
});
