import { expect, test } from 'vitest';
import type { Article } from '../../lib/core/article';
import { asArticle } from '../../lib/core/article-guard';
import { completes, isChanged } from '../../lib/core/clipping';
import { warningKey, warningsOf } from '../../lib/core/text-warnings';

const article: Article = {
  url: 'https://news.example/talks',
  title: 'Ministers meet in Tokyo',
  text: 'The two ministers met on Friday.',
  language: 'en',
};
const wall = { kind: 'article', warnings: ['wall' as const] } as const;
const stub = { kind: 'article', stub: true } as const;
const whole = { kind: 'article' } as const;

test('a notice in the article’s place says more than that it is a part', () => {
  expect(warningsOf({})).toEqual([]);
  expect(warningsOf({ stub: true, warnings: ['garbled'] })).toEqual(['stub', 'garbled']);
  expect(warningsOf({ stub: true, warnings: ['wall', 'too-long'] })).toEqual(['wall', 'too-long']);
  expect(warningKey('stub')).toBe('noteStub');
  expect(warningKey('too-long')).toBe('warning_too_long');
});

test.each([
  ['the article, of a notice', whole, wall, true],
  ['the beginning, of a notice', stub, wall, false],
  ['a notice, of the article', wall, whole, false],
  ['a notice, of the beginning', wall, stub, false],
  ['a garbled text, of a notice', { kind: 'article', warnings: ['garbled'] }, wall, true],
  ['the article, of the beginning', whole, stub, true],
] as const)('more is known by %s: %#', (_, next, saved, isMore) => {
  const mutable = <T extends { kind: 'article' }>(each: T) => each as never;
  expect(completes(mutable(next), mutable(saved))).toBe(isMore);
});

test('a notice never takes the place of an article', () => {
  const [now, then] = [
    { kind: 'article' as const, warnings: ['wall' as const], textHash: 'a' },
    { kind: 'article' as const, textHash: 'b' },
  ];
  expect(isChanged(now, then)).toBe(false);
  expect(isChanged(then, { ...then, textHash: 'c' })).toBe(true);
});

const image = { url: 'https://news.example/a.jpg', alt: 'A quay', caption: 'A quay in Nemuro.' };

test('what a page says of its text and its picture comes over, and nothing besides', () => {
  const sent = {
    ...article,
    warnings: ['too-long', 'wall', 'wall'],
    image: { ...image, bytes: 1 },
  };
  expect(asArticle(sent)).toEqual({ ...article, warnings: ['wall', 'too-long'], image });
  expect(asArticle({ ...article, warnings: [] })).toEqual(article);
});

test.each<[string, object]>([
  ['a warning nobody knows', { warnings: ['odd'] }],
  ['a warning by itself', { warnings: 'wall' }],
  ['a picture without an address', { image: { alt: 'A quay' } }],
  ['a picture that runs', { image: { url: 'javascript:alert(1)' } }],
  ['a picture within its address', { image: { url: 'data:image/png;base64,AA' } }],
  ['a caption that is none', { image: { ...image, caption: 7 } }],
  ['a caption without end', { image: { ...image, caption: 'a'.repeat(2001) } }],
])('an article with %s is none', (_, parts) => {
  expect(asArticle({ ...article, ...parts })).toBeNull();
});
