import type { PictureRow } from './row';
import { count, type Tally } from './tally';

/** How the counting goes on beside everything else that the page does. */
export interface Pace {
  /** Milliseconds on any clock. */
  now(): number;
  /** Lets the page do what waits. */
  pause(): Promise<unknown>;
  /** Told how many were counted, about ten times a second. */
  onCounted(n: number): void;
  /** Whether to stop; what was counted until then is kept. */
  isOver(): boolean;
}

/** A frame has 16 ms, of which the page needs most. */
const SLICE_MS = 4;
const TOLD_EVERY_MS = 100;

/**
 * Counts rows into a tally as they come, a few milliseconds at a time; false where it was stopped. An
 * error of the rows' own is passed on, and the tally holds what came before it.
 */
export async function collect(
  rows: AsyncIterable<PictureRow>,
  tally: Tally,
  { now, pause, onCounted, isOver }: Pace,
): Promise<boolean> {
  let sliceEnd = now() + SLICE_MS;
  let told = now();
  for await (const row of rows) {
    if (isOver()) return false;
    count(tally, row);
    const time = now();
    if (time < sliceEnd) continue;
    if (time - told >= TOLD_EVERY_MS) {
      onCounted(tally.n);
      told = time;
    }
    await pause();
    if (isOver()) return false;
    sliceEnd = now() + SLICE_MS;
  }
  onCounted(tally.n);
  return !isOver();
}
