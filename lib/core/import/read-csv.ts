import { type CsvRow, splitCsv } from './csv-rows';
import { faultOf } from './import-fault';
import { type LinkReader, linkReader } from './link-lists';
import type { FormatReader, ImportStep, Tally } from './read-import';

/** Reads a list of links that another program exported as CSV. */
export function readCsv(tally: Tally): FormatReader {
  const csv = splitCsv();
  let reader: LinkReader | null = null;

  const stepOf = (row: CsvRow): ImportStep[] => {
    const { line } = row;
    if (tally.refused || tally.ended) return [];
    if ('wrong' in row) {
      if (row.wrong !== 'utf8') tally.ended = 'early';
      return [{ fault: faultOf(row.wrong, line) }];
    }
    if (!reader) {
      reader = linkReader(row.fields);
      if (reader) {
        tally.format = reader.list;
        return [];
      }
      tally.refused = faultOf('columns', line);
      return [{ fault: tally.refused }];
    }
    const read = reader.read(row.fields);
    if ('fault' in read) return [{ fault: { ...read.fault, line } }];
    return [{ record: { is: 'article', article: read.article }, line }];
  };

  return {
    push: (chunk) => csv.push(chunk).flatMap(stepOf),
    end: () => csv.end().flatMap(stepOf),
  };
}
