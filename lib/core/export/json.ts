import type { Clipping } from '../clipping';
import type { Correction } from '../correction';
import type { Judgement } from '../judgement';

/** Names the document and its version; `clippings-1.schema.json` beside this file describes it. */
export const SCHEMA = 'urn:kirinuki:clippings:1';

export interface ExportHead {
  appVersion: string;
  /** Instant of the export. */
  now: Date;
  /** How many clippings follow. */
  count: number;
  /** All that the reader said was read wrongly. */
  corrections: readonly Correction[];
  /** All that the reader said of whole articles. */
  judgements: readonly Judgement[];
}

/**
 * Yields the text of one JSON document piece by piece, a clipping at a time, so that an archive of
 * any size can be written without holding it whole.
 */
export async function* exportJson(
  clippings: AsyncIterable<Clipping> | Iterable<Clipping>,
  { appVersion, now, count, corrections, judgements }: ExportHead,
): AsyncGenerator<string> {
  const head = {
    $schema: SCHEMA,
    schema: 'kirinuki-clippings',
    version: 1,
    app: { name: 'Kirinuki', version: appVersion },
    exported: now.toISOString(),
    count,
    corrections,
    judgements,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"clippings":[`;
  let separator = '\n';
  for await (const clipping of clippings) {
    yield separator + JSON.stringify(clipping);
    separator = ',\n';
  }
  yield '\n]}\n';
}
