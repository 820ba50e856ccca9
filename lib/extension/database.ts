import Dexie, { type EntityTable, type Table, type Transaction } from 'dexie';
import { origins } from '../core/article';
import type { Clipping, EarlierVersion } from '../core/clipping';
import type { Correction } from '../core/correction';
import { type Facet, facetsOf } from '../core/facets';
import type { Judgement } from '../core/judgement';
import type { OwnEntry } from '../core/own-entry';
import { entitiesNamed } from '../core/read';
import {
  type PostingsKey,
  type PostingsRow,
  SEARCH_STORES,
  type SegmentRow,
  type UnsealedRow,
} from './search-tables';

/** What lists and filters need of a clipping; kept apart from the rest so that a list reads no text. */
export type ClippingMeta = Omit<Clipping, 'text' | 'html' | 'relevance' | 'mentions' | 'quotes'> &
  Pick<Clipping['relevance'], 'counterparts'> & {
    mentionCount: number;
    /**
     * Each facet with the clipping's own id, below zero: so the index holds the clippings of a facet newest
     * first, and any page of any list is one read of as many rows.
     */
    facets: [Facet, number][];
    /** 5 where body, text, facets and search index are as this version keeps them; absent until that is settled. */
    form?: 5;
  };

/** The heavy part of a clipping, read one at a time. */
export type ClippingBody = Pick<Clipping, 'id' | 'html' | 'relevance' | 'mentions' | 'quotes'> & {
  /** Of a clipping that is not settled yet; of all others in `texts`. */
  text?: string;
};

/** The plain text of a clipping, for search, snippets and whoever needs no more. */
export type ClippingText = Pick<Clipping, 'id' | 'text'> & {
  /** Notes on quotes, to be searched with the text. */
  notes?: string[];
};

/** Words that an article had before. */
export type KeptVersion = EarlierVersion & { id: number };

/** The lead image itself, as the browser held it when the article was saved. */
export interface KeptImage {
  id: number;
  /** `image/jpeg`, `image/png`, `image/webp`. */
  type: string;
  bytes: ArrayBuffer;
}

/** How many clippings a facet holds. */
export interface FacetCount {
  facet: Facet;
  count: number;
}

/** A removed clipping, whole, until it is put back or its time is over. */
export interface Removed {
  id: number;
  /** Instant of removal. */
  removed: string;
  clipping: Clipping;
  versions: KeptVersion[];
  image?: KeptImage;
  /** Keys of other addresses it was saved under. */
  aliases?: string[];
}

/** A small thing that the archive knows of itself, by name. */
export interface ArchiveState {
  name: string;
  value: unknown;
}

/** A correction under a key that is the same whenever the same is said. */
export type KeptCorrection = Correction & { id: string };

export type ArchiveDatabase = Dexie & {
  meta: Table<ClippingMeta, number>;
  body: EntityTable<ClippingBody, 'id'>;
  texts: Table<ClippingText, number>;
  versions: Table<KeptVersion, [id: number, saved: string]>;
  images: EntityTable<KeptImage, 'id'>;
  /** Other addresses of a clipping: `key` to `id`. */
  aliases: EntityTable<{ key: string; id: number }, 'key'>;
  counts: Table<FacetCount, Facet>;
  trash: EntityTable<Removed, 'id'>;
  state: EntityTable<ArchiveState, 'name'>;
  unsealed: Table<UnsealedRow, number>;
  segments: Table<SegmentRow, number>;
  postings: Table<PostingsRow, PostingsKey>;
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
  database
    .version(5)
    .stores({
      meta: '++id, &key, *facets, *tags, textHash',
      texts: 'id',
      versions: '[id+saved], id',
      images: 'id',
      aliases: 'key, id',
      counts: 'facet',
      trash: 'id, removed',
      state: 'name',
      ...SEARCH_STORES,
    })
    .upgrade(nameFacets);
  openAgain(database);
  return database;
}

/**
 * Lets a database that could not be opened be opened by whoever needs it next: on a full disk Chromium opens
 * none, and Dexie would go on refusing when there is room again. One that was closed under an older page stays so.
 */
function openAgain(database: Dexie): void {
  const open = database.open.bind(database);
  database.open = () => {
    const opened = open();
    opened.catch(() => {
      // Whoever waits for this opening is told of its failure first; otherwise they would open in turn for ever.
      setTimeout(() => {
        if (database.hasFailed() && !database.hasBeenClosed())
          database.close({ disableAutoOpen: false });
      });
    });
    return opened;
  };
}

/** Version 3 knew only from a clipping's body whom it names. */
async function nameEntities(transaction: Transaction): Promise<void> {
  const named = new Map<number, string[]>();
  await transaction.table<ClippingBody>('body').each(({ id, mentions }) => {
    named.set(id, entitiesNamed(mentions));
  });
  await transaction
    .table<RowOfVersion4>('meta')
    .toCollection()
    .modify((row) => {
      row.entities = named.get(row.id) ?? [];
    });
}

type RowOfVersion4 = Omit<ClippingMeta, 'facets'> & { entities?: string[] };

/**
 * Version 4 had an index of entities and no other. What lists and filters need is made from the rows at once;
 * what only the bodies know, and the apart text, is left to `settle.ts`: changing 3,000 bodies takes seconds,
 * in which the archive could not be opened.
 */
async function nameFacets(transaction: Transaction): Promise<void> {
  const counts = new Map<Facet, number>();
  await transaction
    .table<RowOfVersion4 & Partial<ClippingMeta>>('meta')
    .toCollection()
    .modify((row) => {
      const named = (row.entities ?? []).map((id): Facet => `entity:${id}`);
      // A damaged row is passed over where it is read; here it must not stop the others.
      const { url = '', saved = '', language = 'und', counterparts = [] } = row;
      const relevance = { counterparts, topics: [] };
      const known = { ...row, url, saved, language, relevance, mentions: [] };
      const facets = [...facetsOf(known), ...named];
      delete row.entities;
      row.facets = facets.map((facet) => [facet, -row.id]);
      for (const facet of facets) counts.set(facet, (counts.get(facet) ?? 0) + 1);
    });
  const rows = [...counts].map(([facet, count]) => ({ facet, count }));
  await transaction.table<FacetCount>('counts').bulkPut(rows);
  if (rows.length > 0)
    await transaction.table<ArchiveState>('state').put({ name: 'unsettled', value: null });
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
