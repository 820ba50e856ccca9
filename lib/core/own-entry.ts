import type { Agreement, Official } from './entity';

/** An official or a term the reader added; its id begins with `own.`, its sources say that it is the reader's. */
export type OwnEntry =
  | { id: string; kind: 'official'; official: Official }
  | { id: string; kind: 'term'; term: Agreement };
