import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { SavedSearchesProps } from '../../components/SavedSearches';
import { type Filter, filterText, type SavedSearch } from '../../lib/core/filter';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { dropSearch, keepSearch, listSearches } from '../../lib/extension/searches';

/** The reader's saved searches, kept true by the archive. */
export function useSearches(
  archive: ArchiveDatabase,
  filter: Filter,
  attempt: (change: Promise<unknown>) => void,
): Omit<SavedSearchesProps, 'onOpen'> {
  const [searches, setSearches] = useState<readonly SavedSearch[]>([]);
  useEffect(() => {
    const query = liveQuery(() => listSearches(archive).catch(() => []));
    const subscription = query.subscribe(setSearches);
    return () => subscription.unsubscribe();
  }, [archive]);
  const now = filterText(filter);
  return {
    searches,
    now,
    onKeep: (name) => attempt(keepSearch(archive, { name, query: now })),
    onDrop: ({ name }) => attempt(dropSearch(archive, name)),
  };
}
