import { type Browser, browser } from 'wxt/browser';
import type { BackupOnDisk } from './backup-record';

/** Files of the automatic backup stand together, in a folder of the folder for downloads. */
const FOLDER = 'Kirinuki';

const DOWNLOADS = { permissions: ['downloads' as const] };

/** Whether files may be written without the reader. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(DOWNLOADS).catch(() => false);
}

/** Asks for it; to be called within a press, before anything is awaited. False where the reader said no. */
export async function askToDownload(): Promise<boolean> {
  try {
    return await browser.permissions.request(DOWNLOADS);
  } catch (error) {
    console.debug('The browser did not ask for downloads', error);
    // Firefox does not ask for what the build holds already.
    return mayDownload();
  }
}

/** Gives it up: who wants no automatic backup grants no more than others. */
export async function giveUpDownloads(): Promise<void> {
  await browser.permissions.remove(DOWNLOADS).catch(() => false);
}

/** Begins a download without asking where to; resolves with its id. A file of that name is not written over. */
export function beginDownload(url: string, file: string): Promise<number> {
  return browser.downloads.download({
    url,
    filename: `${FOLDER}/${file}`,
    conflictAction: 'uniquify',
    saveAs: false,
  });
}

/** What became of a download; undefined while it goes on, `failed` also where the browser knows nothing of it. */
export async function downloadEnded(
  id: number,
  url: string,
): Promise<BackupOnDisk | 'failed' | undefined> {
  const [item] = await browser.downloads.search({ id });
  // In Firefox ids begin anew with each start of the browser, so the id alone may be another file's.
  if (!item || !isOurs(item) || item.url !== url) return 'failed';
  if (item.state === 'in_progress') return undefined;
  if (item.state !== 'complete') return 'failed';
  return { path: item.filename, size: Math.max(item.fileSize, item.bytesReceived) };
}

/** Looks, and asks the browser, which also keeps a worker awake that waits. */
const PAUSE = 1000;
/** Seconds until a download that a reader has paused, say, is no longer waited for. */
const PATIENCE = 3600;

/** Waits until a download has ended, well or not. */
export async function whenDownloaded(id: number, url: string): Promise<BackupOnDisk | 'failed'> {
  for (let waited = 0; waited < PATIENCE; waited += 1) {
    const ended = await downloadEnded(id, url);
    if (ended !== undefined) return ended;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return 'failed';
}

/**
 * Removes all but the last `keep` files of the automatic backup, resolves with those that stay. Only a file
 * that the browser's own list says we wrote, in the place and of the size we wrote, is removed; one it no
 * longer knows is forgotten and stays the reader's.
 */
export async function removeOldBackups(
  files: readonly BackupOnDisk[],
  keep: number,
): Promise<BackupOnDisk[]> {
  const old = files.slice(0, Math.max(0, files.length - keep));
  for (const { path, size } of old) {
    try {
      const found = await browser.downloads.search({ filenameRegex: `^${escaped(path)}$` });
      for (const item of found) {
        if (!isOurs(item) || item.filename !== path || item.fileSize !== size) continue;
        if (item.exists) await browser.downloads.removeFile(item.id);
        await browser.downloads.erase({ id: item.id });
      }
    } catch (error) {
      console.debug('An older backup could not be removed', error);
    }
  }
  return files.slice(old.length);
}

function isOurs({ byExtensionId }: Browser.downloads.DownloadItem): boolean {
  return byExtensionId === undefined || byExtensionId === browser.runtime.id;
}

function escaped(path: string): string {
  return path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
