import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ExportFormat } from '../lib/core/export/record';
import { useWords, type Words } from './translate';

export type ExportScope = 'all' | 'search' | 'selection';

/** How the last export goes or went; absent before the first. */
export type ExportProgress =
  | { state: 'running'; done: number; total: number }
  | { state: 'done'; name: string }
  | { state: 'cancelled' }
  /** `reason` is a sentence. */
  | { state: 'failed'; reason: string };

export interface ExportChoicesProps {
  formats: readonly Pick<ExportFormat, 'id' | 'labelKey'>[];
  /** What can be exported, the widest first: the narrowest that holds anything is chosen at first. */
  scopes: readonly { id: ExportScope; count: number }[];
  progress?: ExportProgress | undefined;
  onExport: (choice: { format: string; scope: ExportScope }) => void;
  onCancel: () => void;
}

const scopeKeys: Record<ExportScope, string> = {
  all: 'exportScopeAll',
  search: 'exportScopeSearch',
  selection: 'exportScopeSelection',
};

/** Which format, of what; then how far it is, and what became of it. */
export function ExportChoices(props: ExportChoicesProps) {
  const { formats, scopes, progress, onExport, onCancel } = props;
  const words = useWords();
  const { t } = words;
  const id = useId();
  const [format = formats[0]?.id, setFormat] = useState<string>();
  const [wanted, setWanted] = useState<ExportScope>();
  const offered = scopes.filter((each) => each.id === 'all' || each.count > 0);
  const scope = (offered.find((each) => each.id === wanted) ?? offered.at(-1))?.id;
  const running = progress?.state === 'running';
  const line = useRef<HTMLParagraphElement>(null);
  const wasRunning = useRef(running);
  // The button to cancel goes with the export: where it had the focus, what became of it gets it.
  useEffect(() => {
    const { activeElement, body } = document;
    const isNowhere = activeElement === null || activeElement === body;
    if (wasRunning.current && !running && isNowhere) line.current?.focus();
    wasRunning.current = running;
  }, [running]);
  return (
    <form
      class="export"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!running && format !== undefined && scope) onExport({ format, scope });
      }}
    >
      <h2 class="label" id={`${id}-title`}>
        {t('exportTitle')}
      </h2>
      <fieldset class="export-choices">
        <legend class="label">{t('exportFormat')}</legend>
        {formats.map((each) => (
          <label class="export-choice" key={each.id}>
            <input
              type="radio"
              name={`${id}-format`}
              value={each.id}
              checked={each.id === format}
              onChange={() => setFormat(each.id)}
            />
            <span>
              <span class="export-name">{t(each.labelKey)}</span>{' '}
              <span class="quiet">{t(`formatFor_${each.id}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="export-choices">
        <legend class="label">{t('exportWhat')}</legend>
        {offered.map((each) => (
          <label class="export-choice" key={each.id}>
            <input
              type="radio"
              name={`${id}-scope`}
              value={each.id}
              checked={each.id === scope}
              onChange={() => setWanted(each.id)}
            />
            <span>{t(scopeKeys[each.id], number(words, each.count))}</span>
          </label>
        ))}
      </fieldset>
      <div class="export-run">
        <button type="submit" class="button button-main" aria-disabled={running}>
          {t('exportStart')}
        </button>
        {running && <Running {...progress} onCancel={onCancel} />}
      </div>
      <p class="export-answer" role="status" tabIndex={-1} ref={line}>
        {progress && sentence(words, progress)}
      </p>
    </form>
  );
}

/** The count is beside the bar for who sees it; the line below is read aloud once, not at every clipping. */
function Running({ done, total, onCancel }: { done: number; total: number; onCancel: () => void }) {
  const words = useWords();
  const { t } = words;
  const count = t('exportCount', number(words, done), number(words, total));
  return (
    <>
      <progress
        max={Math.max(total, 1)}
        value={Math.min(done, total)}
        aria-label={t('exporting')}
        aria-valuetext={count}
      />
      <span class="quiet">{count}</span>
      <button type="button" class="button" onClick={onCancel}>
        {t('exportCancel')}
      </button>
    </>
  );
}

function sentence({ t }: Words, progress: ExportProgress): string {
  switch (progress.state) {
    case 'running':
      return t('exporting');
    case 'done':
      return t('exportDone', progress.name);
    case 'cancelled':
      return t('exportCancelled');
    case 'failed':
      return t('exportFailed', progress.reason);
  }
}

function number({ locale }: Words, n: number): string {
  return new Intl.NumberFormat(locale).format(n);
}
