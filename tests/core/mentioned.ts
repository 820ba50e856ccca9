import type { Article, Language } from '../../lib/core/article';
import { createGazetteer } from '../../lib/core/gazetteer';
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
  return findMentions(article, gazetteer, '2026-01-01').map((mention) =>
    mention.kind === 'official'
      ? `${mention.surface} = ${mention.name}, ${mention.office}`
      : `${mention.surface} = ${mention.area}, ${mention.claimant}`,
  );
}

export type Case = [
  what: string,
  language: Language,
  published: string,
  text: string,
  expected: string[],
];
