import type { Article, PageKind } from './article';
import type { Correction } from './correction';
import { correct } from './correction';
import type { Agreement, Official, Territory } from './entity';
import type { Facts, Gazetteer, PackLanguage } from './gazetteer';
import { createGazetteer } from './gazetteer';
import type { RelevanceLexicon } from './judge';
import { judge } from './judge';
import { type Judgement, saidOf } from './judgement';
import type { MatcherSource } from './matcher-source';
import type { Mention } from './mention';
import { findMentions } from './mentions';
import { type Mutes, mutedBy, NOTHING_MUTED } from './mute';
import type { ReadArticle, Reading } from './reading';

/** Everything Kirinuki knows, ready to read with. */
export interface Knowledge {
  gazetteer: Gazetteer;
  lexicon: RelevanceLexicon;
  officials: ReadonlyMap<string, Official>;
  territories: ReadonlyMap<string, Territory>;
  agreements: ReadonlyMap<string, Agreement>;
  asOf: string;
}

export function createKnowledge(
  facts: Facts,
  lexicon: RelevanceLexicon,
  matchers?: (language: PackLanguage) => MatcherSource,
): Knowledge {
  return {
    gazetteer: createGazetteer(facts, matchers),
    lexicon,
    officials: new Map(facts.officials.map((official) => [official.id, official])),
    territories: new Map(facts.territories.map((territory) => [territory.id, territory])),
    agreements: new Map((facts.agreements ?? []).map((agreement) => [agreement.id, agreement])),
    asOf: facts.asOf,
  };
}

/** What the reader said before, and every reading obeys. */
export interface ReadersWord {
  corrections: readonly Correction[];
  judgements: readonly Judgement[];
  mutes: Mutes;
}

export const NOTHING_SAID: ReadersWord = {
  corrections: [],
  judgements: [],
  mutes: NOTHING_MUTED,
};

/**
 * Recognises and judges one article. `today` is an ISO day: "office now", and undated pages, rest on
 * it. What the reader said was read wrongly is left out before anything is judged.
 */
export function readArticle(
  article: Article,
  knowledge: Knowledge,
  today: string,
  { corrections, judgements, mutes }: ReadersWord = NOTHING_SAID,
): ReadArticle {
  const found = findMentions(article, knowledge.gazetteer, today);
  const { mentions, leftOut } = correct(found, article, corrections);
  const relevance = judge(article, mentions, knowledge.lexicon, saidOf(article, judgements));
  const muted = mutedBy(relevance, mutes);
  return {
    article,
    mentions,
    relevance,
    ...(leftOut.length > 0 ? { leftOut } : {}),
    ...(muted ? { muted } : {}),
  };
}

/** Reads what a page holds: one article, or a listing's teasers, each by itself. */
export function readArticles(
  kind: PageKind,
  articles: Article[],
  knowledge: Knowledge,
  today: string,
  word: ReadersWord = NOTHING_SAID,
): Reading {
  const items = articles.map((article) => readArticle(article, knowledge, today, word));
  const named = items.flatMap((item) => item.mentions.flatMap(entitiesOf));
  return { kind, items, ...factsOf(named, knowledge), asOf: knowledge.asOf };
}

/** Ids in the gazetteer that a mention is, or may be. */
export function entitiesOf(mention: Mention): string[] {
  if (mention.kind === 'unresolved') return mention.candidates;
  return mention.entity === undefined ? [] : [mention.entity];
}

/** Ids of what the mentions name for certain, each once: of somebody who may be one of several, none. */
export function entitiesNamed(mentions: readonly Mention[]): string[] {
  const certain = mentions.filter(({ kind }) => kind !== 'unresolved');
  return [...new Set(certain.flatMap(entitiesOf))];
}

/** The gazetteer's records of these ids; unknown ids are left out. */
export function factsOf(
  entities: readonly string[],
  knowledge: Knowledge,
): Pick<Reading, 'officials' | 'territories' | 'agreements'> {
  const officials: Reading['officials'] = {};
  const territories: Reading['territories'] = {};
  const agreements: Reading['agreements'] = {};
  for (const id of entities) {
    const official = knowledge.officials.get(id);
    const territory = knowledge.territories.get(id);
    const agreement = knowledge.agreements.get(id);
    if (official) officials[id] = official;
    if (territory) territories[id] = territory;
    if (agreement) agreements[id] = agreement;
  }
  return { officials, territories, agreements };
}
