/** What may be wrong with a file or with one record of it; each has its sentence (`importFault_…`). */
export const importFaults = [
  // Of the file: nothing of it is taken.
  ...(['empty', 'encoding', 'unknown', 'newer', 'columns'] as const),
  ...(['no_address', 'no_article', 'page_large'] as const),
  // Of the file from a line on: what came before may be taken.
  ...(['cut', 'json', 'csv', 'many', 'unreadable'] as const),
  // Of one record: the others may be taken.
  ...(['utf8', 'line_json', 'deep', 'large', 'twice'] as const),
  ...(['missing', 'shape', 'long', 'address', 'day', 'instant'] as const),
  // Of the file as a whole: all its records may be right.
  ...(['head', 'count', 'checksum'] as const),
] as const;
export type ImportFaultCode = (typeof importFaults)[number];

export interface ImportFault {
  code: ImportFaultCode;
  /** Line of the file, from 1, where the wrong record begins or its JSON is none; absent where it is the file. */
  line?: number;
  /** What the sentence names, as `$1`, `$2`: a field, a version, an address, numbers. */
  values: readonly string[];
}

/** A value of a file as a sentence may show it: short, and nothing in it that is not to be seen. */
export function shownValue(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return text.replace(/[\p{C}]/gu, ' ').slice(0, 80);
}

export function faultOf(
  code: ImportFaultCode,
  line?: number,
  ...values: readonly unknown[]
): ImportFault {
  return { code, ...(line === undefined ? {} : { line }), values: values.map(shownValue) };
}
