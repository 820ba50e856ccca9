import type { ImportHead } from '../../lib/core/import/head-schema';
import { type ImportSurvey, inBatches, surveyImport } from '../../lib/core/import/import-survey';
import type { ImportRecord, ImportSummary } from '../../lib/core/import/read-import';
import { outletOf } from '../../lib/data/outlet-hosts';
import { rememberRestored } from '../../lib/extension/backup-record';
import { callBackground } from '../../lib/extension/calls';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { findWhole, keepHead, writeImported } from '../../lib/extension/import-clippings';
import { countClippings } from '../../lib/extension/list-clippings';
import { SEALING, sealTerms } from '../../lib/extension/search-index';
import { type MergeMemory, mergeMemory } from '../../lib/extension/search-merge';
import type { SearchTables } from '../../lib/extension/search-tables';
import { chunksOf } from '../../lib/page/file-chunks';
import { createBodyCleaner } from '../../lib/page/imported-body';
import { readSavedFile } from '../../lib/page/saved-file';
import { wishesOf } from './import-wishes';

/** Steps of indexing after each batch: more than a batch makes, so that they never fall behind. */
const STEPS = 2;

export interface ImportWork {
  signal: AbortSignal;
  /** The share of the file that was read, 0 to 1, and how many records it held so far. */
  onProgress: (share: number, count: number) => void;
}

/** What became of the writing of a file. */
export interface ImportDone {
  written: number;
  /** Clippings that have two notes now, or more than there is room for. */
  conflicts: ImportSurvey['conflicts'];
  /** False where the reader stopped it, or it failed: what was written before stays. */
  isWhole: boolean;
  /** What the archive said where it failed. */
  error?: unknown;
}

/** Reads a file to its end, and says what it would change; writes nothing. Rejects where the archive fails. */
export function surveyFile(
  archive: ArchiveDatabase,
  file: File,
  work: ImportWork,
): Promise<ImportSurvey> {
  const options = { ...optionsOf(file, work), clean: () => '' };
  return surveyImport(chunksOf(file), (keys) => findWhole(archive, keys), options);
}

/** Takes a file into the archive that was looked at before. Never rejects. */
export async function writeFile(
  archive: ArchiveDatabase,
  file: File,
  survey: ImportSurvey,
  work: ImportWork,
): Promise<ImportDone> {
  const done: ImportDone = { written: 0, conflicts: [], isWhole: false };
  let head: ImportHead | undefined = survey.head;
  let canSeal = true;
  try {
    const { signal } = work;
    const { wasEmpty, ended } = await navigator.locks.request(SEALING, { signal }, async () => ({
      wasEmpty: (await countClippings(archive)) === 0,
      ended: await writeAll(),
    }));
    // Of a file that was cut off, what stands at its head is whole.
    if (head && ended !== 'cancelled') await keepHead(archive, head);
    // Only what makes an empty archive the file's is a backup of it.
    const isBackup = wasEmpty && done.isWhole && head !== undefined && survey.faultCount === 0;
    if (isBackup) await rememberRestored(archive, file.name);
    return done;
  } catch (error) {
    const isCancelled = work.signal.aborted && error === work.signal.reason;
    return { ...done, isWhole: false, ...(!isCancelled && { error }) };
  } finally {
    // What is left to be indexed is the background's again.
    void callBackground('clippingsChanged', null);
  }

  /** How the file ended. While a batch is written, the next is read and cleaned. */
  async function writeAll(): Promise<ImportSummary['ended']> {
    const options = { ...optionsOf(file, work), clean: createBodyCleaner(document), again: true };
    const memory = mergeMemory();
    let ended: ImportSummary['ended'] = 'cancelled';
    let writing = Promise.resolve();
    try {
      for await (const step of inBatches(chunksOf(file), options)) {
        if ('batch' in step) {
          await writing;
          writing = write(step.batch, memory);
          // Told when it is waited for.
          writing.catch(() => undefined);
        } else if ('summary' in step) {
          ended = step.summary.ended;
          done.isWhole = ended === 'whole';
          head = step.summary.head ?? head;
        }
      }
    } finally {
      await writing;
    }
    return ended;
  }

  async function write(batch: ImportRecord[], memory: MergeMemory): Promise<void> {
    const wishes = await wishesOf(archive, batch);
    const { written, conflicts } = await writeImported(archive, wishes);
    done.written += written;
    done.conflicts.push(...conflicts);
    if (!canSeal) return;
    // What cannot be indexed is there nevertheless, and is the background's to index.
    canSeal = await sealTerms(archive as unknown as SearchTables, { most: STEPS, memory }).then(
      () => true,
      () => false,
    );
  }
}

function optionsOf(file: File, { signal, onProgress }: ImportWork) {
  return {
    fileName: file.name,
    readPage: (bytes: Uint8Array, name: string) =>
      readSavedFile(bytes, name, { parser: new DOMParser(), outletOf }),
    signal,
    onProgress: ({ bytes, count }: { bytes: number; count: number }) =>
      onProgress(file.size === 0 ? 1 : bytes / file.size, count),
  };
}
