import { textWidth } from './text-width';

export interface Tick {
  /** Place on the line of months. */
  at: number;
  label: string;
}

/** Months between ticks: no others, so that they fall on beginnings of years wherever they can. */
const EVERY = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/**
 * Ticks from `left` to `right`, as many as their labels leave room for; `label` is told a month and
 * whether the year alone is wanted. A label begins at its tick, and none runs over the end.
 */
export function ticksOf(
  [left, right]: readonly [number, number],
  width: number,
  size: number,
  label: (month: number, yearOnly: boolean) => string,
): Tick[] {
  const perMonth = width / (right - left);
  const every =
    EVERY.find((step) => step * perMonth >= textWidth(label(left, step >= 12), size) + size) ??
    1200;
  const ticks: Tick[] = [];
  for (let at = Math.ceil(left / every) * every; at < right; at += every) {
    const text = label(at, every >= 12);
    if ((right - at) * perMonth >= textWidth(text, size)) ticks.push({ at, label: text });
  }
  return ticks.length > 0 ? ticks : [{ at: left, label: label(left, false) }];
}
