import type { Article } from '../../lib/core/article';
import { packLanguage } from '../../lib/core/gazetteer';
import { attachGazetteer, digestOf } from '../../lib/core/gazetteer-pack';
import { readArticle } from '../../lib/core/read';
import { facts } from '../../lib/data/facts';
import { loadKnowledge, openKnowledge } from '../../lib/data/knowledge';
import { buildPacks, packPath } from '../../lib/data/packs';
import type { Figures } from './bench';
import { ARTICLES } from './languages';
import { median } from './page-script';

const today = '2026-01-01';

/**
 * What the first article costs after the background woke, with the packs the build ships and with
 * indices built from the facts instead, and what recognising and judging one more article costs
 * then, against one look at each character.
 */
export async function benchKnowledge(): Promise<Figures> {
  const figures: Figures = {};
  const packs = buildPacks();
  const digest = digestOf(facts);
  // As the build does.
  Object.assign(globalThis, { FACTS_DIGEST: digest });
  for (const article of ARTICLES)
    Object.assign(figures, await benchArticle(article, packs, digest));
  return figures;
}

async function benchArticle(
  article: Article,
  packs: Map<string, ArrayBuffer>,
  digest: number,
): Promise<Figures> {
  const part = `knowledge.${article.language.slice(0, 2)}`;
  const pack = packs.get(packPath(packLanguage(article.language))) ?? new ArrayBuffer(0);
  const first = async () => {
    const open = openKnowledge(async () => pack, console.warn);
    const start = performance.now();
    readArticle(article, await open([article.language]), today);
    return performance.now() - start;
  };
  const cold = await first();
  const warm = [await first(), await first(), await first()];
  const built = Array.from({ length: 3 }, () =>
    milliseconds(() => readArticle(article, loadKnowledge(), today)),
  );
  const knowledge = loadKnowledge();
  const often = (work: () => unknown) =>
    median(Array.from({ length: 50 }, () => milliseconds(work)));
  readArticle(article, knowledge, today);
  const again = often(() => readArticle(article, knowledge, today));
  return {
    [`${part}.characters`]: article.text.length,
    [`${part}.pack.kB`]: pack.byteLength / 1000,
    [`${part}.pack.attach.ms`]: often(() => attachGazetteer(facts, pack, digest)),
    [`${part}.firstArticle.ms`]: cold,
    [`${part}.firstArticle.packed.timesBuilt`]: median(warm) / median(built),
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
