// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ReadingList, type ReadingListProps } from '../../components/ReadingList';
import { row } from './samples';
import { clear, control, press, show, textOf, type } from './screen';

afterEach(clear);

function list(parts: Partial<ReadingListProps> = {}) {
  const calls = {
    onQuery: vi.fn(),
    onOpen: vi.fn(),
    onToggleRead: vi.fn(),
    onRemove: vi.fn(),
    onUndo: vi.fn(),
    onExport: vi.fn(),
  };
  return { view: <ReadingList rows={[]} total={0} query="" {...calls} {...parts} />, calls };
}

describe('the reading list', () => {
  const rows = [
    row(2),
    row(1, { read: true, title: '日露外相が会談', language: 'ja', kind: 'teaser' }),
  ];

  test('shows what was clipped, opens it, marks it, removes it, exports it', async () => {
    const { view, calls } = list({ rows, total: 2 });
    const place = await show(view);
    expect([...place.querySelectorAll('.row-open')].map(textOf)).toEqual([
      'Unread: Clipping 2The Harbour Times · 10 May 2019 · Russia',
      '日露外相が会談The Harbour Times · 10 May 2019 · Russia · summary only',
    ]);
    const first = control(/^Unread: Clipping 2/);
    await press(first);
    await press(first, { ctrlKey: true });
    await press(control('Open the original: Clipping 2'));
    expect(calls.onOpen.mock.calls.map(([{ id }, { original }]) => [id, original])).toEqual([
      [2, false],
      [2, true],
      [2, true],
    ]);
    await press(control('Mark as read: Clipping 2'));
    await press(control('Mark as unread: 日露外相が会談'));
    await press(control('Remove: Clipping 2'));
    await press(control('Export JSON'));
    expect(calls.onToggleRead.mock.calls.map(([{ id }]) => id)).toEqual([2, 1]);
    expect(calls.onRemove.mock.calls.map(([{ id }]) => id)).toEqual([2]);
    expect(calls.onExport).toHaveBeenCalledTimes(1);
  });

  test('is walked with the arrows, and Delete takes a row out', async () => {
    const { view, calls } = list({ rows, total: 2 });
    const place = await show(view);
    const key = (name: string) => {
      const init = { key: name, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
      return document.activeElement?.closest('li')?.querySelector('.row-title')?.textContent;
    };
    place.querySelector<HTMLElement>('[type="search"]')?.focus();
    expect(['ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'End', 'ArrowUp'].map(key)).toEqual([
      'Clipping 2',
      '日露外相が会談',
      '日露外相が会談',
      'Clipping 2',
      '日露外相が会談',
      'Clipping 2',
    ]);
    control('Open the original: 日露外相が会談').focus();
    key('Delete');
    expect(calls.onRemove.mock.calls.map(([{ id }]) => id)).toEqual([1]);
  });

  test('shows tags and the beginning of a note', async () => {
    const noted = row(3, { tags: ['boats', '漁業'], note: 'Ask again' });
    const place = await show(list({ rows: [noted], total: 1 }).view);
    expect([...place.querySelectorAll('.own-tag')].map(textOf)).toEqual(['boats', '漁業']);
    expect(textOf(place.querySelector('.row-note'))).toBe('Ask again');
  });

  test('is searched by title', async () => {
    const { view, calls } = list({ rows, total: 2 });
    await show(view);
    await type(control('Search titles, outlets, tags, notes'), 'moon');
    expect(calls.onQuery).toHaveBeenCalledWith('moon');
    expect(textOf(await show(list({ rows: [], total: 2, query: 'moon' }).view))).toContain(
      'Nothing saved matches “moon”.',
    );
  });

  test('an empty one says what to do, and has nothing to export', async () => {
    const place = await show(list().view);
    expect(textOf(place)).toContain('Nothing clipped yet.');
    expect((control('Export JSON') as HTMLButtonElement).disabled).toBe(true);
    await show(list({ hasCorrections: true }).view);
    expect((control('Export JSON') as HTMLButtonElement).disabled).toBe(false);
  });

  test('a removed clipping is said, and Undo has the focus', async () => {
    await show(list({ rows, total: 2 }).view);
    const { view, calls } = list({
      rows: rows.slice(1),
      total: 1,
      removed: { id: 2, title: 'Clipping 2' },
    });
    const place = await show(view);
    expect(textOf(place.querySelector('.undo'))).toContain('Removed: Clipping 2');
    expect(document.activeElement).toBe(control('Undo'));
    await press(control('Undo'));
    expect(calls.onUndo).toHaveBeenCalledTimes(1);
  });

  test('an archive that cannot be opened is said instead of "nothing yet"', async () => {
    const text = textOf(await show(list({ trouble: 'No archive here.' }).view));
    expect(text).toContain('No archive here.');
    expect(text).not.toContain('Nothing clipped yet.');
  });
});
