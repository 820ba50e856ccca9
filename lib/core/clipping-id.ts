/** Ids that fit into one millisecond: no reader, and no import, saves more at once. */
const A_MILLISECOND = 512;

/**
 * The least id a clipping saved at this instant may have: ids grow with time, so that whatever is sorted by
 * them is sorted by day, also after an import. Below 2^53 until the year 2527.
 */
export function idAt(saved: string): number {
  const instant = Date.parse(saved);
  return Number.isFinite(instant) ? Math.max(1, instant * A_MILLISECOND) : 1;
}
