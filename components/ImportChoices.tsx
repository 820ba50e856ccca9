import { useState } from 'preact/hooks';
import { useWords } from './translate';

/** What becomes of a file in which something is wrong: nothing is taken in, or what is right. */
export type ImportMode = 'all' | 'sound';

export interface ImportChoicesProps {
  mode: ImportMode;
  /** True while a file is read or written: another cannot be chosen then. */
  busy: boolean;
  onMode: (mode: ImportMode) => void;
  onFiles: (files: File[]) => void;
}

const MODES = ['all', 'sound'] as const;
const ACCEPTED = '.json,.jsonl,.ndjson,.csv,.html,.htm,.xhtml';

/** Files to be imported, by a button or dropped, and what is to become of faulty ones. */
export function ImportChoices({ mode, busy, onMode, onFiles }: ImportChoicesProps) {
  const { t } = useWords();
  const [isOver, setIsOver] = useState(false);
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !busy) onFiles(files);
  };
  return (
    <div class="import-choices">
      <p class="measure quiet">{t('importLead')}</p>
      {/* Dropping is a second way for those who point; the button is there for everybody. */}
      <fieldset
        aria-label={t('importTitle')}
        class={isOver ? 'import-drop import-over' : 'import-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(!busy);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <label class="button file">
          {t('importChoose')}
          <input
            type="file"
            class="unseen"
            multiple
            accept={ACCEPTED}
            disabled={busy}
            onChange={(event) => {
              const input = event.currentTarget;
              take(input.files);
              // The same file may be chosen again, once it was put right.
              input.value = '';
            }}
          />
        </label>
        <span class="quiet">{t('importDrop')}</span>
      </fieldset>
      <fieldset class="import-mode" disabled={busy}>
        <legend class="label">{t('importMode')}</legend>
        {MODES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="import-mode"
              value={each}
              checked={mode === each}
              onChange={() => onMode(each)}
            />
            {each === 'all' ? t('importModeAll') : t('importModeSound')}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
