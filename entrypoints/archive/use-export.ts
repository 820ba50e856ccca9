import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportChoicesProps, ExportProgress } from '../../components/ExportChoices';
import { useWords } from '../../components/translate';
import { formats } from '../../lib/core/export';
import { type Filter, filterText, isEverything } from '../../lib/core/filter';
import type { ArchiveLists } from '../../lib/extension/archive-lists';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { storageFailure } from '../../lib/extension/storage-failure';
import { failureKey } from '../../lib/extension/translate';
import { exportArchive } from '../shared/export-archive';

interface Parts {
  filter: Filter;
  /** How many the archive holds, how many of them the filter leaves, and which are chosen. */
  total: number;
  found: number | undefined;
  chosen: ReadonlySet<number>;
  isOpen: boolean;
}

/** An export of all, of the search at hand, or of the chosen clippings. */
export function useExport(
  archive: ArchiveDatabase,
  lists: ArchiveLists,
  { filter, total, found, chosen, isOpen }: Parts,
): ExportChoicesProps {
  const words = useWords();
  const [progress, setProgress] = useState<ExportProgress>();
  const [counted, setCounted] = useState(0);
  const stop = useRef<AbortController | undefined>(undefined);

  // How many words find is known once they are found.
  useEffect(() => {
    if (!isOpen || found !== undefined) return;
    let isOver = false;
    lists.ids(filter).then(
      (ids) => !isOver && setCounted(ids.length),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [archive, isOpen, found, filterText(filter)]);

  async function start({ format: id, scope }: Parameters<ExportChoicesProps['onExport']>[0]) {
    const format = formats.find((each) => each.id === id);
    if (!format) return;
    stop.current = new AbortController();
    const { signal } = stop.current;
    setProgress({ state: 'running', done: 0, total: scope === 'selection' ? chosen.size : total });
    try {
      const ids = scope === 'all' ? undefined : await idsIn(scope);
      const count = ids?.length ?? total;
      const onProgress = (done: number) => setProgress({ state: 'running', done, total: count });
      const answer = await exportArchive(archive, format, words, { ids, signal, onProgress });
      if (answer.outcome === 'failed') throw answer.error;
      setProgress(
        answer.outcome === 'done' ? { state: 'done', name: answer.name } : { state: 'cancelled' },
      );
    } catch (error) {
      setProgress({ state: 'failed', reason: words.t(failureKey(storageFailure(error))) });
    }
  }

  const idsIn = async (scope: 'search' | 'selection') =>
    scope === 'search' ? lists.ids(filter) : [...chosen].sort((a, b) => a - b);

  return {
    formats,
    scopes: [
      { id: 'all', count: total },
      ...(isEverything(filter) ? [] : [{ id: 'search' as const, count: found ?? counted }]),
      { id: 'selection', count: chosen.size },
    ],
    progress,
    onExport: (choice) => void start(choice),
    onCancel: () => stop.current?.abort(),
  };
}
