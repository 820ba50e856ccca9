import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../lib/core/matcher';

function found(forms: string[], text: string): string[] {
  const matcher = createMatcher(forms.map((form) => [form, form] as const));
  return matcher.find(text).map((hit) => `${hit.start}:${text.slice(hit.start, hit.end)}`);
}

describe('the matcher', () => {
  it.each([
    [
      'takes the longest',
      ['kim', 'kim jong un'],
      'kim jong un and kim',
      ['0:kim jong un', '16:kim'],
    ],
    ['keeps to words where there are spaces', ['abe'], 'abel, abe, cabe', ['6:abe']],
    [
      'finds a name before a hyphen or an apostrophe',
      ['abe'],
      "abe's, abe-led",
      ['0:abe', '7:abe'],
    ],
    ['finds a name that a digit is glued to', ['абэ'], 'абэ6 мая', ['0:абэ']],
    ['needs no space in Han or kana', ['岸田'], '日本の岸田首相', ['3:岸田']],
    ['finds names of one character', ['林'], '林外相', ['0:林']],
    [
      'goes back to the shorter where the longer breaks off',
      ['von der leyen', 'von'],
      'von der maas',
      ['0:von'],
    ],
  ])('%s', (_, forms, text, expected) => {
    expect(found(forms, text)).toEqual(expected);
  });

  it('gives every owner of a designation', () => {
    const matcher = createMatcher([
      ['bush', 1],
      ['bush', 2],
    ] as const);
    expect(matcher.find('bush')).toEqual([{ start: 0, end: 4, values: [1, 2] }]);
  });

  it('finds in mixed scripts what a naive twin finds', () => {
    const unit = fc.constantFrom(...'ab cлм-岸田ー김신1');
    const form = fc.string({ unit, minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(form, { maxLength: 8 }),
        fc.string({ unit, maxLength: 40 }),
        (forms, text) => {
          expect(found(forms, text)).toEqual(naive(forms, text));
        },
      ),
      { numRuns: 500 },
    );
  });
});

// Said again in the twin's own words, so that a wrong table in the matcher shows.
const isSpacedLetter = (character = '') =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}0-9]/u.test(character);

function naive(forms: string[], text: string): string[] {
  const hits: string[] = [];
  const joined = (at: number) => {
    const before = text[at - 1];
    const after = text[at];
    return isSpacedLetter(before) && isSpacedLetter(after) && (before === '1') === (after === '1');
  };
  for (let at = 0; at < text.length; at++) {
    const longest = forms
      .filter((form) => text.startsWith(form, at) && !joined(at) && !joined(at + form.length))
      .sort((a, b) => b.length - a.length)[0];
    if (longest === undefined) continue;
    hits.push(`${at}:${longest}`);
    at += longest.length - 1;
  }
  return hits;
}
