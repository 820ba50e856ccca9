import 'fake-indexeddb/auto';
import './locks';
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { addressKey } from '../../lib/core/address';
import { saveClipping } from '../../lib/extension/clippings';
import { type ArchiveDatabase, openArchive } from '../../lib/extension/database';
import { markTab, markTabs, watchSavedMarks } from '../../lib/extension/saved-mark';
import { mute } from '../../lib/extension/settings';
import { removeClippings } from '../../lib/extension/trash';
import english from '../../public/_locales/en/messages.json';
import { speakEnglish } from './speak-english';

const NAME = 'Kirinuki';
const SAVED = 'https://news.example/talks';
const OTHER = 'https://news.example/kelp';
let icons: Record<number, { text: string; title: string }>;
let tabs: { id: number; url: string; incognito: boolean }[];
let db: ArchiveDatabase;
let id: number;

const draft = (url: string, kind: 'article' | 'teaser' = 'article') => ({
  key: addressKey(url),
  kind,
  url,
  title: url,
  language: 'en' as const,
  text: url,
  saved: '2026-02-03T04:05:06.000Z',
  read: false,
  relevance: { relevant: true, score: 0.9, counterparts: [], topics: [], reasons: [] },
  mentions: [],
  asOf: '2026-01-01',
});

beforeEach(async () => {
  speakEnglish();
  await browser.storage.local.clear();
  icons = {};
  const icon = (tabId: number) => (icons[tabId] ??= { text: '', title: NAME });
  tabs = [
    { id: 1, url: `${SAVED}?utm_source=mail`, incognito: false },
    { id: 2, url: OTHER, incognito: false },
    { id: 3, url: SAVED, incognito: true },
    { id: 4, url: 'about:blank', incognito: false },
  ];
  Object.assign(browser, {
    action: {
      setBadgeBackgroundColor: async () => {},
      getBadgeText: async ({ tabId }: { tabId: number }) => icon(tabId).text,
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
        icon(tabId).text = text;
      },
      getTitle: async ({ tabId }: { tabId?: number }) =>
        tabId === undefined ? NAME : icon(tabId).title,
      setTitle: async ({ tabId, title }: { tabId: number; title: string }) => {
        icon(tabId).title = title;
      },
    },
  });
  Object.assign(browser.tabs, {
    query: async () => tabs,
    get: async (tabId: number) => tabs.find((tab) => tab.id === tabId) ?? Promise.reject(tabId),
  });
  db = openArchive(`mark-${Math.random()}`);
  id = (await saveClipping(db, draft(SAVED))).id;
});

const marked = () =>
  Object.entries(icons).flatMap(([tab, { text }]) => (text.includes('✓') ? [Number(tab)] : []));

test('the tabs whose article is saved bear a mark behind their count, and say since when', async () => {
  icons[1] = { text: '12', title: NAME };
  await markTabs(db, tabs);
  expect(marked()).toEqual([1]);
  expect(icons[1]?.text).toBe('12✓');
  expect(icons[1]?.title).toBe(english.badgeSaved.message);
  await markTabs(db, tabs);
  expect(icons[1]?.text).toBe('12✓');
});

test('nothing of a private window, nor of a muted site', async () => {
  await mute('mutedSites', 'news.example', true);
  await markTabs(db, tabs);
  expect(marked()).toEqual([]);
});

test('trouble is told first, and a teaser is not the article', async () => {
  await saveClipping(db, draft(OTHER, 'teaser'));
  icons[1] = { text: '!', title: 'Could not be done.' };
  await markTabs(db, tabs);
  expect(icons[1]).toEqual({ text: '!', title: 'Could not be done.' });
  expect(marked()).toEqual([]);
});

test('a tab that is gone, and an archive that does not answer, change nothing', async () => {
  await markTab(db, 99);
  db.close();
  await markTab(db, 1);
  expect(marked()).toEqual([]);
});

test('the mark comes and goes with the clipping, wherever that was saved or removed', async () => {
  watchSavedMarks(db);
  const other = (await saveClipping(db, draft(OTHER))).id;
  await expect.poll(marked).toEqual([1, 2]);
  await removeClippings(db, [id, other]);
  await expect.poll(marked).toEqual([]);
  expect(icons[2]?.title).toBe(NAME);
});
