import { expect, test } from 'vitest';
import { isJump } from '../../entrypoints/news.content/address';

const PAGE = 'https://paper.example/news/1';

test.each<[string, string, string, boolean]>([
  ['to a footnote', PAGE, `${PAGE}#note-1`, true],
  ['from one to the next', `${PAGE}#note-1`, `${PAGE}#note-2`, true],
  ['back to the top', `${PAGE}#note-1`, PAGE, true],
  ['to another article', PAGE, 'https://paper.example/news/2', false],
  ['to a footnote of another article', PAGE, 'https://paper.example/news/2#note-1', false],
  ['to another by its query', `${PAGE}?id=1`, `${PAGE}?id=2`, false],
  ['to a page named behind the anchor', `${PAGE}#/a`, `${PAGE}#/b`, false],
  ['and in the older way', PAGE, `${PAGE}#!a`, false],
  ['nowhere yet: the address is given later', PAGE, PAGE, false],
])('a jump within the page, or not: %s', (_, before, now, jump) => {
  expect(isJump(before, now)).toBe(jump);
});
