import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answerOmnibox, foundBy, suggestionOf, written } from '../../lib/extension/omnibox';
import { row } from '../components/samples';

describe('a suggestion', () => {
  test.each<[string, string, string, string]>([
    ['plain words', 'Boats', 'boats', '<match>Boats</match> <dim>The Harbour Times · day</dim>'],
    [
      'marks of XML',
      'Fish & "chips" <b>',
      'chips',
      'Fish &#38; &#34;<match>chips</match>&#34; &#60;b&#62; <dim>The Harbour Times · day</dim>',
    ],
    [
      'a match over a mark',
      'A&B',
      'a&b',
      '<match>A&#38;B</match> <dim>The Harbour Times · day</dim>',
    ],
    ['nothing that matches', 'Boats', 'sea', 'Boats <dim>The Harbour Times · day</dim>'],
    ['lines', 'Two\n lines', '', 'Two lines <dim>The Harbour Times · day</dim>'],
  ])('in Chrome: %s', (_, title, typed, description) => {
    expect(suggestionOf(row(3, { title }), 'day', typed, 'markup').description).toBe(description);
  });

  test('in Firefox: the words as they are', () => {
    const { content, description } = suggestionOf(
      row(3, { title: 'A & <b>' }),
      'day',
      'a',
      'plain',
    );
    expect(description).toBe('A & <b> — The Harbour Times · day');
    expect(content).toBe('#3 A & <b>');
  });
});

test.each([
  'a & b',
  '<x',
  '\'"',
  '\0\x0b',
  '\ud800 half',
  'İstanbul İ',
  '日本 ＆ 露',
  '&amp;',
  '\uffff',
])('whatever is typed and whatever the title is, Chrome gets sound XML: %j', (text) => {
  for (const typed of [text, text.slice(0, 2), 'b'])
    for (const xml of [
      suggestionOf(row(1, { title: text, outlet: text }), text, typed, 'markup').description,
      written(text, 'markup'),
    ]) {
      // An unescaped mark, an entity nobody knows or a control character would lose every suggestion.
      expect(xml.replace(/<\/?(match|dim)>/g, '').replace(/&#\d+;/g, '')).not.toMatch(
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        /[<>&\0-\x08\x0b\x0c\x0e-\x1f]/,
      );
      expect(xml.isWellFormed()).toBe(true);
    }
});

test.each<[string, object]>([
  ['#12 Boats', { id: 12 }],
  ['#12', { id: 12 }],
  ['#12a', { search: '#12a' }],
  [' boats ', { search: 'boats' }],
  ['', { search: '' }],
  [`#${'9'.repeat(30)}`, { search: `#${'9'.repeat(30)}` }],
])('%s opens %o', (text, found) => {
  expect(foundBy(text)).toEqual(found);
});

describe('the address bar', () => {
  type Listener = (...args: never[]) => unknown;
  const heard: Record<string, (...args: unknown[]) => unknown> = {};
  const setDefaultSuggestion = vi.fn();
  const search = vi.fn();
  const open = vi.fn();

  beforeEach(() => {
    vi.resetAllMocks();
    const event = (name: string) => ({
      addListener: (each: Listener) => (heard[name] = each as never),
    });
    Object.assign(browser, {
      omnibox: {
        setDefaultSuggestion,
        onInputStarted: event('started'),
        onInputChanged: event('changed'),
        onInputEntered: event('entered'),
      },
    });
    answerOmnibox({
      form: 'markup',
      promise: (text) => `Search for “${text}”`,
      search,
      dayOf: () => 'day',
      open,
    });
  });

  test('offers what the archive finds, six at most, and the search itself', async () => {
    search.mockResolvedValue([row(1), row(2)]);
    const suggest = vi.fn();
    heard.changed?.('a & b', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenCalled(), 15_000);
    expect(search).toHaveBeenCalledWith('a & b', 6);
    expect(suggest.mock.calls[0]?.[0].map(({ content }: { content: string }) => content)).toEqual([
      '#1 Clipping 1',
      '#2 Clipping 2',
    ]);
    expect(setDefaultSuggestion).toHaveBeenLastCalledWith({
      description: 'Search for “a &#38; b”',
    });
  });

  test('forgets an answer that comes too late, and offers nothing where the archive fails', async () => {
    let answer: (rows: unknown[]) => void = () => {};
    search.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const [late, failed, none] = [vi.fn(), vi.fn(), vi.fn()];
    heard.changed?.('a', late);
    search.mockRejectedValueOnce(new Error('refused'));
    heard.changed?.('ab', failed);
    answer([row(1)]);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledWith([]), 15_000);
    heard.changed?.(' ', none);
    expect(none).toHaveBeenCalledWith([]);
    expect(late).not.toHaveBeenCalled();
  });

  test('opens where the reader wants it', () => {
    heard.entered?.('#2 Clipping 2', 'newBackgroundTab');
    heard.entered?.('boats', 'currentTab');
    expect(open.mock.calls).toEqual([
      [{ id: 2 }, 'newBackgroundTab'],
      [{ search: 'boats' }, 'currentTab'],
    ]);
  });
});
