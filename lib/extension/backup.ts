import {
  beginDownload,
  downloadEnded,
  mayDownload,
  removeOldBackups,
  whenDownloaded,
} from './backup-download';
import {
  type BackupDone,
  type BackupTrouble,
  backupRecord,
  changeBackupRecord,
  withBackup,
} from './backup-record';
import type { ArchiveDatabase } from './database';
import { storageFailure } from './storage-failure';

/** A backup that is written and has an address for the browser to fetch it by. */
export interface BackupReady {
  done: BackupDone;
  url: string;
  /** Gives address and space back. */
  release: () => Promise<void>;
}

/**
 * Writes a backup into the folder for downloads, without the reader, and keeps the last `keep` of them. Only
 * one at a time, over all parts of the extension; `isWanted` is asked when its turn has come. What went wrong is kept to be told; resolves with whether
 * all went well. Killed in the middle it leaves no half file that is called a backup: the browser is given a
 * file that is whole, and only what the browser says is complete is kept as done.
 */
export function runBackup(
  db: ArchiveDatabase,
  write: () => Promise<BackupReady>,
  keep: number,
  isWanted: () => Promise<boolean> = async () => true,
): Promise<boolean> {
  return navigator.locks.request('kirinuki-backup', async () => {
    try {
      await settleBackup(db);
      if (!(await isWanted())) return true;
      if (!(await mayDownload())) return await fail(db, 'access');
      return await downloadOne(db, write, keep);
    } catch (error) {
      console.warn('Kirinuki could not back the archive up', error);
      const isFull = storageFailure(error) === 'storage-full';
      return await fail(db, isFull ? 'full' : 'archive').catch(() => false);
    }
  });
}

async function downloadOne(
  db: ArchiveDatabase,
  write: () => Promise<BackupReady>,
  keep: number,
): Promise<boolean> {
  const { done, url, release } = await write();
  try {
    const download = await beginDownload(url, done.file);
    await changeBackupRecord(db, (record) => ({ ...record, running: { ...done, download, url } }));
    const file = await whenDownloaded(download, url);
    if (file === 'failed') return await fail(db, 'download');
    await changeBackupRecord(db, (record) => withBackup(record, done, file));
    await rotate(db, keep);
    return true;
  } finally {
    await release().catch(() => undefined);
  }
}

/**
 * Looks at a download that was begun by a worker that is no more: where it came to its end the backup is kept
 * as done, otherwise it is forgotten and the next one is made from the start.
 */
async function settleBackup(db: ArchiveDatabase): Promise<void> {
  const { running } = await backupRecord(db);
  if (!running) return;
  const { download, url, ...done } = running;
  const file = (await mayDownload())
    ? await downloadEnded(download, url).catch(() => undefined)
    : undefined;
  await changeBackupRecord(db, (record) => {
    const { running: _, ...rest } = record;
    return file && file !== 'failed' ? withBackup(rest, done, file) : rest;
  });
}

async function rotate(db: ArchiveDatabase, keep: number): Promise<void> {
  const { files } = await backupRecord(db);
  const left = await removeOldBackups(files, keep);
  if (left.length < files.length)
    await changeBackupRecord(db, (record) => ({ ...record, files: left }));
}

async function fail(db: ArchiveDatabase, why: BackupTrouble): Promise<false> {
  const at = new Date().toISOString();
  await changeBackupRecord(db, ({ running: _, ...record }) => ({
    ...record,
    trouble: { at, why },
  }));
  return false;
}
