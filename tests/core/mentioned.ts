import type { Article, Language } from '../../lib/core/article';
import { createGazetteer } from '../../lib/core/gazetteer';
import type { Mention } from '../../lib/core/mention';
import { findMentions } from '../../lib/core/mentions';
import { titles } from '../../lib/data/titles';
import { officials, territories } from './facts';

export const gazetteer = createGazetteer({
  officials,
  territories,
  titles,
  asOf: '2026-01-01',
  nameTraps: [{ form: 'Aso', lang: 'en', before: ['Mount'], why: 'the volcano' }],
});

/** What a text of one’s own names, a line each: the surface, who or what it is, and as what. */
export function read(
  language: Language,
  published: string | undefined,
  text: string,
  title = '',
): string[] {
  const article: Article = { url: 'https://news.test/a', title, text, language };
  if (published !== undefined) article.published = published;
  return findMentions(article, gazetteer, '2026-01-01').map(
    (mention) => `${mention.surface} = ${identity(mention)}`,
  );
}

function identity(mention: Mention): string {
  switch (mention.kind) {
    case 'official':
      return `${mention.name}, ${mention.office}`;
    case 'territory':
      return `${mention.area}, ${mention.claimant}`;
    case 'agreement':
      return mention.name;
    case 'unresolved':
      return `one of ${mention.candidates.join(', ')}`;
  }
}

export type Case = [
  what: string,
  language: Language,
  published: string,
  text: string,
  expected: string[],
];
