import { browser } from 'wxt/browser';
import { dueAt, isAutomatic, isDue } from '../../lib/core/backup-plan';
import { type BackupReady, runBackup } from '../../lib/extension/backup';
import { dropBackupFile, writeBackup } from '../../lib/extension/backup-file';
import { backupRecord } from '../../lib/extension/backup-record';
import { callOffscreen } from '../../lib/extension/calls';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { countClippings } from '../../lib/extension/list-clippings';
import { getSettings, watchSettings } from '../../lib/extension/settings';

const ALARM = 'backup';
/** Minutes after which a backup that failed, or that a killed worker left, is begun anew. */
const AGAIN = 180;
/** Milliseconds between two calls that keep a worker awake, which is put to sleep after 30 seconds. */
const AWAKE = 20_000;

/** Backs the archive up by the reader's schedule: by an alarm, and by a look whenever the worker wakes. */
export function scheduleBackups(archive: ArchiveDatabase): { backUpIfDue: () => Promise<void> } {
  const backUpIfDue = async () => {
    const { backup, backupsKept } = await getSettings();
    if (!isAutomatic(backup) || (await countClippings(archive)) === 0) return;
    const { last, trouble } = await backupRecord(archive);
    const now = new Date();
    // What just failed is not tried at every waking.
    const failed = trouble ? Math.abs(now.getTime() - Date.parse(trouble.at)) : undefined;
    if (failed !== undefined && failed < AGAIN * 60_000) return;
    // Another look may have begun one meanwhile.
    const isStillDue = async () =>
      isDue(backup, (await backupRecord(archive)).last?.at, new Date());
    if (isDue(backup, last?.at, now))
      await runBackup(archive, whileAwake(write), backupsKept, isStillDue);
    await setAlarm();
  };

  /** Alarms may be lost with the browser, so the next is set at each start. */
  const setAlarm = async () => {
    const { backup } = await getSettings();
    if (!isAutomatic(backup)) return void (await browser.alarms.clear(ALARM));
    const { last, trouble } = await backupRecord(archive);
    const now = Date.now();
    // What failed, or has nothing to write, waits: each alarm wakes the worker.
    const isEmpty = (await countClippings(archive)) === 0;
    const failed = trouble ? Date.parse(trouble.at) + AGAIN * 60_000 : 0;
    const rest = isEmpty ? now + AGAIN * 60_000 : Math.min(failed, now + AGAIN * 60_000);
    const when = Math.max(dueAt(backup, last?.at, new Date(now)), now + 60_000, rest);
    browser.alarms.create(ALARM, { when, periodInMinutes: AGAIN });
  };

  const quietly = (work: Promise<unknown>) =>
    void work.catch((error) => console.warn('Kirinuki could not look after the backup', error));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) quietly(backUpIfDue());
  });
  watchSettings(({ backup }, before) => {
    if (backup !== before.backup) quietly(setAlarm());
  });
  quietly(setAlarm());

  const write = () => (import.meta.env.FIREFOX ? writeHere(archive) : writeBeside());
  return { backUpIfDue };
}

const appVersion = () => browser.runtime.getManifest().version;

/** Firefox's background is a page: it has addresses for files. */
async function writeHere(archive: ArchiveDatabase): Promise<BackupReady> {
  const { done, file } = await writeBackup(archive, { now: new Date(), appVersion: appVersion() });
  const url = URL.createObjectURL(file);
  return {
    done,
    url,
    release: async () => {
      URL.revokeObjectURL(url);
      await dropBackupFile(done);
    },
  };
}

/** Chrome's is a worker, which has none: the file is written by a page that nobody sees, and lives as long as that. */
async function writeBeside(): Promise<BackupReady> {
  // Another part of the extension may have left one open.
  await browser.offscreen.closeDocument().catch(() => undefined);
  await browser.offscreen.createDocument({
    url: '/backup.html',
    reasons: ['BLOBS'],
    justification: 'Writes the archive into a file for the folder of downloads.',
  });
  const written = await callOffscreen('writeBackup', {
    now: new Date().toISOString(),
    appVersion: appVersion(),
  });
  const close = () => browser.offscreen.closeDocument().catch(() => undefined);
  if (!written.ok) {
    await close();
    // The name by which `storageFailure` knows a full disk again.
    const name = written.reason === 'storage-full' ? 'QuotaExceededError' : 'Error';
    throw Object.assign(new Error(`no backup: ${written.reason}`), { name });
  }
  const { done, url } = written.value;
  const release = async () => {
    await close();
    await dropBackupFile(done);
  };
  return { done, url, release };
}

/** Keeps the worker from being put to sleep while something is written, which takes minutes in a large archive. */
function whileAwake<T>(work: () => Promise<T>): () => Promise<T> {
  return async () => {
    const timer = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  };
}
