// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import type { PageState } from '../../components/ThisPage';
import { item, reading } from './samples';
import { clear, control, press, show, textOf } from './screen';
import { sidePanel } from './side-panel';

afterEach(clear);

const PRESSED_AT = 'https://harbour.example/1';
const READING: PageState = { state: 'reading' };
const at = (url?: string) => ({ title: 'Talks', host: 'harbour.example', url });
const read = (url: string): PageState => ({
  state: 'read',
  reading: reading('article', [item(url)]),
});

describe('Save pressed while the page is still being read', () => {
  /** What stood in the panel beside the tab, in turn; then what was saved and what was said. */
  async function savedBeside(...states: [page: PageState, url?: string | undefined][]) {
    const { view, calls } = sidePanel({ page: READING, tab: at(PRESSED_AT) });
    await show(view);
    await press(control('Save'));
    let place: HTMLElement | undefined;
    for (const [page, url] of states)
      place = await show(sidePanel({ page, tab: at(url), calls }).view);
    return { calls, button: textOf(place?.querySelector('.save button')), place };
  }

  test.each<[name: string, url: string | undefined]>([
    ['the same', PRESSED_AT],
    ['the same by another spelling', `${PRESSED_AT}/?utm_source=front#top`],
    ['one the browser no longer tells', undefined],
  ])('is kept for the reading of the same page, at an address that is %s', async (_, url) => {
    const { calls } = await savedBeside([read(PRESSED_AT), url]);
    expect(calls.onSave.mock.calls).toEqual([[[0]]]);
  });

  const OTHER = 'https://harbour.example/2';
  test.each<[name: string, states: [page: PageState, url?: string | undefined][]]>([
    ['the other page was read', [[read(OTHER), OTHER]]],
    [
      'it is still being read',
      [
        [READING, OTHER],
        [read(OTHER), OTHER],
      ],
    ],
    [
      'only then the first was read',
      [
        [READING, OTHER],
        [read(PRESSED_AT), OTHER],
      ],
    ],
  ])('is no wish for another page the tab went to: %s', async (_, states) => {
    const { calls, button, place } = await savedBeside(...states);
    expect(calls.onSave).not.toHaveBeenCalled();
    expect(textOf(place?.querySelector('.save [role="status"]'))).toMatch(
      /^Not saved\. Another article stands on this page now\./,
    );
    expect(button).toBe('Try again');
    await press(control('Try again'));
    expect(calls.onSave.mock.calls).toEqual([[[0]]]);
  });

  test('is forgotten at once, so that Save asks again while the other page is being read', async () => {
    const { calls, button } = await savedBeside([READING, OTHER]);
    expect(button).toBe('Save');
    await press(control('Save'));
    await show(sidePanel({ page: read(OTHER), tab: at(OTHER), calls }).view);
    expect(calls.onSave.mock.calls).toEqual([[[0]]]);
  });

  test('says nothing more of it on a third page, nor back on the second', async () => {
    const third = 'https://harbour.example/3';
    const second: [PageState, string] = [read(OTHER), OTHER];
    const { button, place } = await savedBeside(second, [read(third), third], second);
    expect(button).toBe('Save');
    expect(textOf(place?.querySelector('.save [role="status"]'))).toBe('');
  });
});
