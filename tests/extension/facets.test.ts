import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Clipping, type ClippingDraft, makeClipping } from '../../lib/core/clipping';
import { type Facet, facetsOf } from '../../lib/core/facets';
import type { Mention } from '../../lib/core/mention';
import {
  describeClipping,
  markRead,
  retag,
  saveClipping,
  star,
} from '../../lib/extension/clippings';
import { openArchive } from '../../lib/extension/database';
import { countFacets } from '../../lib/extension/facet-counts';
import { countClippings, idsOf, listClippings } from '../../lib/extension/list-clippings';
import { removeClippings, restoreClippings } from '../../lib/extension/trash';
import { allClippings } from '../../lib/extension/whole-clippings';

const PARTIES = ['KR', 'RU', 'CN'];
const TAGS = ['sea', 'Fish', 'ＦＩＳＨ'];

function draft(n: number, counterparts: string[], entity: string): ClippingDraft {
  const article = {
    url: `https://${n % 2 ? 'news' : 'paper'}.example/${n % 5}`,
    title: `Title ${n}`,
    text: `Text ${n}`,
    language: n % 3 ? ('ja' as const) : ('en' as const),
    published: `2026-0${1 + (n % 9)}-01`,
  };
  const mention: Mention = {
    kind: 'territory',
    field: 'text',
    start: 0,
    end: 4,
    surface: 'Text',
    entity,
    area: entity,
    name: entity,
    claimant: n % 2 ? 'JP' : null,
  };
  const relevance = { relevant: true, score: 1, counterparts, topics: ['trade'], reasons: [] };
  const saved = new Date(Date.UTC(2026, 0, 1, 0, n));
  return makeClipping({ article, relevance, mentions: [mention] }, 'article', '2026-01-01', saved);
}

/** What a reader may do to an archive, in any order. */
const deed = fc.oneof(
  fc.record({
    save: fc.nat(20),
    counterparts: fc.subarray(PARTIES),
    entity: fc.constantFrom('harbour', 'islet'),
  }),
  fc.record({ remove: fc.nat(5) }),
  fc.record({ putBack: fc.constant(true) }),
  fc.record({ read: fc.nat(5), on: fc.boolean() }),
  fc.record({ star: fc.nat(5), on: fc.boolean() }),
  fc.record({ tag: fc.nat(5), add: fc.subarray(TAGS), drop: fc.subarray(TAGS) }),
  fc.record({ describe: fc.nat(5), tags: fc.subarray(TAGS) }),
);

let archives = 0;
test('whatever is done to an archive, its counts and lists are those of the clippings in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
      const db = openArchive(`facets-${archives++}`);
      const removed: number[] = [];
      for (const each of deeds) {
        const rows = await listClippings(db);
        const idAt = (place: number) => rows[place]?.id ?? 0;
        if ('save' in each)
          await saveClipping(db, draft(each.save, each.counterparts, each.entity));
        else if ('remove' in each) {
          removed.push(idAt(each.remove));
          await removeClippings(db, [idAt(each.remove)]);
        } else if ('putBack' in each) await restoreClippings(db, removed);
        else if ('read' in each) await markRead(db, [idAt(each.read)], each.on);
        else if ('star' in each) await star(db, [idAt(each.star)], each.on);
        else if ('tag' in each) await retag(db, [idAt(each.tag)], each);
        else await describeClipping(db, idAt(each.describe), { note: 'n', tags: each.tags });
      }
      await expectTrue(db);
      db.close();
    }),
    { numRuns: 40 },
  );
});

async function expectTrue(db: ReturnType<typeof openArchive>): Promise<void> {
  const clippings: Clipping[] = [];
  for await (const clipping of allClippings(db)) clippings.push(clipping);
  const naive = new Map<Facet, number[]>();
  for (const clipping of clippings.reverse())
    for (const facet of facetsOf(clipping))
      naive.set(facet, [...(naive.get(facet) ?? []), clipping.id]);
  expect(await countClippings(db)).toBe(clippings.length);
  const counts = Object.fromEntries(
    (await db.counts.toArray()).map((row) => [row.facet, row.count]),
  );
  expect(counts).toEqual(Object.fromEntries([...naive].map(([facet, ids]) => [facet, ids.length])));
  expect(await countFacets(db, ['tag:nowhere'])).toEqual({});
  for (const [facet, ids] of naive) {
    expect((await listClippings(db, { facets: [facet] })).map(({ id }) => id)).toEqual(ids);
    const both = await listClippings(db, { facets: [facet, 'unread:'] });
    const unread = naive.get('unread:') ?? [];
    expect(both.map(({ id }) => id)).toEqual(ids.filter((id) => unread.includes(id)));
    expect(await idsOf(db, { query: '', facets: [facet, 'unread:'] })).toEqual(
      both.map(({ id }) => id),
    );
    expect(await idsOf(db, { query: '', facets: [facet] })).toEqual(ids);
    const [first] = ids;
    const rest = await listClippings(db, { facets: [facet] }, { before: first ?? 0, limit: 2 });
    expect(rest.map(({ id }) => id)).toEqual(ids.slice(1, 3));
  }
}
