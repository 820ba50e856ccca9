import 'fake-indexeddb/auto';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type ClippingDraft, makeClipping } from '../../lib/core/clipping';
import type { Description } from '../../lib/core/tags';
import { describeClipping, findClipping, saveClipping } from '../../lib/extension/clippings';
import { type ArchiveDatabase, openArchive } from '../../lib/extension/database';
import {
  type DescriptionDesk,
  type DescriptionState,
  openDescription,
  settleDrafts,
} from '../../lib/extension/describe';
import {
  describedBy,
  draftedKeys,
  dropDraft,
  forgetPrivateDrafts,
  getDraft,
  keepDraft,
  MOST_DRAFTS,
  sweepDrafts,
} from '../../lib/extension/drafts';
import { allTags } from '../../lib/extension/list-clippings';
import { removeClippings } from '../../lib/extension/trash';

const KEY = 'news.example/a';
const said = { note: 'Ask again.', tags: ['boats'] };
const now = new Date('2026-05-01T00:00:00Z');

function clipping(): ClippingDraft {
  const relevance = { relevant: true, score: 0.8, counterparts: [], topics: [], reasons: [] };
  const article = { url: `https://${KEY}`, title: 'A', text: 'A.\n', language: 'en' as const };
  return makeClipping({ article, relevance, mentions: [] }, 'article', '2026-01-01', now);
}

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

describe('what a reader says of an article', () => {
  let archive: ArchiveDatabase;
  let desk: DescriptionDesk | undefined;
  let state: DescriptionState | undefined;
  let archives = 0;
  const open = (key = KEY) => {
    state = undefined;
    desk = openDescription(archive, { key }, false, (next) => (state = next));
  };
  const until = (isSo: () => unknown) => vi.waitFor(async () => expect(await isSo()).toBeTruthy());
  const kept = async () => {
    const row = await findClipping(archive, KEY);
    return [row?.note, row?.tags];
  };

  beforeEach(() => {
    archive = openArchive(`descriptions-${archives++}`);
  });
  afterEach(() => {
    desk?.stop();
    vi.restoreAllMocks();
  });

  test('is a draft until the article is saved, then in the archive, and the draft goes', async () => {
    open();
    await until(() => state);
    desk?.change({ ...said, typing: '' });
    await until(() => state?.status === 'drafted');
    desk?.stop();
    open();
    await until(() => state);
    expect(state).toEqual({ value: { ...said, typing: '' }, status: 'drafted' });
    // As the background does, by whatever way the save was asked for.
    await saveClipping(archive, clipping(), { said });
    await dropDraft(KEY, false, said);
    await until(() => state?.status === 'kept');
    desk?.change({ note: 'Asked.', tags: ['boats', 'kelp'], typing: '' });
    await until(async () => (await kept())[0] === 'Asked.');
    await until(async () => !(await getDraft(KEY, false)));
    expect(await allTags(archive)).toEqual(['boats', 'kelp']);
  });

  test('is brought into the archive by the next popup, whatever page that is about', async () => {
    await saveClipping(archive, clipping(), {});
    const later = new Date(Date.parse(clipping().saved) + 1000);
    await keepDraft(KEY, { ...said, typing: 'kel' }, false, later);
    await keepDraft('news.example/unsaved', said, false, later);
    await settleDrafts(archive);
    expect(await kept()).toEqual(['Ask again.', ['boats', 'kel']]);
    expect(await draftedKeys()).toEqual(['news.example/unsaved']);

    // One that was in the archive before it was saved anew there says nothing new.
    await keepDraft(KEY, { ...said, note: 'Old' }, false, new Date(0));
    await settleDrafts(archive);
    expect((await kept())[0]).toBe('Ask again.');
    expect(await draftedKeys()).toEqual(['news.example/unsaved']);
  });

  test('deleted as the popup is closed does not come back', async () => {
    open();
    await until(() => state);
    desk?.change({ ...said, typing: '' });
    await until(() => state?.status === 'drafted');
    const remove = vi.spyOn(browser.storage.local, 'remove');
    remove.mockReturnValue(new Promise(() => {}) as never);
    desk?.change({ note: '', tags: [], typing: '' });
    desk?.stop();
    await until(() => remove.mock.calls.length > 0);
    remove.mockRestore();
    open();
    await until(() => state);
    expect(state).toEqual({ value: { note: '', tags: [], typing: '' }, status: 'idle' });
    await until(async () => !(await getDraft(KEY, false)));
  });

  test('typed after the save was asked for is in the archive too', async () => {
    open();
    await until(() => state);
    desk?.change({ ...said, note: 'Ask again. And', typing: '' });
    await saveClipping(archive, clipping(), { said });
    await until(async () => (await kept())[0] === 'Ask again. And');
  });

  test('is there again after a page was closed between draft and archive', async () => {
    await saveClipping(archive, clipping(), { said });
    await keepDraft(KEY, { note: 'Later', tags: [], typing: 'sea' }, false, new Date());
    open();
    await until(async () => (await kept())[0] === 'Later');
    expect((await kept())[1]).toEqual(['sea']);
    await until(async () => !(await getDraft(KEY, false)));
  });

  test('that was saved with the article before the worker died is not said again', async () => {
    await keepDraft(KEY, { note: 'Older', tags: [] }, false, new Date(now.getTime() - 1000));
    await saveClipping(archive, clipping(), { said });
    open();
    await until(() => state);
    expect(state?.value).toEqual({ ...said, typing: '' });
    await until(async () => !(await getDraft(KEY, false)));
  });

  test('is not lost where the article was then saved without it, as from a private window', async () => {
    await keepDraft(KEY, said, false, new Date(now.getTime() - 1000));
    await saveClipping(archive, clipping());
    open();
    await until(async () => (await kept())[0] === said.note);
    expect(state?.value).toEqual({ ...said, typing: '' });
  });

  test('may begin with a space or a new line, which is not taken away again', async () => {
    await saveClipping(archive, clipping());
    open();
    await until(() => state);
    const values: string[] = [];
    desk?.stop();
    desk = openDescription(archive, { key: KEY }, false, (next) => {
      state = next;
      values.push(next.value.note);
    });
    await until(() => values.length > 0);
    desk.change({ note: '\n', tags: [], typing: '' });
    await until(() => state?.status === 'kept');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(values.slice(1)).not.toContain('');
    expect(state?.value.note).toBe('\n');
  });

  test('where the archive fails stays a draft, and says why', async () => {
    await saveClipping(archive, clipping());
    open();
    await until(() => state);
    vi.spyOn(archive.meta, 'get').mockRejectedValue(
      Object.assign(new Error('full'), { name: 'QuotaExceededError' }),
    );
    desk?.change({ ...said, typing: '' });
    await until(() => state?.status === 'failed');
    expect(state?.reason).toBe('storage-full');
    expect(await getDraft(KEY, false)).toMatchObject(said);
  });

  test('goes from the page when the clipping is removed, and is there again when it is put back', async () => {
    const { id } = await saveClipping(archive, clipping(), { said });
    open();
    await until(() => state?.value.note === said.note);
    await removeClippings(archive, [id]);
    await until(() => state?.value.note === '');
    await saveClipping(archive, clipping(), { said });
    await until(() => state?.value.note === said.note);
  });

  test('stays on the page when the archive fails later', async () => {
    const { id } = await saveClipping(archive, clipping(), { said });
    open();
    await until(() => state?.value.note === said.note);
    const first = vi.fn().mockRejectedValue(new Error('this part of the disk cannot be read'));
    vi.spyOn(archive.meta, 'where').mockReturnValue({ equals: () => ({ first }) } as never);
    await describeClipping(archive, id, { note: 'From the archive page', tags: [] });
    await until(() => first.mock.calls.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(state?.value.note).toBe(said.note);
  });

  test('elsewhere is shown here, unless something is being typed', async () => {
    const { id } = await saveClipping(archive, clipping(), { said });
    open();
    await until(() => state?.value.note === said.note);
    await describeClipping(archive, id, { note: 'From the archive page', tags: [] });
    await until(() => state?.value.note === 'From the archive page');
  });
});
