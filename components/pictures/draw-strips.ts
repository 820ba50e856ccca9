import { axisX, axisY, plot, rect, ruleX, ruleY, text } from '@observablehq/plot';
import type { Facet } from '../../lib/core/facets';
import { type Steps, spanOfSteps } from '../../lib/core/pictures/years';
import { type Canvas, type Part, partOf } from './canvas';
import { labelLines } from './text-width';
import { type Tick, ticksOf } from './ticks';

/** Bars along time, with a heading of their own. */
export interface StripLine {
  /** Who or what, and behind it how many clippings. */
  label: string;
  number: string;
  /** One number a step. */
  counts: number[];
  /** Told where a bar is pointed at. */
  titles: string[];
  /** The clippings behind each bar; absent where no filter is just these. */
  picks?: Facet[][];
}

export interface StripsDrawing {
  steps: Steps;
  strips: StripLine[];
  /** Words of a tick. */
  tickLabel: (month: number, yearOnly: boolean) => string;
}

/** Room at the right for the numbers of the scale. */
export const RIGHT = 38;
/** Height of a line of words, in sizes of letters. */
export const LINE = 1.3;
/** A bar of one clipping is seen however high the others are. */
const LEAST_BAR = 1.5;

interface Bar {
  strip: number;
  x1: number;
  x2: number;
  y: number;
  title: string;
  pick: string;
}

/** Strips one below the other on one scale, so that heights compare; each has its words above it, where any name has room. */
export function stripsPart(canvas: Canvas, drawing: StripsDrawing): Part {
  const { look, width } = canvas;
  const { strips, tickLabel } = drawing;
  const domain = domainOf(drawing);
  const { size } = look;
  const most = Math.max(1, ...strips.flatMap(({ counts }) => counts));
  const room = { width, size, locale: canvas.locale, most: 2 };
  const labels = strips.map(({ label, number }) => labelLines(label, { ...room, behind: number }));
  const lines = Math.max(...labels.map(({ length }) => length));
  const [bars, foot] = [size * (strips.length > 1 ? 3.4 : 7), size * 2.2];
  const head = size * (0.9 + LINE * lines);
  const height = strips.length * (bars + head) + foot;
  const ticks = ticksOf(domain, width - RIGHT, size, tickLabel);
  const places = strips.map((_, at) => at);
  const drawn = plot({
    document: canvas.document,
    width,
    height,
    marginLeft: 0,
    marginRight: RIGHT,
    marginTop: head,
    marginBottom: foot,
    x: { type: 'linear', domain, axis: null },
    y: { type: 'linear', domain: [0, most], axis: null },
    fy: {
      domain: places,
      axis: null,
      paddingInner: head / (bars + head),
      paddingOuter: 0,
      round: false,
    },
    marks: [
      ruleX(ticks, { x: 'at', stroke: look.rule }),
      ruleY([heightTick(most)], { stroke: look.rule }),
      axisY([heightTick(most)], {
        anchor: 'right',
        tickSize: 0,
        tickFormat: (n: number) => new Intl.NumberFormat(canvas.locale).format(n),
        fontSize: size * 0.9,
        color: look.soft,
        label: null,
      }),
      rect(barsOf(drawing, (most * LEAST_BAR) / bars), {
        fy: 'strip',
        x1: 'x1',
        x2: 'x2',
        y1: 0,
        y2: 'y',
        fill: look.bar,
        title: 'title',
        ariaLabel: 'pick',
        className: 'picture-bars',
      }),
      ruleY([0], { stroke: look.soft }),
      text(strips, {
        fy: (_, at: number) => at,
        text: (_, at: number) => labels[at]?.join('\n') ?? '',
        lineHeight: LINE,
        frameAnchor: 'top-left',
        lineAnchor: 'bottom',
        textAnchor: 'start',
        dy: -size * 0.4,
        fontSize: size,
      }),
      axisX(
        ticks.map(({ at }) => at),
        {
          anchor: 'bottom',
          tickSize: 4,
          tickFormat: (at: number) => labelAt(ticks, at),
          textAnchor: 'start',
          fontSize: size * 0.9,
          color: look.soft,
          label: null,
        },
      ),
    ],
  });
  return withPicks(partOf(canvas, drawn, height));
}

/** From where to where, in months. */
export function domainOf({ steps }: Pick<StripsDrawing, 'steps'>): [number, number] {
  const { first, last } = spanOfSteps(steps);
  return [first, last + 1];
}

function barsOf({ strips, steps }: StripsDrawing, least: number): Bar[] {
  const gap = steps.length * 0.12;
  return strips.flatMap(({ counts, titles, picks }, strip) =>
    counts.flatMap((n, at): Bar[] => {
      const start = steps.starts[at];
      if (n === 0 || start === undefined) return [];
      return [
        {
          strip,
          x1: start + gap,
          x2: start + steps.length - gap,
          y: Math.max(n, least),
          title: titles[at] ?? '',
          pick: picks?.[at]?.join('\n') ?? '',
        },
      ];
    }),
  );
}

function labelAt(ticks: readonly Tick[], place: number): string {
  return ticks.find(({ at }) => at === place)?.label ?? '';
}

/** The one number of the scale: 1, 2 or 5 times a power of ten, at or below the highest bar. */
function heightTick(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((each) => each * power <= most) ?? 1) * power;
}

/** Moves what a bar stands for from its label, which is the library's way of carrying it, to `data-pick`. */
export function withPicks(part: Part): Part {
  for (const bar of part.node.querySelectorAll('.picture-bars [aria-label]')) {
    const pick = bar.getAttribute('aria-label');
    bar.removeAttribute('aria-label');
    if (pick) bar.setAttribute('data-pick', pick);
  }
  return part;
}
