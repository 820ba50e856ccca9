import Papa from 'papaparse';
import { decodeUtf8 } from './utf8';

/** Bytes of one row: a link with what was selected of its article. */
const LARGEST_ROW = 5_000_000;

export type CsvRow =
  | { fields: string[]; line: number }
  /** `csv` and `cut` end the reading, as no row after them can be told apart. */
  | { wrong: 'utf8' | 'csv' | 'cut'; line: number };

const [LF, QUOTE] = [0x0a, 0x22];

/**
 * Finds where each row of a CSV file ends, so that memory holds one of them, and has Papa Parse read it. A
 * line ends a row unless an odd number of quotation marks stands before it.
 */
export function splitCsv(): { push(chunk: Uint8Array): CsvRow[]; end(): CsvRow[] } {
  let parts: Uint8Array[] = [];
  let size = 0;
  let inQuotes = false;
  let line = 1;
  let began = 1;
  let broken = false;

  const row = (last: Uint8Array): CsvRow[] => {
    const bytes = new Uint8Array(size + last.length);
    let at = 0;
    for (const part of [...parts, last]) {
      bytes.set(part, at);
      at += part.length;
    }
    [parts, size] = [[], 0];
    const text = decodeUtf8(bytes)?.replace(/\r$/, '');
    if (text === undefined) return [{ wrong: 'utf8', line: began }];
    if (text.trim() === '') return [];
    const { data, errors } = Papa.parse(text, { delimiter: ',', quoteChar: '"', escapeChar: '"' });
    const [fields] = data;
    if (!fields || data.length > 1 || errors.length > 0) return [{ wrong: 'csv', line: began }];
    return [{ fields, line: began }];
  };

  return {
    push(chunk) {
      const rows: CsvRow[] = [];
      let from = 0;
      for (let at = 0; at < chunk.length && !broken; at++) {
        const byte = chunk[at];
        if (byte === QUOTE) inQuotes = !inQuotes;
        if (byte !== LF) continue;
        line++;
        if (inQuotes) continue;
        rows.push(...row(chunk.subarray(from, at)));
        from = at + 1;
        began = line;
      }
      if (broken) return rows;
      const rest = chunk.subarray(from);
      size += rest.length;
      if (size > LARGEST_ROW) {
        broken = true;
        parts = [];
        return [...rows, { wrong: 'csv', line: began }];
      }
      if (rest.length > 0) parts.push(rest);
      return rows;
    },
    end() {
      if (broken) return [];
      return inQuotes ? [{ wrong: 'cut', line: began }] : row(new Uint8Array(0));
    },
  };
}
