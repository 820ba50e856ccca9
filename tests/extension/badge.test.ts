import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { AgreementMention, Mention, UnresolvedMention } from '../../lib/core/mention';
import type { Reading } from '../../lib/core/reading';
import { showCount } from '../../lib/extension/badge';

const place = { field: 'text', start: 0, end: 4, surface: 'Quad', name: 'Quad' } as const;
const agreement: AgreementMention = {
  kind: 'agreement',
  ...place,
  entity: 'quad',
  parties: ['JP'],
};
const several: UnresolvedMention = { kind: 'unresolved', ...place, candidates: ['jp.a', 'jp.b'] };

function reading(...items: [relevant: boolean, mentions: Mention[]][]): Reading {
  return {
    kind: 'listing',
    items: items.map(([relevant, mentions]) => ({
      article: { url: 'https://news.example/a', title: '', text: '', language: 'en' },
      relevance: { relevant, score: 0.5, counterparts: [], topics: [], reasons: [] },
      mentions,
    })),
    officials: {},
    territories: {},
    agreements: {},
    asOf: '2026-01-01',
  };
}

/** The tab that stands in a private window. */
const PRIVATE = 8;

const setBadgeText = vi.fn(async (_: { tabId?: number; text: string | null }) => {});
beforeEach(() => {
  setBadgeText.mockReset();
  Object.assign(browser, { action: { setBadgeText, setBadgeBackgroundColor: async () => {} } });
  Object.assign(browser.tabs, { get: async (id: number) => ({ id, incognito: id === PRIVATE }) });
});

test.each<[string, Reading, string]>([
  ['agreements alone do not light up a page', reading([false, [agreement, agreement]]), ''],
  ['on a page that concerns Japan each counts', reading([true, [agreement, several]]), '2'],
  ['of a list only what concerns Japan', reading([false, [agreement]], [true, [several]]), '1'],
  ['nothing named, nothing relevant', reading(), ''],
])('%s', async (_, page, text) => {
  await showCount(7, page);
  expect(setBadgeText).toHaveBeenCalledWith({ tabId: 7, text });
});

test('a private window shows no count, whatever is read in it', async () => {
  await showCount(PRIVATE, reading([true, [agreement, several]]));
  expect(setBadgeText).toHaveBeenCalledWith({ tabId: PRIVATE, text: '' });
});
