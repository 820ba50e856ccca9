import type { ExportedClipping } from '../export/record';
import { detectFormat, FIRST_BYTES, type FileKind } from './detect-format';
import type { ImportHead } from './head-schema';
import { faultOf, type ImportFault } from './import-fault';
import type { ImportedArticle } from './imported-article';
import { readCsv } from './read-csv';
import { readJson } from './read-json';
import type { Clean } from './unclean-clipping';
import { markLength } from './utf8';

/** Whose file it is. */
export type ImportFormat =
  | ('kirinuki-json' | 'kirinuki-jsonl')
  | ('wallabag' | 'pocket' | 'instapaper' | 'html' | 'unknown');

/** What a record of a file is: a clipping of ours, or what another program kept. */
export type ImportRecord =
  | { is: 'clipping'; clipping: ExportedClipping; misfits: number }
  | { is: 'article'; article: ImportedArticle };

export interface ImportSummary {
  format: ImportFormat;
  /** Records that were right. */
  count: number;
  /** Records that were not, and what else was wrong with the file. */
  faults: number;
  /** Names and reasons of clippings that did not stand where they said, and were left out. */
  misfits: number;
  /** Of our own files: what they say before their clippings. */
  head?: ImportHead;
  checksum: 'right' | 'wrong' | 'none';
  /** Why nothing of the file may be taken, whatever records it gave before that was known. */
  refused?: ImportFault;
  /** `early`: from a line on it could not be read; `cancelled`: by the reader. */
  ended: 'whole' | 'early' | 'cancelled';
}

export type ImportStep =
  | { record: ImportRecord; line: number }
  | { fault: ImportFault }
  /** The last step, always. */
  | { summary: ImportSummary };

/** What a page that was saved holds; several where it is another program's list of links. */
export type ReadPageFile = (
  bytes: Uint8Array,
  fileName: string,
) => { format: 'html' | 'pocket'; articles: ImportedArticle[] } | { fault: ImportFault };

export interface ImportOptions {
  fileName: string;
  /** Cleans HTML. A first pass that writes nothing may do with `() => ''`: cleaning is what costs most. */
  clean: Clean;
  /** True for a second pass over a file that was looked at: count and checksum are not looked at once more. */
  again?: boolean;
  /** Reads a file that is a page. Without it such a file is refused. */
  readPage?: ReadPageFile;
  /** Called after every piece of the file, with what was read so far. */
  onProgress?: (done: { bytes: number; count: number; faults: number }) => void;
  signal?: { readonly aborted: boolean };
}

/** What every reader of a format adds up as it goes. */
export type Tally = Omit<ImportSummary, 'ended'> & { ended?: ImportSummary['ended'] };

/** A reader of one format: takes the next bytes, and answers with what ended in them. */
export interface FormatReader {
  push(chunk: Uint8Array): ImportStep[];
  end(): ImportStep[];
}

const LARGEST_PAGE = 50_000_000;

/**
 * Reads a file record by record; memory holds one of them, whatever its size. Never throws, whatever is in
 * the file: what is wrong is a step with its line, and the last step says how it ended.
 *
 * A file is to be read twice: once to learn of every fault and what would change, once to write. Where the
 * summary says `refused`, the steps before it count for nothing.
 */
export async function* readImport(
  stream: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): AsyncGenerator<ImportStep> {
  const tally: Tally = { format: 'unknown', count: 0, faults: 0, misfits: 0, checksum: 'none' };
  let reader: FormatReader | null = null;
  let first = new Uint8Array(0);
  let bytes = 0;
  const open = () => {
    reader = readerOf(detectFormat(options.fileName, first), tally, options);
    return reader.push(first.subarray(markLength(first)));
  };
  try {
    for await (const chunk of stream) {
      if (options.signal?.aborted) tally.ended = 'cancelled';
      if (tally.ended || tally.refused) break;
      bytes += chunk.length;
      let steps: ImportStep[] = [];
      if (reader) steps = (reader as FormatReader).push(chunk);
      else {
        first = joined(first, chunk);
        if (first.length >= FIRST_BYTES) steps = open();
      }
      yield* counted(steps, tally);
      options.onProgress?.({ bytes, count: tally.count, faults: tally.faults });
    }
  } catch {
    // The disk, or whoever moved the file meanwhile.
    yield* counted([{ fault: faultOf('unreadable') }], tally);
    tally.ended = 'early';
  }
  if (!tally.ended && !tally.refused) {
    if (!reader) yield* counted(open(), tally);
    if (!tally.ended && !tally.refused)
      yield* counted((reader as unknown as FormatReader).end(), tally);
  }
  yield { summary: { ...tally, ended: tally.ended ?? (tally.refused ? 'early' : 'whole') } };
}

function* counted(steps: readonly ImportStep[], tally: Tally): Generator<ImportStep> {
  for (const step of steps) {
    if ('fault' in step) tally.faults++;
    else if ('record' in step) {
      tally.count++;
      if (step.record.is === 'clipping') tally.misfits += step.record.misfits;
    }
    yield step;
  }
}

function readerOf(kind: FileKind, tally: Tally, options: ImportOptions): FormatReader {
  if (kind === 'json') return readJson(tally, options);
  if (kind === 'csv') return readCsv(tally);
  if (kind === 'html' && options.readPage)
    return pageReader(tally, options.fileName, options.readPage);
  const code = kind === 'empty' ? 'empty' : kind === 'wide' ? 'encoding' : 'unknown';
  return {
    push() {
      tally.refused = faultOf(code);
      return [{ fault: tally.refused }];
    },
    end: () => [],
  };
}

/** A page is read as a whole: what is an article in it, all of it says. */
function pageReader(tally: Tally, fileName: string, readPage: ReadPageFile): FormatReader {
  let size = 0;
  const parts: Uint8Array[] = [];
  const refuse = (fault: ImportFault): ImportStep[] => {
    tally.refused = fault;
    return [{ fault }];
  };
  tally.format = 'html';
  return {
    push(chunk) {
      parts.push(chunk);
      size += chunk.length;
      return size > LARGEST_PAGE ? refuse(faultOf('page_large', undefined, fileName)) : [];
    },
    end() {
      const page = new Uint8Array(size);
      let at = 0;
      for (const part of parts) {
        page.set(part, at);
        at += part.length;
      }
      const read = readOrFault(() => readPage(page, fileName));
      if ('fault' in read) return refuse(read.fault);
      tally.format = read.format;
      return read.articles.map((article) => ({ record: { is: 'article', article }, line: 1 }));
    },
  };
}

function readOrFault(read: () => ReturnType<ReadPageFile>): ReturnType<ReadPageFile> {
  try {
    return read();
  } catch {
    return { fault: faultOf('unreadable') };
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
