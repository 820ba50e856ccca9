import 'fake-indexeddb/auto';
import './locks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background';
import { ownEntriesOf } from '../../entrypoints/background/own-calls';
import { addressKey } from '../../lib/core/address';
import type { Article } from '../../lib/core/article';
import type { Correction } from '../../lib/core/correction';
import { createKnowledge } from '../../lib/core/read';
import { relevanceLexicon } from '../../lib/data/relevance';
import { titles } from '../../lib/data/titles';
import { findClipping, getClipping } from '../../lib/extension/clippings';
import { addCorrections, listCorrections } from '../../lib/extension/corrections';
import { type ArchiveDatabase, openArchive } from '../../lib/extension/database';
import { keepJudgement } from '../../lib/extension/judgements';
import { createMenus } from '../../lib/extension/menus';
import type { BackgroundReading, Result, SaveOutcome } from '../../lib/extension/messages';
import { listPending } from '../../lib/extension/pending';
import { ensureReader } from '../../lib/extension/reader';
import { changeSettings, mute } from '../../lib/extension/settings';
import { translate } from '../../lib/extension/translate';
import { removeClippings } from '../../lib/extension/trash';
import english from '../../public/_locales/en/messages.json';
import { officials, territories } from '../core/facts';
import { speakEnglish } from './speak-english';

vi.mock('../../lib/data/knowledge', () => ({
  openKnowledge: () => async () =>
    createKnowledge({ officials, territories, titles, asOf: '2026-01-01' }, relevanceLexicon),
}));
vi.mock('../../lib/extension/permissions');
vi.mock('../../lib/extension/menus');
vi.mock('../../lib/extension/commands');
vi.mock('../../lib/extension/omnibox');
vi.mock('../../lib/extension/badge');
vi.mock('../../lib/extension/reader');

const PAGE = 'https://www.news.example/a';
const article: Article = {
  url: PAGE,
  title: '',
  text: 'Foreign Minister Sergey Lavrov met Prime Minister Fumio Kishida of Japan. Lavrov left.',
  language: 'en',
  published: '2022-05-10',
};
const never: Correction = {
  kind: 'never-here',
  entity: 'ru.lavrov-sergey',
  name: 'Sergey Lavrov',
  surface: 'Lavrov',
  where: 'news.example',
  made: '2026-02-03T04:05:06.789Z',
};

type Listener = (message: unknown, sender: unknown) => Promise<unknown>;
let listener: Listener;
const inTab = vi.fn(async (): Promise<unknown> => undefined);

/** Asks the background as a page in a tab does, or as a page of our own. */
async function ask<T>(kirinuki: string, body: unknown, url = PAGE): Promise<Result<T>> {
  const tab = url.startsWith('http') ? { tab: { id: 7 } } : {};
  const sender = { id: browser.runtime.id, url, ...tab };
  return (await listener({ kirinuki, body }, sender)) as Result<T>;
}
const read = (articles: unknown) =>
  ask<BackgroundReading>('readArticles', { kind: 'article', articles });

beforeEach(async () => {
  const archive = openArchive();
  await Promise.all([archive.corrections.clear(), archive.judgements.clear()]);
  await browser.storage.local.clear();
  inTab.mockReset();
  Object.assign(browser.runtime, {
    getURL: (path: string) => `chrome-extension://kirinuki${path}`,
    onMessage: { addListener: (each: Listener) => (listener = each), removeListener() {} },
  });
  Object.assign(browser.tabs, { sendMessage: inTab });
  speakEnglish();
  fakeBrowser.runtime.onStartup.removeAllListeners();
  background.main();
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('what came from a page is read only where it is articles', async () => {
  const answer = await read([article]);
  expect(answer.ok && answer.value.items[0]?.mentions.map(({ surface }) => surface)).toContain(
    'Lavrov',
  );
  const file = { ...article, url: 'file:///saved/a.html' };
  expect(await read([file])).toMatchObject({ ok: true });
  expect(await ask('saveArticle', { kind: 'article', article: file })).toEqual({
    ok: false,
    reason: 'nothing-to-save',
  });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['one that is no list', article],
  ['a list with something else in it', [article, 'Lavrov']],
  ['a language nobody knows', [{ ...article, language: 'xx' }]],
  ['an address that runs', [{ ...article, url: 'javascript:alert(1)' }]],
  ['a date in words', [{ ...article, published: 'yesterday' }]],
  ['a month', [{ ...article, published: '2022-05' }]],
  ['an instant', [{ ...article, published: '2022-05-10T00:00:00Z' }]],
  ['a day no year has', [{ ...article, published: '2022-02-30' }]],
  ['a change on a day no year has', [{ ...article, modified: '2022-13-01' }]],
])('%s is neither read nor kept', async (_, articles) => {
  expect(await read(articles)).toEqual({ ok: false, reason: 'unforeseen' });
  const [first] = Array.isArray(articles) ? articles.slice(-1) : [undefined];
  expect(await ask('saveArticle', { kind: 'article', article: first })).toEqual({
    ok: false,
    reason: 'nothing-to-save',
  });
});

test('the last day of February in a leap year is a day', async () => {
  expect(await read([{ ...article, published: '2024-02-29' }])).toMatchObject({ ok: true });
});

test('a page speaks of its own host, and of another only where it read an article of it', async () => {
  const add = (correction: Correction, url?: string) =>
    ask('addCorrection', { correction }, url ?? PAGE);
  const there = { ...never, where: 'other.example' };
  expect(await add(never)).toMatchObject({ ok: true });
  expect(inTab).not.toHaveBeenCalled();
  expect(await add(there)).toEqual({ ok: false, reason: 'unforeseen' });
  expect(await listCorrections(openArchive())).toEqual([never]);

  const items = [{ article }, { article: { ...article, url: 'https://www.other.example/b' } }];
  inTab.mockResolvedValue({ ok: true, value: { reading: { items } } });
  expect(await add(there)).toMatchObject({ ok: true });
  expect(await add({ ...never, where: 'third.example' })).toMatchObject({ ok: false });
  const popup = 'chrome-extension://kirinuki/popup.html';
  expect(await add({ ...never, where: 'third.example' }, popup)).toMatchObject({ ok: true });
  expect(await add({ ...never, where: 'fourth.example' }, 'about:blank')).toMatchObject({
    ok: false,
  });
});

test('a page saves articles of its own host, of another only the teasers of a list', async () => {
  const there = { ...article, url: 'https://www.other.example/b', title: 'A', text: 'A.\n' };
  const saved = await ask<SaveOutcome>('saveArticle', { kind: 'listing', article: there });
  expect(saved).toMatchObject({ ok: true, value: { outcome: 'saved' } });
  const whole = { kind: 'article', article: { ...there, text: 'Never written.\n' } };
  expect(await ask('saveArticle', whole)).toEqual({ ok: false, reason: 'unforeseen' });
  const quote = { exact: 'Never written.', prefix: '', suffix: '' };
  expect(await ask('saveQuote', { ...whole, quote })).toEqual({ ok: false, reason: 'unforeseen' });
  const archive = openArchive();
  const standing = saved.ok ? await getClipping(archive, saved.value.id) : undefined;
  expect(standing).toMatchObject({ kind: 'teaser', text: 'A.\n' });
  expect(standing?.quotes).toBeUndefined();
  expect(await ask('saveArticle', whole, there.url)).toMatchObject({
    value: { outcome: 'completed' },
  });
});

test('a reading obeys; one that could not look corrections up says so, and a save waits for them', async () => {
  const archive = openArchive();
  await addCorrections(archive, [never]);
  const surfaces = (answer: Result<BackgroundReading>) =>
    answer.ok ? answer.value.items[0]?.mentions.map(({ surface }) => surface) : [];
  expect(surfaces(await read([article]))).toEqual(['Fumio Kishida']);

  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { index } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'index').mockImplementation(function (
    this: IDBObjectStore,
    name,
  ) {
    if (this.name === 'corrections') throw new Error('this part of the disk cannot be read');
    return index.call(this, name);
  });
  const blind = await read([article]);
  expect(surfaces(blind)).toContain('Lavrov');
  expect(blind).toMatchObject({ ok: true, value: { withoutCorrections: true } });
  expect(warn).toHaveBeenCalled();
  expect(await ask('saveArticle', { kind: 'article', article })).toEqual({
    ok: false,
    reason: 'pending',
  });
  expect((await listPending()).map(({ clipping }) => clipping.url)).toEqual([article.url]);
  expect(await findClipping(archive, addressKey(article.url))).toBeUndefined();

  // When the archive can be read again, what waited is saved as the reader has it read.
  vi.restoreAllMocks();
  const ours = 'chrome-extension://kirinuki/options.html';
  expect(await ask('retryPending', null)).toEqual({ ok: false, reason: 'unforeseen' });
  expect(await ask('retryPending', null, ours)).toEqual({ ok: true, value: 0 });
  const saved = await findClipping(archive, addressKey(article.url));
  const kept = saved && (await getClipping(archive, saved.id));
  expect(kept?.mentions.map(({ surface }) => surface)).toEqual(['Fumio Kishida']);
  expect(await listPending()).toEqual([]);
  if (saved) await removeClippings(archive, [saved.id]);
});

test('on a muted site no reader is put into the tab, and a page read there is shown to nobody unasked', async () => {
  vi.mocked(ensureReader).mockResolvedValue(true);
  await ask('pageMayConcernJapan', null);
  expect(ensureReader).toHaveBeenCalledTimes(1);
  await mute('mutedSites', 'news.example', true);
  await ask('pageMayConcernJapan', null);
  expect(ensureReader).toHaveBeenCalledTimes(1);
  expect(await read([article])).toMatchObject({
    value: { items: [{ muted: 'site', relevance: { relevant: true } }] },
  });
});

test('the menu is made anew when the browser starts, which may speak another language by now', async () => {
  const heard: string[] = [];
  vi.mocked(createMenus).mockImplementation(async () => {
    heard.push(translate('menuSavePage'));
  });
  await fakeBrowser.runtime.onStartup.trigger();
  await vi.waitFor(() => expect(heard).toEqual([english.menuSavePage.message]), 15_000);
});

test('what only pages of our own ask is told to no other', async () => {
  const ours = 'chrome-extension://kirinuki/options.html';
  const asked: [string, unknown][] = [
    ['getFacts', { entities: ['ru.lavrov-sergey'] }],
    ['findListed', { entries: [] }],
  ];
  for (const [call, body] of asked) {
    expect(await ask(call, body, ours)).toMatchObject({ ok: true });
    expect(await ask(call, body)).toEqual({ ok: false, reason: 'unforeseen' });
  }
});

test('entries of the reader’s own that the archive does not give in time hold up no reading', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await changeSettings({ ownChanged: '2026-02-03' });
  const toArray = vi.fn((): Promise<unknown> => new Promise(() => {}));
  const read = ownEntriesOf({ own: { toArray } } as unknown as ArchiveDatabase);
  expect(await read()).toEqual({ changed: '', entries: [] });
  expect(warn).toHaveBeenCalledOnce();
  toArray.mockResolvedValue([]);
  expect(await read()).toEqual({ changed: '2026-02-03', entries: [] });
});

test('a reading and a save obey what the reader said of the article', async () => {
  const archive = openArchive();
  const said = { relevant: false, where: 'news.example/a', title: '', score: 0.9 };
  await keepJudgement(archive, { ...said, made: '2026-02-03T04:05:06.789Z' });
  const relevance = { relevant: false, said: true };
  expect(await read([article])).toMatchObject({ value: { items: [{ relevance }] } });
  const saved = await ask<SaveOutcome>('saveArticle', { kind: 'article', article });
  const clipping = saved.ok ? await getClipping(archive, saved.value.id) : undefined;
  expect(clipping?.relevance).toMatchObject(relevance);
});

test.each<[name: string, limit: 'none' | 'small', picture: unknown, type: string | undefined]>([
  ['a picture', 'small', { data: btoa('\xff\xd8\xff\xe0 and so on') }, 'image/jpeg'],
  ['something else', 'small', { data: btoa('<script>alert(1)</script>') }, undefined],
  ['a picture that nobody wants', 'none', { data: btoa('\xff\xd8\xff\xe0 and so on') }, undefined],
  ['nothing', 'small', undefined, undefined],
])(
  'an article is saved whole, and with it as its lead image: %s',
  async (name, limit, picture, type) => {
    await changeSettings({ imageLimit: limit });
    const image = { url: 'https://www.news.example/a.jpg', caption: 'A quay' };
    const whole = { ...article, url: `${PAGE}?id=${name.length}`, image };
    const body = { kind: 'article', article: whole, picture };
    const saved = await ask<SaveOutcome>('saveArticle', body, whole.url);
    const archive = openArchive();
    const id = saved.ok ? saved.value.id : 0;
    expect((await getClipping(archive, id))?.image).toEqual(image);
    expect((await archive.images.get(id))?.type).toBe(type);
  },
);

test.each<[string, 'listing' | 'article' | undefined, boolean, string, boolean]>([
  ['nothing', undefined, false, 'Ministers meet in Tokyo', false],
  ['a teaser', 'listing', false, 'Foreign ministers meet in Tokyo', true],
  ['a teaser of another article', 'listing', false, 'Quake shakes Peru', false],
  ['a beginning', 'article', true, 'Ministers meet in Tokyo', true],
  ['the article', 'article', false, 'Ministers meet in Tokyo', false],
])(
  'of an article that stands whole in a page is saved: %s',
  async (_, kind, stub, title, lacks) => {
    const url = `https://news.example/${kind}-${stub}-${title.length}`;
    const saved = {
      ...article,
      url,
      title: 'Ministers meet in Tokyo',
      ...(stub && { stub: true }),
    };
    if (kind) await ask('saveArticle', { kind, article: saved });
    expect(await ask('lacksArticle', { url, title })).toEqual({ ok: true, value: lacks });
  },
);
