// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ArchiveView, type ArchiveViewProps } from '../../components/ArchiveView';
import type { Clipping } from '../../lib/core/clipping';
import { EVERYTHING } from '../../lib/core/filter';
import { correction, facts, item, row } from './samples';
import { clear, control, press, show, textOf, type } from './screen';

afterEach(clear);

const { article, relevance, mentions } = item('https://harbour.example/2', {
  published: '2019-05-10',
});
const clipping: Clipping = {
  ...article,
  ...row(2),
  mentions,
  relevance,
  byline: 'Mina Oka',
  asOf: '2026-11-01',
  stub: true,
};

function archive(
  changes: Partial<ArchiveViewProps['list']> = {},
  parts: Partial<ArchiveViewProps> = {},
) {
  const calls = {
    onChoose: vi.fn(),
    onMore: vi.fn(),
    onOpen: vi.fn(),
    onToggleRead: vi.fn(),
    onToggleStar: vi.fn(),
    onRemove: vi.fn(),
    onQuery: vi.fn(),
    onFilter: vi.fn(),
    onUndo: vi.fn(),
    onPlace: vi.fn(),
    onTag: vi.fn(),
    onAll: vi.fn(),
    onKeep: vi.fn(),
    onDrop: vi.fn(),
    onOpenSearch: vi.fn(),
  };
  const list: ArchiveViewProps['list'] = {
    rows: [row(2), row(1, { read: true })],
    total: 2,
    found: 2,
    filter: {
      filter: EVERYTHING,
      choices: {},
      labelOf: (facet) => facet.toUpperCase(),
      onFilter: calls.onFilter,
    },
    searches: {
      searches: [],
      now: '',
      onOpen: calls.onOpenSearch,
      onKeep: calls.onKeep,
      onDrop: calls.onDrop,
    },
    selection: {
      tags: ['sea'],
      onAll: calls.onAll,
      onNone: vi.fn(),
      onRead: vi.fn(),
      onStar: vi.fn(),
      onTag: calls.onTag,
      onExport: vi.fn(),
      onRemove: vi.fn(),
    },
    list: { isWhole: true, chosen: new Set(), ...calls },
    onQuery: calls.onQuery,
    order: 'best',
    onOrder: vi.fn(),
    onFilterOpen: vi.fn(),
    onUndo: calls.onUndo,
    ...changes,
  };
  const view = (
    <ArchiveView
      list={list}
      corrections={{ corrections: [], onPutBack: vi.fn() }}
      judgements={{ judgements: [], onTakeBack: vi.fn() }}
      onPlace={calls.onPlace}
      {...parts}
    />
  );
  return { view, calls, list };
}

async function key(name: string, more: KeyboardEventInit = {}) {
  const init = { key: name, bubbles: true, cancelable: true, ...more };
  await act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
  });
}

describe('the archive page', () => {
  test('asks for a choice, or says that nothing was clipped, or that something is gone', async () => {
    expect(textOf(await show(archive().view))).toContain('Choose a clipping');
    const none = archive({ rows: [], total: 0, found: 0 });
    expect(textOf((await show(none.view)).querySelector('main'))).toContain('Nothing clipped yet');
    expect(textOf(await show(archive({}, { notice: 'Gone.' }).view))).toContain('Gone.');
  });

  test('an open clipping: its facts, its findings, and an element for its body, once a clipping', async () => {
    const calls = {
      onBody: vi.fn(),
      onReveal: vi.fn(),
      onToggleRead: vi.fn(),
      onRemove: vi.fn(),
      onRemoveQuote: vi.fn(),
      onPutBackQuote: vi.fn(),
    };
    calls.onBody.mockImplementation((element: HTMLElement, { title }: Clipping) => {
      element.textContent = `Body of ${title}`;
    });
    const open = (values: Partial<Clipping> = {}) =>
      show(archive({}, { reader: { clipping: { ...clipping, ...values }, facts, ...calls } }).view);

    const place = await open();
    expect(textOf(place.querySelector('.reader-head .quiet'))).toBe(
      'The Harbour Times · Mina Oka · published 10 May 2019 · saved on 20 Nov 2026',
    );
    expect(textOf(place)).toContain('only the beginning of this article');
    expect(textOf(place.querySelector('.row-open[aria-current]'))).toContain('Clipping 2');
    expect(control('Open the original').getAttribute('href')).toBe('https://harbour.example/2');
    await press(control(/^Northern Territories/));
    expect(calls.onReveal).toHaveBeenCalledWith(1);

    await press(control('About Rin Aoba'));
    expect(textOf(place.querySelector('.card'))).toContain('On 10 May 2019');
    expect(place.querySelector('.card button')).toBeNull();

    await open({ read: true });
    expect(calls.onBody).toHaveBeenCalledTimes(1);
    expect(textOf(place.querySelector('article'))).toBe('Body of Clipping 2');

    await open({ id: 1, title: 'Clipping 1', language: 'ja' });
    expect(textOf(place.querySelector('article'))).toBe('Body of Clipping 1');
    expect(place.querySelector('article')?.lang).toBe('ja');
  });
});

describe('the archive’s list', () => {
  const thousand = Array.from({ length: 1000 }, (_, at) => row(1000 - at));

  test('of a thousand keeps a screenful in the document, and asks for more near its end', async () => {
    const { view, calls } = archive({
      rows: thousand,
      list: { ...archive().list.list, isWhole: false },
    });
    const place = await show(view);
    const shown = place.querySelectorAll('.clipping-list li');
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.length).toBeLessThan(60);
    expect(shown[0]?.getAttribute('aria-posinset')).toBe('1');
    expect(calls.onMore).not.toHaveBeenCalled();
  });

  test('is walked by keys: arrows, X chooses, Shift chooses on, Delete removes', async () => {
    const { view, calls } = archive({ rows: thousand, total: 1000, found: 1000 });
    const place = await show(view);
    const title = () => textOf(document.activeElement?.querySelector('.row-title'));
    place.querySelector<HTMLElement>('[type="search"]')?.focus();
    await key('ArrowDown');
    expect(title()).toBe('Clipping 1000');
    await key('ArrowDown');
    expect(title()).toBe('Clipping 999');
    await key('x');
    expect(calls.onChoose).toHaveBeenLastCalledWith([999], true);
    await key('ArrowDown', { shiftKey: true });
    expect(calls.onChoose).toHaveBeenLastCalledWith([999, 998], true);
    expect(title()).toBe('Clipping 998');
    await key('Delete');
    expect(calls.onRemove.mock.calls[0]?.[0].id).toBe(998);
    await key('ArrowDown', { ctrlKey: true });
    expect(title()).toBe('Clipping 998');
  });

  test('Shift with a press chooses all from the one before', async () => {
    const { list, calls } = archive();
    const { view } = archive({
      rows: thousand,
      list: { ...list.list, chosen: new Set([999]), onChoose: calls.onChoose },
    });
    await show(view);
    await press(control('Select: Clipping 996'), { shiftKey: true });
    expect(calls.onChoose).toHaveBeenCalledWith([999, 998, 997, 996], true);
  });

  test('says how many, and what can be done with those that are chosen', async () => {
    const base = archive();
    const chosen = { ...base.list.list, chosen: new Set([1, 2]) };
    const { view, calls } = archive({ found: 7, total: 40, list: chosen });
    await show(view);
    expect(textOf(document.querySelector('.selection-bar [role="status"]'))).toBe('2 selected');
    await press(control('Select all 7'));
    expect(calls.onAll).toHaveBeenCalled();
    const field = document.querySelector<HTMLInputElement>('.selection-tag input');
    if (field) await type(field, ' kelp ');
    await press(control('Remove tag'));
    expect(calls.onTag).toHaveBeenCalledWith('kelp', false);
    const filtered = { ...base.list.filter, filter: { ...EVERYTHING, query: 'sea' } };
    const place = await show(archive({ found: 7, total: 40, filter: filtered }).view);
    expect(textOf(place.querySelector('.list-count p'))).toBe('7 clippings of 40');
  });

  test('is filtered, each part taken off by itself', async () => {
    const { list, calls } = archive();
    const { view } = archive({
      filter: {
        ...list.filter,
        filter: { query: '', facets: ['party:RU', 'unread:'], from: '2026-01' },
        choices: {
          party: [
            { facet: 'party:RU', label: 'Russia', count: 9 },
            { facet: 'party:KR', label: 'South Korea', count: 3 },
          ],
          unread: [{ facet: 'unread:', label: 'Unread', count: 4 }],
        },
        onFilter: calls.onFilter,
      },
    });
    const place = await show(view);
    expect([...place.querySelectorAll('.filter-chips li')].map(textOf)).toEqual([
      'Country PARTY:RU',
      'Unread UNREAD:',
    ]);
    await press(control('Remove this filter: PARTY:RU'));
    expect(calls.onFilter.mock.lastCall?.[0].facets).toEqual(['unread:']);
    const select = place.querySelector('select');
    expect([...(select?.options ?? [])].map(({ text }) => text)).toEqual([
      'Choose…',
      'South Korea (3)',
    ]);
    if (select) select.value = 'party:KR';
    await act(() => {
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(calls.onFilter.mock.lastCall?.[0].facets).toEqual(['party:RU', 'unread:', 'party:KR']);
    const from = place.querySelector<HTMLInputElement>('input[type="month"]');
    if (from) from.value = '';
    await act(() => {
      from?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(calls.onFilter.mock.lastCall?.[0]).toEqual({
      query: '',
      facets: ['party:RU', 'unread:'],
    });
  });

  test('a search is kept under a name, opened again, forgotten', async () => {
    const { list, calls } = archive();
    const searches = { ...list.searches, now: 'q=sea' };
    await show(archive({ searches: { ...searches, onKeep: calls.onKeep } }).view);
    await press(control('Save this search'));
    const field = document.querySelector<HTMLInputElement>('.saved-searches input');
    expect(document.activeElement).toBe(field);
    if (field) await type(field, 'The sea');
    await press(control('Save'));
    expect(calls.onKeep).toHaveBeenCalledWith('The sea');
    const kept = { name: 'The sea', query: 'q=sea' };
    const of = { ...searches, searches: [kept], onOpen: calls.onOpenSearch, onDrop: calls.onDrop };
    await show(archive({ searches: of }).view);
    await press(control('The sea'));
    await press(control('Forget this search: The sea'));
    expect(calls.onOpenSearch).toHaveBeenCalledWith(kept);
    expect(calls.onDrop).toHaveBeenCalledWith(kept);
  });
});

describe('the keyboard stays where it was', () => {
  const base = archive().list;
  const filter = { ...EVERYTHING, facets: ['party:RU' as const] };
  const search = { name: 'The sea', query: 'q=sea' };

  test.each<[string, string, Partial<ArchiveViewProps['list']>, string]>([
    [
      'a filter that is taken off',
      'Remove this filter: PARTY:RU',
      { filter: { ...base.filter, filter } },
      'Remove this filter: PARTY:RU',
    ],
    [
      'a search that is forgotten',
      'Forget this search: The sea',
      { searches: { ...base.searches, searches: [search] } },
      'Forget this search: The sea',
    ],
    [
      'a selection that is cleared',
      'Clear selection',
      { list: { ...base.list, chosen: new Set([1]) } },
      '0 selected',
    ],
  ])('after %s', async (_, name, changes, said) => {
    await show(archive(changes).view);
    const pressed = control(name);
    pressed.focus();
    await press(pressed);
    await show(archive().view);
    await vi.waitFor(() => expect(textOf(document.activeElement)).toBe(said), 15_000);
  });
});

describe('what the reader said', () => {
  const said = (corrections: ReturnType<typeof correction>[], onPutBack = vi.fn()) =>
    archive({}, { place: 'said', corrections: { corrections, onPutBack } }).view;

  test('all corrections, each with where it counts and the way back', async () => {
    const never = correction({ kind: 'never-here', where: 'strait.example' });
    const onPutBack = vi.fn();
    const place = await show(said([correction(), never], onPutBack));
    expect([...place.querySelectorAll('.corrections li')].map(textOf)).toEqual([
      '“Aoba”not taken for Rin Aoba in harbour.example/1Put back',
      'Rin Aobanever marked on strait.examplePut back',
    ]);
    await press(control('Put back: Rin Aoba'));
    expect(onPutBack).toHaveBeenCalledWith(never);
    await show(said([correction()], onPutBack));
    expect(textOf(document.activeElement)).toBe('Put back: Rin Aoba');
  });

  test('a long list is cut until the reader asks', async () => {
    const many = (n: number) =>
      Array.from({ length: n }, (_, at) => correction({ where: `harbour.example/${at}` }));
    const place = await show(said(many(21)));
    const lines = () => place.querySelectorAll('.corrections li').length;
    expect(place.querySelector('.corrections')?.getAttribute('aria-label')).toBe(
      'Left out on your word',
    );
    expect(lines()).toBe(21);
    await show(said(many(50)));
    expect(lines()).toBe(20);
    await press(control('Show all 50'));
    expect(lines()).toBe(50);
    expect(document.activeElement).toBe(place.querySelectorAll('.corrections li button')[20]);
  });

  test('a correction made in another tab takes no focus', async () => {
    await show(said([]));
    await show(said([correction()]));
    expect(document.activeElement).toBe(document.body);
  });
});
