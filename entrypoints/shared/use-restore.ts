import { useState } from 'preact/hooks';
import { faultText } from '../../components/ImportReport';
import type { RestoreOfferProps } from '../../components/RestoreOffer';
import { counted, useWords } from '../../components/translate';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { storageFailure } from '../../lib/extension/storage-failure';
import { failureKey } from '../../lib/extension/translate';
import { surveyFile, writeFile } from './import-file';

/**
 * Brings a backup back with one press: read to its end first, and written only where nothing in it is wrong.
 * What the archive has stays; a file in which something is wrong is for the archive page's import.
 */
export function useRestore(archive: ArchiveDatabase): RestoreOfferProps {
  const words = useWords();
  const [told, setTold] = useState<RestoreOfferProps['told']>();
  const [working, setWorking] = useState(false);

  async function restore(file: File): Promise<NonNullable<RestoreOfferProps['told']>> {
    const work = { signal: new AbortController().signal, onProgress: () => undefined };
    const survey = await surveyFile(archive, file, work);
    const fault = survey.refused ?? survey.faults[0];
    if (fault) return { text: faultText(words, fault), failed: true };
    const { written, error } = await writeFile(archive, file, survey, work);
    if (error !== undefined) throw error;
    return { text: counted(words, 'importDone', written), failed: false };
  }

  return {
    told,
    working,
    onRestore: (file) => {
      setWorking(true);
      setTold(undefined);
      void restore(file)
        .catch((error: unknown) => ({
          text: words.t(failureKey(storageFailure(error))),
          failed: true,
        }))
        .then((answer) => {
          setTold(answer);
          setWorking(false);
        });
    },
  };
}
