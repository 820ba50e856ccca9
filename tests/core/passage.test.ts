import { describe, expect, test } from 'vitest';
import { passageAround } from '../../lib/core/passage';

/** The words marked with brackets, in what is shown around them. */
function around(marked: string, reach?: number): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const { before, words, after } = passageAround(marked.replace(/[[\]]/g, ''), start, end, reach);
  return `${before}[${words}]${after}`;
}

describe('the words around a mention', () => {
  test.each([
    ['a short sentence', 'Then [Aoba] left.', 'Then [Aoba] left.'],
    ['only its sentence', 'It rained. Then [Aoba] left. Nobody saw.', 'Then [Aoba] left.'],
    ['only its paragraph', 'Headline\nThen [Aoba] left\nNobody saw', 'Then [Aoba] left'],
    ['an abbreviation ends nothing', 'Quiet, Mr. [Aoba] left.', 'Quiet, Mr. [Aoba] left.'],
    [
      'nor does a point in a number',
      'It cost 1.5 and [Aoba] paid.',
      'It cost 1.5 and [Aoba] paid.',
    ],
    ['a question and its answer', 'Who left? [Aoba] did!', '[Aoba] did!'],
    ['a quotation that ends', '“They came home.” [Aoba] left.', '[Aoba] left.'],
    ['Japanese', '雨が降った。[青葉]外相は帰った。誰も見ない。', '[青葉]外相は帰った。'],
    ['a Japanese quotation', '「雨だ。」[青葉]外相は帰った。', '[青葉]外相は帰った。'],
    ['a sentence that it ends', 'Then came [Aoba]. Nobody saw.', 'Then came [Aoba].'],
    ['a sentence it is', 'Who? [Rin]! Nobody saw.', '[Rin]!'],
    ['the whole text', '[Aoba]', '[Aoba]'],
  ])('%s', (_, marked, shown) => {
    expect(around(marked)).toBe(shown);
  });

  test.each([
    [
      'between words',
      'seven wide harbours and one narrow quay [Aoba] walked along the longest pier of all',
      '…and one narrow quay [Aoba] walked along the…',
    ],
    [
      'between characters where there are no spaces',
      `${'港'.repeat(30)}[青葉]${'船'.repeat(30)}`,
      `…${'港'.repeat(10)}[青葉]${'船'.repeat(10)}…`,
    ],
    [
      'never within a pair',
      `${'𠮷'.repeat(30)}[青葉]${'𠮷'.repeat(30)}`,
      `…${'𠮷'.repeat(10)}[青葉]${'𠮷'.repeat(10)}…`,
    ],
    [
      'nor within a narrow pair',
      `${'𝐚'.repeat(60)}[b]${'𝐚'.repeat(60)}`,
      `…${'𝐚'.repeat(20)}[b]${'𝐚'.repeat(20)}…`,
    ],
    ['a word without end', `${'x'.repeat(99)}[y]`, `…${'x'.repeat(20)}[y]`],
  ])('cut %s', (_, marked, shown) => {
    expect(around(marked, 20)).toBe(shown);
  });

  test.each([
    ['before the text', -5, -1],
    ['behind it', 90, 99],
    ['end before start', 3, 1],
    ['no numbers', Number.NaN, Number.NaN],
  ])('places %s give words of the text or none', (_, start, end) => {
    const { before, words, after } = passageAround('Then Aoba left', start, end);
    expect('Then Aoba left'.includes(before + words + after)).toBe(true);
  });

  test('a megabyte without an end takes no time', () => {
    const text = 'ab '.repeat(400_000);
    const start = performance.now();
    for (let at = 0; at < 500; at += 1) passageAround(text, at * 2_000, at * 2_000 + 5);
    // Each looks at no more than it shows; reading all of the text each time would take minutes.
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
