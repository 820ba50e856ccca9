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
 * The same for a reading: where the archive fails or does not answer in time, only what is muted is known,
 * and `trouble` is why.
 */
export async function wordInTime(
  db: ArchiveDatabase,
  urls: readonly string[],
  page: string,
  within?: number,
): Promise<{ word: ReadersWord; trouble?: unknown }> {
  try {
    return { word: await inTime(wordOn(db, urls, page), within) };
  } catch (trouble) {
    return { word: { ...NOTHING_SAID, mutes: await mutesOn(page) }, trouble };
  }
}

/** An answer of the archive that a reading must not wait for longer than `within` milliseconds; then it rejects. */
export async function inTime<Answer>(answer: PromiseLike<Answer>, within = 1000): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${within} ms`)), within);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function mutesOn(page: string): Promise<ReadersWord['mutes']> {
  const { mutedSites, mutedTopics } = await getSettings();
  return { site: mutedSites.includes(hostOf(page)), topics: mutedTopics };
}
