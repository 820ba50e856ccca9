import { useRef, useState } from 'preact/hooks';
import type { ImportChoicesProps, ImportMode } from '../../components/ImportChoices';
import type { ImportReportProps, ImportState } from '../../components/ImportReport';
import { useWords } from '../../components/translate';
import type { ImportSurvey } from '../../lib/core/import/import-survey';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { storageFailure } from '../../lib/extension/storage-failure';
import { failureKey } from '../../lib/extension/translate';
import { surveyFile, writeFile } from '../shared/import-file';

/** Conflicts that are led to one by one. */
const MOST_TOLD = 100;

/**
 * Takes files into the archive, one after the other: each is read to its end before anything is written, and
 * the reader decides on what it would change.
 */
export function useImport(
  archive: ArchiveDatabase,
): ImportChoicesProps & Omit<ImportReportProps, 'onOpen'> {
  const { t } = useWords();
  const [mode, setMode] = useState<ImportMode>('all');
  const [state, setState] = useState<ImportState>({ step: 'choosing' });
  const [trouble, setTrouble] = useState<string>();
  const files = useRef<File[]>([]);
  const stop = useRef(new AbortController());
  const survey = useRef<ImportSurvey | undefined>(undefined);
  const inTrouble = (error: unknown) => setTrouble(t(failureKey(storageFailure(error))));

  function begin(step: 'reading' | 'writing', { name: fileName }: File) {
    stop.current = new AbortController();
    const onProgress = (share: number, count: number) => setState({ step, fileName, share, count });
    onProgress(0, 0);
    return { signal: stop.current.signal, onProgress };
  }

  async function read(): Promise<void> {
    const [file] = files.current;
    if (!file) return setState({ step: 'choosing' });
    try {
      const found = await surveyFile(archive, file, begin('reading', file));
      if (found.ended === 'cancelled') return leave();
      survey.current = found;
      setState({ step: 'read', counts: found });
    } catch (error) {
      inTrouble(error);
      leave();
    }
  }

  async function write(): Promise<void> {
    const [file] = files.current;
    const found = survey.current;
    if (!file || !found) return;
    const done = await writeFile(archive, file, found, begin('writing', file));
    if (done.error !== undefined) inTrouble(done.error);
    const { conflicts, written, isWhole } = done;
    const told = { conflicts: conflicts.slice(0, MOST_TOLD), conflictCount: conflicts.length };
    const counts = { ...found, ...told };
    setState({ step: isWhole ? 'done' : 'stopped', counts, written, undoable: false });
  }

  function leave(): void {
    survey.current = undefined;
    files.current = files.current.slice(1);
    void read();
  }

  const busy = state.step === 'reading' || state.step === 'writing';
  return {
    mode,
    state,
    trouble,
    busy,
    onMode: setMode,
    onFiles: (chosen) => {
      files.current = [...chosen];
      setTrouble(undefined);
      void read();
    },
    onImport: () => void write(),
    onCancel: () => (busy ? stop.current.abort() : leave()),
    onUndo: () => undefined,
  };
}
