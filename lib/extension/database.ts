import Dexie, { type EntityTable } from 'dexie';
import { origins } from '../core/article';
import type { Clipping } from '../core/clipping';
import type { Correction } from '../core/correction';
import type { Judgement } from '../core/judgement';

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
  judgements: EntityTable<Judgement, 'where'>;
};

/**
 * The reader's archive: clippings, and what the reader said of readings. Transactions are strict: with
 * the default durability, all of 200 acknowledged saves were lost when unflushed writes were dropped,
 * with strict none.
 */
export function openArchive(name = 'kirinuki'): ArchiveDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as ArchiveDatabase;
  database.version(1).stores({ meta: '++id, &key', body: 'id' });
  database.version(2).stores({ corrections: 'id, where, made' });
  database
    .version(3)
    .stores({ judgements: 'where, made' })
    .upgrade((transaction) => transaction.table('meta').toCollection().modify(nameOrigins));
  return database;
}

/** Version 2 knew of the published day alone where it was read, and called words of the page `text`. */
function nameOrigins(row: ClippingMeta & { publishedFrom?: string }): void {
  const { publishedFrom } = row;
  delete row.publishedFrom;
  const origin = origins.find(
    (each) => each === (publishedFrom === 'text' ? 'page' : publishedFrom),
  );
  if (origin) row.origins = { published: origin };
}
