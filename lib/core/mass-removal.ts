/** Fewer are taken out one after the other by hand, and seen to go. */
const FEW = 20;
/** The share of an archive from which a removal may be a slip that costs years. */
const LARGE_SHARE = 0.1;

/** Whether taking `count` of `total` clippings out is asked about first: over 10 % of the archive, and more than 20. */
export function needsAsking(count: number, total: number): boolean {
  return count > FEW && count > total * LARGE_SHARE;
}
