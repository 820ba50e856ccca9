import type { Relevance } from './relevance';

/** What the reader wants to see nothing of unasked. */
export interface Mutes {
  /** Whether the site of the page is muted. */
  site: boolean;
  topics: readonly string[];
}

export const NOTHING_MUTED: Mutes = { site: false, topics: [] };

/**
 * Why an article is shown only when asked for. A topic mutes the articles that are mainly about it, that
 * is, whose first topic it is; never one that the reader called relevant.
 */
export function mutedBy(
  { topics, said }: Pick<Relevance, 'topics' | 'said'>,
  mutes: Mutes,
): 'site' | 'topic' | undefined {
  if (mutes.site) return 'site';
  const [main] = topics;
  return main !== undefined && !said && mutes.topics.includes(main) ? 'topic' : undefined;
}
