import { addressKey, addressKeys } from './address';
import type { Article } from './article';
import type { Relevance } from './relevance';

/**
 * A reader's word on whether an article is about Japan's foreign relations; kept, obeyed in every later
 * reading, and exported. It outdoes the model and teaches it nothing.
 */
export interface Judgement {
  relevant: boolean;
  /** `addressKey` of the article. */
  where: string;
  title: string;
  /** What the model gave it then, 0 to 1: relevant from 0.5. */
  score: number;
  /** Instant, ISO 8601 in UTC. */
  made: string;
}

/** How often readers and model were of one mind. */
export interface Tally {
  relevant: number;
  notRelevant: number;
  /** How many of all the model had judged the same. */
  agreed: number;
}

/** What a reader says of an article that was read; `now` is the instant of saying it. */
export function makeJudgement(
  relevant: boolean,
  article: Pick<Article, 'url' | 'title'>,
  { score }: Pick<Relevance, 'score'>,
  now: Date,
): Judgement {
  const { url, title } = article;
  return { relevant, where: addressKey(url), title, score, made: now.toISOString() };
}

/** Whether the reader said that an article is relevant, or that it is not; `undefined` where neither. */
export function saidOf(
  { url }: Pick<Article, 'url'>,
  judgements: readonly Judgement[],
): boolean | undefined {
  if (judgements.length === 0) return undefined;
  const said = addressKeys(url).flatMap(
    (key) => judgements.find(({ where }) => where === key) ?? [],
  );
  return said[0]?.relevant;
}

export function tallyOf(judgements: readonly Judgement[]): Tally {
  const relevant = judgements.filter((one) => one.relevant).length;
  const agreed = judgements.filter((one) => one.relevant === one.score >= 0.5).length;
  return { relevant, notRelevant: judgements.length - relevant, agreed };
}
