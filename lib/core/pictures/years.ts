import type { Span } from './month';

/** More months than these are drawn as years: their bars would be hairs. */
export const MOST_MONTHS = 132;

/** The steps of a picture's line of time: each month of a span, or of a long one each year. */
export interface Steps {
  by: 'month' | 'year';
  /** Where each begins, in months; a year of which the span has a part begins in January all the same. */
  starts: number[];
  /** How long each is, in months. */
  length: number;
}

export function stepsOf({ first, last }: Span): Steps {
  const months = last - first + 1;
  if (months <= MOST_MONTHS)
    return {
      by: 'month',
      starts: Array.from({ length: months }, (_, at) => first + at),
      length: 1,
    };
  const [from, to] = [Math.floor(first / 12), Math.floor(last / 12)];
  const starts = Array.from({ length: to - from + 1 }, (_, at) => (from + at) * 12);
  return { by: 'year', starts, length: 12 };
}

/** All the time that steps take: a span, or the whole years it is of. */
export function spanOfSteps({ starts, length }: Steps): Span {
  const [first = 0] = starts;
  return { first, last: (starts.at(-1) ?? first) + length - 1 };
}

/** One number a step, from one a month of the span. */
export function inSteps(counts: readonly number[], { first }: Span, steps: Steps): number[] {
  const sums = new Array<number>(steps.starts.length).fill(0);
  const [start = first] = steps.starts;
  counts.forEach((n, at) => {
    const step = Math.floor((first + at - start) / steps.length);
    sums[step] = (sums[step] ?? 0) + n;
  });
  return sums;
}
