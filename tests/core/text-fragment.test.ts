import { describe, expect, test } from 'vitest';
import type { Language } from '../../lib/core/article';
import { type Quote, quoteAt } from '../../lib/core/quote';
import { withTextFragment } from '../../lib/core/text-fragment';

const URL = 'https://paper.example/1';

/** The fragment for words of a text, as a browser reads it: `prefix-`, start, end, `-suffix`. */
function partsOf(text: string, words: string, language: Language = 'en', url = URL): string[] {
  const start = text.indexOf(words);
  const quote = quoteAt(text, start, start + words.length);
  const address = withTextFragment(url, quote, { text, language });
  const [, directive = ''] = address.split(':~:text=');
  return directive.split(',').map(decodeURIComponent);
}

const long =
  'The first of many words about the harbour and its boats stands here at the beginning of a passage, which goes on and on for as long as anybody cares to read, and longer than that, until at last it comes to the very end of all that was said that day.';

describe('what a browser looks for', () => {
  test.each<[string, Language, string, string, string[]]>([
    [
      'words that stand once',
      'en',
      'It rained. The harbour council met on Friday. It rained.',
      'The harbour council met on Friday.',
      ['The harbour council met on Friday.'],
    ],
    [
      'words that stand twice, with what is around them',
      'en',
      'He saw the old boats of kelp. She saw the new boats of kelp too, they say.',
      'new boats of kelp',
      ['old boats of kelp. She saw the-', 'new boats of kelp', '-too, they say.'],
    ],
    [
      'a few words, which may stand in a menu too',
      'en',
      'The mayor spoke of kelp boats today.',
      'kelp boats',
      ['The mayor spoke of-', 'kelp boats', '-today.'],
    ],
    [
      'half a word is widened to all of it',
      'en',
      'The harbour council met on Friday to speak of it.',
      'bour council met on Friday to sp',
      ['harbour council met on Friday to speak'],
    ],
    [
      'around it no half words',
      'en',
      'Nobody remembers anything quite as wonderful as kelp in the wintertime of that year, they say.',
      'kelp',
      ['anything quite as wonderful as-', 'kelp', '-in the wintertime of that year'],
    ],
    [
      'nothing of the paragraph beside it',
      'en',
      'A headline.\nKelp boats.\nAnother paragraph.',
      'Kelp boats.',
      ['Kelp boats.'],
    ],
    [
      'several paragraphs by their ends',
      'en',
      'The council met.\nNobody spoke.\nThen it rained.',
      'council met.\nNobody spoke.\nThen it',
      ['council met.', 'Then it'],
    ],
    [
      'a long passage by its ends',
      'en',
      long,
      long,
      [
        'The first of many words about the harbour and its boats',
        'last it comes to the very end of all that was said that day.',
      ],
    ],
    [
      'Japanese',
      'ja',
      '雨が降った。港の会議は金曜に開かれた。雨がやんだ。',
      '港の会議は金曜に開かれた。',
      ['港の会議は金曜に開かれた。'],
    ],
    [
      'Korean, where a particle is of the word',
      'ko',
      '어제 항구 회의가 금요일에 열렸고 모두가 참석했다고 한다.',
      '항구 회의가 금요일에 열렸고 모두가 참석했다',
      ['항구 회의가 금요일에 열렸고 모두가 참석했다고'],
    ],
  ])('%s', (_, language, text, words, expected) => {
    expect(partsOf(text, words, language)).toEqual(expected);
  });
});

describe('the address', () => {
  const quote = (exact: string): Quote => ({ exact, prefix: '', suffix: '' });
  const telling = { text: '', language: 'en' as const };
  const end = (url: string, exact: string, text = exact) =>
    withTextFragment(url, quote(exact), { ...telling, text });

  test.each<[string, string, string, string]>([
    [
      'commas, dashes and ampersands are words, not signs',
      URL,
      'kelp, boats - and a well-known & loved harbour',
      `${URL}#:~:text=kelp%2C%20boats%20%2D%20and%20a%20well%2Dknown%20%26%20loved%20harbour`,
    ],
    [
      'per cent and hash',
      URL,
      'a rise of 5% in the price of #1 kelp',
      `${URL}#:~:text=a%20rise%20of%205%25%20in%20the%20price%20of%20%231%20kelp`,
    ],
    [
      'a fragment of its own is kept',
      `${URL}#story`,
      'the council met on Friday',
      `${URL}#story:~:text=the%20council%20met%20on%20Friday`,
    ],
    [
      'a text fragment it was saved with is replaced',
      `${URL}#story:~:text=old,older`,
      'the council met on Friday',
      `${URL}#story:~:text=the%20council%20met%20on%20Friday`,
    ],
    ['characters beyond 16 bits', URL, '𠮷野家', `${URL}#:~:text=%F0%A0%AE%B7%E9%87%8E%E5%AE%B6`],
    ['half a character is left out', URL, '港\ud842', `${URL}#:~:text=%E6%B8%AF`],
    ['no words at all', URL, ' \n ', URL],
  ])('%s', (_, url, exact, expected) => {
    expect(end(url, exact)).toBe(expected);
  });
});
