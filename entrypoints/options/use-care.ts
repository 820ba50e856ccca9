import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { ArchiveCareProps } from '../../components/ArchiveCare';
import { type BackupSchedule, isAutomatic } from '../../lib/core/backup-plan';
import { askToDownload, giveUpDownloads } from '../../lib/extension/backup-download';
import { changeBackupRecord } from '../../lib/extension/backup-record';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { countClippings } from '../../lib/extension/list-clippings';
import { type StorageState, storageState } from '../../lib/extension/persistence';
import { changeSettings, type Settings } from '../../lib/extension/settings';
import { storageFailure } from '../../lib/extension/storage-failure';
import { failureKey, translate } from '../../lib/extension/translate';
import { useBackup } from '../shared/use-backup';
import { usePending } from '../shared/use-pending';
import { useTrash } from '../shared/use-trash';

/** How safe the archive is, and what the reader can do for it. */
export function useCare(
  archive: ArchiveDatabase,
  { backup: schedule, backupsKept }: Pick<Settings, 'backup' | 'backupsKept'>,
): ArchiveCareProps {
  const [clippings, setClippings] = useState<number>();
  const [storage, setStorage] = useState<StorageState>({});
  const [trouble, setTrouble] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const backup = useBackup(archive);
  const pending = usePending();
  const trash = useTrash(archive);

  useEffect(() => {
    // Caught inside: a live query keeps silent about a database that could not be opened.
    const count = liveQuery(() =>
      countClippings(archive).catch((error) => {
        setTrouble(translate(failureKey(storageFailure(error))));
        return undefined;
      }),
    );
    const subscription = count.subscribe((found) => {
      setClippings(found);
      void storageState().then(setStorage);
    });
    return () => subscription.unsubscribe();
  }, [archive]);

  /** Asks within the press, before anything is awaited: browsers ask the reader only then. */
  async function choose(chosen: BackupSchedule): Promise<void> {
    setRefused(undefined);
    const asked = isAutomatic(chosen) ? askToDownload() : undefined;
    if (asked && !(await asked)) return setRefused(translate('backupRefused'));
    await changeSettings({ backup: chosen });
    if (!asked) return giveUpDownloads();
    // What came to nothing for want of this is begun anew at once.
    await changeBackupRecord(archive, ({ trouble: _, ...record }) => record).catch(() => undefined);
  }

  return {
    clippings,
    storage,
    trouble,
    pending,
    trash,
    backup: {
      schedule,
      kept: backupsKept,
      last: backup.record.last,
      trouble: refused ?? backup.trouble,
      working: backup.working,
      onSchedule: (chosen) => void choose(chosen),
      onKept: (kept) => void changeSettings({ backupsKept: kept }),
      onBackUp: () => void backup.backUp(),
    },
  };
}
