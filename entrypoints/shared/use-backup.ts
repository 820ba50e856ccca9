import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { BackupReminderProps } from '../../components/BackupReminder';
import { isReminderDue, laterThan } from '../../lib/core/backup-plan';
import { backUpByHand } from '../../lib/extension/backup-by-hand';
import {
  type BackupRecord,
  backupRecord,
  changeBackupRecord,
  countNew,
  firstSaved,
} from '../../lib/extension/backup-record';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { DEFAULTS, settingsOrDefaults, watchSettings } from '../../lib/extension/settings';
import { storageFailure } from '../../lib/extension/storage-failure';
import { failureKey, translate } from '../../lib/extension/translate';

export interface Backup {
  record: BackupRecord;
  /** A sentence of what went wrong last, by schedule or by hand. */
  trouble: string | undefined;
  working: boolean;
  backUp: () => Promise<void>;
  /** Absent where it is not time. */
  reminder: BackupReminderProps | undefined;
}

interface Known {
  record: BackupRecord;
  /** How many clippings no backup has. */
  count: number;
  /** Instant of the last backup, or of the first clipping. */
  since: string | undefined;
}
const NOTHING: Known = { record: { files: [] }, count: 0, since: undefined };

/** What is known of backups, kept true by the archive itself, and the way to make one by hand. */
export function useBackup(archive: ArchiveDatabase): Backup {
  const [{ backup: schedule }, setSettings] = useState(DEFAULTS);
  const [known, setKnown] = useState(NOTHING);
  const [failure, setFailure] = useState<string>();
  const [working, setWorking] = useState(false);

  useEffect(() => {
    void settingsOrDefaults().then(setSettings);
    return watchSettings(setSettings);
  }, []);

  useEffect(() => {
    const query = liveQuery(async (): Promise<Known> => {
      const record = await backupRecord(archive);
      const count = await countNew(archive, record.last);
      return { record, count, since: record.last?.at ?? (await firstSaved(archive)) };
    });
    // The reading list says what is wrong with an archive that cannot be opened.
    const subscription = query.subscribe({ next: setKnown, error: () => {} });
    return () => subscription.unsubscribe();
  }, [archive]);

  async function backUp(): Promise<void> {
    if (working) return;
    setWorking(true);
    setFailure(undefined);
    try {
      await backUpByHand(archive);
    } catch (error) {
      console.warn('Kirinuki could not back the archive up', error);
      setFailure(translate(failureKey(storageFailure(error))));
    }
    setWorking(false);
  }

  const { record, count, since } = known;
  const automatic = record.trouble && translate(`backupTrouble_${record.trouble.why}`);
  const trouble = failure ?? automatic;
  const state = { since, count, failed: record.trouble !== undefined, later: record.remindAfter };
  const isShown = working || failure || isReminderDue(schedule, state, new Date());
  return {
    record,
    trouble,
    working,
    backUp,
    reminder: isShown
      ? {
          count,
          since: record.last?.at,
          trouble,
          working,
          onBackUp: () => void backUp(),
          onLater: () => {
            setFailure(undefined);
            const remindAfter = laterThan(new Date());
            changeBackupRecord(archive, (before) => ({ ...before, remindAfter })).catch(
              () => undefined,
            );
          },
        }
      : undefined,
  };
}
