// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { ReaderView, type ReaderViewProps } from '../../components/ReaderView';
import type { Clipping } from '../../lib/core/clipping';
import { facts, item } from './samples';
import { clear, control, press, show, textOf } from './screen';

afterEach(clear);

const { article, relevance, mentions } = item('https://harbour.example/1');
const clipping: Clipping = {
  ...article,
  id: 1,
  key: 'harbour.example/1',
  kind: 'article',
  saved: '2026-11-20T12:00:00.000Z',
  read: true,
  relevance,
  mentions,
  asOf: '2026-11-01',
};

function props(changes: Partial<ReaderViewProps> = {}): ReaderViewProps {
  return {
    clipping,
    facts,
    onBody: vi.fn(),
    onReveal: vi.fn(),
    onToggleRead: vi.fn(),
    onRemove: vi.fn(),
    onRemoveQuote: vi.fn(),
    onPutBackQuote: vi.fn(),
    ...changes,
  };
}

test('the body is asked for once, and again when words, quotes or hits are others', async () => {
  const onBody = vi.fn();
  const view = (of: Partial<Clipping>, hits?: ReaderViewProps['hits']) =>
    show(<ReaderView {...props({ onBody, hits, clipping: { ...clipping, ...of } })} />);
  const quote = { exact: 'Rin Aoba', prefix: '', suffix: '', made: clipping.saved };
  await view({});
  await view({ read: false, note: 'Ask' });
  expect(onBody).toHaveBeenCalledTimes(1);
  await view({ quotes: [quote] });
  await view({ quotes: [{ ...quote, note: 'Typed' }] });
  expect(onBody).toHaveBeenCalledTimes(2);
  await view({ quotes: [quote] }, [{ start: 0, end: 3 }]);
  await view({ quotes: [quote] }, [{ start: 0, end: 3 }]);
  expect(onBody).toHaveBeenCalledTimes(3);
  expect(onBody.mock.lastCall?.[2]).toEqual([{ start: 0, end: 3 }]);
  await view({ text: 'Other words.', quotes: [quote] }, [{ start: 0, end: 3 }]);
  expect(onBody).toHaveBeenCalledTimes(4);
  // Another clipping is another element.
  const [first, , , fourth] = onBody.mock.calls.map(([element]) => element);
  expect(first).toBe(fourth);
  await view({ id: 2 });
  expect(onBody.mock.lastCall?.[0]).not.toBe(first);
});

test('size and length of lines are set where they are chosen, and Escape folds the choice', async () => {
  const onChange = vi.fn();
  const comfort = { textSize: 'large', lineLength: 'short', onChange } as const;
  const place = await show(<ReaderView {...props({ comfort })} />);
  const reader = place.querySelector<HTMLElement>('.reader');
  expect([reader?.dataset.textSize, reader?.dataset.lineLength]).toEqual(['large', 'short']);
  const details = place.querySelector<HTMLDetailsElement>('.comfort') as HTMLDetailsElement;
  details.open = true;
  expect([...details.querySelectorAll('label')].map(textOf)).toEqual([
    ...['Small', 'Medium', 'Large', 'Largest'],
    ...['Short', 'Medium', 'Long'],
  ]);
  await press(control('Largest', details));
  await press(control('Long', details));
  expect(onChange.mock.calls).toEqual([[{ textSize: 'largest' }], [{ lineLength: 'long' }]]);
  await act(() => {
    details.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  expect(details.open).toBe(false);
  expect(document.activeElement).toBe(details.querySelector('summary'));
});

test('the picture it leads with is shown with its words, from the archive', async () => {
  const leadImage = { url: 'blob:1', alt: 'Two boats', caption: 'Boats on Friday' };
  const place = await show(<ReaderView {...props({ leadImage })} />);
  expect(place.querySelector('img')?.getAttribute('src')).toBe('blob:1');
  expect(place.querySelector('img')?.alt).toBe('Two boats');
  expect(textOf(place.querySelector('figcaption'))).toBe('Boats on Friday');
});

test('what it said before is told of', async () => {
  const before = { ...clipping, title: 'Before', saved: '2026-11-19T12:00:00.000Z' };
  const changed = { ...clipping, updated: '2026-11-21T12:00:00.000Z' };
  const place = await show(<ReaderView {...props({ clipping: changed, earlier: [before] })} />);
  expect(textOf(place.querySelector('.versions'))).toBe('Saved in 2 versions: what changed');
});
