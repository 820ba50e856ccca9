// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { OutletChoice } from '../../components/OutletPicker';
import { WelcomeView } from '../../components/WelcomeView';
import { item, reading } from './samples';
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
