import type { ArchiveDatabase } from '../../lib/extension/database';
import { SEALING, sealTerms } from '../../lib/extension/search-index';
import type { SearchTables } from '../../lib/extension/search-tables';

/** Steps of indexing that are done in one go: a moment, after which others have their turn. */
const AT_ONCE = 2;
/** Milliseconds after a change before what was saved is indexed, so that a save is never waited for. */
const SOON = 2000;
/** Milliseconds between one few steps and the next. */
const PAUSE = 100;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Does a few steps of indexing; resolves with whether any are left. While an import does it, nothing is done here. */
export async function sealSome(archive: ArchiveDatabase): Promise<boolean> {
  const work = await navigator.locks.request(SEALING, { ifAvailable: true }, (lock) =>
    lock ? sealTerms(archive as unknown as SearchTables, { most: AT_ONCE }) : undefined,
  );
  return work?.more ?? false;
}

/**
 * To be called whenever clippings changed: indexes them a little later, also while more come, as an import brings
 * thousands, each of which a search would have to read until then.
 */
export function sealSoon(archive: ArchiveDatabase): () => void {
  let isRunning = false;
  let isWanted = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await pause(SOON);
      while (await sealSome(archive)) await pause(PAUSE);
    }
  };
  return () => {
    isWanted = true;
    // What cannot be indexed now is tried again at the next change, and when the worker wakes.
    if (!isRunning)
      void run()
        .catch(() => undefined)
        .finally(() => {
          isRunning = false;
        });
  };
}
