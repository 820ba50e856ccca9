import type { Steps } from '../../lib/core/pictures/years';
import { counted, type Words } from '../translate';
import { monthText } from './labels';

/** Of a step, in pixels: narrower bars run into each other. */
const LEAST_STEP = 4;

/** What a picture of these steps needs. */
export function leastWidthOf({ starts }: Steps): number {
  return starts.length * LEAST_STEP;
}

/** From when to when, and when most: what a picture along time shows, in words. */
export function summaryOf(words: Words, counts: readonly number[], { starts, by }: Steps): string {
  const text = (at: number) => monthText(words, starts[at] ?? 0, by);
  const most = Math.max(...counts);
  return words.t(
    'pictureSummary',
    text(0),
    text(starts.length - 1),
    text(counts.indexOf(most)),
    counted(words, 'clippings', most),
  );
}

/** What is told of each bar where it is pointed at. */
export function titlesOf(
  words: Words,
  label: string,
  counts: readonly number[],
  { starts, by }: Steps,
): string[] {
  return counts.map((n, at) =>
    words.t(
      'pictureCell',
      counted(words, 'clippings', n),
      monthText(words, starts[at] ?? 0, by),
      label,
    ),
  );
}
