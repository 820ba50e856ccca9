import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { TrashViewProps } from '../../components/TrashView';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { storageFailure } from '../../lib/extension/storage-failure';
import { failureKey, translate } from '../../lib/extension/translate';
import { DAYS_KEPT, restoreClippings } from '../../lib/extension/trash';
import {
  countRemoved,
  deleteAllForGood,
  deleteForGood,
  listRemoved,
  type RemovedRow,
  restoreAll,
} from '../../lib/extension/trash-list';

/** Each row is read with all that was removed. */
const PAGE = 20;

/** What was removed, kept true by the archive itself, with what can be done to it. */
export function useTrash(archive: ArchiveDatabase): TrashViewProps {
  const [limit, setLimit] = useState(PAGE);
  const [rows, setRows] = useState<RemovedRow[]>();
  const [count, setCount] = useState(0);
  const [trouble, setTrouble] = useState<string>();
  const [working, setWorking] = useState(false);

  useEffect(() => {
    const query = liveQuery(() =>
      Promise.all([listRemoved(archive, limit), countRemoved(archive)]),
    );
    const subscription = query.subscribe({
      next: ([found, all]) => {
        setRows(found);
        setCount(all);
      },
      // The page says once what is wrong with an archive that cannot be opened.
      error: () => {},
    });
    return () => subscription.unsubscribe();
  }, [archive, limit]);

  async function attempt(change: Promise<unknown>): Promise<void> {
    setTrouble(undefined);
    try {
      await change;
    } catch (error) {
      setTrouble(translate(failureKey(storageFailure(error))));
    }
  }

  async function attemptAll(change: Promise<unknown>): Promise<void> {
    setWorking(true);
    await attempt(change);
    setWorking(false);
  }

  async function putBack(restored: Promise<number>): Promise<void> {
    const back = await restored;
    if (back === 0) setTrouble(translate('trashSavedAnew'));
  }

  return {
    rows,
    count,
    days: DAYS_KEPT,
    trouble,
    working,
    onPutBack: (id) => void attempt(putBack(restoreClippings(archive, [id]))),
    onPutBackAll: () => void attemptAll(restoreAll(archive)),
    onDelete: (id) => void attempt(deleteForGood(archive, [id])),
    onDeleteAll: () => void attemptAll(deleteAllForGood(archive)),
    onMore: () => setLimit((now) => now + PAGE),
  };
}
