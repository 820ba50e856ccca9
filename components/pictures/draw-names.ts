import { axisX, plot, rect, text } from '@observablehq/plot';
import type { Facet } from '../../lib/core/facets';
import { type Canvas, type Part, partOf } from './canvas';
import { LINE, withPicks } from './draw-strips';
import { fillsFor } from './fills';
import { labelLines, textWidth } from './text-width';
import { legendPart } from './words-part';

export interface NamesLine {
  /** The outlet. */
  label: string;
  /** How many clippings, and whether they are few. */
  number: string;
  isFew: boolean;
  counts: number[];
  titles: string[];
  picks: (Facet[] | undefined)[];
}

export interface NamesDrawing {
  /** As `NamesPicture.columns`, with the words for each. */
  columns: { key: string; label: string }[];
  rows: NamesLine[];
}

interface Segment {
  row: number;
  x1: number;
  x2: number;
  column: number;
  share: string;
  title: string;
  pick: string;
}

/** Between an outlet and its number. */
const DOT = ' · ';

/** What a bar of few clippings keeps of its colour; its words stay as dark as all others. */
const GREYED = 0.38;

/** Each outlet's clippings as one bar from nothing to all, its name above it; what each pattern stands for is said first. */
export function namesParts(canvas: Canvas, { columns, rows }: NamesDrawing): Part[] {
  const { look, width } = canvas;
  const { size } = look;
  const fills = fillsFor(
    canvas,
    columns.map(({ key }) => key),
  );
  const legend = legendPart(
    canvas,
    columns.map(({ key, label }) => ({ label, fill: fills.of(key), stroke: fills.colour(key) })),
  );
  legend.node.prepend(fills.defs);
  const [bar, foot] = [size * 1.4, size * 2];
  let height = 0;
  const labels = rows.map(({ label, number }) => {
    const room = { width, size, locale: canvas.locale, most: 2, behind: DOT + number };
    const lines = labelLines(label, room);
    const top = height + size * (0.4 + LINE * lines.length);
    height = top + bar + size * 0.3;
    return { text: lines.join('\n'), top };
  });
  height += foot;
  const top = (row: number) => labels[row]?.top ?? 0;
  const segments = segmentsOf(canvas, rows);
  const percent = new Intl.NumberFormat(canvas.locale, { style: 'percent' });
  // For the frame of the last bar.
  const right = 1;
  /** How much of a whole bar the plate under a share takes. */
  const plate = (share: string) => (textWidth(share, size * 0.9) + size * 0.3) / width;
  const labelled = segments.filter(({ x1, x2, share }) => x2 - x1 > plate(share) * 1.3);
  const bars = columns.flatMap(({ key }, column) =>
    [false, true].map((isFew) =>
      rect(
        segments.filter((each) => each.column === column && rows[each.row]?.isFew === isFew),
        {
          x1: 'x1',
          x2: 'x2',
          y1: ({ row }: Segment) => top(row),
          y2: ({ row }: Segment) => top(row) + bar,
          fill: fills.of(key),
          stroke: fills.colour(key),
          opacity: isFew ? GREYED : 1,
          title: 'title',
          ariaLabel: 'pick',
          className: 'picture-bars',
        },
      ),
    ),
  );
  const drawn = plot({
    document: canvas.document,
    width,
    height,
    marginLeft: 1,
    marginRight: right,
    marginTop: 0,
    marginBottom: foot,
    x: { type: 'linear', domain: [0, 1], axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      ...bars,
      rect(labelled, {
        x1: ({ x1, x2, share }: Segment) => (x1 + x2) / 2 - plate(share) / 2,
        x2: ({ x1, x2, share }: Segment) => (x1 + x2) / 2 + plate(share) / 2,
        y1: ({ row }: Segment) => top(row) + bar * 0.1,
        y2: ({ row }: Segment) => top(row) + bar * 0.9,
        fill: look.halo,
        pointerEvents: 'none',
      }),
      text(labelled, {
        x: ({ x1, x2 }: Segment) => (x1 + x2) / 2,
        y: ({ row }: Segment) => top(row) + bar / 2,
        text: 'share',
        fontSize: size * 0.9,
        fill: look.ink,
        pointerEvents: 'none',
      }),
      text(labels, {
        x: 0,
        y: ({ top }: { top: number }) => top - size * 0.4,
        text: 'text',
        textAnchor: 'start',
        lineAnchor: 'bottom',
        lineHeight: LINE,
        fontSize: size,
        fill: look.ink,
      }),
      ...(
        [
          [0, 'start'],
          [0.5, 'middle'],
          [1, 'end'],
        ] as const
      ).map(([share, textAnchor]) =>
        axisX([share], {
          anchor: 'bottom',
          tickFormat: (at: number) => percent.format(at),
          textAnchor,
          fontSize: size * 0.9,
          color: look.soft,
          tickSize: 4,
          label: null,
        }),
      ),
    ],
  });
  return [legend, withPicks(partOf(canvas, drawn, height))];
}

function segmentsOf({ locale }: Canvas, rows: readonly NamesLine[]): Segment[] {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return rows.flatMap(({ counts, titles, picks }, row) => {
    const n = counts.reduce((sum, each) => sum + each, 0);
    let before = 0;
    return counts.flatMap((count, column): Segment[] => {
      const x1 = before / n;
      before += count;
      if (count === 0) return [];
      return [
        {
          row,
          column,
          x1,
          x2: before / n,
          share: percent.format(count / n),
          title: titles[column] ?? '',
          pick: picks[column]?.join('\n') ?? '',
        },
      ];
    });
  });
}
