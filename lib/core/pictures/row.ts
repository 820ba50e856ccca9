import type { Party } from '../entity';
import type { Facet } from '../facets';

/** What a picture needs of a clipping: light enough that a hundred thousand go by in seconds. */
export interface PictureRow {
  id: number;
  /** Day of publication, ISO; undefined where nobody knows it. */
  day: string | undefined;
  /** Instant of saving. */
  saved: string;
  /** Host, without `www.`. */
  outlet: string;
  outletName?: string;
  counterparts: readonly Party[];
  /** See `lib/core/facets.ts`; each once. Of them `entity:` and `name:` are read. */
  facets: readonly Facet[];
}
