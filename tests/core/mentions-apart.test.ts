import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../lib/core/article';
import { findMentions } from '../../lib/core/mentions';
import { gazetteer } from './mentioned';

/** The mentions of a text as `start–end`, in the order they come back. */
function places(language: Language, text: string): [number, number][] {
  const article = {
    url: 'https://news.test/a',
    title: '',
    text,
    language,
    published: '2022-03-01',
  };
  return findMentions(article, gazetteer, '2026-01-01').map(({ start, end }) => [start, end]);
}

describe('mentions stand apart', () => {
  it('where one name begins inside another, and a third inside that', () => {
    const text = 'Сергей Лавров Сергей Лавров Сергей Лавров Сергей';
    const found = places('ru', text);
    expect(found.length).toBeGreaterThan(0);
    for (const [i, [start]] of found.entries())
      expect(start).toBeGreaterThanOrEqual(found[i - 1]?.[1] ?? 0);
  });

  it.each<[Language, string[]]>([
    [
      'en',
      'Sergey Lavrov Fumio Kishida Yoshimasa Hayashi Abe Zed of and , . Minister Foreign'.split(
        ' ',
      ),
    ],
    ['ru', 'Сергей Лавров Лаврова Викторович Кисида Фумио и , . министр'.split(' ')],
    ['ja', ['林', '芳正', '幹雄', '岸田', '文雄', '外相', '氏', '・', '、', 'と']],
    ['ko', ['기시다', '후미오', '라브로프', '총리', '외교장관', ' ', ',']],
    ['zh-Hans', ['林', '芳正', '普京', '总统', '外长', '、', '和', '李', '显龙']],
  ])('in any soup of names: %s', (language, words) => {
    const gap = language === 'en' || language === 'ru' ? ' ' : '';
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (soup) => {
        let last = 0;
        for (const [start, end] of places(language, soup.join(gap))) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
