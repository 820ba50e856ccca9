import type { Article, PageKind } from './article';
import type { Official, Territory } from './entity';
import type { Facts, Gazetteer } from './gazetteer';
import { createGazetteer } from './gazetteer';
import type { RelevanceLexicon } from './judge';
import { judge } from './judge';
import { findMentions } from './mentions';
import type { ReadArticle, Reading } from './reading';

/** Everything Kirinuki knows, ready to read with. */
export interface Knowledge {
  gazetteer: Gazetteer;
  lexicon: RelevanceLexicon;
  officials: ReadonlyMap<string, Official>;
  territories: ReadonlyMap<string, Territory>;
  asOf: string;
}

export function createKnowledge(facts: Facts, lexicon: RelevanceLexicon): Knowledge {
  return {
    gazetteer: createGazetteer(facts),
    lexicon,
    officials: new Map(facts.officials.map((official) => [official.id, official])),
    territories: new Map(facts.territories.map((territory) => [territory.id, territory])),
    asOf: facts.asOf,
  };
}

/** Recognises and judges one article. `today` is an ISO day: "office now", and undated pages, rest on it. */
export function readArticle(article: Article, knowledge: Knowledge, today: string): ReadArticle {
  const mentions = findMentions(article, knowledge.gazetteer, today);
  return { article, mentions, relevance: judge(article, mentions, knowledge.lexicon) };
}

/** Reads what a page holds: one article, or a listing's teasers, each by itself. */
export function readArticles(
  kind: PageKind,
  articles: Article[],
  knowledge: Knowledge,
  today: string,
): Reading {
  const items = articles.map((article) => readArticle(article, knowledge, today));
  const named = items.flatMap((item) => item.mentions.map((mention) => mention.entity ?? ''));
  return { kind, items, ...factsOf(named, knowledge), asOf: knowledge.asOf };
}

/** The gazetteer's records of these ids; unknown ids are left out. */
export function factsOf(
  entities: readonly string[],
  knowledge: Knowledge,
): Pick<Reading, 'officials' | 'territories'> {
  const officials: Reading['officials'] = {};
  const territories: Reading['territories'] = {};
  for (const id of entities) {
    const official = knowledge.officials.get(id);
    const territory = knowledge.territories.get(id);
    if (official) officials[id] = official;
    if (territory) territories[id] = territory;
  }
  return { officials, territories };
}
