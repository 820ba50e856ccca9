import { dot, plot, rect, ruleX, text } from '@observablehq/plot';
import type { Term } from '../../lib/core/pictures/terms';
import { type Canvas, element, type Part, partOf } from './canvas';
import { domainOf, LINE, RIGHT, type StripsDrawing } from './draw-strips';
import { wrapText } from './text-width';
import { ticksOf } from './ticks';

export interface OfficeLine {
  term: Term;
  /** The office, its term, and what is to be known of both. */
  label: string;
}

/**
 * The offices somebody held, above the clippings and on the same line of time. What is certain is a filled
 * bar, hatched where the office was held in an acting capacity; from where and to where a source tells no
 * day, a dashed frame; an arrow where an office goes on beyond the picture.
 */
export function officesPart(
  canvas: Canvas,
  offices: readonly OfficeLine[],
  { steps, tickLabel }: Pick<StripsDrawing, 'steps' | 'tickLabel'>,
): Part {
  const domain = domainOf({ steps });
  const { look, width, id } = canvas;
  const { size } = look;
  const bar = size * 0.75;
  let height = 0;
  const rows = offices.map(({ term, label }) => {
    const lines = wrapText(label, width, size, canvas.locale);
    const top = height + size * (0.4 + LINE * lines.length);
    height = top + bar + size * 0.35;
    return { ...term, label: lines.join('\n'), top };
  });
  height += size * 0.5;
  const band = {
    y1: 'top',
    y2: ({ top }: { top: number }) => top + bar,
  };
  const hatched = `${id}-acting`;
  const certain = rows.filter(({ surelyFrom, surelyTo }) => surelyFrom < surelyTo);
  const middle = ({ top }: { top: number }) => top + bar / 2;
  const arrow = { y: middle, r: size * 0.32, symbol: 'triangle', fill: look.ink } as const;
  // Beside the bars alone, so that none runs through words.
  const lines = ticksOf(domain, width - RIGHT, size, tickLabel).flatMap((tick) =>
    rows.map(({ top }) => ({ x: tick.at, top })),
  );
  const drawn = plot({
    document: canvas.document,
    width,
    height,
    marginLeft: 0,
    marginRight: RIGHT,
    marginTop: 0,
    marginBottom: 0,
    x: { type: 'linear', domain, axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      ruleX(lines, { ...band, x: 'x', stroke: look.rule }),
      rect(
        rows.filter(({ from, to, surelyFrom, surelyTo }) => from < surelyFrom || surelyTo < to),
        {
          ...band,
          x1: 'from',
          x2: 'to',
          fill: look.halo,
          stroke: look.ink,
          strokeDasharray: '3,2',
        },
      ),
      rect(
        certain.filter(({ office }) => !office.acting),
        { ...band, x1: 'surelyFrom', x2: 'surelyTo', fill: look.ink },
      ),
      rect(
        certain.filter(({ office }) => office.acting),
        { ...band, x1: 'surelyFrom', x2: 'surelyTo', fill: `url(#${hatched})`, stroke: look.ink },
      ),
      dot(
        rows.filter(({ beginsBefore }) => beginsBefore),
        { ...arrow, x: domain[0], dx: size * 0.5, rotate: -90, stroke: look.halo },
      ),
      dot(
        rows.filter(({ endsAfter, isOpen }) => endsAfter || isOpen),
        { ...arrow, x: domain[1], dx: size * 0.4, rotate: 90, stroke: look.halo },
      ),
      text(rows, {
        x: domain[0],
        y: ({ top }: { top: number }) => top - size * 0.4,
        text: 'label',
        lineHeight: LINE,
        textAnchor: 'start',
        lineAnchor: 'bottom',
        fontSize: size,
        fill: look.ink,
      }),
    ],
  });
  const part = partOf(canvas, drawn, height);
  const pattern = element(
    canvas,
    'pattern',
    { id: hatched, width: 5, height: 5, patternUnits: 'userSpaceOnUse' },
    element(canvas, 'rect', { width: 5, height: 5, fill: look.halo }),
    element(canvas, 'path', {
      d: 'M-1,1l2,-2M0,5l5,-5M4,6l2,-2',
      stroke: look.ink,
      'stroke-width': 1.5,
    }),
  );
  part.node.prepend(element(canvas, 'defs', {}, pattern));
  return part;
}
