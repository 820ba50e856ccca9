import { browser } from 'wxt/browser';
import { writeBackup } from './backup-file';
import { changeBackupRecord, withBackup } from './backup-record';
import type { ArchiveDatabase } from './database';

/** Milliseconds after which the browser has its own hold of the file. */
const HELD = 60_000;

/**
 * Writes a backup and gives it to the reader as a download, in a page of ours: needs no permission. Kept as done
 * once the browser was given a file that is whole; what it does with it, it does not tell. Rejects where none
 * could be written.
 */
export function backUpByHand(db: ArchiveDatabase, now = new Date()): Promise<void> {
  return navigator.locks.request('kirinuki-backup', async () => {
    const { done, file } = await writeBackup(db, {
      now,
      appVersion: browser.runtime.getManifest().version,
    });
    handOut(file, done.file);
    await changeBackupRecord(db, (record) => withBackup(record, done));
  });
}

/** Lets the browser save what is in a blob under a name. */
export function handOut(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD);
}
