// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ClippingRow } from '../../lib/core/clipping';
import { forgetSnapshot, keepSnapshot, readSnapshot } from '../../lib/extension/list-snapshot';

const NAME = 'kirinuki-list';
const row = (id: number, changes: Partial<ClippingRow> = {}): ClippingRow => ({
  id,
  key: `news.example/${id}`,
  kind: 'article',
  url: `https://news.example/${id}`,
  title: `Title ${id}`,
  saved: '2026-02-03T04:05:06.000Z',
  language: 'en',
  read: false,
  counterparts: ['RU'],
  mentions: 3,
  ...changes,
});
const rows = Array.from({ length: 50 }, (_, at) => row(at, { tags: ['sea'], note: 'mine' }));

beforeEach(() => {
  localStorage.clear();
  Object.assign(browser, { extension: { inIncognitoContext: false } });
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('the first rows and the number of all come back as they were', () => {
  keepSnapshot({ rows, total: 1234 });
  expect(readSnapshot()).toEqual({ rows: rows.slice(0, 8), total: 1234 });
  forgetSnapshot();
  expect(readSnapshot()).toBeUndefined();
});

test('what has not changed is not written again, and an empty list leaves nothing', () => {
  keepSnapshot({ rows, total: 50 });
  const written = vi.spyOn(Storage.prototype, 'setItem');
  keepSnapshot({ rows, total: 50 });
  expect(written).not.toHaveBeenCalled();
  keepSnapshot({ rows: [], total: 0 });
  expect(localStorage.getItem(NAME)).toBeNull();
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['no JSON', '{'],
  ['another version', { version: 2, rows: [row(1)], total: 1 }],
  ['no rows', { version: 1, total: 1 }],
  ['a total in words', { version: 1, rows: [row(1)], total: 'one' }],
  ['a row without a title', { version: 1, rows: [{ ...row(1), title: undefined }], total: 1 }],
  ['a kind nobody knows', { version: 1, rows: [{ ...row(1), kind: 'page' }], total: 1 }],
  [
    'counterparts that are none',
    { version: 1, rows: [{ ...row(1), counterparts: 'RU' }], total: 1 },
  ],
  ['tags that are none', { version: 1, rows: [{ ...row(1), tags: [1] }], total: 1 }],
])('%s is no list to paint', (_, kept) => {
  if (kept !== null)
    localStorage.setItem(NAME, typeof kept === 'string' ? kept : JSON.stringify(kept));
  expect(readSnapshot()).toBeUndefined();
});

test('a private window neither leaves nor shows one', () => {
  keepSnapshot({ rows, total: 50 });
  Object.assign(browser, { extension: { inIncognitoContext: true } });
  expect(readSnapshot()).toBeUndefined();
  keepSnapshot({ rows: [row(99)], total: 1 });
  Object.assign(browser, { extension: { inIncognitoContext: false } });
  expect(readSnapshot()?.total).toBe(50);
});

test('storage that is refused or full fails nothing, and leaves nothing old', () => {
  keepSnapshot({ rows, total: 50 });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  keepSnapshot({ rows: rows.slice(1), total: 49 });
  expect(readSnapshot()).toBeUndefined();
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(readSnapshot()).toBeUndefined();
});
