import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { ArchiveViewProps } from '../../components/ArchiveView';
import type { Correction } from '../../lib/core/correction';
import { listCorrections, removeCorrection } from '../../lib/extension/corrections';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { storageFailure } from '../../lib/extension/storage-failure';
import { failureKey, translate } from '../../lib/extension/translate';

/** Everything the reader said was read wrongly, kept true by the archive itself. Pages obey at their next reading. */
export function useAllCorrections(archive: ArchiveDatabase): ArchiveViewProps['corrections'] {
  const [corrections, setCorrections] = useState<Correction[]>([]);
  const [trouble, setTrouble] = useState<string>();

  useEffect(() => {
    // The reading list says what is wrong with an archive that cannot be opened.
    const all = liveQuery(() => listCorrections(archive).catch(() => []));
    const subscription = all.subscribe(setCorrections);
    return () => subscription.unsubscribe();
  }, [archive]);

  return {
    corrections,
    trouble,
    onPutBack: (correction) =>
      void removeCorrection(archive, correction).then(
        () => setTrouble(undefined),
        (error: unknown) => setTrouble(translate(failureKey(storageFailure(error)))),
      ),
  };
}
