import type { Party } from './entity';

/** Why an article was judged as it was: a sentence's worth of evidence and where it stands. */
export interface Reason {
  /** Message key of the reason, shown in the reader's language. */
  code: string;
  /** How much it moved the score; negative for evidence against. */
  weight: number;
  /** Words of the article the reason rests on. */
  passage?: string;
  field?: 'title' | 'text';
  start?: number;
  end?: number;
}

/** Whether an article is about Japan's foreign relations, with whom, about what, and why. */
export interface Relevance {
  relevant: boolean;
  /** The model's: 0 to 1, relevant from 0.5; of articles that get 0.8, about eight in ten are. */
  score: number;
  /** True where `relevant` is the reader's word, whatever the score. */
  said?: true;
  counterparts: Party[];
  topics: string[];
  reasons: Reason[];
}
