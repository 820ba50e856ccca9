import { hostOf } from '../core/address';
import { NOTHING_SAID, type ReadersWord } from '../core/read';
import { correctionsFor } from './corrections';
import type { ArchiveDatabase } from './database';
import { judgementsFor } from './judgements';
import { getSettings } from './settings';

/** What the reader said before of articles at these addresses, on the page at `page`. Rejects where the archive fails. */
export async function wordOn(
  db: ArchiveDatabase,
  urls: readonly string[],
  page: string,
): Promise<ReadersWord> {
  const [corrections, judgements, mutes] = await Promise.all([
    correctionsFor(db, urls),
    judgementsFor(db, urls),
    mutesOn(page),
  ]);
  return { corrections, judgements, mutes };
}

/**
 * The same for a reading, which must not wait for an archive that does not answer: after `within`
 * milliseconds, or where the archive fails, only what is muted is known, and `trouble` is why.
 */
export async function wordInTime(
  db: ArchiveDatabase,
  urls: readonly string[],
  page: string,
  within = 1000,
): Promise<{ word: ReadersWord; trouble?: unknown }> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${within} ms`)), within);
  });
  try {
    return { word: await Promise.race([wordOn(db, urls, page), late]) };
  } catch (trouble) {
    return { word: { ...NOTHING_SAID, mutes: await mutesOn(page) }, trouble };
  } finally {
    clearTimeout(timer);
  }
}

async function mutesOn(page: string): Promise<ReadersWord['mutes']> {
  const { mutedSites, mutedTopics } = await getSettings();
  return { site: mutedSites.includes(hostOf(page)), topics: mutedTopics };
}
