/** What is known of a candidate before its text is read. */
export interface Standing {
  /** Share of the clauses whose words its title holds: 0 to 1. */
  inTitle: number;
  /** Share of the clauses that name an entity which it names for certain: 0 to 1. */
  named: number;
  /** How near it is to the newest of the candidates: 1 is the newest, 0 the oldest. */
  recency: number;
}

/** What its text adds. */
export interface Found {
  /** Places in the text where any of the words stand. */
  hits: number;
}

/**
 * How good an answer a clipping is: a title that says it outdoes all else, then who is named for certain, then
 * how new it is; the number of hits in the text, by its logarithm, tells an article about something from one
 * that has a word of it.
 */
export function scoreOf({ inTitle, named, recency }: Standing, { hits }: Found = { hits: 0 }) {
  return 4 * inTitle + 1.5 * named + recency + 0.4 * Math.log2(1 + Math.min(hits, 63));
}
