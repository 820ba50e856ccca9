import { addressKeys, hostOf } from '../core/address';
import type { Correction } from '../core/correction';
import { asCorrection } from './correction-guard';
import type { ArchiveDatabase } from './database';
import { writing } from './writing';

/** More than anybody says in years of reading; a page that says things by itself is stopped here. */
export const MOST_CORRECTIONS = 5000;

/**
 * Keeps corrections in one transaction. Saying the same again changes nothing, so a call that is
 * repeated because a worker was killed keeps one. Rejects when nothing was kept, also where more than
 * `MOST_CORRECTIONS` would be.
 */
export async function addCorrections(
  db: ArchiveDatabase,
  corrections: readonly Correction[],
  most = MOST_CORRECTIONS,
): Promise<void> {
  await writing(db, [db.corrections], async () => {
    for (const correction of corrections) {
      const id = idOf(correction);
      if (!(await db.corrections.get(id))) await db.corrections.put({ ...correction, id });
    }
    if ((await db.corrections.count()) > most)
      throw Object.assign(new Error(`more than ${most} corrections`), {
        name: 'TooManyCorrections',
      });
  });
}

/** Forgets a correction; one that is not there is forgotten already. */
export async function removeCorrection(db: ArchiveDatabase, correction: Correction): Promise<void> {
  await writing(db, [db.corrections], () => db.corrections.delete(idOf(correction)));
}

/** All corrections, newest first. */
export async function listCorrections(db: ArchiveDatabase): Promise<Correction[]> {
  return sound(await db.corrections.orderBy('made').reverse().toArray());
}

export function countCorrections(db: ArchiveDatabase): Promise<number> {
  return db.corrections.count();
}

/** The corrections that may speak of articles at these addresses; a reading needs no others. */
export async function correctionsFor(
  db: ArchiveDatabase,
  urls: readonly string[],
): Promise<Correction[]> {
  const places = new Set(urls.flatMap((url) => [...addressKeys(url), hostOf(url)]));
  const kept = await db.corrections
    .where('where')
    .anyOf([...places])
    .toArray();
  return sound(kept);
}

/** A row that is no correction, as a damaged or foreign one, must not stop those that are. */
function sound(rows: readonly unknown[]): Correction[] {
  return rows.flatMap((row) => asCorrection(row) ?? []);
}

/**
 * What makes two corrections the same: whom they speak of, where, and, of one article, of which
 * form. A name in the gazetteer is known by its id, so that its label may change.
 */
function idOf({ kind, where, entity, name, surface }: Correction): string {
  const whom = entity === undefined ? ['name', name] : ['entity', entity];
  return JSON.stringify([kind, where, ...whom, ...(kind === 'not-this' ? [surface] : [])]);
}
