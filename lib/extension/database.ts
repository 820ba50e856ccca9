import Dexie, { type EntityTable } from 'dexie';
import type { Clipping } from '../core/clipping';
import type { Correction } from '../core/correction';

/** What lists and filters need of a clipping; kept apart from the body so that a list reads no text. */
export type ClippingMeta = Omit<Clipping, 'text' | 'html' | 'relevance' | 'mentions'> &
  Pick<Clipping['relevance'], 'counterparts'> & { mentionCount: number };

/** The heavy part of a clipping, read one at a time. */
export type ClippingBody = Pick<Clipping, 'id' | 'text' | 'html' | 'relevance' | 'mentions'>;

/** A correction under a key that is the same whenever the same is said. */
export type KeptCorrection = Correction & { id: string };

export type ArchiveDatabase = Dexie & {
  meta: EntityTable<ClippingMeta, 'id'>;
  body: EntityTable<ClippingBody, 'id'>;
  corrections: EntityTable<KeptCorrection, 'id'>;
};

/**
 * The reader's archive: clippings, and what the reader said was read wrongly. Transactions are strict: with the default durability, all of 200
 * acknowledged saves were lost when unflushed writes were dropped, with strict none.
 */
export function openArchive(name = 'kirinuki'): ArchiveDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as ArchiveDatabase;
  database.version(1).stores({ meta: '++id, &key', body: 'id' });
  database.version(2).stores({ corrections: 'id, where, made' });
  return database;
}
