import { useEffect, useState } from 'preact/hooks';
import { type Filter, isEverything } from '../../lib/core/filter';
import {
  type ArchiveLists,
  type ListedRow,
  type ListPart,
  listKey,
} from '../../lib/extension/archive-lists';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { countFacets } from '../../lib/extension/facet-counts';
import { countClippings } from '../../lib/extension/list-clippings';
import { storageFailure } from '../../lib/extension/storage-failure';
import { failureKey, translate } from '../../lib/extension/translate';
import { watchList } from '../shared/watch-list';

/** Rows asked for first; each time the end comes near, half as many again. */
const FIRST = 100;

/** Each batch of an import is a change; reading the list at each would take a fifth of its time. */
const WHILE_IMPORTING_MS = 2000;

export interface Clippings {
  /** Newest first; absent until the archive answers. */
  rows?: ListedRow[];
  /** Whether these are all. */
  isWhole: boolean;
  /** How many there are; absent where only counting them one by one would tell. */
  found?: number;
  /** How many the archive holds. */
  total: number;
  trouble?: string;
  onMore: () => void;
}

/** The clippings of a filter, kept true by the archive itself; while an import changes it all the time, now and then. */
export function useClippings(
  archive: ArchiveDatabase,
  lists: ArchiveLists,
  filter: Filter,
  { order, isImporting }: { order: ListPart['order']; isImporting: boolean },
): Clippings {
  const wanted = listKey(filter, order);
  const [asked, setAsked] = useState({ wanted, limit: FIRST });
  const limit = asked.wanted === wanted ? asked.limit : FIRST;
  const [answer, setAnswer] = useState<Omit<Clippings, 'onMore'>>({ isWhole: false, total: 0 });

  useEffect(
    () =>
      watchList(
        archive,
        (signal) =>
          Promise.all([
            lists.list(filter, { limit, order, signal }),
            countClippings(archive),
            countFound(archive, filter),
          ]),
        {
          answer: ([rows, total, count]) => {
            const isWhole = rows.length < limit;
            const all = isWhole ? rows.length : count;
            setAnswer({ rows, total, isWhole, ...(all !== undefined && { found: all }) });
          },
          trouble: (error) =>
            setAnswer((now) => ({ ...now, trouble: translate(failureKey(storageFailure(error))) })),
        },
        isImporting ? { pause: WHILE_IMPORTING_MS } : {},
      ),
    [archive, wanted, limit, isImporting],
  );

  return {
    ...answer,
    onMore: () => {
      if (!answer.isWhole && (answer.rows?.length ?? 0) >= limit)
        setAsked({ wanted, limit: Math.ceil(limit * 1.5) });
    },
  };
}

/** How many clippings a filter has, where a number that is kept says it. */
async function countFound(archive: ArchiveDatabase, filter: Filter): Promise<number | undefined> {
  if (isEverything(filter)) return countClippings(archive);
  const { query, facets, from, to } = filter;
  const [only, ...others] = facets;
  if (!only || others.length > 0 || query.trim() !== '' || from || to) return undefined;
  return (await countFacets(archive, [only]))[only] ?? 0;
}
