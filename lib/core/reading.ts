import type { Article, PageKind } from './article';
import type { Correction } from './correction';
import type { Agreement, Official, Territory } from './entity';
import type { Mention } from './mention';
import type { Relevance } from './relevance';

/** One article, or one teaser of a listing, with what was found in it. */
export interface ReadArticle {
  article: Article;
  relevance: Relevance;
  mentions: Mention[];
  /** What the reader once said was no mention, and was found here again; absent where there is none. */
  leftOut?: Correction[];
  /** Why it is shown only when asked for, though it may be relevant; absent where nothing is muted. */
  muted?: 'site' | 'topic';
}

/** Whether an article is shown to the reader unasked: highlighted, and counted on the toolbar. */
export function isShown({ relevance, muted }: Pick<ReadArticle, 'relevance' | 'muted'>): boolean {
  return relevance.relevant && muted === undefined;
}

/** What a tab shows: a page, what it says, whom and what it names. */
export interface Reading {
  kind: PageKind;
  items: ReadArticle[];
  /** The facts behind every listed mention, so that cards need no second look-up. */
  officials: Record<string, Official>;
  territories: Record<string, Territory>;
  agreements: Record<string, Agreement>;
  /** Day to which the gazetteer was kept. */
  asOf: string;
}
