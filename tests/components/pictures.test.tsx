// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { row, tallyOf } from '../core/pictures/rows';
import { pictures } from './pictures';
import { minister } from './samples';
import { clear, control, press, show, textOf } from './screen';

beforeAll(() => {
  // jsdom lays nothing out: every element is as wide as a tablet.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { get: () => 800 });
});
afterEach(clear);

const figures = (place: Element) => [...place.querySelectorAll('figure')];
const titles = (place: Element) => [...place.querySelectorAll('h2')].map(textOf);

async function unfold(figure: Element | undefined) {
  const details = figure?.querySelector('details');
  await act(() => {
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
  });
  return figure?.querySelector('table');
}

const cells = (table: Element | null | undefined) =>
  [...(table?.querySelectorAll('tr') ?? [])].map((tr) => [...tr.children].map(textOf));

async function choose(label: string, value: string) {
  const labels = [...document.querySelectorAll('label')];
  const select = labels.find((each) => textOf(each).startsWith(label))?.querySelector('select');
  if (!select) throw new Error(`no choice ${label}`);
  await act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('the pictures of an archive', () => {
  test('each has its number in its title, its words, its drawing and its table', async () => {
    const place = await show(pictures().view);
    expect(titles(place)).toEqual([
      'Clippings a month by counterpart (n = 25)',
      'Clippings over time: Rin Aoba (青葉凛) (n = 24)',
      'Which name each outlet uses: Northern Territories / Southern Kurils (n = 13)',
    ]);
    for (const figure of figures(place)) {
      const drawing = figure.querySelector('[role="img"]');
      expect(drawing?.getAttribute('aria-label')).toContain(
        figure.querySelector('h2')?.textContent,
      );
      expect(drawing?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
      expect(drawing?.querySelectorAll('style, script, image, [style]')).toHaveLength(0);
    }
    expect(textOf(place)).toContain('Not drawn: 1 clipping without a known date.');
  });

  test('months without clippings are rows of nothing', async () => {
    const place = await show(pictures().view);
    const table = cells(await unfold(figures(place)[0]));
    expect(table[0]).toEqual(['Month', 'All clippings', 'Russia', 'China', 'No counterpart']);
    expect(table[1]).toEqual(['Jan 2018', '1', '1', '0', '0']);
    expect(table).toContainEqual(['Nov 2018', '0', '0', '0', '0']);
    expect(table.at(-1)?.[0]).toBe('Mar 2026');
  });

  test('the offices somebody held stand above the clippings, with what is in doubt of them', async () => {
    const place = await show(pictures(undefined, { entity: minister.id }).view);
    const [, timeline] = figures(place);
    const drawn = [...(timeline?.querySelectorAll('svg text') ?? [])].map(textOf).join(' | ');
    expect(drawn).toContain('Minister for Foreign Affairs of Japan (3 Aug 2016 – 11 Sept 2019)');
    expect(drawn).toContain('Ambassador to the Harbour Conference (since Feb 2020, not confirmed)');
    expect(drawn).not.toContain('Treaties Bureau');
    const table = cells(await unfold(timeline));
    expect(table[1]).toEqual([
      'Jan 2018',
      '1',
      'Minister for Foreign Affairs of Japan (3 Aug 2016 – 11 Sept 2019)',
    ]);
  });

  test('a place is drawn by whose name is used, sides in the order of the alphabet', async () => {
    const place = await show(pictures().view);
    await choose('Person, place', 'southern-kurils');
    const table = cells(await unfold(figures(place)[1]));
    expect(table[0]).toEqual([
      'Month',
      'All clippings',
      'Japan: Northern Territories',
      'Russia: Southern Kurils',
      'Not particular to any party',
    ]);
  });

  test('which name each outlet uses, few clippings said to be few', async () => {
    const place = await show(pictures().view);
    const names = figures(place)[2];
    const drawn = [...(names?.querySelectorAll('svg text') ?? [])].map(textOf);
    expect(drawn).toContain('kowan.example · n = 1, too few to compare');
    expect(drawn).toContain('The Harbour Times · n = 6');
    expect(textOf(names)).toContain('Pale: fewer than 5 clippings.');
    expect(textOf(names)).toContain('No name is more right than another.');
    expect(cells(await unfold(names))).toEqual([
      [
        'Outlet',
        'Site',
        'All clippings',
        'Japan: Northern Territories',
        'Russia: Southern Kurils',
        'Not particular to any party',
      ],
      ['The Harbour Times', 'harbour.example', '6', '6 (100%)', '0 (0%)', '0 (0%)'],
      ['Strait News', 'strait.example', '6', '0 (0%)', '6 (100%)', '0 (0%)'],
      ['kowan.example', 'kowan.example', '1', '0 (0%)', '0 (0%)', '1 (100%)'],
    ]);
  });

  test('in Japanese the sides are called in Japanese', async () => {
    const place = await show(pictures().view, 'ja');
    expect(titles(place)[2]).toBe('媒体ごとの呼称：Southern Kurils / 北方領土（n = 13）');
    const drawn = [...(figures(place)[2]?.querySelectorAll('svg text') ?? [])].map(textOf);
    expect(drawn).toContain('日本：北方領土');
  });

  test('a bar and a number lead to the clippings behind them', async () => {
    const { view, calls } = pictures();
    const place = await show(view);
    const bar = figures(place)[0]?.querySelector('[data-pick]');
    expect(textOf(bar?.querySelector('title'))).toBe('1 clipping: Jan 2018, Russia');
    bar?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(calls.onPick).toHaveBeenLastCalledWith(['party:RU', 'month:2018-01']);
    await unfold(figures(place)[2]);
    await press(control('6 (100%): Strait News, Russia: Southern Kurils', place));
    expect(calls.onPick).toHaveBeenLastCalledWith([
      'name:southern-kurils/RU',
      'outlet:strait.example',
    ]);
  });

  test('another time is drawn from the same numbers', async () => {
    const place = await show(pictures().view);
    await choose('Time', '36');
    expect(titles(place)[0]).toBe('Clippings a month by counterpart (n = 21)');
  });

  test('many years are drawn as years', async () => {
    const rows = [row({ day: '1998-05-01' }), row({ day: '2024-01-01' })];
    const place = await show(pictures(rows).view);
    expect(titles(place)).toEqual(['Clippings a year by counterpart (n = 2)']);
    expect(cells(await unfold(figures(place)[0]))).toHaveLength(1 + 27);
  });

  test.each([
    ['nothing', []],
    ['nothing that is dated', [row({ day: undefined })]],
  ])('of %s there is no picture, and a sentence says so', async (_, rows) => {
    const place = await show(pictures(rows).view);
    expect(figures(place)).toHaveLength(0);
    expect(textOf(place)).toContain('There is no clipping with a known date in this time.');
  });
});

describe('while clippings are counted', () => {
  test('it says how many, and can be stopped; what was counted until then is drawn', async () => {
    const onStop = vi.fn();
    const counting = { state: 'counting', n: 1_200, onStop } as const;
    await show(pictures([], { counting, tally: undefined }).view);
    expect(textOf(document.querySelector('[role="status"]'))).toBe(
      'Counting clippings: 1,200 so far',
    );
    await press(control('Stop'));
    expect(onStop).toHaveBeenCalled();

    const onAgain = vi.fn();
    const rows = [row()];
    await show(
      pictures(rows, { counting: { state: 'stopped', onAgain }, tally: tallyOf(rows) }).view,
    );
    expect(textOf(document.querySelector('[role="status"]'))).toContain(
      'only a part of the archive',
    );
    expect(document.querySelectorAll('figure')).toHaveLength(1);
    await press(control('Count again'));
    expect(onAgain).toHaveBeenCalled();
  });
});

describe('files', () => {
  async function saved(button: string, of: number, rows?: Parameters<typeof pictures>[0]) {
    const { view, calls } = pictures(rows);
    const place = await show(view);
    const figure = figures(place)[of];
    if (figure) await press(control(button, figure));
    const [name, type, text] = calls.onSaveFile.mock.calls[0] ?? [];
    return { name: String(name), type: String(type), text: String(text) };
  }

  test.each([0, 1, 2])('picture %i as an SVG file stands by itself', async (of) => {
    const { name, type, text } = await saved('Save as SVG', of);
    expect(name).toMatch(/^kirinuki-(months|timeline|names)-2021-03-01\.svg$/);
    expect(type).toBe('image/svg+xml');
    const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(svg.querySelector('parsererror')).toBeNull();
    expect(
      svg.querySelectorAll('script, style, image, a, foreignObject, [data-pick]'),
    ).toHaveLength(0);
    expect(text).not.toMatch(/var\(|\son\w+=|url\((?!#)|href/);
    expect(textOf(svg.querySelector('svg > title'))).toMatch(/\(n = \d+\)$/);
    expect(textOf(svg.querySelector('svg > desc'))).toMatch(
      /Kirinuki, from the reader’s own archive: \d+ clippings, 1 Mar 2021$/,
    );
    for (const [, id] of text.matchAll(/url\(#([^)]+)\)/g))
      expect(svg.querySelector(`[id="${id}"]`)).not.toBeNull();
  });

  test('a name that an outlet chose itself breaks neither file', async () => {
    const outletName = '=HYPERLINK("https://evil.example")<script>\u0001\u{d800}';
    const rows = [row({ outletName, facets: ['name:southern-kurils/JP'] })];
    const svg = await saved('Save as SVG', 1, rows);
    const parsed = new DOMParser().parseFromString(svg.text, 'image/svg+xml');
    expect(parsed.querySelector('parsererror, script')).toBeNull();
    await clear();
    const csv = await saved('Save as CSV', 1, rows);
    expect(csv.text).toContain(`"'=HYPERLINK(""https://evil.example"")`);
  });

  test('months as CSV: every month and every counterpart', async () => {
    const { name, text } = await saved('Save as CSV', 0);
    expect(name).toBe('kirinuki-months-2021-03-01.csv');
    const [head, first] = text.replace(/^\uFEFF/, '').split('\r\n');
    expect(head).toBe('Month,All clippings,Russia,China,No counterpart');
    expect(first).toBe('2018-01,1,1,0,0');
  });

  test('names as CSV: every outlet with its numbers', async () => {
    const { text } = await saved('Save as CSV', 2);
    expect(text.replace(/^\uFEFF/, '').split('\r\n')[1]).toBe(
      'The Harbour Times,harbour.example,6,6,0,0',
    );
  });
});
