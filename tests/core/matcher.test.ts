import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../lib/core/matcher';
import { fold, normalize } from '../../lib/core/normalize';

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
    ['finds one at the end', ['林', 'abe'], '林 abe 林', ['0:林', '2:abe', '6:林']],
    ['takes the longer of one character and two', ['林', '林芳'], '林芳正、林', ['0:林芳', '4:林']],
    [
      'takes the longer of two whose starts fall on one place',
      ['岸', '岸田'],
      '岸田、岸',
      ['0:岸田', '3:岸'],
    ],
    [
      'goes back to the shorter where the longer breaks off',
      ['von der leyen', 'von'],
      'von der maas',
      ['0:von'],
    ],
    ['finds nothing for nothing', ['', 'a'], '', []],
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
      { numRuns: 1_500 },
    );
  });

  it('knows each of thousands of designations that share their starts', () => {
    const forms = Array.from({ length: 4_000 }, (_, i) => `name ${i % 50} of ${i}`);
    const matcher = createMatcher(forms.map((form) => [form, form] as const));
    expect(matcher.find(forms.join(', ')).flatMap((hit) => hit.values)).toEqual(forms);
    expect(matcher.find('name 51 of 1, name 1 of 5000')).toEqual([]);
  });
});

describe('folding and matching together', () => {
  // Everything a page may hold: marks of their own, halves of pairs, what is not read, both widths.
  const unit = fc.constantFrom(
    ...'aB еЙ岸髙東がカｶ김1１Ａ-’\n',
    'и\u0306',
    'か\u3099',
    'ﾊﾟ',
    'o\u0304',
    '\u0301',
    '\ud83d\ude00',
    '\ud83d',
    '\ude00',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\u2067',
    '\u00a0',
    'ﬁ',
    '…',
  );
  const form = fc.string({ unit, minLength: 1, maxLength: 4 });

  it('finds what a naive twin finds, at sound offsets, and the surface folds to the designation', () => {
    fc.assert(
      fc.property(
        fc.array(form, { maxLength: 8 }),
        fc.string({ unit, maxLength: 40 }),
        (raw, text) => {
          const forms = raw.map(fold).filter((one) => one !== '');
          const matcher = createMatcher(forms.map((one) => [one, one] as const));
          const { units, span } = normalize(text);
          const folded = fold(text);
          const hits = matcher.search(units);
          expect(hits.map((hit) => `${hit.start}:${hit.values[0]}`)).toEqual(naive(forms, folded));
          let last = 0;
          for (const { start, end, values } of hits) {
            const place = span(start, end);
            expect(place.start).toBeGreaterThanOrEqual(last);
            expect(place.end).toBeGreaterThan(place.start);
            expect(place.end).toBeLessThanOrEqual(text.length);
            // One character may fold to several: the surface then holds a little more.
            expect(fold(text.slice(place.start, place.end))).toContain(values[0]);
            last = place.start;
          }
        },
      ),
      { numRuns: 1_500 },
    );
  });
});

// Said again in the twin's own words, so that a wrong table in the matcher shows.
const isSpacedLetter = (character = '') =>
  /^(?:[\p{Script=Latin}\p{Script=Cyrillic}0-9]|\p{M})/u.test(character);

function naive(forms: string[], text: string): string[] {
  const hits: string[] = [];
  const joined = (at: number) => {
    const before = text.charAt(at - 1);
    const after = text.charAt(at);
    return (
      isSpacedLetter(before) &&
      isSpacedLetter(after) &&
      /^[0-9]/.test(before) === /^[0-9]/.test(after)
    );
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
