/**
 * JSON text in which the fields of every record stand in the order of their names (by UTF-16 code units, as in
 * RFC 8785) and none is undefined, so that equal values have equal texts: a clipping bears the order of the fields
 * of whatever made it, a page or a file, while checksums and comparisons are of its text.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}
