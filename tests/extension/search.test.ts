import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facet } from '../../lib/core/facets';
import { isAnswer } from '../../lib/core/search/answer';
import { listNames, namedLike } from '../../lib/core/search/named-like';
import { clausesOf } from '../../lib/core/search/plan';
import { parseQuery, type SearchQuery } from '../../lib/core/search/query';
import { searchedText } from '../../lib/core/search/terms';
import { openSearch, type SearchWishes } from '../../lib/extension/search-archive';
import { sealTerms } from '../../lib/extension/search-index';
import type { SearchTables } from '../../lib/extension/search-tables';
import { officials } from '../core/facts';
import { anyClipping, anyTyped } from '../core/search/searched';
import { type Kept, keep, remove, trialArchive } from './search-trial';

const asking = (typed: string, ...facets: Facet[]): SearchQuery => ({
  pieces: parseQuery(typed),
  facets,
});

/** All pages of a search. */
async function allFound(
  db: SearchTables,
  query: SearchQuery,
  wishes: SearchWishes = {},
): Promise<number[]> {
  const search = openSearch(db);
  const ids: number[] = [];
  for (let before: number | undefined; ; ) {
    const { hits, next } = await search.find(query, {
      ...wishes,
      ...(before !== undefined && { before }),
    });
    ids.push(...hits.map(({ id }) => id));
    if (next === undefined) return ids;
    expect(next).toBeLessThan(before ?? Number.POSITIVE_INFINITY);
    before = next;
  }
}

/** So many clippings on the herring; every tenth of Moscow, of the hundredth the 77th alone on squid. */
function herrings(from: number, to: number): Kept[] {
  return Array.from({ length: to - from }, (_, n) => {
    const id = from + n;
    return {
      id,
      title: `Herring ${id}`,
      text: `Of herring${id % 10 === 0 ? ' from Moscow' : ''}${id === 77 ? ' and squid' : ''}.`,
      facets: [
        id % 2 ? 'language:en' : 'language:ja',
        `month:20${String(10 + (id % 20))}-01`,
      ] as Facet[],
    };
  });
}

describe('what is found', () => {
  const clippings: Kept[] = [
    {
      id: 10,
      title: 'Two governments on 竹島',
      text: 'The islets.',
      facets: ['entity:takeshima', 'language:en'],
    },
    {
      id: 20,
      title: '독도 방문',
      text: '외교부는 정상회담에 대해 말했다.',
      facets: ['entity:takeshima', 'language:ko'],
    },
    {
      id: 30,
      title: 'A note only',
      text: 'Nothing.',
      note: 'Compare the squid quota',
      tags: ['Fish'],
      facets: ['tag:fish'],
    },
    {
      id: 40,
      title: '日韩关系',
      text: '竹島の日に首相が語った。',
      outlet: 'Harbour Post',
      facets: ['unread:', 'month:2026-02'],
    },
    {
      id: 50,
      title: 'Squid',
      text: 'Of the squid fishery.',
      facets: ['unread:', 'tag:fish', 'month:2026-03'],
    },
  ];
  const named = (typed: string) =>
    namedLike(
      parseQuery(typed),
      listNames({
        officials,
        territories: [
          {
            id: 'takeshima',
            kind: 'territory',
            claimants: ['JP', 'KR'],
            designations: [
              { text: 'Dokdo', lang: 'en', usedBy: ['KR'] },
              { text: '竹島', lang: 'ja', usedBy: ['JP'] },
              { text: '독도', lang: 'ko', usedBy: ['KR'] },
            ],
            summary: '',
            sources: [],
            verified: true,
          },
        ],
      }),
    );

  test.each<[string, SearchQuery, number[]]>([
    ['a word in title or text', asking('squid'), [50, 30]],
    ['its beginning', asking('squ'), [50, 30]],
    ['two words', asking('squid fishery'), [50]],
    ['in a note', asking('quota'), [30]],
    ['by the outlet', asking('harbour'), [40]],
    ['Japanese, in old characters', asking('竹嶋'), [40, 10]],
    ['Chinese, in traditional characters', asking('日韓關係'), [40]],
    ['Korean within a longer word', asking('정상'), [20]],
    ['by one character', asking('島'), [40, 10]],
    ['by a tag as well', asking('squid', 'tag:fish'), [50, 30]],
    ['unread ones', asking('', 'unread:'), [50, 40]],
    ['by two kinds of facet', asking('', 'unread:', 'tag:fish'), [50]],
    ['by one of two of a kind', asking('', 'language:en', 'language:ko'), [20, 10]],
    ['by months', { ...asking(''), from: '2026-02', to: '2026-02' }, [40]],
    ['since a month', { ...asking(''), from: '2026-03' }, [50]],
    ['nothing', asking('mackerel'), []],
    ['everything where nothing is asked', asking(''), [50, 40, 30, 20, 10]],
  ])('%s', async (_, query, ids) => {
    const db = trialArchive();
    await keep(db, ...clippings);
    expect(await allFound(db, query)).toEqual(ids);
    // And from a segment.
    await keep(db, ...herrings(1000, 1123));
    await sealTerms(db);
    expect(await db.segments.count()).toBe(1);
    expect((await allFound(db, query)).filter((id) => id < 1000)).toEqual(ids);
  });

  test('a place by whatever name in whatever language', async () => {
    const db = trialArchive();
    await keep(db, ...clippings);
    const wishes = { named: named('Dokdo') };
    expect(await allFound(db, asking('Dokdo'), wishes)).toEqual([20, 10]);
    expect(await allFound(db, asking('독도'), { named: named('독도') })).toEqual([20, 10]);
    expect(await allFound(db, asking('Dokdo islets'), { named: named('Dokdo islets') })).toEqual([
      10,
    ]);
    const { hits } = await openSearch(db).find(asking('Dokdo'), wishes);
    const [korean] = hits;
    expect(korean?.titleHits).toEqual([{ start: 0, end: 2 }]);
  });

  test('the best of many begins with the newest few hundred and leaves none out', async () => {
    const db = trialArchive();
    await keep(db, ...herrings(1, 800));
    const ids = await allFound(db, asking('herring'), { order: 'best', limit: 1000 });
    expect([...ids].sort((a, b) => a - b)).toEqual(Array.from({ length: 799 }, (_, at) => at + 1));
    expect(Math.min(...ids.slice(0, 300))).toBe(500);
    // The one that has it is far beyond them.
    expect(await allFound(db, asking('squid'), { order: 'best', limit: 20 })).toEqual([77]);
  });

  test('the best first: in the title, then by names, by number of hits, by age', async () => {
    const db = trialArchive();
    await keep(
      db,
      ...clippings,
      { id: 60, title: 'News', text: 'One squid.' },
      { id: 5, title: 'Old', text: 'Squid, squid and squid: squid.' },
    );
    const { hits } = await openSearch(db).find(asking('squid'), { order: 'best' });
    expect(hits.map(({ id }) => id)).toEqual([50, 60, 5, 30]);
  });
});

describe('pages', () => {
  test('go on where the last one ended, over unsealed clippings and segments', async () => {
    const db = trialArchive();
    await keep(db, ...herrings(0, 700));
    await sealTerms(db);
    expect(await db.segments.count()).toBe(5);
    expect(await db.unsealed.count()).toBe(60);
    const all = Array.from({ length: 700 }, (_, n) => 699 - n);
    expect(await allFound(db, asking('herring'))).toEqual(all);
    expect(await allFound(db, asking('herring moscow'), { limit: 7 })).toEqual(
      all.filter((id) => id % 10 === 0),
    );
    expect(await allFound(db, asking('squid'))).toEqual([77]);
    expect(await allFound(db, asking('herring squid moscow'))).toEqual([]);
  });

  test('end where a search looked at hundreds of texts in vain, and say so', async () => {
    const db = trialArchive();
    const text = 'peace without the treaty';
    await keep(
      db,
      ...Array.from({ length: 512 }, (_, id) => ({ id, text: id === 3 ? 'a peace treaty' : text })),
    );
    await sealTerms(db);
    const first = await openSearch(db).find(asking('"peace treaty"'));
    expect(first.hits).toEqual([]);
    expect(first.next).toBeGreaterThan(100);
    expect(await allFound(db, asking('"peace treaty"'))).toEqual([3]);
  });
});

describe('what changes', () => {
  test('a clipping that was saved again, described or removed is found as it is now, before sealing and after', async () => {
    const db = trialArchive();
    await keep(db, ...herrings(0, 256));
    await sealTerms(db);
    await keep(
      db,
      { id: 7, title: 'Cod', text: 'Of cod.' },
      { id: 9, title: 'Herring 9', text: 'x', note: 'cod, too' },
    );
    await remove(db, 11);
    const check = async () => {
      const herring = await allFound(db, asking('herring'));
      expect(herring).toHaveLength(254);
      expect(herring).not.toContain(7);
      expect(herring).not.toContain(11);
      expect(await allFound(db, asking('cod'))).toEqual([9, 7]);
    };
    await check();
    await keep(db, ...herrings(1000, 1126));
    await sealTerms(db);
    expect(await db.unsealed.count()).toBe(0);
    const herring = await allFound(db, asking('herring'));
    expect(herring).toHaveLength(254 + 126);
    expect(await allFound(db, asking('cod'))).toEqual([9, 7]);
  });

  test('a note typed letter by letter does not fill the table', async () => {
    const db = trialArchive();
    for (let n = 0; n < 300; n++) await keep(db, { id: 1, title: `A${n}` });
    await sealTerms(db);
    expect(await db.unsealed.count()).toBe(1);
    expect(await allFound(db, asking('a299'))).toEqual([1]);
  });

  test('an aborted search rejects', async () => {
    const db = trialArchive();
    await keep(db, ...herrings(0, 200));
    const typing = new AbortController();
    const found = openSearch(db).find(asking('herring'), { signal: typing.signal });
    typing.abort();
    await expect(found).rejects.toThrow();
  });
});

describe('sealing and merging', () => {
  test('eight segments become one, and what was removed is in none', async () => {
    const db = trialArchive();
    await keep(db, ...herrings(0, 1100));
    await remove(db, 20);
    await sealTerms(db);
    const segments = await db.segments.toArray();
    expect(segments.map(({ level, documents }) => [level, documents])).toEqual([[1, 1023]]);
    expect(await allFound(db, asking('moscow'))).toHaveLength(109);
    expect(
      await db.postings
        .where(':id')
        .below([segments[0]?.id ?? 0])
        .count(),
    ).toBe(0);
  });

  test('the oldest are merged first, however many wait', async () => {
    const db = trialArchive();
    await keep(db, ...herrings(0, 2600));
    await sealTerms(db);
    const levels = (await db.segments.orderBy('id').toArray()).sort((a, b) => a.order - b.order);
    expect(levels.map(({ level }) => level)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(levels.map(({ oldest }) => oldest)).toEqual([0, 1024, 2048, 2176, 2304, 2432]);
  });

  test('two callers at once, and a search beside them, do each work once', async () => {
    const name = 'both';
    const [db, other] = [trialArchive(name), trialArchive(name)];
    await keep(db, ...herrings(0, 1100));
    const [ids] = await Promise.all([
      allFound(db, asking('moscow')),
      sealTerms(db),
      sealTerms(other),
    ]);
    expect(ids).toHaveLength(110);
    expect((await db.segments.toArray()).map(({ documents }) => documents)).toEqual([1024]);
    expect(await allFound(other, asking('moscow'))).toHaveLength(110);
    expect(await db.unsealed.count()).toBe(76);
  });

  test('stopped after any step and begun again, the same is found', async () => {
    const db = trialArchive();
    await keep(db, ...herrings(0, 1100));
    for (let steps = 0; ; steps++) {
      const { more } = await sealTerms(db, { most: 1 });
      expect(await allFound(db, asking('moscow'))).toHaveLength(110);
      if (!more) break;
      expect(steps).toBeLessThan(30);
    }
    expect(await db.segments.count()).toBe(1);
  });
});

test('any clippings, sealed and merged at whatever moments: a search finds what looking at each finds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), anyClipping), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.array(anyTyped, { minLength: 1, maxLength: 5 }),
      fc.constantFrom<Facet[]>([], ['entity:takeshima'], ['language:ja', 'language:ko']),
      async (saves, typed, facets) => {
        const db = trialArchive();
        const kept = new Map<number, Kept>();
        const save = async (clipping: Kept) => {
          kept.set(clipping.id, clipping);
          await keep(db, clipping);
        };
        await keep(db, ...herrings(500, 620));
        for (const clipping of herrings(500, 620)) kept.set(clipping.id, clipping);
        for (const [id, { title, text, facets: had }] of saves) {
          await save({ id, title, text, facets: had as Facet[] });
          await sealTerms(db);
        }
        for (const each of typed) {
          const query = asking(each, ...facets);
          const clauses = clausesOf(query.pieces, []);
          const expected = [...kept.values()].filter(
            ({ title = '', text = '', facets: had = [] }) =>
              isAnswer(clauses, query, searchedText({ title, text, others: [] }), new Set(had)),
          );
          const ids = expected.map(({ id }) => id).sort((a, b) => b - a);
          expect(await allFound(db, query)).toEqual(ids);
        }
        db.close();
      },
    ),
    { numRuns: 25 },
  );
});
