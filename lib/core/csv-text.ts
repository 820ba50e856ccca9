/**
 * Characters that make a spreadsheet read what follows as a formula, full-width ones too: Japanese Excel takes both.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** The most that a cell of Excel holds, in UTF-16 code units; what is beyond would spill into other rows. */
const LONGEST_CELL = 32_767;

/**
 * Stands before a table. Excel takes a file without it for the letters of the reader's country, which spoils all
 * others; every reader of CSV knows to pass it over.
 */
export const BYTE_ORDER_MARK = '\uFEFF';

export type CsvCell = string | number | undefined;

/**
 * One row of a table as RFC 4180 has it, with its line end. Text that a spreadsheet would run as a formula gets an
 * apostrophe before it, which the sheet shows: a page's own words never run. Numbers stay numbers.
 */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: CsvCell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  const cut = harmless.length > LONGEST_CELL ? `${harmless.slice(0, LONGEST_CELL - 1)}…` : harmless;
  return /[",\r\n]/.test(cut) ? `"${cut.replaceAll('"', '""')}"` : cut;
}
