import { describe, expect, it } from 'vitest';
import type { Article, Language } from '../../lib/core/article';
import { findMentions } from '../../lib/core/mentions';
import { gazetteer } from './mentioned';

/** What each official of a text was on the article's day, by which offices, and which he holds now. */
function standing(language: Language, published: string, text: string): string[] {
  const article: Article = { url: 'https://news.test/a', title: '', text, language, published };
  return findMentions(article, gazetteer, '2026-01-01').map((mention) => {
    if (mention.kind !== 'official') return mention.kind;
    const offices = (list: { post: string }[] = []) => list.map(({ post }) => post).join(' + ');
    const now = mention.now ? `; now ${offices(mention.now) || 'none'}` : '';
    const held = offices(mention.held) || `none listed, "${mention.title}"`;
    return `${mention.surface}: ${mention.office} by ${held}${now}`;
  });
}

describe('what an official was then, and is now', () => {
  it.each<[what: string, language: Language, day: string, text: string, expected: string[]]>([
    [
      'in the same office today',
      'en',
      '2015-03-01',
      'Sergey Lavrov spoke.',
      ['Sergey Lavrov: foreign_minister by foreign_minister'],
    ],
    [
      'in office then, in none today',
      'en',
      '2015-03-01',
      'Fumio Kishida spoke.',
      ['Fumio Kishida: foreign_minister by foreign_minister; now none'],
    ],
    [
      'out of office then, too',
      'en',
      '2018-03-01',
      'Fumio Kishida spoke.',
      ['Fumio Kishida: former by foreign_minister'],
    ],
    [
      'an ended office that the article still names him by',
      'en',
      '2018-03-01',
      'Foreign Minister Fumio Kishida signed it in 2016.',
      ['Fumio Kishida: former by foreign_minister'],
    ],
    [
      'an office only the article knows, with its title and without: not the one that ended',
      'en',
      '2018-03-01',
      'Japanese Science Minister Fumio Kishida spoke. "No," Fumio Kishida said. Kishida left.',
      [
        'Fumio Kishida: minister by none listed, "Japanese Science Minister"',
        'Fumio Kishida: minister by none listed, "Japanese Science Minister"',
        'Kishida: minister by none listed, "Japanese Science Minister"',
      ],
    ],
  ])('%s', (_, language, day, text, expected) => {
    expect(standing(language, day, text)).toEqual(expected);
  });
});
