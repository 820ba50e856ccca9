import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Description } from '../../lib/core/tags';
import {
  describedBy,
  dropDraft,
  forgetPrivateDrafts,
  getDraft,
  keepDraft,
  MOST_DRAFTS,
  sweepDrafts,
} from '../../lib/extension/drafts';

const KEY = 'news.example/a';
const said = { note: 'Ask again.', tags: ['boats'] };
const now = new Date('2026-05-01T00:00:00Z');

beforeEach(async () => {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
});

describe('a draft', () => {
  test('is kept, an unfinished tag too, and comes back', async () => {
    await keepDraft(KEY, { ...said, typing: 'kel' }, false, now);
    const draft = await getDraft(KEY, false);
    expect(draft).toEqual({ ...said, typing: 'kel', typed: now.toISOString() });
    expect(draft && describedBy(draft)).toEqual({ note: 'Ask again.', tags: ['boats', 'kel'] });
    expect(await getDraft('news.example/b', false)).toBeUndefined();
  });

  test('of a private window is another, and goes with the last of them', async () => {
    await keepDraft(KEY, said, true, now);
    expect(await getDraft(KEY, false)).toBeUndefined();
    expect(await browser.storage.local.get(null)).toEqual({});
    expect(await getDraft(KEY, true)).toMatchObject(said);

    await keepDraft(KEY, said, false, now);
    await browser.storage.session.set({ 'of another kind': 1 });
    const open = vi.spyOn(browser.windows, 'getAll');
    open.mockResolvedValue([{ incognito: false }, { incognito: true }] as never);
    await forgetPrivateDrafts();
    expect(await getDraft(KEY, true)).toMatchObject(said);
    open.mockResolvedValue([{ incognito: false }] as never);
    await forgetPrivateDrafts();
    expect(await browser.storage.session.get(null)).toEqual({ 'of another kind': 1 });
    expect(await getDraft(KEY, false)).toMatchObject(said);
  });

  test('is dropped only as it was taken', async () => {
    await keepDraft(KEY, { ...said, note: 'Ask again. And' }, false, now);
    await dropDraft(KEY, false, said);
    expect(await getDraft(KEY, false)).toMatchObject({ note: 'Ask again. And' });
    await dropDraft(KEY, false, { ...said, note: 'Ask again. And' });
    expect(await getDraft(KEY, false)).toBeUndefined();
  });

  describe('typed as the popup is closed, before the browser has taken it', () => {
    const later = new Date(now.getTime() + 1);
    const close = async (words: Description, at: Date) => {
      const set = vi
        .spyOn(browser.storage.local, 'set')
        .mockReturnValue(new Promise(() => {}) as never);
      void keepDraft(KEY, words, false, at);
      set.mockRestore();
    };

    beforeEach(() => {
      const { window } = new JSDOM('', { url: 'https://a.example' });
      vi.stubGlobal('localStorage', window.localStorage);
      vi.stubEnv('FIREFOX', 'true');
    });
    afterEach(() => {
      vi.unstubAllGlobals();
      vi.unstubAllEnvs();
    });

    test('is there for the next, in place of what was typed before', async () => {
      await keepDraft(KEY, said, false, now);
      expect(localStorage).toHaveLength(0);
      await close({ ...said, note: 'Ask again. And' }, later);
      expect(await getDraft(KEY, false)).toMatchObject({ note: 'Ask again. And' });
    });

    test('does not come back once something else was typed, or it was dropped', async () => {
      await close(said, later);
      // By a clock that was set back meanwhile.
      await keepDraft(KEY, { ...said, note: 'Else' }, false, now);
      expect(await getDraft(KEY, false)).toMatchObject({ note: 'Else' });
      await close(said, later);
      await dropDraft(KEY, false);
      expect(await getDraft(KEY, false)).toBeUndefined();
    });

    test('is not there in Chrome, whose worker could not take it away', async () => {
      vi.stubEnv('FIREFOX', '');
      await close(said, now);
      expect(localStorage).toHaveLength(0);
    });

    test('is told to the browser by the next sweep, and what is typed meanwhile is kept', async () => {
      await close(said, now);
      await sweepDrafts(now);
      expect(localStorage).toHaveLength(0);
      expect(await getDraft(KEY, false)).toMatchObject(said);

      await close({ ...said, note: 'A' }, later);
      const swept = sweepDrafts(now);
      await keepDraft(KEY, { ...said, note: 'AB' }, false, later);
      await swept;
      expect(await getDraft(KEY, false)).toMatchObject({ note: 'AB' });
    });

    test('of a private window is not written there, and where it is full or damaged nothing fails', async () => {
      await keepDraft(KEY, said, true, now);
      expect(localStorage).toHaveLength(0);
      const setItem = vi.fn(() => {
        throw new DOMException('', 'QuotaExceededError');
      });
      const removeItem = vi.fn();
      vi.stubGlobal('localStorage', { getItem: () => null, setItem, removeItem });
      await keepDraft(KEY, said, false, now);
      expect(setItem).toHaveBeenCalledTimes(1);
      expect(await getDraft(KEY, false)).toMatchObject(said);
      vi.stubGlobal('localStorage', {});
      await dropDraft(KEY, false);
      await sweepDrafts(now);
      expect(await getDraft(KEY, false)).toBeUndefined();
    });

    test('is nothing where it is damaged', async () => {
      localStorage.setItem(`draft:${KEY}`, '{');
      expect(await getDraft(KEY, false)).toBeUndefined();
    });
  });

  test.each<[string, unknown]>([
    ['a text', 'Ask again.'],
    ['one without an instant', { ...said, typing: '' }],
    ['one of another time', { ...said, typing: '', typed: 'soon' }],
  ])('that is %s is none', async (_, value) => {
    await browser.storage.local.set({ [`draft:${KEY}`]: value });
    expect(await getDraft(KEY, false)).toBeUndefined();
  });

  test('is swept after thirty days, or where there are two hundred newer ones', async () => {
    await browser.storage.local.set({ settings: { highlights: true }, 'draft:broken': 1 });
    const day = (n: number) => new Date(now.getTime() - n * 86_400_000);
    await keepDraft('old', said, false, day(31));
    await keepDraft('older than most', said, false, day(29));
    for (let n = 0; n < MOST_DRAFTS; n += 1) await keepDraft(`new ${n}`, said, false, day(1));
    await sweepDrafts(now);
    const left = Object.keys(await browser.storage.local.get(null));
    expect(left.filter((name) => name.startsWith('draft:new'))).toHaveLength(MOST_DRAFTS);
    expect(left.filter((name) => !name.startsWith('draft:new'))).toEqual(['settings']);
  });
});
