import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../lib/core/normalize';
import { holds, parseQuery, rangesOf } from '../../../lib/core/search/query';
import { squeeze } from '../../../lib/core/search/squeeze';
import { searchedText, termsOf } from '../../../lib/core/search/terms';
import { anyClipping, anyTyped } from './searched';

test.each<[string, string, string]>([
  ['case, accents and punctuation', 'The São Paulo—Tokyo “axis”', 'the sao paulo tokyo axis'],
  ['ё', 'Ёлки', 'елки'],
  ['a possessive', 'Japan’s fish', 'japan fish'],
  ['initials', 'the U.S. and e.g. J.F. Smith', 'the us and eg jf smith'],
  ['a decimal point is none of initials', '3.5', '3 5'],
  ['shapes of kanji', '竹嶋 國後', '竹島国后'],
  ['a name in Han with a space', '岸田　文雄', '岸田文雄'],
  ['a name in kana with a dot', 'ウラジーミル・プーチン', 'ウラジーミルプーチン'],
  ['a sentence’s end parts Han', '竹島。独島', '竹島 独島'],
  ['Hangul keeps its spaces', '국제 관계', '국제 관계'],
  ['Hangul in its parts is put together', '독도'.normalize('NFD'), '독도'],
  ['Latin letters beside Han', 'ASEAN 首脳', 'asean 首脳'],
  ['nothing but marks', '!? 😀 \ud800', ''],
  ['a rare character is whole', '𠀋の', '𠀋の'],
])('squeezed: %s', (_, text, squeezed) => {
  expect(squeeze(text)).toBe(fold(squeezed));
});

describe('what was typed', () => {
  test.each<[string, string, [string, boolean][]]>([
    [
      'words, the last still being typed',
      'us tre',
      [
        ['us', false],
        ['tre', true],
      ],
    ],
    ['a short word that is done', 'us ', [['us', false]]],
    [
      'longer words may go on',
      'treaty peace ',
      [
        ['treaty', true],
        ['peace', true],
      ],
    ],
    [
      'figures are as they stand',
      '2026 a',
      [
        ['2026', false],
        ['a', true],
      ],
    ],
    [
      'a phrase',
      '"peace treaty" tal',
      [
        ['peace treaty', false],
        ['tal', true],
      ],
    ],
    ['a phrase that is being typed', '"peace tre', [['peace tre', true]]],
    [
      'quotes of other languages',
      '«мирный договор» 「竹島」',
      [
        ['мирный договор', false],
        ['竹島', false],
      ],
    ],
    [
      'a word with a hyphen is two',
      'vice-minister',
      [
        ['vice', true],
        ['minister', true],
      ],
    ],
    ['a word twice is one', 'fish Fish FISH', [['fish', true]]],
    ['figures beside Han are one piece', '2026年', [['2026年', true]]],
    ['nothing', ' " " !', []],
  ])('%s', (_, typed, pieces) => {
    expect(parseQuery(typed)).toEqual(pieces.map(([text, open]) => ({ text: fold(text), open })));
  });

  test('is no more than a dozen pieces, however long it is', () => {
    const typed = Array.from({ length: 1000 }, (_, n) => `w${n}x`).join(' ');
    expect(parseQuery(typed)).toHaveLength(12);
    expect(parseQuery('あ'.repeat(100_000))[0]?.text).toHaveLength(300);
  });
});

describe('a piece in a text', () => {
  test.each<[string, string, string, boolean]>([
    ['the beginning of a word', 'diplom', 'The diplomats met.', true],
    ['not its end', 'lomats', 'The diplomats met.', false],
    ['a short word as it is', 'us ', 'The U.S. envoy', true],
    ['a short word is no beginning', 'us ', 'They used it', false],
    ['two characters of Japanese', '竹島', '島根県の竹嶋', true],
    ['two syllables within a longer word', '정상', '한일정상회담', true],
    ['one character', '島', '北方四島。', true],
    ['four syllables', '정상회담', '한일 정상회담이', true],
    ['Chinese, old characters for new', '国后', '國後島', true],
    ['a Russian word in another case', 'договор', 'о мирном договоре', true],
    ['a phrase', '"peace treaty"', 'a peace treaty.', true],
    ['not a phrase’s words apart', '"peace treaty"', 'peace without a treaty', false],
    ['not from one field into the next', '"the end text"', 'The end', false],
  ])('%s', (_, typed, title, found) => {
    const searched = searchedText({ title, text: 'text', others: [] });
    expect(parseQuery(typed).every((piece) => holds(searched, piece))).toBe(found);
  });

  test('is never held by a clipping whose terms say no', () => {
    fc.assert(
      fc.property(anyClipping, anyTyped, (clipping, typed) => {
        const searched = searchedText(clipping);
        const terms = [...termsOf(clipping)];
        for (const piece of parseQuery(typed)) {
          if (!holds(searched, piece)) continue;
          for (const { first, last } of rangesOf(piece))
            expect(terms.some((term) => term >= first && term <= last)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test.each<[string, string]>([
  ['lone surrogates', '\ud800\udc00\udfff\ud840'],
  ['NUL and other controls', '\u0000\u0001\u0002entity:x\n\u0001'],
  ['a word of a megabyte', 'x'.repeat(1_000_000)],
  ['a run of Han of a megabyte', '島'.repeat(1_000_000)],
  ['nothing but emoji', '👩‍👩‍👧‍👦'.repeat(1000)],
  ['marks on marks', `e${'\u0301'.repeat(10_000)}`],
])('%s are no trouble', (_, hostile) => {
  const terms = termsOf({ title: hostile, text: hostile, others: [hostile], facets: [hostile] });
  for (const term of terms) {
    expect(term.length).toBeLessThanOrEqual(201);
    expect(term).not.toContain('\n');
  }
  expect(() => parseQuery(hostile).map(rangesOf)).not.toThrow();
});
