import { useEffect, useRef } from 'preact/hooks';
import type { ImportFault } from '../lib/core/import/import-fault';
import type { ImportSurvey } from '../lib/core/import/import-survey';
import type { ImportMode } from './ImportChoices';
import { counted, useWords, type Words } from './translate';

/** What a file would change, or has changed. */
export type ImportCounts = Pick<
  ImportSurvey,
  | ('fileName' | 'fresh' | 'same' | 'changed' | 'conflicts' | 'conflictCount')
  | ('faults' | 'faultCount' | 'misfits' | 'checksum' | 'refused')
>;

export type ImportState =
  | { step: 'choosing' }
  /** `share` of the file, 0 to 1. */
  | { step: 'reading' | 'writing'; fileName: string; share: number; count: number }
  | { step: 'read'; counts: ImportCounts }
  | { step: 'done' | 'stopped'; counts: ImportCounts; written: number; undoable: boolean };

export interface ImportReportProps {
  state: ImportState;
  mode: ImportMode;
  /** What went wrong with the archive, as a sentence. */
  trouble?: string | undefined;
  onImport: () => void;
  /** Stops reading or writing, or leaves what was read alone. */
  onCancel: () => void;
  onOpen: (id: number) => void;
  onUndo: () => void;
}

/** Faults shown; whoever has more than these has another file. */
export const MOST_FAULTS = 100;

/**
 * How far an import is, what it would do, and what it did. Each step takes the place of the one before with
 * the button that was pressed, so focus goes to its first line, where a screen reader goes on reading.
 */
export function ImportReport(props: ImportReportProps) {
  const { state, trouble, onCancel } = props;
  const { step } = state;
  const words = useWords();
  const { t } = words;
  const line = useRef<HTMLParagraphElement>(null);
  const known = useRef(step);
  // Where a file is left, the next thing there is to do is to choose another.
  const placeOf = (now: typeof step): HTMLElement | null | undefined =>
    now === 'choosing'
      ? line.current?.ownerDocument.querySelector<HTMLElement>('.import-choices input[type="file"]')
      : line.current;
  useEffect(() => {
    if (step !== known.current) placeOf(step)?.focus({ preventScroll: true });
    known.current = step;
  }, [step]);
  return (
    <div class="import-report">
      {/* Spoken once a step: how far it is changes too often to be. */}
      <p class="import-line" role="status" tabIndex={-1} ref={line}>
        {lineOf(words, state)}
      </p>
      {(state.step === 'reading' || state.step === 'writing') && (
        <p class="import-progress">
          <progress max={1} value={state.share} aria-label={t('importProgress')} />
          <span class="quiet">{counted(words, 'importRead', state.count)}</span>
          <button type="button" class="button" onClick={onCancel}>
            {t('importCancel')}
          </button>
        </p>
      )}
      {(state.step === 'read' || state.step === 'done' || state.step === 'stopped') && (
        <Counts {...props} counts={state.counts} />
      )}
      {trouble && (
        <p class="note" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}

function lineOf(words: Words, state: ImportState): string {
  const { t } = words;
  switch (state.step) {
    case 'choosing':
      return '';
    case 'reading':
      return t('importReading', state.fileName);
    case 'writing':
      return t('importWriting', state.fileName);
    case 'read':
      return t('importFound', state.counts.fileName);
    case 'done':
      return counted(words, 'importDone', state.written);
    case 'stopped':
      return counted(words, 'importStopped', state.written);
  }
}

function Counts(props: ImportReportProps & { counts: ImportCounts }) {
  const { state, counts, mode, onImport, onCancel, onOpen, onUndo } = props;
  const words = useWords();
  const { t } = words;
  const isRead = state.step === 'read';
  const { fresh, same, changed, conflictCount, faultCount, misfits } = counts;
  const writes = fresh + changed + conflictCount;
  const forbidden = counts.refused !== undefined || (mode === 'all' && faultCount > 0);
  const sums = [
    fresh > 0 && counted(words, 'importNew', fresh),
    same > 0 && counted(words, 'importSame', same),
    changed > 0 && counted(words, 'importChanged', changed),
    conflictCount > 0 && counted(words, 'importConflict', conflictCount),
    misfits > 0 && counted(words, 'importMisfits', misfits),
    faultCount > 0 && counted(words, 'importFaulty', faultCount),
  ].filter((sum) => sum !== false);
  return (
    <>
      {isRead && !counts.refused && (
        <>
          <ul class="import-sums">
            {sums.map((sum) => (
              <li key={sum}>{sum}</li>
            ))}
          </ul>
          {counts.checksum === 'right' && faultCount === 0 && (
            <p class="quiet">{t('importWhole')}</p>
          )}
        </>
      )}
      <Faults counts={counts} />
      {counts.conflicts.length > 0 && (
        <section aria-label={t('importConflictsTitle')}>
          <h3 class="label">{t('importConflictsTitle')}</h3>
          <ul class="import-conflicts">
            {counts.conflicts.map(({ id, title }) => (
              <li key={id}>
                <button type="button" class="link" onClick={() => onOpen(id)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isRead && <p>{verdict()}</p>}
      <p class="grant">
        {isRead && !forbidden && writes > 0 && (
          <button type="button" class="button primary" onClick={onImport}>
            {counted(words, 'importStart', writes)}
          </button>
        )}
        {!isRead && state.step !== 'choosing' && 'undoable' in state && state.undoable && (
          <button type="button" class="button" onClick={onUndo}>
            {t('undo')}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {isRead && !forbidden && writes > 0 ? t('importCancel') : t('importAnother')}
        </button>
      </p>
    </>
  );

  function verdict(): string {
    if (counts.refused) return t('importRefused');
    if (forbidden) return t('importAllOrNothing');
    return writes === 0 ? t('importNothingNew') : '';
  }
}

/** The first hundred faults, each with its line. */
function Faults({ counts: { faults, faultCount } }: { counts: ImportCounts }) {
  const words = useWords();
  if (faults.length === 0) return null;
  const shown = faults.slice(0, MOST_FAULTS);
  return (
    <ul class="import-faults">
      {shown.map((fault, at) => (
        <li key={at}>{faultText(words, fault)}</li>
      ))}
      {faultCount > shown.length && (
        <li class="quiet">{counted(words, 'importMoreFaults', faultCount - shown.length)}</li>
      )}
    </ul>
  );
}

/** What is wrong, as a sentence, with its line where it has one. */
export function faultText({ t }: Words, { code, line, values }: ImportFault): string {
  const sentence = t(`importFault_${code}`, ...values);
  return line === undefined ? sentence : t('importAt', String(line), sentence);
}
