// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ExportChoices, type ExportChoicesProps } from '../../components/ExportChoices';
import { exportWords } from '../../components/export-words';
import { formats } from '../../lib/core/export';
import { clear, control, press, show, textOf, wordsIn } from './screen';

afterEach(clear);

function choices(parts: Partial<ExportChoicesProps> = {}) {
  const calls = { onExport: vi.fn(), onCancel: vi.fn() };
  const scopes: ExportChoicesProps['scopes'] = [
    { id: 'all', count: 12_345 },
    { id: 'search', count: 40 },
    { id: 'selection', count: 0 },
  ];
  return { view: <ExportChoices formats={formats} scopes={scopes} {...calls} {...parts} />, calls };
}

const submit = () => press(control('Export'));
const chosen = (place: Element) =>
  [...place.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
const status = (place: Element) => textOf(place.querySelector('[role="status"]'));

describe('choosing an export', () => {
  test('offers each format with what it is for, and of what there is anything', async () => {
    const place = await show(choices().view);
    const [forms, what] = place.querySelectorAll('fieldset');
    expect(textOf(forms?.querySelector('legend'))).toBe('Format');
    expect(forms?.querySelectorAll('input')).toHaveLength(formats.length);
    for (const label of forms?.querySelectorAll('label') ?? [])
      expect(textOf(label.querySelector('.quiet')).length).toBeGreaterThan(20);
    expect([...(what?.querySelectorAll('label') ?? [])].map(textOf)).toEqual([
      'All clippings (12,345)',
      'What was found (40)',
    ]);
    expect(chosen(place)).toEqual(['json', 'search']);
  });

  test('asks for what was chosen', async () => {
    const { view, calls } = choices();
    const place = await show(view);
    await submit();
    await press(control(/^CSV/));
    await press(control(/^All clippings/));
    expect(chosen(place)).toEqual(['csv', 'all']);
    await submit();
    expect(calls.onExport.mock.calls).toEqual([
      [{ format: 'json', scope: 'search' }],
      [{ format: 'csv', scope: 'all' }],
    ]);
  });

  test('forgets a selection that is gone', async () => {
    const selection = (count: number) => [
      { id: 'all' as const, count: 2 },
      { id: 'selection' as const, count },
    ];
    const place = await show(choices({ scopes: selection(1) }).view);
    expect(chosen(place)).toEqual(['json', 'selection']);
    await show(choices({ scopes: selection(0) }).view);
    expect(chosen(place)).toEqual(['json', 'all']);
  });

  test('shows how far it is, is not begun twice, and can be cancelled', async () => {
    const { view, calls } = choices({ progress: { state: 'running', done: 1200, total: 12_345 } });
    const place = await show(view);
    const bar = place.querySelector('progress');
    expect([bar?.value, bar?.max]).toEqual([1200, 12_345]);
    expect(bar?.getAttribute('aria-valuetext')).toBe('1,200 of 12,345');
    expect(status(place)).toBe('Exporting…');
    expect(control('Export').getAttribute('aria-disabled')).toBe('true');
    await submit();
    expect(calls.onExport).not.toHaveBeenCalled();
    await press(control('Cancel'));
    expect(calls.onCancel).toHaveBeenCalledTimes(1);
  });

  test.each<[NonNullable<ExportChoicesProps['progress']>, string]>([
    [{ state: 'done', name: 'a.json' }, 'Exported. The file is among your downloads: a.json'],
    [{ state: 'cancelled' }, 'Cancelled. No file was saved.'],
    [{ state: 'failed', reason: 'The disk is full.' }, 'Not exported. The disk is full.'],
  ])('says what became of it: %o', async (progress, sentence) => {
    const running = { state: 'running' as const, done: 1, total: 2 };
    const place = await show(choices({ progress: running }).view);
    await show(choices({ progress }).view);
    expect(status(place)).toBe(sentence);
    expect(place.querySelector('progress')).toBeNull();
  });

  test.each([
    ['Cancel', 'said what became of it'],
    [/^CSV/, 'left alone'],
  ])('who has the focus on %s as it ends is %s', async (name, what) => {
    let end = () => {};
    // Rendered anew in its place: to be moved in the page would take the focus from anything.
    function Page() {
      const [progress, setProgress] = useState<ExportChoicesProps['progress']>({
        state: 'running',
        done: 1,
        total: 2,
      });
      end = () => setProgress({ state: 'cancelled' });
      return choices({ progress }).view;
    }
    const place = await show(<Page />);
    const held = control(name);
    held.focus();
    await act(() => end());
    const line = place.querySelector('[role="status"]');
    expect(document.activeElement).toBe(what === 'left alone' ? held : line);
  });
});

test('a document speaks the reader’s language', () => {
  expect(exportWords(wordsIn('ja'))).toEqual({
    language: 'ja',
    title: 'Kirinuki: 切り抜き',
    contents: '目次',
    quotes: '引用',
    note: 'メモ',
    original: '元の記事を開く',
    savedOn: expect.stringContaining('$1'),
    usedBy: '$1の呼称',
  });
});
