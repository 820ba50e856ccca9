import { browser } from 'wxt/browser';
import { exportWords } from '../../components/export-words';
import type { Words } from '../../components/translate';
import type { ExportFormat } from '../../lib/core/export/record';
import { listCorrections } from '../../lib/extension/corrections';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { type ExportOutcome, exportTo } from '../../lib/extension/downloads';
import { listJudgements } from '../../lib/extension/judgements';
import { countClippings } from '../../lib/extension/list-clippings';
import { listSearches } from '../../lib/extension/searches';
import { allClippings } from '../../lib/extension/whole-clippings';
import { dayOf, today } from './today';

interface Wishes {
  /** Which clippings; all of them where it is absent. */
  ids?: readonly number[] | undefined;
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
}

/** Writes the archive, or some of its clippings, to a file in the reader's downloads. Never rejects. */
export async function exportArchive(
  archive: ArchiveDatabase,
  format: ExportFormat,
  words: Words,
  { ids, signal = new AbortController().signal, onProgress = () => undefined }: Wishes = {},
): Promise<ExportOutcome> {
  try {
    const now = new Date();
    const head = {
      appVersion: browser.runtime.getManifest().version,
      now,
      count: ids?.length ?? (await countClippings(archive)),
      corrections: await listCorrections(archive),
      judgements: await listJudgements(archive),
      searches: await listSearches(archive),
      words: exportWords(words),
      dayOf,
    };
    const name = `kirinuki-${today()}`;
    const clippings = allClippings(archive, ids && { ids });
    return await exportTo(format, clippings, head, { name, signal, onProgress });
  } catch (error) {
    return { outcome: 'failed', error };
  }
}
