// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import type { PageState } from '../../components/ThisPage';
import { correction, item, reading } from './samples';
import { clear, control, press, show, textOf } from './screen';
import { MENTIONS, read, sidePanel } from './side-panel';

afterEach(clear);

describe('other pages', () => {
  test('a list: its teasers, each to be shown in the page, and the names in them', async () => {
    const items = [
      item('https://harbour.example/1'),
      { ...item('https://harbour.example/2'), muted: 'topic' as const },
      item('https://harbour.example/3', {}, false),
    ];
    const { view, calls } = sidePanel({
      page: { state: 'read', reading: reading('listing', items) },
    });
    const place = await show(view);
    await press(control('Show in the page: Title of https://harbour.example/3'));
    expect(calls.onShow).toHaveBeenCalledWith(2);
    await press(control('Save “Title of https://harbour.example/1”'));
    expect(calls.onSave).toHaveBeenCalledWith([0]);
    // Nothing of what is muted is painted, so nothing of it is listed.
    expect(textOf(place.querySelector('.steps-where [aria-hidden]'))).toBe('3 mentions');
  });

  test.each<[string, PageState, string]>([
    ['being read', { state: 'reading' }, 'Reading this page…'],
    ['of the browser', { state: 'closed', why: 'browser' }, 'lets no extension read this page'],
    ['of another kind', { state: 'closed', why: 'kind' }, 'not a web page that Kirinuki can read'],
    ['closed', { state: 'closed', why: 'gone' }, 'This tab was closed.'],
    ['not asked for', { state: 'closed', why: 'unasked' }, 'only when you ask'],
    ['that did not answer', { state: 'failed' }, 'could not be read'],
  ])('a page %s says so', async (_, page, sentence) => {
    const place = await show(sidePanel({ page, access: { host: undefined } }).view);
    expect(textOf(place)).toContain(sentence);
    expect(place.querySelector('.names')).toBeNull();
  });

  test('a page that is not asked for offers to let Kirinuki read, and what is granted is not asked', async () => {
    const page: PageState = { state: 'closed', why: 'unasked' };
    const { view, calls } = sidePanel({ page, access: { host: undefined } });
    await show(view);
    await press(control('Read all known outlets'));
    await press(control('Allow any site instead'));
    expect(calls.onGrantOutlets).toHaveBeenCalledTimes(1);
    expect(calls.onGrantAnySite).toHaveBeenCalledTimes(1);
    await show(sidePanel({ page, access: { host: undefined, outletsGranted: true } }).view);
    expect(() => control('Read all known outlets')).toThrow();
  });

  test('what was left out can be put back here too', async () => {
    const { view, calls } = sidePanel({ page: read(MENTIONS, { leftOut: [correction()] }) });
    await show(view);
    await press(control('Put back: Aoba'));
    expect(calls.onPutBack).toHaveBeenCalledWith(correction());
  });
});
