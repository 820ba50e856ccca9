import Dexie, { type EntityTable, type Transaction } from 'dexie';
import { origins } from '../core/article';
import type { Clipping } from '../core/clipping';
import type { Correction } from '../core/correction';
import type { Judgement } from '../core/judgement';
import type { OwnEntry } from '../core/own-entry';
import { entitiesNamed } from '../core/read';

/** What lists and filters need of a clipping; kept apart from the body so that a list reads no text. */
export type ClippingMeta = Omit<Clipping, 'text' | 'html' | 'relevance' | 'mentions' | 'quotes'> &
  Pick<Clipping['relevance'], 'counterparts'> & {
    mentionCount: number;
    /** Whom and what it names, each once: ids of the gazetteer. */
    entities: string[];
  };

/** The heavy part of a clipping, read one at a time. */
export type ClippingBody = Pick<
  Clipping,
  'id' | 'text' | 'html' | 'relevance' | 'mentions' | 'quotes'
>;

/** A correction under a key that is the same whenever the same is said. */
export type KeptCorrection = Correction & { id: string };

export type ArchiveDatabase = Dexie & {
  meta: EntityTable<ClippingMeta, 'id'>;
  body: EntityTable<ClippingBody, 'id'>;
  corrections: EntityTable<KeptCorrection, 'id'>;
  judgements: EntityTable<Judgement, 'where'>;
  own: EntityTable<OwnEntry, 'id'>;
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
  database
    .version(4)
    .stores({ meta: '++id, &key, *entities, *tags', own: 'id' })
    .upgrade(nameEntities);
  return database;
}

/** Version 3 knew only from a clipping's body whom it names. */
async function nameEntities(transaction: Transaction): Promise<void> {
  const named = new Map<number, string[]>();
  await transaction.table<ClippingBody>('body').each(({ id, mentions }) => {
    named.set(id, entitiesNamed(mentions));
  });
  await transaction
    .table<ClippingMeta>('meta')
    .toCollection()
    .modify((row) => {
      row.entities = named.get(row.id) ?? [];
    });
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
