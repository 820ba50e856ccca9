import { counted, useWords } from './translate';
import { instantText } from './wording';

export interface BackupReminderProps {
  /** How many clippings the last backup does not have. */
  count: number;
  /** Instant of the last backup; absent where there was none. */
  since?: string | undefined;
  /** Why the automatic backup came to nothing, or this one, as a sentence. */
  trouble?: string | undefined;
  working?: boolean | undefined;
  onBackUp: () => void;
  onLater: () => void;
}

/** Says that it is time for a backup, with one button that makes it. */
export function BackupReminder(props: BackupReminderProps) {
  const words = useWords();
  const { count, since, trouble, working } = props;
  const { t } = words;
  return (
    <div class="withdrawn backup-reminder" role="status">
      <p>
        {trouble && <span class="backup-trouble">{trouble} </span>}
        {counted(words, since === undefined ? 'backupNone' : 'backupNew', count)}
        {since !== undefined && ` ${t('backupLast', instantText(words, since))}`}
      </p>
      <button type="button" class="button" disabled={working} onClick={props.onBackUp}>
        {t(working ? 'backingUp' : 'backUpNow')}
      </button>
      <button type="button" class="link" onClick={props.onLater}>
        {t('backupLater')}
      </button>
    </div>
  );
}
