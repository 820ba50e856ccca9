// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ArchiveView } from '../../components/ArchiveView';
import type { OutletChoice } from '../../components/OutletPicker';
import { WelcomeView } from '../../components/WelcomeView';
import type { Clipping } from '../../lib/core/clipping';
import { correction, facts, item, reading, row } from './samples';
import { clear, control, press, show, textOf } from './screen';

afterEach(clear);

const outlets: OutletChoice[] = [
  {
    id: 'harbour',
    name: 'The Harbour Times',
    hosts: ['harbour.example'],
    country: 'JP',
    languages: ['en'],
  },
  { id: 'kowan', name: '港湾新聞', hosts: ['kowan.example'], country: 'JP', languages: ['ja'] },
  {
    id: 'strait',
    name: 'Strait News',
    hosts: ['strait.example'],
    country: 'RU',
    languages: ['ru'],
  },
];

function welcome(
  granted: string[] = [],
  anySite = false,
  muted: { sites: string[]; topics: string[] } = { sites: [], topics: [] },
) {
  const calls = {
    onGrant: vi.fn(),
    onRevoke: vi.fn(),
    onGrantAnySite: vi.fn(),
    onRevokeAnySite: vi.fn(),
    onUnmute: vi.fn(),
  };
  const text = 'Rin Aoba spoke of the Northern Territories.';
  const sample = reading('article', [
    item('https://kirinuki.example/', { text, published: '2019-05-10' }),
  ]);
  for (const { mentions } of sample.items) {
    mentions.splice(2);
    Object.assign(mentions[1] ?? {}, { start: 22, end: 42 });
  }
  return {
    view: (
      <WelcomeView
        sample={sample}
        picker={{ outlets, granted, anySite, ...calls }}
        access={{
          anySite,
          outlets: outlets.filter(({ id }) => granted.includes(id)),
          sites: [],
          onRevoke: vi.fn(),
          onRevokeAnySite: vi.fn(),
          onRevokeAll: vi.fn(),
        }}
        mutes={{ ...muted, onUnmute: calls.onUnmute }}
      />
    ),
    calls,
  };
}

describe('the welcome page', () => {
  test('a sample is read before anything is granted; pointing at a name shows its card', async () => {
    const place = await show(welcome().view);
    expect(textOf(place.querySelector('.sample-text'))).toBe(
      'Rin Aoba spoke of the Northern Territories.',
    );
    expect(textOf(place.querySelector('.sample-card h2'))).toBe('Rin Aoba');
    await press(control('Northern Territories'));
    expect(textOf(place.querySelector('.sample-card h2'))).toBe('Northern Territories');
  });

  test('nothing is chosen beforehand, one button allows all outlets', async () => {
    const { view, calls } = welcome();
    const place = await show(view);
    expect(place.querySelectorAll('input:checked')).toHaveLength(0);
    expect([...place.querySelectorAll('legend')].map(textOf)).toEqual(['Japan', 'Russia']);
    await press(control('Allow all 3 outlets'));
    expect(calls.onGrant).toHaveBeenCalledWith(['harbour', 'kowan', 'strait']);
  });

  test('chosen outlets only', async () => {
    const { view, calls } = welcome();
    await show(view);
    await press(control(/^港湾新聞/));
    await press(control('Allow the chosen outlet'));
    expect(calls.onGrant).toHaveBeenCalledWith(['kowan']);
  });

  test('a country at once, but for one', async () => {
    const { view, calls } = welcome();
    await show(view);
    await press(control('Japan'));
    await press(control(/^The Harbour Times/));
    expect((control('Japan') as HTMLInputElement).indeterminate).toBe(true);
    await press(control(/^Allow/));
    expect(calls.onGrant).toHaveBeenCalledWith(['kowan']);
  });

  test('a granted outlet can be taken back; any site is a separate button', async () => {
    const { view, calls } = welcome(['strait']);
    await show(view);
    await press(control('Stop Strait News'));
    await press(control('Allow any site instead'));
    expect(calls.onRevoke).toHaveBeenCalledWith('strait');
    expect(calls.onGrantAnySite).toHaveBeenCalledTimes(1);
  });

  test('where every site is granted, that is said and can be taken back', async () => {
    const { view, calls } = welcome([], true);
    expect(textOf(await show(view))).toContain('Kirinuki may read every site.');
    await press(control('Stop reading every site'));
    expect(calls.onRevokeAnySite).toHaveBeenCalledTimes(1);
  });
});

describe('the archive page', () => {
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
  const list = {
    rows: [row(2), row(1)],
    total: 2,
    query: '',
    onQuery: vi.fn(),
    onOpen: vi.fn(),
    onToggleRead: vi.fn(),
    onRemove: vi.fn(),
    onUndo: vi.fn(),
    onExport: vi.fn(),
  };

  const said = {
    corrections: { corrections: [], onPutBack: vi.fn() },
    judgements: { judgements: [], onTakeBack: vi.fn() },
  };

  test('asks for a choice, or says that nothing was clipped', async () => {
    expect(textOf(await show(<ArchiveView list={list} {...said} />))).toContain(
      'Choose a clipping',
    );
    const none = { ...list, rows: [], total: 0 };
    expect(
      textOf((await show(<ArchiveView list={none} {...said} />)).querySelector('main')),
    ).toContain('Nothing clipped yet');
    expect(textOf(await show(<ArchiveView list={list} {...said} notice="Gone." />))).toContain(
      'Gone.',
    );
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
      show(
        <ArchiveView
          {...said}
          list={list}
          {...said}
          reader={{ clipping: { ...clipping, ...values }, facts, ...calls }}
        />,
      );

    const place = await open();
    expect(textOf(place.querySelector('.reader-head .quiet'))).toBe(
      'The Harbour Times · Mina Oka · published 10 May 2019 · saved on 20 Nov 2026',
    );
    expect(textOf(place)).toContain('only the beginning of this article');
    expect(textOf(place.querySelector('[aria-current]'))).toContain('Clipping 2');
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

  test('all corrections stand below the list, each with where it counts and the way back', async () => {
    const never = correction({ kind: 'never-here', where: 'strait.example' });
    const onPutBack = vi.fn();
    const all = { corrections: [correction(), never], onPutBack };
    const place = await show(<ArchiveView list={list} {...said} corrections={all} />);
    expect([...place.querySelectorAll('.corrections li')].map(textOf)).toEqual([
      '“Aoba”not taken for Rin Aoba in harbour.example/1Put back',
      'Rin Aobanever marked on strait.examplePut back',
    ]);
    await press(control('Put back: Rin Aoba'));
    expect(onPutBack).toHaveBeenCalledWith(never);
    const fewer = { corrections: [correction()], onPutBack };
    await show(<ArchiveView list={list} {...said} corrections={fewer} />);
    expect(textOf(document.activeElement)).toBe('Put back: Rin Aoba');
  });

  test('corrections are no part of the reading list, and a long list is cut until the reader asks', async () => {
    const many = (n: number) =>
      Array.from({ length: n }, (_, at) => correction({ where: `harbour.example/${at}` }));
    const of = (n: number) => (
      <ArchiveView
        list={list}
        {...said}
        corrections={{ corrections: many(n), onPutBack: vi.fn() }}
      />
    );
    const place = await show(of(21));
    const lines = () => place.querySelectorAll('.corrections li').length;
    expect(place.querySelector('nav .corrections')).toBeNull();
    expect(place.querySelector('nav .reading-list')).not.toBeNull();
    expect(place.querySelector('.corrections')?.getAttribute('aria-label')).toBe(
      'Left out on your word',
    );
    expect(lines()).toBe(21);
    await show(of(50));
    expect(lines()).toBe(20);
    await press(control('Show all 50'));
    expect(lines()).toBe(50);
    expect(document.activeElement).toBe(place.querySelectorAll('.corrections li button')[20]);
  });

  test('a correction made in another tab takes no focus', async () => {
    await show(<ArchiveView list={list} {...said} />);
    const one = { corrections: [correction()], onPutBack: vi.fn() };
    await show(<ArchiveView list={list} {...said} corrections={one} />);
    expect(document.activeElement).toBe(document.body);
  });
});
