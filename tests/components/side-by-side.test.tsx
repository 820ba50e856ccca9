// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SideBySide, type SideBySideProps } from '../../components/SideBySide';
import type { Clipping } from '../../lib/core/clipping';
import { agreement, facts, official, territory } from './samples';
import { clear, control, press, show, textOf } from './screen';

afterEach(clear);

function clipping(id: number, changes: Partial<Clipping> = {}): Clipping {
  return {
    id,
    key: `harbour.example/${id}`,
    kind: 'article',
    url: `https://harbour.example/${id}`,
    title: `Title ${id}`,
    outlet: 'The Harbour Times',
    language: 'en',
    published: '2026-11-19',
    saved: '2026-11-20T12:00:00.000Z',
    read: true,
    text: `Text ${id}.`,
    relevance: {
      relevant: true,
      score: 0.9,
      counterparts: ['RU', 'KR'],
      topics: [],
      reasons: [],
    },
    mentions: [official(), territory()],
    asOf: '2026-11-01',
    ...changes,
  };
}

const south = territory({ surface: 'Southern Kurils', name: 'Southern Kurils', claimant: 'RU' });
const other = clipping(2, {
  outlet: 'Tide Gazette',
  relevance: { relevant: true, score: 0.9, counterparts: ['RU', 'CN'], topics: [], reasons: [] },
  mentions: [official({ field: 'title' }), south, agreement(), official({ start: 70, end: 78 })],
});

function props(left = clipping(1), right = other): SideBySideProps {
  const side = (of: Clipping) => ({
    clipping: of,
    onBody: vi.fn(),
    onReveal: vi.fn(),
    onOpen: vi.fn(),
  });
  return {
    left: side(left),
    right: side(right),
    officials: facts.officials,
    onSwap: vi.fn(),
    onClose: vi.fn(),
  };
}

const parts = () => [...document.querySelectorAll('.beside-strip section')].map(textOf);

describe('two clippings beside each other', () => {
  test('say who only one of them names, whom both, and each one’s counterparts', async () => {
    await show(<SideBySide {...props()} />);
    expect(parts()).toEqual([
      'Only in: The Harbour TimesJapan andSouth KoreaNobody and nothing',
      expect.stringMatching(/^In bothJapan andRussia.*Rin Aoba.*Foreign minister, Japan$/),
      expect.stringMatching(/^Only in: Tide GazetteJapan andChina.*Harbour Declaration/),
    ]);
  });

  test('and what each calls the same place, and whose name that is', async () => {
    await show(<SideBySide {...props()} />);
    expect([...document.querySelectorAll('.beside-places :is(th, td)')].map(textOf)).toEqual([
      'The Harbour Times',
      'Tide Gazette',
      'Northern Territories Name used by Japan',
      'Southern Kurils Name used by Russia',
    ]);
  });

  test('of one outlet they are told apart by their titles', async () => {
    await show(<SideBySide {...props(clipping(1), clipping(2))} />);
    expect(parts()[0]).toMatch(/^Only in: Title 1/);
    expect(document.querySelectorAll('.beside-column')[1]?.getAttribute('aria-label')).toBe(
      'Title 2',
    );
  });

  test('a name leads to its place in the text of its column', async () => {
    const both = props();
    await show(<SideBySide {...both} />);
    await press(control(/Southern Kurils/));
    expect(both.right.onReveal).toHaveBeenCalledWith(1);
    await press(control(/Harbour Declaration/));
    expect(both.right.onReveal).toHaveBeenLastCalledWith(2);
  });

  test('each column gets its body once, and again only with other words', async () => {
    const both = props();
    await show(<SideBySide {...both} />);
    await show(
      <SideBySide {...both} left={{ ...both.left, clipping: clipping(1, { read: false }) }} />,
    );
    expect(both.left.onBody).toHaveBeenCalledTimes(1);
    await show(
      <SideBySide {...both} left={{ ...both.left, clipping: clipping(1, { text: 'New' }) }} />,
    );
    expect(both.left.onBody).toHaveBeenCalledTimes(2);
  });

  test('they can be swapped, opened alone, and left', async () => {
    const both = props();
    await show(<SideBySide {...both} />);
    await press(control('Swap sides'));
    await press(control('Open alone: Tide Gazette'));
    await press(control('Back to the archive'));
    expect(both.onSwap).toHaveBeenCalledTimes(1);
    expect(both.right.onOpen).toHaveBeenCalledTimes(1);
    expect(both.onClose).toHaveBeenCalledTimes(1);
  });
});
