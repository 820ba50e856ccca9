import type { ExportedClippings, ExportFormat, ExportHead } from '../core/export/record';
import { type FileInWork, memory, privateFolder, type Workshop } from './export-file';

/**
 * Lets the browser save text that comes in pieces. Pieces are rolled into a blob as they come, so
 * the browser may keep them on disk. Works in the extension's own pages.
 */
export async function download(
  pieces: AsyncIterable<string>,
  fileName: string,
  type: string,
): Promise<void> {
  const file = await memory.open(type);
  await writeAll(pieces, file);
  // The browser reads the blob after the click; an address given back at once would be empty.
  saveAs(await file.close(), fileName, () => undefined);
}

/** Lets the browser save a text that is there already. */
export function saveText(fileName: string, type: string, text: string): void {
  saveAs(new Blob([text], { type }), fileName, () => undefined);
}

/** What became of an export. `error` is what the archive, the format or the disk said. */
export type ExportOutcome =
  | { outcome: 'done'; name: string }
  | { outcome: 'cancelled' }
  | { outcome: 'failed'; error: unknown };

export interface ExportWishes {
  /** Of the file, without its ending. */
  name: string;
  /** Aborted where the reader cancels. */
  signal: AbortSignal;
  /** How many clippings were taken so far; not more than ten times a second, and at the end. */
  onProgress: (done: number) => void;
}

/** What an export needs of the browser; tests have their own. */
export interface ExportSeam {
  workshop: Workshop;
  /** Hands the file to the browser's downloads; calls `after` once it is no longer needed. */
  save: (file: Blob, name: string, after: () => void) => void;
  now: () => number;
}

/**
 * Exports clippings to a file among the browser's downloads, in constant memory. Nothing is left of one
 * that is cancelled or fails; of one whose page is killed, the next start takes it away
 * (`sweepExports`). Never rejects.
 */
export async function exportTo(
  format: ExportFormat,
  clippings: ExportedClippings,
  head: ExportHead,
  { name, signal, onProgress }: ExportWishes,
  seam: Partial<ExportSeam> = {},
): Promise<ExportOutcome> {
  const { workshop, save = saveAs, now = () => performance.now() } = seam;
  const fileName = `${name}.${format.extension}`;
  let file: FileInWork | undefined;
  try {
    file = await openFile(format.mediaType, workshop);
    const taken = counted(clippings, onProgress, now);
    await writeAll(format.write(taken, head), file, signal);
    const whole = await file.close();
    signal.throwIfAborted();
    const { discard } = file;
    save(whole, fileName, () => void discard());
    return { outcome: 'done', name: fileName };
  } catch (error) {
    await file?.discard();
    return signal.aborted ? { outcome: 'cancelled' } : { outcome: 'failed', error };
  }
}

/** Takes away what killed exports left on the disk; to be called when a page that exports starts. Never rejects. */
export async function sweepExports(workshop?: Workshop): Promise<void> {
  try {
    await (workshop ?? privateFolder()).sweep();
  } catch {
    // Where there is no private folder, nothing was left in it.
  }
}

/** In the private folder; where the browser has none (a private window of Firefox), in memory. */
async function openFile(type: string, workshop: Workshop | undefined): Promise<FileInWork> {
  if (workshop) return workshop.open(type);
  try {
    return await privateFolder().open(type);
  } catch {
    return memory.open(type);
  }
}

const BETWEEN_REPORTS_MS = 100;

async function* counted(
  clippings: ExportedClippings,
  onProgress: ExportWishes['onProgress'],
  now: () => number,
) {
  let done = 0;
  let reported = Number.NEGATIVE_INFINITY;
  for await (const clipping of clippings) {
    yield clipping;
    done += 1;
    if (now() - reported < BETWEEN_REPORTS_MS) continue;
    reported = now();
    onProgress(done);
  }
  onProgress(done);
}

/** Bytes handed on at once: each hand-over goes to another process. */
const CHUNK = 1024 * 1024;
/** Bytes of UTF-8. */
const LONGEST_CHARACTER = 4;

/** Writes pieces in chunks; throws what the signal says as soon as it is aborted, and lets the pieces go. */
async function writeAll(
  pieces: AsyncIterable<string | Uint8Array>,
  file: FileInWork,
  signal?: AbortSignal,
): Promise<void> {
  const encoder = new TextEncoder();
  // A character that does not fit whole is not begun: with room for one more, every chunk is full.
  const chunk = new Uint8Array(CHUNK + LONGEST_CHARACTER);
  let used = 0;
  // Into the one chunk: what was made for each piece would be garbage outside the heap, which is slow to go.
  const put = (text: string) => {
    const { read, written } = encoder.encodeInto(text, chunk.subarray(used));
    used += written;
    return text.slice(read);
  };
  const putBytes = (bytes: Uint8Array) => {
    const part = bytes.subarray(0, Math.max(0, CHUNK - used));
    chunk.set(part, used);
    used += part.length;
    return bytes.subarray(part.length);
  };
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    let rest = piece;
    while (rest.length > 0) {
      rest = typeof rest === 'string' ? put(rest) : putBytes(rest);
      if (used < CHUNK) continue;
      await file.write(chunk.subarray(0, CHUNK));
      chunk.copyWithin(0, CHUNK, used);
      used -= CHUNK;
    }
  }
  signal?.throwIfAborted();
  if (used > 0) await file.write(chunk.subarray(0, used));
}

/** The browser copies the file after the click and tells nobody when it has; a gigabyte takes it some minutes. */
const KEPT_MS = 10 * 60_000;

function saveAs(file: Blob, name: string, after: () => void): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
    after();
  }, KEPT_MS);
}
