import { backupName } from '../core/backup-plan';
import { BACKUP_FORM, type BackupHead, backupPieces } from './backup-pieces';
import type { BackupDone } from './backup-record';
import type { ArchiveDatabase } from './database';
import { countClippings } from './list-clippings';

const FOLDER = 'backup';
/** Characters that go to the disk at once. */
const ROLL_AT = 1024 * 1024;
/** An archive that changes while it is written is written anew, so that the count at its head is true. */
const TRIES = 3;
/** Milliseconds after which no browser is still copying what it was given. */
const COPIED_BY = 3_600_000;

/** A backup that is written whole, in the browser's own keeping, and waits to be handed out. */
export interface BackupWritten {
  done: BackupDone;
  file: File;
}

/**
 * Writes the archive into a file of the browser's private file system (OPFS), with as much memory as one piece
 * takes, however large the archive. The file comes to stand there only when it is whole: where the worker is
 * killed in the middle there is none. Works in pages, workers and Firefox's background. Rejects where the disk
 * is full or the archive cannot be read.
 */
export async function writeBackup(db: ArchiveDatabase, head: BackupHead): Promise<BackupWritten> {
  const { now } = head;
  await clearBackupFiles(now);
  const at = now.toISOString();
  const name = backupName(now, BACKUP_FORM.extension);
  let said = await countClippings(db);
  for (let tries = 1; ; tries += 1) {
    let count = 0;
    let newest = 0;
    const onClipping = (id: number) => {
      count += 1;
      newest = Math.max(newest, id);
    };
    const file = await toFile(
      entryName(at),
      backupPieces(db, { ...head, count: said, onClipping }),
    );
    if (count === said || tries === TRIES) return { done: { at, file: name, count, newest }, file };
    said = count;
  }
}

/** One for each backup, with the ending by which browsers tell what is in it. */
const entryName = (at: string) => `${at.replaceAll(':', '-')}.${BACKUP_FORM.extension}`;

async function toFile(name: string, pieces: AsyncIterable<string>): Promise<File> {
  const folder = await backupFolder();
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  try {
    let pending: string[] = [];
    let size = 0;
    for await (const piece of pieces) {
      pending.push(piece);
      size += piece.length;
      if (size < ROLL_AT) continue;
      await stream.write(pending.join(''));
      pending = [];
      size = 0;
    }
    await stream.write(pending.join(''));
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
  return handle.getFile();
}

/** Gives back the space of backups that were handed out an hour ago or more, or never were. */
export async function clearBackupFiles(now = new Date()): Promise<void> {
  const folder = await backupFolder();
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  for (const name of names) {
    const modified = await folder.getFileHandle(name).then(
      async (handle) => (await handle.getFile()).lastModified,
      () => 0,
    );
    if (Math.abs(now.getTime() - modified) > COPIED_BY)
      await folder.removeEntry(name).catch(() => undefined);
  }
}

/** Gives back the space of one backup, once the browser has its copy. */
export async function dropBackupFile({ at }: Pick<BackupDone, 'at'>): Promise<void> {
  await (await backupFolder()).removeEntry(entryName(at)).catch(() => undefined);
}

async function backupFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}
