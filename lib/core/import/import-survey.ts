import { addressKey } from '../address';
import { completes } from '../clipping';
import type { ExportedClipping } from '../export/record';
import type { KeptQuote } from '../quote';
import { quoteIn } from '../quote';
import type { ImportFault } from './import-fault';
import type { ImportedArticle } from './imported-article';
import { type Merged, mergeClipping } from './merge-clipping';
import {
  type ImportOptions,
  type ImportRecord,
  type ImportSummary,
  readImport,
} from './read-import';

/** What a file would change in an archive. */
export interface ImportSurvey extends Omit<ImportSummary, 'count' | 'faults'> {
  fileName: string;
  /** Articles that the archive does not have. */
  fresh: number;
  /** Those it has just so. */
  same: number;
  /** Those of which the file has more. */
  changed: number;
  /** Articles with two notes, by their ids in the archive: the first of them. */
  conflicts: { id: number; title: string }[];
  conflictCount: number;
  /** What is wrong: the first of it. */
  faults: ImportFault[];
  faultCount: number;
}

/** What an archive has of these keys, as it would be exported. */
export type FindClippings = (
  keys: readonly string[],
) => Promise<ReadonlyMap<string, ExportedClipping>>;

/** What is told one by one; whoever has more of it has another file. */
const MOST_TOLD = 100;
/** Records of one transaction: few enough that a page stays quick meanwhile, many enough that it is not most of the work. */
const BATCH = 100;
/** Code units of text and HTML of one. */
const BATCH_SIZE = 4_000_000;

/** Reads a file without writing anything, and says what of it the archive has and has not. */
export async function surveyImport(
  stream: AsyncIterable<Uint8Array>,
  find: FindClippings,
  options: ImportOptions,
): Promise<ImportSurvey> {
  const told = { conflicts: [] as ImportSurvey['conflicts'], faults: [] as ImportFault[] };
  const counts = { fresh: 0, same: 0, changed: 0, conflictCount: 0, faultCount: 0 };
  for await (const step of inBatches(stream, { ...options, clean: () => '' })) {
    if ('fault' in step) {
      counts.faultCount++;
      if (told.faults.length < MOST_TOLD) told.faults.push(step.fault);
    } else if ('summary' in step) {
      const { count: _, faults: __, ...summary } = step.summary;
      return { ...summary, ...counts, ...told, fileName: options.fileName };
    } else {
      const known = await find(step.batch.map(keyOf));
      for (const record of step.batch) {
        const { outcome, clipping } = mergeRecord(known.get(keyOf(record)), record);
        if (outcome === 'new') counts.fresh++;
        else if (outcome === 'same') counts.same++;
        else if (outcome === 'merged') counts.changed++;
        else {
          counts.conflictCount++;
          if (told.conflicts.length < MOST_TOLD)
            told.conflicts.push({ id: clipping.id, title: clipping.title });
        }
      }
    }
  }
  throw new Error('A file that is read ends with a summary.');
}

/** The steps of `readImport`, its records a batch at a time: what one transaction writes. */
export async function* inBatches(
  stream: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): AsyncGenerator<{ batch: ImportRecord[] } | { fault: ImportFault } | { summary: ImportSummary }> {
  let batch: ImportRecord[] = [];
  let size = 0;
  for await (const step of readImport(stream, options)) {
    if ('fault' in step) {
      yield step;
      continue;
    }
    if ('record' in step) {
      batch.push(step.record);
      size += sizeOf(step.record);
    }
    if (batch.length > 0 && ('summary' in step || batch.length >= BATCH || size >= BATCH_SIZE)) {
      yield { batch };
      batch = [];
      size = 0;
    }
    if ('summary' in step) yield step;
  }
}

/** The key under which an archive has a record's article. */
export function keyOf(record: ImportRecord): string {
  return record.is === 'clipping' ? record.clipping.key : addressKey(record.article.url);
}

/** What becomes of a record; one of another program that the archive has not is `new`, its clipping yet to be made. */
export function mergeRecord(
  mine: ExportedClipping | undefined,
  record: ImportRecord,
):
  | Pick<Merged, 'outcome' | 'clipping'>
  | { outcome: 'new'; clipping: { id: number; title: string } } {
  if (record.is === 'clipping') return mergeClipping(mine, record.clipping);
  const { article } = record;
  if (!mine) return { outcome: 'new', clipping: { id: 0, title: article.title } };
  return mergeArticle(mine, article);
}

/**
 * Unites a clipping with what another program kept of its article: the reader's words alone. Each program
 * takes another part of a page for its text, and no two wordings would be of two days.
 */
export function mergeArticle(mine: ExportedClipping, article: ImportedArticle): Merged {
  const quotes = (article.quotes ?? []).map((quote): KeptQuote => {
    const loose = { exact: quote.exact, prefix: '', suffix: '' };
    return {
      ...(quoteIn(mine.text, loose) ?? loose),
      made: quote.made ?? article.saved ?? mine.saved,
      ...(quote.note !== undefined && { note: quote.note }),
    };
  });
  const { note: _, tags: __, quotes: ___, ...rest } = mine;
  return mergeClipping(mine, {
    ...rest,
    read: article.read,
    ...(article.starred && { starred: true as const }),
    ...(article.note !== undefined && { note: article.note }),
    ...(article.tags.length > 0 && { tags: article.tags }),
    ...(quotes.length > 0 && { quotes }),
  });
}

/** Whether another program has the text of an article of which the archive has only a part: it is to be read and saved then. */
export function isCompletedBy(mine: ExportedClipping, article: ImportedArticle): boolean {
  const hasText = article.text !== undefined || article.html !== undefined;
  return hasText && completes({ kind: 'article' }, mine);
}

function sizeOf(record: ImportRecord): number {
  if (record.is === 'article')
    return String(record.article.html ?? record.article.text ?? '').length;
  const { text, html = '', imageData } = record.clipping;
  return text.length + html.length + (imageData?.base64.length ?? 0);
}
