/** A passage of an article, as the W3C's TextQuoteSelector has it; `prefix` and `suffix` tell it from its like. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** A quote as it is kept with a clipping. */
export interface KeptQuote extends Quote {
  /** Instant of keeping. */
  made: string;
  note?: string;
}
