import type { ArchiveDatabase } from './database';
import { writing } from './writing';

/** A backup that is whole: the file was handed to the browser, and where we can know it, stands in its folder. */
export interface BackupDone {
  /** Instant at which it was begun: what was saved after it is not in it. */
  at: string;
  file: string;
  /** How many clippings it holds. */
  count: number;
  /** The newest clipping then, by its id. */
  newest: number;
}

/** A file that the automatic backup made, which is ours to remove when newer ones are there. */
export interface BackupOnDisk {
  /** The file's whole path, as the browser told it. */
  path: string;
  /** Size in bytes. */
  size: number;
}

/** Why the last automatic backup came to nothing; each has its sentence (`backupTrouble_…`). */
export const backupTroubles = ['access', 'full', 'download', 'archive'] as const;
export type BackupTrouble = (typeof backupTroubles)[number];

/** What the archive knows of its backups. */
export interface BackupRecord {
  last?: BackupDone;
  /** Oldest first. */
  files: BackupOnDisk[];
  trouble?: { at: string; why: BackupTrouble };
  /** A download that was begun and not seen to end, as when the browser was closed: its id and its address. */
  running?: BackupDone & { download: number; url: string };
  /** Instant until which the reader wants no reminder. */
  remindAfter?: string;
}

const NAME = 'backup';

export async function backupRecord(db: ArchiveDatabase): Promise<BackupRecord> {
  const value = (await db.state.get(NAME))?.value as Partial<BackupRecord> | undefined;
  return { ...value, files: value?.files ?? [] };
}

/** Changes what is known of the backups, in one transaction. */
export function changeBackupRecord(
  db: ArchiveDatabase,
  change: (record: BackupRecord) => BackupRecord,
): Promise<void> {
  return writing(db, [], async () => {
    await db.state.put({ name: NAME, value: change(await backupRecord(db)) });
  });
}

/** A backup is whole: what went wrong before it is no longer told. */
export function withBackup(
  record: BackupRecord,
  done: BackupDone,
  on?: BackupOnDisk,
): BackupRecord {
  const { trouble: _, running: __, remindAfter: ___, files } = record;
  const { at, file, count, newest } = done;
  return { last: { at, file, count, newest }, files: on ? [...files, on] : files };
}

/**
 * How many clippings the last backup does not have: those newer than its newest, or, where older ones were
 * brought in since, as many as the archive has grown by.
 */
export async function countNew(db: ArchiveDatabase, last: BackupDone | undefined): Promise<number> {
  const total = (await db.counts.get('all:'))?.count ?? 0;
  if (!last) return total;
  const newer = await db.meta.where('id').above(last.newest).count();
  return Math.max(newer, total - last.count);
}

/** The instant of the oldest clipping's save; undefined in an empty archive. */
export async function firstSaved(db: ArchiveDatabase): Promise<string | undefined> {
  return (await db.meta.orderBy('id').first())?.saved;
}

/** What was brought in whole from a file is backed up by that file. */
export async function rememberRestored(
  db: ArchiveDatabase,
  file: string,
  now = new Date(),
): Promise<void> {
  const [newest = 0] = await db.meta.orderBy('id').reverse().limit(1).primaryKeys();
  const count = (await db.counts.get('all:'))?.count ?? 0;
  const done = { at: now.toISOString(), file, count, newest };
  await changeBackupRecord(db, (record) => withBackup(record, done));
}
