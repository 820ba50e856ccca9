import type { Article } from '../../lib/core/article';
import { readArticle } from '../../lib/core/read';
import { loadKnowledge } from '../../lib/data/knowledge';
import type { Figures } from './bench';
import { ARTICLES } from './languages';
import { median } from './page-script';

const today = '2026-01-01';

/**
 * What waking the background costs (the index of one language is built when it is first met), and
 * what recognising and judging one more article costs then, against one look at each character.
 */
export function benchKnowledge(): Figures {
  const figures: Figures = {};
  for (const article of ARTICLES) Object.assign(figures, benchArticle(article));
  return figures;
}

function benchArticle(article: Article): Figures {
  const part = `knowledge.${article.language.slice(0, 2)}`;
  const first = milliseconds(() => readArticle(article, loadKnowledge(), today));
  const knowledge = loadKnowledge();
  const often = (work: () => unknown) =>
    median(Array.from({ length: 50 }, () => milliseconds(work)));
  readArticle(article, knowledge, today);
  const again = often(() => readArticle(article, knowledge, today));
  return {
    [`${part}.characters`]: article.text.length,
    [`${part}.firstArticle.ms`]: first,
    [`${part}.article.ms`]: again,
    [`${part}.article.timesOneLook`]: again / often(() => lookAtEach(article.text)),
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
