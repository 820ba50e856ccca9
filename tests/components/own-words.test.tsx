// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NoteAndTags, type NoteAndTagsProps } from '../../components/NoteAndTags';
import { QuoteList } from '../../components/QuoteList';
import type { PageState } from '../../components/ThisPage';
import type { KeptQuote } from '../../lib/core/quote';
import { article, popup } from './popup';
import { item, reading } from './samples';
import { clear, control, press, show, textOf, type } from './screen';

afterEach(clear);

const NOTHING = { note: '', tags: [], typing: '' };

/** The fields with somebody who remembers what was typed. */
function Desk(props: Partial<NoteAndTagsProps>) {
  const [value, setValue] = useState(props.value ?? NOTHING);
  return (
    <NoteAndTags
      status="idle"
      known={['peace treaty', 'sea', 'Okhotsk Sea']}
      {...props}
      value={value}
      onChange={(next) => {
        props.onChange?.(next);
        setValue(next);
      }}
    />
  );
}

const field = () => document.querySelector<HTMLInputElement>('[role="combobox"]') as HTMLElement;
const tags = () => [...document.querySelectorAll('.own-tag')].map(textOf);
const offered = () => [...document.querySelectorAll('[role="option"]')].map(textOf);

async function key(name: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', {
    key: name,
    bubbles: true,
    cancelable: true,
    ...more,
  });
  await act(() => void field().dispatchEvent(event));
  return event;
}

const leave = () => act(() => void field().dispatchEvent(new Event('blur')));

describe('tags', () => {
  test.each<[string, () => Promise<unknown>, string[]]>([
    ['a comma', () => type(field(), 'boats,'), ['sea', 'boats']],
    ['a comma of Japanese', () => type(field(), '漁業、'), ['sea', '漁業']],
    ['several pasted', () => type(field(), 'a, b ,c,'), ['sea', 'a', 'b', 'c']],
    ['Enter', () => type(field(), 'boats').then(() => key('Enter')), ['sea', 'boats']],
    ['leaving the field', () => type(field(), 'boats').then(leave), ['sea', 'boats']],
    ['the same again', () => type(field(), 'SEA,'), ['sea']],
    ['Backspace in the empty field', () => key('Backspace'), []],
    [
      'Enter that ends the writing of a word',
      () => type(field(), '漁').then(() => key('Enter', { isComposing: true })),
      ['sea'],
    ],
  ])('%s', async (_, doing, left) => {
    await show(<Desk value={{ ...NOTHING, tags: ['sea'] }} />);
    await doing();
    expect(tags()).toEqual(left);
  });

  test('known ones are offered, chosen by arrows or put away by Escape, which then closes nothing else', async () => {
    await show(<Desk />);
    await type(field(), 'sea');
    expect(offered()).toEqual(['Okhotsk Sea']);
    expect((await key('Escape')).defaultPrevented).toBe(true);
    expect(offered()).toEqual([]);
    expect((await key('Escape')).defaultPrevented).toBe(false);
    await type(field(), 'pea');
    await key('ArrowDown');
    expect(field().getAttribute('aria-activedescendant')).toBe(
      document.querySelector('[aria-selected="true"]')?.id,
    );
    await key('Enter');
    expect(tags()).toEqual(['peace treaty']);
    await press(control('Remove tag: peace treaty'));
    expect(tags()).toEqual([]);
  });

  test('every keystroke is told, of an unfinished tag and of the note', async () => {
    const onChange = vi.fn();
    await show(<Desk onChange={onChange} />);
    await type(field(), 'b');
    await type(document.querySelector('textarea') as HTMLElement, 'Ask');
    expect(onChange.mock.calls.map(([value]) => value)).toEqual([
      { ...NOTHING, typing: 'b' },
      { note: 'Ask', tags: [], typing: 'b' },
    ]);
  });
});

test.each<[NoteAndTagsProps['status'], string]>([
  ['idle', ''],
  ['drafted', 'Kept; goes into the archive with the article.'],
  ['kept', 'Kept.'],
  ['failed', 'Not in the archive yet. The disk is full. What you typed stays here.'],
])('note and tags that are %s say so', async (status, said) => {
  await show(<Desk status={status} trouble="The disk is full." />);
  expect(textOf(document.querySelector('.own-words [role="status"]'))).toBe(said);
});

describe('quotes', () => {
  const quotes: KeptQuote[] = [
    { exact: 'One line.', prefix: '', suffix: '', made: '2026-11-20T12:00:00.000Z' },
    { exact: 'Two\nlines.', prefix: '', suffix: '', made: '2026-11-21T12:00:00.000Z', note: 'Odd' },
  ];

  test('are shown with their lines and notes; one removed can be put back, and Undo has the focus', async () => {
    const [onRemove, onPutBack] = [vi.fn(), vi.fn()];
    const view = (left: KeptQuote[]) => (
      <QuoteList quotes={left} language="en" onRemove={onRemove} onPutBack={onPutBack} />
    );
    const place = await show(view(quotes));
    expect([...place.querySelectorAll('blockquote p')].map(textOf)).toEqual([
      'One line.',
      'Two',
      'lines.',
    ]);
    expect(textOf(place)).toContain('Odd');
    await press(control('Remove quote: One line.'));
    expect(onRemove).toHaveBeenCalledWith(quotes[0]);
    await show(view(quotes.slice(1)));
    expect(document.activeElement).toBe(control('Undo'));
    await press(control('Undo'));
    expect(onPutBack).toHaveBeenCalledWith(quotes[0]);
  });

  test('where there are none there is nothing', async () => {
    const place = await show(
      <QuoteList quotes={[]} language="en" onRemove={vi.fn()} onPutBack={vi.fn()} />,
    );
    expect(textOf(place)).toBe('');
  });
});

describe('the popup at its opening', () => {
  const tab = { title: 'A title the tab has', host: 'harbour.example' };
  const waiting: PageState = { state: 'reading' };

  test('shows the tab’s title and host, and the focus is on Save', async () => {
    const place = await show(popup({ page: waiting, tab }).view);
    expect(textOf(place.querySelector('.page-head'))).toBe(
      'A title the tab hasharbour.exampleSave',
    );
    expect(document.activeElement).toBe(control('Save'));
  });

  test('Save pressed before the page was read saves as soon as it is, and keeps the focus', async () => {
    const { view } = popup({ page: waiting, tab });
    await show(view);
    await press(control('Save'));
    expect(textOf(document.querySelector('.save'))).toBe('Saving…');
    const read = popup();
    await show(read.view);
    expect(read.calls.onSave).toHaveBeenCalledWith([0]);
    expect(document.activeElement).toBe(control('Save'));
  });

  test.each<[string, PageState]>([
    ['a list', { state: 'read', reading: reading('listing', [item('https://harbour.example/9')]) }],
    ['no article', { state: 'read', reading: reading('other', []) }],
    ['closed', { state: 'closed', why: 'browser' }],
  ])(
    'what was asked of a page that is %s is not done, and the focus is somewhere',
    async (_, page) => {
      await show(popup({ page: waiting, tab }).view);
      await press(control('Save'));
      const { view, calls } = popup({ page, tab });
      await show(view);
      expect(calls.onSave).not.toHaveBeenCalled();
      expect(document.activeElement).not.toBe(document.body);
    },
  );

  test('Escape closes it, but a search that is filled is emptied first', async () => {
    const { view, calls } = popup({ list: { total: 1, query: 'boats' } });
    await show(view);
    const pressEscape = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    document.querySelector('[type="search"]')?.dispatchEvent(pressEscape());
    expect(calls.onClose).not.toHaveBeenCalled();
    control('Save').dispatchEvent(pressEscape());
    expect(calls.onClose).toHaveBeenCalledTimes(1);
  });

  test.each<[string, boolean, string, boolean | undefined]>([
    ['a relevant article open', true, '', undefined],
    ['any other folded', false, '', false],
    ['any other open where there are some', false, 'Ask', true],
  ])('note and tags of %s', async (_, relevant, note, open) => {
    const ownWords: NoteAndTagsProps = {
      value: { note, tags: [], typing: '' },
      known: [],
      status: 'idle',
      onChange: vi.fn(),
    };
    const read = relevant ? article : item('https://harbour.example/2', {}, false);
    const page: PageState = { state: 'read', reading: reading('article', [read]) };
    const place = await show(popup({ page, ownWords }).view);
    expect(place.querySelector('.own-words')).not.toBeNull();
    expect(place.querySelector<HTMLDetailsElement>('.own-words-folded')?.open).toBe(open);
  });
});
