// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { QuoteDesk } from '../../components/QuoteItem';
import { QuoteList } from '../../components/QuoteList';
import { isSameQuote, type KeptQuote } from '../../lib/core/quote';
import { clear, control, press, show, textOf, type } from './screen';

afterEach(clear);

const made = '2026-11-20T12:00:00.000Z';
const council: KeptQuote = { exact: 'The council met.', prefix: '', suffix: '', made };
const boats: KeptQuote = { exact: 'The boats left on Friday.', prefix: '', suffix: '', made };
const kelp: KeptQuote = { exact: 'Kelp is dear.', prefix: '', suffix: '', made, note: 'Ask' };
const source = {
  title: 'Talks on boats',
  outlet: 'The Harbour Times',
  url: 'https://harbour.example/1',
  published: '2026-11-19',
  text: 'The council met. The boats left on Monday.',
};

function desk(changes: Partial<QuoteDesk> = {}): QuoteDesk {
  const now = { exact: 'The boats left on Monday.', prefix: '', suffix: '' };
  return {
    standings: [
      { quote: council, stands: 'exact' },
      { quote: boats, stands: 'near', now },
      { quote: kelp, stands: 'gone' },
    ],
    onReveal: vi.fn(),
    onCopy: vi.fn(async () => true),
    onNote: vi.fn(),
    unkeptNote: () => undefined,
    ...changes,
  };
}

const list = (of: QuoteDesk | undefined, quotes = [council, boats, kelp]) => (
  <QuoteList
    quotes={quotes}
    language="en"
    source={source}
    desk={of}
    onRemove={vi.fn()}
    onPutBack={vi.fn()}
  />
);
const items = () => [...document.querySelectorAll('.quotes li')];
const notes = () => [...document.querySelectorAll('textarea')];

describe('a quote in the list', () => {
  test('says where it stands, and only what stands there can be gone to', async () => {
    const calls = desk();
    await show(list(calls));
    const [same, near, gone] = items().map(textOf);
    expect(same).not.toMatch(/changed|version/);
    expect(near).toContain('Found in the text, but its words have changed.');
    expect(near).toContain('taken out: Friday (end) put in: Monday (end)');
    expect(gone).toContain('Not in this version of the article. The quote is kept.');
    await press(control('Show in the text: The boats left on Friday.'));
    expect(calls.onReveal).toHaveBeenCalledWith(boats);
    expect(() => control('Show in the text: Kelp is dear.')).toThrow();
  });

  test('leads to its place in the original, by the words that stand there now', async () => {
    await show(list(desk()));
    const link = (name: string) => control(name).getAttribute('href');
    expect(link('Open the original there: The boats left on Friday.')).toBe(
      'https://harbour.example/1#:~:text=The%20boats%20left%20on%20Monday.',
    );
    expect(link('Open the original there: Kelp is dear.')).toBe(
      'https://harbour.example/1#:~:text=Kelp%20is%20dear.',
    );
  });

  test('is copied with where it is from, and the answer is said', async () => {
    const calls = desk({ onCopy: vi.fn(async () => false) });
    await show(list(calls));
    await press(control('Copy: The council met.'));
    expect(calls.onCopy).toHaveBeenCalledWith(
      '“The council met.”\n— The Harbour Times, “Talks on boats”, 19 Nov 2026, https://harbour.example/1',
    );
    expect(textOf(document.querySelector('.quote-answer'))).toContain('Not copied');
  });

  test('without a desk it is only read', async () => {
    await show(list(undefined));
    expect(notes()).toEqual([]);
    expect(textOf(items()[2])).toContain('Ask');
  });
});

describe('the note on a quote', () => {
  /** An archive that has what was typed as soon as it is told to. */
  function Archive({ onNote, keeps }: { onNote: (note: string) => void; keeps: boolean }) {
    const [quotes, setQuotes] = useState([kelp]);
    return list(
      desk({
        onNote(quote, note) {
          onNote(note);
          if (keeps) setQuotes(quotes.map((q) => (isSameQuote(q, quote) ? { ...q, note } : q)));
        },
      }),
      quotes,
    );
  }

  test.each([
    ['that is kept at once', true],
    ['that is not in the archive yet', false],
  ])('%s: every keystroke is told, and what was typed stays', async (_, keeps) => {
    const onNote = vi.fn();
    await show(<Archive onNote={onNote} keeps={keeps} />);
    const [note] = notes();
    expect(note?.value).toBe('Ask');
    for (const typed of ['Ask h', 'Ask her']) await type(note as HTMLElement, typed);
    expect(onNote.mock.calls.flat()).toEqual(['Ask h', 'Ask her']);
    expect(note?.value).toBe('Ask her');
  });

  test('what could not be written is shown again, with why', async () => {
    const trouble = 'The disk is full.';
    await show(list(desk({ unkeptNote: () => 'Typed before', trouble })));
    expect(notes().map(({ value }) => value)).toEqual(Array(3).fill('Typed before'));
    expect(textOf(document.querySelector('[role="alert"]'))).toBe(
      'Not in the archive yet. The disk is full. What you typed stays here.',
    );
  });

  test('an answer that comes late takes no key away, and what another page writes is shown afterwards', async () => {
    const answer = (note: string) => show(list(desk(), [{ ...kelp, note }]));
    await answer('Ask');
    const [note] = notes();
    note?.focus();
    for (const typed of ['Ask h', 'Ask he']) await type(note as HTMLElement, typed);
    for (const late of ['Ask h', 'Ask', 'Ask h']) {
      await answer(late);
      expect(note?.value).toBe('Ask he');
    }
    await answer('Ask he');
    await type(note as HTMLElement, 'Ask her');
    await answer('Ask her');
    note?.blur();
    await answer('Asked elsewhere');
    expect(note?.value).toBe('Asked elsewhere');
  });

  test('what another page wrote meanwhile is shown', async () => {
    await show(list(desk(), [kelp]));
    await show(list(desk(), [{ ...kelp, note: 'Asked' }]));
    expect(notes()[0]?.value).toBe('Asked');
  });
});
