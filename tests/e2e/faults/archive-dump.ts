import type { Page } from 'puppeteer-core';
import type { ArchiveDump } from './whole';

/**
 * Everything that stands in the archive, table by table, read past our own code; bytes are told by their number.
 * Empty where there is no archive. (Nothing in the page's function has a name: tsx would put calls of its own
 * beside it, which no page has.)
 */
export function dumpArchive(ourPage: Page, name = 'kirinuki'): Promise<ArchiveDump> {
  return ourPage.evaluate(async (wanted) => {
    const opening = indexedDB.open(wanted);
    // There is none: one that is made here would be no archive.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    const database = await new Promise<IDBDatabase | undefined>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () =>
        opening.error?.name === 'AbortError' ? resolve(undefined) : reject(opening.error);
    });
    const dump: Record<string, Record<string, unknown>[]> = {};
    const names = [...(database?.objectStoreNames ?? [])];
    if (!database || names.length === 0) return dump;
    const transaction = database.transaction(names);
    await Promise.all(
      names.map(async (table) => {
        const all = transaction.objectStore(table).getAll();
        await new Promise((resolve, reject) => {
          all.onsuccess = resolve;
          all.onerror = () => reject(all.error);
        });
        dump[table] = all.result.map((row: Record<string, unknown>) =>
          row.bytes instanceof ArrayBuffer ? { ...row, bytes: row.bytes.byteLength } : row,
        );
      }),
    );
    database.close();
    return dump;
  }, name) as Promise<ArchiveDump>;
}
