import { expect, test } from 'vitest';
import { asDescription, asTags, completeTag, endsTag } from '../../lib/core/tags';

test.each<[string, string[], string[]]>([
  ['as they come', ['Fish', 'boats'], ['Fish', 'boats']],
  ['parted by commas of every language', ['a,b、c，d;e；f\ng'], [...'abcdefg']],
  ['each once, without regard to case and width', ['Ａbe', 'abe', 'ABE'], ['Ａbe']],
  ['without white space around', ['  peace   treaty  ', ' '], ['peace treaty']],
  ['none longer than sixty characters', ['𠮷'.repeat(80)], ['𠮷'.repeat(60)]],
])('tags: %s', (_, texts, tags) => {
  expect(asTags(texts)).toEqual(tags);
});

test('there are no more than thirty tags', () => {
  expect(asTags(Array.from({ length: 100 }, (_, n) => `tag ${n}`))).toHaveLength(30);
});

test.each<[string, boolean]>([
  ['boats', false],
  ['peace treaty', false],
  ['boats,', true],
  ['漁業、', true],
])('%s ends a tag: %s', (text, ends) => {
  expect(endsTag(text)).toBe(ends);
});

test.each<[string, string, string[], string[]]>([
  ['those that begin so first', 'se', [], ['Sea', 'sealing', 'Okhotsk Sea']],
  ['none of those chosen', 'se', ['sea'], ['sealing', 'Okhotsk Sea']],
  ['nothing where nothing is typed', ' ', [], []],
  ['not what is typed already', 'sealing', [], []],
])('what is offered: %s', (_, typed, chosen, offered) => {
  expect(completeTag(typed, ['Okhotsk Sea', 'Sea', 'boats', 'sealing'], chosen)).toEqual(offered);
});

test.each<[string, unknown, unknown]>([
  ['sound', { note: 'n', tags: ['a'] }, { note: 'n', tags: ['a'] }],
  ['with something else among the tags', { note: '', tags: ['a', 1] }, { note: '', tags: ['a'] }],
  ['without a note', { tags: [] }, null],
  ['tags in one text', { note: '', tags: 'a' }, null],
  ['nothing', null, null],
])('a description out of a storage, %s', (_, value, description) => {
  expect(asDescription(value)).toEqual(description);
});
