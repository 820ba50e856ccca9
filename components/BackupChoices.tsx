import {
  type BackupSchedule,
  backupSchedules,
  isAutomatic,
  keptChoices,
} from '../lib/core/backup-plan';
import { counted, useWords } from './translate';
import { instantText } from './wording';

export interface BackupChoicesProps {
  schedule: BackupSchedule;
  kept: number;
  /** The last backup: when it was made, of how many clippings, under which name. */
  last?: { at: string; count: number; file: string } | undefined;
  /** Why a backup came to nothing, as a sentence. */
  trouble?: string | undefined;
  working?: boolean | undefined;
  /** Runs within the press: the browser then asks the reader itself. */
  onSchedule: (schedule: BackupSchedule) => void;
  onKept: (kept: number) => void;
  onBackUp: () => void;
}

/** When the archive is written to a file, how many are kept, and the last one. */
export function BackupChoices(props: BackupChoicesProps) {
  const words = useWords();
  const { t } = words;
  const { schedule, kept, last, trouble, working } = props;
  return (
    <div class="backup">
      <p class="quiet">
        {last
          ? `${t('backupLast', instantText(words, last.at))} ${counted(words, 'clippings', last.count)} · ${last.file}`
          : t('backupNever')}
      </p>
      {trouble && (
        <p class="note" role="alert">
          {trouble}
        </p>
      )}
      <p>
        <button type="button" class="button" disabled={working} onClick={props.onBackUp}>
          {t(working ? 'backingUp' : 'backUpNow')}
        </button>
      </p>
      <div class="wording">
        <label class="field">
          <span class="label">{t('backupSchedule')}</span>
          <select
            name="backup-schedule"
            value={schedule}
            onChange={(event) => {
              const chosen = backupSchedules.find((each) => each === event.currentTarget.value);
              if (chosen) props.onSchedule(chosen);
              // Until the browser and the reader agree to it, what is chosen is what holds.
              event.currentTarget.value = schedule;
            }}
          >
            {backupSchedules.map((each) => (
              <option key={each} value={each}>
                {t(`backupSchedule_${each}`)}
              </option>
            ))}
          </select>
        </label>
        {isAutomatic(schedule) && (
          <label class="field">
            <span class="label">{t('backupsKept')}</span>
            <select
              name="backups-kept"
              value={String(kept)}
              onChange={(event) => props.onKept(Number(event.currentTarget.value))}
            >
              {keptChoices.map((each) => (
                <option key={each} value={String(each)}>
                  {each}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <p class="measure quiet">{t('backupWhere')}</p>
    </div>
  );
}
