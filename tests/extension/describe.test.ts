import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type ClippingDraft, makeClipping } from '../../lib/core/clipping';
import { describeClipping, findClipping, saveClipping } from '../../lib/extension/clippings';
import { type ArchiveDatabase, openArchive } from '../../lib/extension/database';
import {
  type DescriptionDesk,
  type DescriptionState,
  openDescription,
  settleDrafts,
} from '../../lib/extension/describe';
import { dropDraft, getDraft, keepDraft, sweepDrafts } from '../../lib/extension/drafts';
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

describe('what a reader says of an article', () => {
  let archive: ArchiveDatabase;
  let desk: DescriptionDesk | undefined;
  let state: DescriptionState | undefined;
  let archives = 0;
  const open = (key = KEY) => {
    state = undefined;
    desk = openDescription(archive, { key }, false, (next) => (state = next));
  };
  const until = (isSo: () => unknown) =>
    vi.waitFor(async () => expect(await isSo()).toBeTruthy(), 15_000);
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
    await settleDrafts(archive, await sweepDrafts(later));
    expect(await kept()).toEqual(['Ask again.', ['boats', 'kel']]);
    expect(await sweepDrafts(later)).toEqual(['news.example/unsaved']);

    // One that was in the archive before it was saved anew there says nothing new.
    await keepDraft(KEY, { ...said, note: 'Old' }, false, new Date(later.getTime() - 2000));
    await settleDrafts(archive, await sweepDrafts(later));
    expect((await kept())[0]).toBe('Ask again.');
    expect(await sweepDrafts(later)).toEqual(['news.example/unsaved']);
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
