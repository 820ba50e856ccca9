import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { EarlierVersion } from '../../lib/core/clipping';
import { earlierVersions } from '../../lib/extension/clippings';
import type { ArchiveDatabase } from '../../lib/extension/database';

/** What the article of a clipping said before, newest first, kept true by the archive itself. */
export function useEarlier(archive: ArchiveDatabase, id: number | undefined): EarlierVersion[] {
  const [known, setKnown] = useState<{ id?: number | undefined; earlier: EarlierVersion[] }>();
  useEffect(() => {
    if (id === undefined) return undefined;
    // The list says what is wrong with an archive that cannot be read.
    const all = liveQuery(() => earlierVersions(archive, id).catch(() => []));
    const subscription = all.subscribe((earlier) => setKnown({ id, earlier }));
    return () => subscription.unsubscribe();
  }, [archive, id]);
  return known?.id === id ? (known?.earlier ?? []) : [];
}
