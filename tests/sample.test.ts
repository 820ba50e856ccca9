import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleArticle } from '../entrypoints/welcome/sample';
import type { Mention } from '../lib/core/mention';
import { readArticles } from '../lib/core/read';
import { loadKnowledge } from '../lib/data/knowledge';

const locales = 'public/_locales';
const knowledge = loadKnowledge();

/** The sample of the welcome page in a language, read as the page reads it. */
function readSample(locale: string) {
  const file = join(locales, locale, 'messages.json');
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));
  const article = sampleArticle((key) => messages[key]?.message ?? '');
  const [item] = readArticles('article', [article], knowledge, '2026-08-22').items;
  const mentions = (item?.mentions ?? []).filter(({ field }) => field === 'text');
  return { article, item, mentions };
}

const claimantOf = (mention: Mention) => (mention.kind === 'territory' ? [mention.claimant] : []);

/** What `Article.language` says of each locale's own text. */
const LANGUAGE: Record<string, string> = { zh_CN: 'zh-Hans', zh_TW: 'zh-Hant' };

describe.each(readdirSync(locales))('the sample article in %s', (locale) => {
  const { article, item, mentions } = readSample(locale);

  test('is an article in that language about Japan and Russia', () => {
    expect(article.language).toBe(LANGUAGE[locale] ?? locale);
    expect(item?.relevance.relevant).toBe(true);
    expect(item?.relevance.counterparts).toEqual(['RU']);
  });

  test('names both ministers in the offices of that day', () => {
    const officials = mentions.filter((mention) => mention.kind === 'official');
    const named = officials.map(({ name, office, country }) => `${name}, ${office}, ${country}`);
    expect([...new Set(named)].sort()).toEqual([
      'Sergey Lavrov, foreign_minister, RU',
      'Taro Kono, foreign_minister, JP',
    ]);
  });

  test('names the islands once as each side does, and the treaty', () => {
    expect(mentions.flatMap(claimantOf).sort()).toEqual(['JP', 'RU']);
    expect(mentions.filter(({ kind }) => kind === 'agreement').map(({ name }) => name)).toEqual([
      'peace treaty',
    ]);
  });
});
