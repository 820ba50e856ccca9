import type { ComponentChildren } from 'preact';
import { BackupChoices, type BackupChoicesProps } from './BackupChoices';
import { PendingList, type PendingListProps } from './PendingList';
import { TrashView, type TrashViewProps } from './TrashView';
import { counted, useWords, type Words } from './translate';

export interface ArchiveCareProps {
  /** How many clippings there are; absent until the archive answers. */
  clippings?: number | undefined;
  /** What the browser says of the storage: bytes, and whether it keeps the archive when the disk is full. */
  storage: { usage?: number; quota?: number; lasting?: boolean };
  backup: BackupChoicesProps;
  /** The offer to bring a backup back in. */
  restore?: ComponentChildren;
  pending: PendingListProps;
  trash: TrashViewProps;
  /** A sentence where the archive cannot be opened. */
  trouble?: string | undefined;
}

/** How safe the archive is: what waits to be saved, where it stands, its backups, and what was removed. */
export function ArchiveCare(props: ArchiveCareProps) {
  const words = useWords();
  const { t } = words;
  const { clippings, storage, backup, restore, pending, trash, trouble } = props;
  const { usage, quota, lasting } = storage;
  return (
    <div class="care">
      {trouble && (
        <p class="note" role="alert">
          {trouble}
        </p>
      )}
      <PendingList {...pending} />
      <p>
        {clippings !== undefined && counted(words, 'clippings', clippings)}
        {usage !== undefined && ` · ${t('storageUsed', bytesText(words, usage))}`}
        {quota !== undefined && ` · ${t('storageQuota', bytesText(words, quota))}`}
      </p>
      {lasting !== undefined && (
        <p class={lasting ? 'quiet' : 'note'}>
          {t(lasting ? 'storageLasting' : 'storageFleeting')}
        </p>
      )}
      <h3 class="label">{t('backupTitle')}</h3>
      <BackupChoices {...backup} />
      {restore}
      <h3 class="label">{t('trashTitle')}</h3>
      <TrashView {...trash} />
    </div>
  );
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size as the reader's language writes it: `12 MB`. */
export function bytesText({ locale }: Words, bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const unit = UNITS[power] ?? 'byte';
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: power < 3 ? 0 : 1,
  }).format(bytes / 1000 ** power);
}
