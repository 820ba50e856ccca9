import type { Office } from '../entity';
import { monthOf, placeOfDay, type Span } from './month';

/**
 * An office on the line of months, as exact as its dates are. It was held from `surelyFrom` to `surelyTo`,
 * and may have been from `from` and to `to`: where a source gives a year, the day may be any of it.
 */
export interface Term {
  office: Office;
  from: number;
  surelyFrom: number;
  surelyTo: number;
  to: number;
  /** Begun before the span, or lasting beyond it. */
  beginsBefore: boolean;
  endsAfter: boolean;
  /** Not ended, as far as the facts know. */
  isOpen: boolean;
}

/** The offices of which a part is in a span, cut to it, the earliest begun first. */
export function termsWithin(offices: readonly Office[], span: Span): Term[] {
  const [left, right] = [span.first, span.last + 1];
  return offices
    .map((office) => {
      const [from, surelyFrom] = boundsOf(office.from);
      const [surelyTo, to] =
        office.to === undefined ? ([right, right] as const) : boundsOf(office.to);
      return { office, from, surelyFrom, surelyTo, to };
    })
    .filter(({ from, to }) => from < right && to > left)
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ office, from, surelyFrom, surelyTo, to }) => {
      const cut = (place: number) => Math.min(right, Math.max(left, place));
      // Begun and ended within one year that is all a source tells: nothing of it is certain.
      const certain = surelyFrom <= surelyTo;
      return {
        office,
        from: cut(from),
        surelyFrom: cut(certain ? surelyFrom : to),
        surelyTo: cut(certain ? surelyTo : to),
        to: cut(to),
        beginsBefore: from < left,
        endsAfter: to > right,
        isOpen: office.to === undefined,
      };
    });
}

/** The first and the last place a date may mean: all of a year, all of a month, or one day. */
function boundsOf(date: string): [number, number] {
  if (date.length === 'YYYY'.length) {
    const january = monthOf(`${date}-01`);
    return [january, january + 12];
  }
  if (date.length === 'YYYY-MM'.length) return [monthOf(date), monthOf(date) + 1];
  const place = placeOfDay(date);
  return [place, place];
}
