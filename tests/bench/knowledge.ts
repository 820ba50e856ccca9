import type { Article } from '../../lib/core/article';
import { readArticle } from '../../lib/core/read';
import { loadKnowledge } from '../../lib/data/knowledge';
import { ENGLISH_ARTICLE } from './articles';
import type { Figures } from './bench';
import { median } from './page-script';

const article: Article = {
  url: 'https://bench.example/article',
  title: ENGLISH_ARTICLE.title,
  text: ENGLISH_ARTICLE.text,
  language: 'en',
  published: '2019-05-31',
};

/**
 * What waking the background costs (the index of one language is built when it is first met), and
 * what recognising and judging an article of 1,500 words costs then, against one look at each character.
 */
export function benchKnowledge(): Figures {
  const first = milliseconds(() => readArticle(article, loadKnowledge(), '2026-01-01'));
  const knowledge = loadKnowledge();
  readArticle(article, knowledge, '2026-01-01');
  const again = median(
    Array.from({ length: 50 }, () =>
      milliseconds(() => readArticle(article, knowledge, '2026-01-01')),
    ),
  );
  const limit = median(
    Array.from({ length: 50 }, () => milliseconds(() => lookAtEach(article.text))),
  );
  return {
    'knowledge.words': article.text.split(/\s+/).length,
    'knowledge.firstArticle.ms': first,
    'knowledge.article.ms': again,
    'knowledge.article.timesOneLook': again / limit,
  };
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The least any recogniser could do; the sum keeps the loop from being optimised away. */
function lookAtEach(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}
