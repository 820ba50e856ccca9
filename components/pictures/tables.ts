import type { Facet } from '../../lib/core/facets';

/** A number of a table, and the filter that lists just the clippings behind it; absent where none does. */
export interface PictureCell {
  n: number;
  /** Of all of its row; absent where that says nothing. */
  share?: number;
  pick?: Facet[];
}

/** The numbers of a picture, as its table twin shows them. */
export interface PictureTable {
  /** What rows are of, then what each column is of. */
  columns: string[];
  rows: {
    head: string;
    cells: (PictureCell | string)[];
    /** Too few to compare: shown pale. */
    isFew?: boolean;
  }[];
}
