import fc from 'fast-check';
import type { Searchable } from '../../../lib/core/search/terms';

/** Few words of five languages, so that any two texts have some in common. */
const WORDS = [
  ...['fish', 'fishing', 'Japan’s', 'U.S.', 'treaty', 'a', 'G7', '2026', 'São', 'sao'],
  ...['договор', 'Договора', 'ёлка', 'елка', 'мир'],
  ...['竹島', '竹嶋', '島', '国後', '國後', '后国', 'プーチン', 'ﾌﾟｰﾁﾝ', '2026年', '𠮷田', '𠀋'],
  ...['독도', '독도를', '외교부', '한국외교부', '정상'],
];
const JOINTS = ['', ' ', '\u3000', '・', ', ', '。', '\n', '-', '😀', '\ud800', '\udc00', '\u0000'];

export const anyText = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...JOINTS)), { maxLength: 8 })
  .map((parts) => parts.flat().join(''));

const facet = fc.constantFrom(
  'entity:takeshima',
  'entity:etorofu',
  'language:ja',
  'language:ko',
  'month:2025-12',
  'month:2026-01',
);

export const anyClipping: fc.Arbitrary<Searchable> = fc.record({
  title: anyText,
  text: anyText,
  others: fc.array(anyText, { maxLength: 2 }),
  facets: fc.uniqueArray(facet, { maxLength: 3 }),
});

export const anyTyped = fc.oneof(
  fc
    .array(fc.constantFrom(...WORDS, 'fi', 'дого', '도', '国'), { maxLength: 3 })
    .map((words) => words.join(' ')),
  fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)).map(([a, b]) => `"${a} ${b}"`),
  anyText,
);
