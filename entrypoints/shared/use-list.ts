import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ReadingListProps } from '../../components/ReadingList';
import type { Clipping, ClippingRow } from '../../lib/core/clipping';
import { exportJson } from '../../lib/core/export';
import {
  allClippings,
  countClippings,
  listClippings,
  markRead,
  removeClipping,
  restoreClipping,
  storageFailure,
} from '../../lib/extension/clippings';
import { countCorrections, listCorrections } from '../../lib/extension/corrections';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { download } from '../../lib/extension/downloads';
import { listJudgements } from '../../lib/extension/judgements';
import { failureKey, translate } from '../../lib/extension/translate';

type List = Omit<ReadingListProps, 'onOpen' | 'selected'> & {
  /** Waits for a change of the archive; where it fails, the list says why. */
  attempt: (change: Promise<unknown>) => void;
};

/**
 * The reading list, kept true by the archive itself, with what can be done to it; where `naming` is an
 * entity, of the clippings that name it. `search` is what is looked for at first.
 */
export function useList(
  archive: ArchiveDatabase,
  {
    limit = 50,
    naming,
    search = '',
  }: { limit?: number; naming?: string | undefined; search?: string } = {},
): List {
  const [query, setQuery] = useState(search);
  const [rows, setRows] = useState<ClippingRow[]>();
  const [total, setTotal] = useState(0);
  const [hasCorrections, setHasCorrections] = useState(false);
  const [removed, setRemoved] = useState<Clipping>();
  const [exporting, setExporting] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const inTrouble = (error: unknown) => setTrouble(translate(failureKey(storageFailure(error))));
  const attempt = (change: Promise<unknown>) => change.catch(inTrouble);

  useEffect(() => {
    // Caught inside: a live query keeps silent about a database that could not be opened.
    const rowsAndTotal = liveQuery(() =>
      Promise.all([
        listClippings(archive, { search: query, naming, limit }),
        countClippings(archive),
        countCorrections(archive),
        archive.judgements.count(),
      ]).catch(inTrouble),
    );
    const subscription = rowsAndTotal.subscribe((answer) => {
      if (!answer) return;
      const [found, count, corrections, judgements] = answer;
      setRows(found);
      setTotal(count);
      setHasCorrections(corrections + judgements > 0);
      setTrouble(undefined);
    });
    return () => subscription.unsubscribe();
  }, [archive, query, naming, limit]);

  async function exportAll(): Promise<void> {
    setExporting(true);
    const now = new Date();
    const head = {
      appVersion: browser.runtime.getManifest().version,
      now,
      count: await countClippings(archive),
      corrections: await listCorrections(archive),
      judgements: await listJudgements(archive),
    };
    const name = `kirinuki-${now.toISOString().slice(0, 10)}.json`;
    await download(exportJson(allClippings(archive), head), name, 'application/json');
  }

  return {
    attempt: (change) => void attempt(change),
    rows,
    total,
    query,
    exporting,
    hasCorrections,
    trouble,
    removed: removed && { id: removed.id, title: removed.title },
    onQuery: setQuery,
    onToggleRead: (row) => void attempt(markRead(archive, row.id, !row.read)),
    onRemove: (row) => void attempt(removeClipping(archive, row.id).then(setRemoved)),
    onUndo: () => {
      if (removed)
        void attempt(restoreClipping(archive, removed).then(() => setRemoved(undefined)));
    },
    onExport: () => void attempt(exportAll().finally(() => setExporting(false))),
  };
}
