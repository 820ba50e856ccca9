import { useEffect, useState } from 'preact/hooks';
import type { ReadingListProps } from '../../components/ReadingList';
import { useWords } from '../../components/translate';
import type { ClippingRow } from '../../lib/core/clipping';
import { json } from '../../lib/core/export/json';
import { markRead, star } from '../../lib/extension/clippings';
import { countCorrections } from '../../lib/extension/corrections';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { countClippings } from '../../lib/extension/list-clippings';
import { forgetSnapshot, keepSnapshot, readSnapshot } from '../../lib/extension/list-snapshot';
import { storageFailure } from '../../lib/extension/storage-failure';
import { failureKey, translate } from '../../lib/extension/translate';
import { removeClippings, restoreClippings } from '../../lib/extension/trash';
import { exportArchive } from './export-archive';
import { useLists } from './use-lists';
import { watchList } from './watch-list';

const LISTED = 50;

/** The newest of the reading list, kept true by the archive itself, with what can be done to it. */
export function useList(archive: ArchiveDatabase): Omit<ReadingListProps, 'onOpen' | 'selected'> {
  const words = useWords();
  const lists = useLists(archive);
  const [query, setQuery] = useState('');
  /** Painted before the database is open; whatever is done with its rows waits for that. */
  const [before] = useState(readSnapshot);
  const [rows, setRows] = useState<ClippingRow[] | undefined>(before?.rows);
  const [total, setTotal] = useState(before?.total ?? 0);
  const [hasCorrections, setHasCorrections] = useState(false);
  const [removed, setRemoved] = useState<{ id: number; title: string }>();
  const [exporting, setExporting] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const inTrouble = (error: unknown) => setTrouble(translate(failureKey(storageFailure(error))));
  const cannotList = (error: unknown) => {
    if (storageFailure(error) === 'storage-refused') {
      forgetSnapshot();
      setRows(undefined);
      setTotal(0);
    }
    inTrouble(error);
  };
  const attempt = (change: Promise<unknown>) => void change.catch(inTrouble);

  useEffect(
    () =>
      watchList(
        archive,
        (signal) =>
          Promise.all([
            lists.list({ query, facets: [] }, { limit: LISTED, signal }),
            countClippings(archive),
            countCorrections(archive),
            archive.judgements.count(),
          ]),
        {
          answer: ([found, count, corrections, judgements]) => {
            setRows(found);
            setTotal(count);
            setHasCorrections(corrections + judgements > 0);
            setTrouble(undefined);
            if (query === '') keepSnapshot({ rows: found, total: count });
          },
          trouble: cannotList,
        },
      ),
    [archive, query],
  );

  return {
    rows,
    total,
    query,
    exporting,
    hasCorrections,
    trouble,
    removed,
    onQuery: setQuery,
    onToggleRead: ({ id, read }) => attempt(markRead(archive, [id], !read)),
    onToggleStar: ({ id, starred }) => attempt(star(archive, [id], !starred)),
    onRemove: ({ id, title }) =>
      attempt(removeClippings(archive, [id]).then(() => setRemoved({ id, title }))),
    onUndo: () => {
      if (removed)
        attempt(restoreClippings(archive, [removed.id]).then(() => setRemoved(undefined)));
    },
    onExport: () => {
      setExporting(true);
      void exportArchive(archive, json, words).then((answer) => {
        setExporting(false);
        if (answer.outcome === 'failed') inTrouble(answer.error);
      });
    },
  };
}
