import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asQuote, isSameQuote, LONGEST_QUOTE, quoteAt, quoteIn } from '../../lib/core/quote';

const text =
  'The harbour council met on Friday.\nIt spoke of kelp boats. The mayor spoke of kelp boats too.\n港の会議は金曜に開かれた。';

describe('a quote of a text', () => {
  test.each<[string, number, number, string, string, string]>([
    ['in the middle', 4, 19, 'harbour council', 'The ', ' met on Friday.\nIt spoke of kelp'],
    ['at the beginning', 0, 3, 'The', '', ' harbour council met on Friday.\n'],
    ['with white space at its ends', 3, 12, 'harbour', 'The ', ' council met on Friday.\nIt spoke'],
    ['over a paragraph’s end', 27, 37, 'Friday.\nIt', 'The harbour council met on ', ''],
    ['of the end', text.length - 3, 999, 'れた。', '港の会議は金曜に開か', ''],
    ['of nothing', 12, 12, '', '', ''],
    ['of white space', 3, 4, '', '', ''],
    ['the wrong way round', 9, 4, '', '', ''],
  ])('%s', (_, start, end, exact, prefix, suffix) => {
    const quote = quoteAt(text, start, end);
    expect(quote.exact).toBe(exact);
    if (prefix) expect(quote.prefix.endsWith(prefix)).toBe(true);
    if (suffix) expect(quote.suffix).toBe(suffix);
  });

  test('no character is cut in half, neither its own nor those beside it', () => {
    const rare = '𠮷'.repeat(40);
    const bridge = quoteAt(`a${rare}橋${rare}`, 81, 82);
    expect(bridge).toEqual({
      exact: '橋',
      prefix: '𠮷'.repeat(16),
      suffix: '𠮷'.repeat(16),
    });
    const odd = quoteAt(`a${rare}橋b${rare}`, 80, 82);
    expect(odd.exact).toBe('𠮷橋');
    expect(odd.suffix).toBe(`b${'𠮷'.repeat(15)}`);
  });

  test('of any text at any place: whole characters, at most 32 code units of context, words of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: -5, max: 120 }),
        fc.integer({ min: -5, max: 120 }),
        (any, start, end) => {
          const { exact, prefix, suffix } = quoteAt(any, start, end);
          expect(any).toContain(prefix + exact + suffix);
          expect([exact, prefix, suffix].every((part) => part.isWellFormed())).toBe(true);
          expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
          expect(exact).toBe(exact.trim());
        },
      ),
    );
  });
});

describe('the same passage in the article’s text', () => {
  const at = (exact: string, prefix = '', suffix = '') => quoteIn(text, { exact, prefix, suffix });

  test.each<[string, ReturnType<typeof at>, string | undefined, string | undefined]>([
    ['as it stands', at('kelp boats too'), 'kelp boats too', undefined],
    ['set in capitals by the page', at('THE MAYOR'), 'The mayor', undefined],
    ['broken into lines by the page', at('council\n met  on'), 'council met on', undefined],
    ['two paragraphs', at('Friday.\n\nIt spoke'), 'Friday.\nIt spoke', undefined],
    ['with soft hyphens', at('har\u00adbour'), 'harbour', undefined],
    ['in a script without spaces', at('会議は金曜'), '会議は金曜', undefined],
    ['the first where nothing tells', at('kelp boats'), 'kelp boats', 'It spoke of '],
    [
      'the one before the words it stood before',
      at('kelp boats', '', 'too. 港'),
      'kelp boats',
      'The mayor spoke of ',
    ],
    [
      'the one after the words it stood after',
      at('kelp boats', 'mayor spoke of '),
      'kelp boats',
      'The mayor spoke of ',
    ],
    ['not in it', at('kelp ferries'), undefined, undefined],
    ['nothing', at(' \n '), undefined, undefined],
  ])('%s', (_, quote, exact, before) => {
    expect(quote?.exact).toBe(exact);
    if (before !== undefined) expect(quote?.prefix.endsWith(before)).toBe(true);
  });

  test('any passage of any text is found again, and what is found is words of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.nat(60),
        fc.nat(60),
        (any, start, end) => {
          const quote = quoteAt(any, start, end);
          const found = quoteIn(any, quote);
          if (found) expect(any).toContain(found.exact);
          if (/[a-z]/.test(quote.exact)) expect(found).not.toBeNull();
        },
      ),
    );
  });

  test('a letter in a long text, and a long run of one letter, come to an end', () => {
    const long = 'a'.repeat(200_000);
    const start = performance.now();
    quoteIn(long, { exact: 'a', prefix: '', suffix: 'a'.repeat(32) });
    quoteIn(long, { exact: 'a'.repeat(LONGEST_QUOTE), prefix: '', suffix: '' });
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

test.each<[string, unknown, boolean]>([
  ['a quote', { exact: 'a', prefix: '', suffix: 'b' }, true],
  ['nothing', undefined, false],
  ['a text', 'a', false],
  ['blank words', { exact: ' ', prefix: '', suffix: '' }, false],
  ['words that are no text', { exact: 1, prefix: '', suffix: '' }, false],
  ['no suffix', { exact: 'a', prefix: '' }, false],
  ['a whole book', { exact: 'a'.repeat(LONGEST_QUOTE + 1), prefix: '', suffix: '' }, false],
  ['a context without end', { exact: 'a', prefix: 'b'.repeat(33), suffix: '' }, false],
])('%s that came over a boundary', (_, value, is) => {
  expect(asQuote(value) !== null).toBe(is);
});

test('what came along with a quote is left behind, and only the same place is the same', () => {
  const quote = { exact: 'a', prefix: '', suffix: 'b' };
  expect(asQuote({ ...quote, html: '<script>' })).toEqual(quote);
  expect(isSameQuote(quote, { ...quote })).toBe(true);
  expect(isSameQuote(quote, { ...quote, suffix: 'c' })).toBe(false);
});
