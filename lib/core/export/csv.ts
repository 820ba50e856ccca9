import { BYTE_ORDER_MARK, csvRow } from '../csv-text';
import type { ExportedClipping, ExportFormat } from './record';

/** How each column is filled; its name is its first line. */
const columns: Record<string, (clipping: ExportedClipping) => string | number | undefined> = {
  title: ({ title }) => title,
  outlet: ({ outlet }) => outlet,
  source: ({ source }) => source,
  byline: ({ byline }) => byline,
  url: ({ url }) => url,
  published: ({ published }) => published,
  modified: ({ modified }) => modified,
  saved: ({ saved }) => saved,
  language: ({ language }) => language,
  section: ({ section }) => section,
  kind: ({ kind }) => kind,
  read: ({ read }) => (read ? 'yes' : 'no'),
  starred: ({ starred }) => (starred ? 'yes' : 'no'),
  relevant: ({ relevance }) => (relevance.relevant ? 'yes' : 'no'),
  score: ({ relevance }) => relevance.score,
  countries: ({ relevance }) => list(relevance.counterparts),
  topics: ({ relevance }) => list(relevance.topics),
  officials: (clipping) => list(named(clipping, 'official')),
  places: (clipping) => list(named(clipping, 'territory')),
  agreements: (clipping) => list(named(clipping, 'agreement')),
  tags: ({ tags }) => list(tags ?? []),
  note: ({ note }) => note,
  quotes: ({ quotes }) => list((quotes ?? []).map(({ exact }) => exact)),
  text: ({ text }) => text,
};

/** A table for spreadsheets, one row a clipping (`csv-text.ts`). */
export const csv: ExportFormat = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  labelKey: 'format_csv',
  async *write(clippings) {
    yield BYTE_ORDER_MARK + csvRow(Object.keys(columns));
    for await (const clipping of clippings)
      yield csvRow(Object.values(columns).map((cell) => cell(clipping)));
  },
};

/** The names under which one kind of thing is mentioned, each once. */
export function named(
  { mentions }: Pick<ExportedClipping, 'mentions'>,
  kind: 'official' | 'territory' | 'agreement',
): string[] {
  return [...new Set(mentions.filter((each) => each.kind === kind).map(({ name }) => name))];
}

const list = (values: readonly string[]) => values.join('; ');
