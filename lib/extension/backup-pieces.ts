import { exportJson } from '../core/export/json';
import type { ExportedClipping } from '../core/export/record';
import { listCorrections } from './corrections';
import type { ArchiveDatabase } from './database';
import { listJudgements } from './judgements';
import { listSearches } from './searches';
import { allClippings } from './whole-clippings';

/** The one place that knows in which form a backup is written. */
export const BACKUP_FORM = { extension: 'json', type: 'application/json' };

/** What is said of a backup in its head; told from outside, as the page beside Chrome's worker knows no manifest. */
export interface BackupHead {
  /** Instant at which it is begun. */
  now: Date;
  appVersion: string;
}

/** The whole archive as text, piece by piece; `onClipping` hears of each clipping that goes in. */
export async function* backupPieces(
  db: ArchiveDatabase,
  {
    now,
    appVersion,
    count,
    onClipping,
  }: BackupHead & {
    count: number;
    onClipping: (id: number) => void;
  },
): AsyncGenerator<string> {
  yield* exportJson(told(allClippings(db), onClipping), {
    appVersion,
    now,
    count,
    corrections: await listCorrections(db),
    judgements: await listJudgements(db),
    searches: await listSearches(db),
  });
}

async function* told(clippings: AsyncIterable<ExportedClipping>, onClipping: (id: number) => void) {
  for await (const clipping of clippings) {
    onClipping(clipping.id);
    yield clipping;
  }
}
