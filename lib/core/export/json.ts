import { canonicalJson } from '../canonical-json';
import { createChecksum } from './checksum';
import type { ExportedClippings, ExportFormat, ExportHead } from './record';

/** Names the document and its version; `clippings-2.schema.json` beside this file describes it. */
export const SCHEMA = 'urn:kirinuki:clippings:2';

/** What the formats that can be read back say of an archive. */
export type ArchiveHead = Omit<ExportHead, 'words' | 'dayOf'>;

export const json: ExportFormat = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  labelKey: 'format_json',
  write: exportJson,
};

/**
 * Yields the text of one JSON document piece by piece, a clipping a line, so that an archive of any size
 * can be written without holding it whole. The checksum (`checksum.ts`) is at its end, because it is known
 * only there.
 */
export async function* exportJson(
  clippings: ExportedClippings,
  head: ArchiveHead,
): AsyncGenerator<string> {
  const checksum = createChecksum();
  yield `${JSON.stringify(documentHead(head)).slice(0, -1)},"clippings":[`;
  let separator = '\n';
  for await (const line of linesOf(clippings, head.count)) {
    checksum.add(line);
    yield separator + line;
    separator = ',\n';
  }
  yield `\n],"checksum":"${checksum.end()}"}\n`;
}

/** All that stands before the clippings. */
export function documentHead({
  appVersion,
  now,
  count,
  corrections,
  judgements,
  searches,
}: ArchiveHead) {
  return {
    $schema: SCHEMA,
    schema: 'kirinuki-clippings',
    version: 2,
    app: { name: 'Kirinuki', version: appVersion },
    exported: now.toISOString(),
    count,
    corrections,
    judgements,
    searches,
  };
}

/**
 * Each clipping as one line of JSON, no more of them than the head says: what is saved while an export runs
 * comes last and is left out. Of a damaged archive, or where one is removed meanwhile, they are fewer; no
 * export fails for that, and the checksum is of those that were written.
 */
export async function* linesOf(
  clippings: ExportedClippings,
  count: number,
): AsyncGenerator<string> {
  if (count === 0) return;
  let written = 0;
  for await (const clipping of clippings) {
    yield canonicalJson(clipping);
    written += 1;
    if (written === count) return;
  }
}
