import { diffArrays } from 'diff';
import type { Compare } from '../lib/core/wording-difference';

/**
 * Compares lists for so many milliseconds in all; what comes later, or takes longer, is not compared: two texts
 * of a book's length that have nothing in common must not hold up the page.
 */
export function compareWithin(milliseconds: number): Compare {
  const end = performance.now() + milliseconds;
  return (before, after) => {
    const timeout = Math.max(1, end - performance.now());
    return diffArrays(before, after, { timeout });
  };
}
