import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import type { Clipping } from '../../lib/core/clipping';
import { facetsOf } from '../../lib/core/facets';
import { textHash } from '../../lib/core/text-hash';
import { facetsIn } from '../../lib/extension/clipping-rows';
import { getClipping, saveClipping } from '../../lib/extension/clippings';
import { openArchive } from '../../lib/extension/database';
import { countClippings, listClippings } from '../../lib/extension/list-clippings';
import { settleSome } from '../../lib/extension/settle';
import { allClippings } from '../../lib/extension/whole-clippings';

const relevance = {
  relevant: true,
  score: 0.9,
  counterparts: ['KR'],
  topics: ['trade'],
  reasons: [],
};
const mention = {
  kind: 'territory' as const,
  field: 'text' as const,
  start: 0,
  end: 4,
  surface: 'Text',
  entity: 'harbour',
  area: 'harbour',
  name: 'Harbour',
  claimant: 'KR',
};

function clipping(id: number): Clipping {
  return {
    id,
    key: `news.example/${id}`,
    kind: 'article',
    url: `https://news.example/${id}`,
    title: `Title ${id}`,
    language: 'en',
    published: '2026-02-03',
    saved: '2026-02-03T04:05:06.000Z',
    read: id % 2 === 0,
    tags: ['sea'],
    text: `Text ${id}`,
    html: `<p>Text ${id}</p>`,
    relevance,
    mentions: [mention],
    asOf: '2026-01-01',
  };
}

/** The stores of each earlier version, and the rows it wrote of a clipping. */
const EARLIER: [version: number, stores: Record<string, string>][] = [
  [1, { meta: '++id, &key', body: 'id' }],
  [2, { meta: '++id, &key', body: 'id', corrections: 'id, where, made' }],
  [
    3,
    { meta: '++id, &key', body: 'id', corrections: 'id, where, made', judgements: 'where, made' },
  ],
  [
    4,
    {
      meta: '++id, &key, *entities, *tags',
      body: 'id',
      corrections: 'id, where, made',
      judgements: 'where, made',
      own: 'id',
    },
  ],
];

async function archiveOf(version: number, stores: Record<string, string>, size: number) {
  const old = new Dexie(`upgrade-${version}-${Math.random()}`);
  old.version(version).stores(stores);
  for (let id = 1; id <= size; id++) {
    const { text, html, relevance, mentions, ...facts } = clipping(id);
    const meta = { ...facts, counterparts: relevance.counterparts, mentionCount: mentions.length };
    await old.table('meta').add(version < 4 ? meta : { ...meta, entities: ['harbour'] });
    await old.table('body').add({ id, text, html, relevance, mentions });
  }
  old.close();
  return old.name;
}

test.each(EARLIER)(
  'an archive of version %i opens whole, and is settled bit by bit',
  async (version, stores) => {
    const name = await archiveOf(version, stores, 7);
    const wanted = Array.from({ length: 7 }, (_, at) => clipping(at + 1));
    let db = openArchive(name);
    const all = async () => {
      const found: Clipping[] = [];
      for await (const each of allClippings(db)) found.push(each);
      return found;
    };
    expect(await all()).toEqual(wanted);
    expect(await countClippings(db)).toBe(7);
    expect((await listClippings(db, { facets: ['entity:harbour', 'unread:'] })).length).toBe(4);

    expect(await settleSome(db, 3)).toBe(true);
    // What is saved between two goes is not counted twice.
    const { id: _, ...draft } = clipping(8);
    await saveClipping(db, draft);
    // A worker that ends here goes on where it was.
    db.close();
    db = openArchive(name);
    while (await settleSome(db, 3));
    expect(await settleSome(db, 3)).toBe(false);

    expect((await all()).slice(0, 7)).toEqual(
      wanted.map((each) => ({ ...each, textHash: textHash(each) })),
    );
    for (const row of await db.meta.toArray()) {
      const whole = await getClipping(db, row.id);
      expect(new Set(facetsIn(row))).toEqual(new Set(whole && facetsOf(whole)));
      expect((await db.body.get(row.id))?.text).toBeUndefined();
    }
    expect((await db.counts.get('name:harbour/KR'))?.count).toBe(8);
    db.close();
  },
);
