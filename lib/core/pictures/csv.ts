import { BYTE_ORDER_MARK, type CsvCell, csvRow } from '../csv-text';

/** A picture's table, to be opened in a spreadsheet. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + rows.map(csvRow).join('');
}
