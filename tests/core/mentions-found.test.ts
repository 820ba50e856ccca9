import { describe, expect, it } from 'vitest';
import type { Article, Language } from '../../lib/core/article';
import { findMentions } from '../../lib/core/mentions';
import { gazetteer } from './mentioned';

/** How each mention of a text of one's own was found, a line each. */
function explain(language: Language, published: string, text: string, title = ''): string[] {
  const article: Article = { url: 'https://news.test/a', title, text, language, published };
  return findMentions(article, gazetteer, '2026-01-01').map((mention) => {
    const { surface, found } = mention;
    if (mention.kind === 'unresolved') return `${surface}: one of ${mention.candidates.join(', ')}`;
    if (found?.by === 'title') return `${surface}: title ${found.words}`;
    if (found?.by === 'surname') return `${surface}: after ${found.after}`;
    return `${surface}: ${found?.by}`;
  });
}

describe('how a mention was found', () => {
  it.each<[what: string, language: Language, day: string, text: string, expected: string[]]>([
    [
      'a name in full, and the surname after it',
      'en',
      '2015-03-01',
      'Sergey Lavrov spoke in Moscow. Lavrov left at noon.',
      ['Sergey Lavrov: list', 'Lavrov: after Sergey Lavrov'],
    ],
    [
      'a surname by its title, and once more without',
      'ja',
      '2015-03-01',
      '岸田外相は会見した。岸田氏は質問に答えた。',
      ['岸田: title 外相', '岸田: title 外相'],
    ],
    [
      'somebody no list knows',
      'en',
      '2015-03-01',
      'Deputy Foreign Minister Pavel Zimin arrived in Tokyo. Zimin left on Friday.',
      ['Pavel Zimin: title Deputy Foreign Minister', 'Zimin: after Pavel Zimin'],
    ],
    [
      'a surname that one holder of a high office bears that day',
      'en',
      '2023-03-01',
      'Talks on the fisheries go on, and Kishida is said to be pleased.',
      ['Kishida: office'],
    ],
    [
      'a place',
      'en',
      '2023-03-01',
      'A storm passed over the Kuril Islands.',
      ['Kuril Islands: list'],
    ],
  ])('%s', (_, language, day, text, expected) => {
    expect(explain(language, day, text)).toEqual(expected);
  });

  it('two of one surname in one article, and a headline that does not say which', () => {
    const text = 'Yoshimasa Hayashi, the foreign minister, met Motoo Hayashi, a lawmaker.';
    expect(explain('en', '2022-03-01', text, 'Hayashi heads for Seoul')).toEqual([
      'Hayashi: one of jp.hayashi-motoo, jp.hayashi-yoshimasa',
      'Yoshimasa Hayashi: list',
      'Motoo Hayashi: list',
    ]);
  });

  it('two of one surname, told apart by title and by nearness', () => {
    const text = [
      'Foreign Minister Yoshimasa Hayashi spoke first. Hayashi promised a report.',
      'Motoo Hayashi answered him. Hayashi was brief.',
    ].join('\n\n');
    expect(
      findMentions(
        { url: 'https://news.test/a', title: '', text, language: 'en', published: '2022-03-01' },
        gazetteer,
        '2026-01-01',
      ).map(({ surface, name }) => `${surface} = ${name}`),
    ).toEqual([
      'Yoshimasa Hayashi = Yoshimasa Hayashi',
      'Hayashi = Yoshimasa Hayashi',
      'Motoo Hayashi = Motoo Hayashi',
      'Hayashi = Motoo Hayashi',
    ]);
  });

  it.each<[what: string, language: Language, text: string, expected: string[]]>([
    [
      'of two named once each, further up, neither is guessed',
      'en',
      'Yoshimasa Hayashi met Motoo Hayashi.\n\nHayashi said so.',
      [
        'Yoshimasa Hayashi: list',
        'Motoo Hayashi: list',
        'Hayashi: one of jp.hayashi-motoo, jp.hayashi-yoshimasa',
      ],
    ],
    [
      'nor in the same paragraph',
      'ja',
      '林芳正外相と林幹雄氏が会談した。林氏は述べた。',
      ['林芳正: list', '林幹雄: list', '林: one of jp.hayashi-motoo, jp.hayashi-yoshimasa'],
    ],
    [
      'the one the article speaks of most',
      'en',
      'Yoshimasa Hayashi spoke. Hayashi was late.\n\nMotoo Hayashi came.\n\nHayashi said so.',
      [
        'Yoshimasa Hayashi: list',
        'Hayashi: after Yoshimasa Hayashi',
        'Motoo Hayashi: list',
        'Hayashi: after Yoshimasa Hayashi',
      ],
    ],
  ])('two of one surname: %s', (_, language, text, expected) => {
    expect(explain(language, '2022-03-01', text)).toEqual(expected);
  });
});
