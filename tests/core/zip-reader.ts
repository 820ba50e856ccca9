import { type Entry, fromBufferPromise } from 'yauzl';

const options = { lazyEntries: true, strictFileNames: true } as const;

/** The entries of a zip as a reader of zips finds them: by the list at its end. */
export async function entriesIn(bytes: Buffer): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of (await fromBufferPromise(bytes, options)).eachEntry())
    entries.push(entry);
  return entries;
}

/** Its files with their texts, each read where the list says it stands. */
export async function filesIn(bytes: Buffer): Promise<{ name: string; text: string }[]> {
  const zip = await fromBufferPromise(bytes, options);
  const files: { name: string; text: string }[] = [];
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    files.push({ name: entry.fileName, text: Buffer.concat(parts).toString('utf8') });
  }
  return files;
}
