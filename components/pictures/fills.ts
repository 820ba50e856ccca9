import { NOBODYS, SEVERAL } from '../../lib/core/pictures/names';
import { type Canvas, element } from './canvas';

/** Width of a repeat, in pixels. */
const REPEAT = 6;

/**
 * The lines and dots of each pattern, over a thin wash of the same colour. Each inks about two fifths of its
 * ground, so that no side looks stronger than another.
 */
const PATTERNS: readonly (readonly [
  name: string,
  attributes: Record<string, string | number>,
])[][] = [
  [['path', { d: 'M-1,5l2,2M0,0l6,6M5,-1l2,2', 'stroke-width': 1.7, fill: 'none' }]],
  [['path', { d: 'M0,3h6', 'stroke-width': 2.4, fill: 'none' }]],
  [['path', { d: 'M3,0v6', 'stroke-width': 2.4, fill: 'none' }]],
  [['path', { d: 'M-1,1l2,-2M0,6l6,-6M5,7l2,-2', 'stroke-width': 1.7, fill: 'none' }]],
  [['circle', { cx: 3, cy: 3, r: 2.1, stroke: 'none' }]],
];
const CROSSED = [['path', { d: 'M0,0l6,6M6,0l-6,6', 'stroke-width': 1.2, fill: 'none' }]] as const;

export interface Fills {
  /** `url(#…)` of a column. */
  of(column: string): string;
  colour(column: string): string;
  /** To be put into the drawing. */
  defs: SVGElement;
}

/**
 * A colour and a pattern for each column, so that no eye and no printer needs the colour. They go by the
 * column's place, which is the alphabet's, and say nothing of whose name it is.
 */
export function fillsFor(canvas: Canvas, columns: readonly string[]): Fills {
  const { look, id } = canvas;
  const sides = columns.filter((column) => column !== SEVERAL && column !== NOBODYS);
  const colour = (column: string) =>
    sides.includes(column)
      ? (look.colours[sides.indexOf(column) % look.colours.length] ?? look.bar)
      : look.soft;
  const idOf = (column: string) => `${id}-fill-${columns.indexOf(column)}`;
  const patterns = columns.map((column) => {
    const place = sides.indexOf(column);
    const ink = colour(column);
    // Nobody's own is left empty: there is nothing of anybody's to be marked.
    const shapes =
      column === NOBODYS
        ? []
        : column === SEVERAL
          ? CROSSED
          : (PATTERNS[place % PATTERNS.length] ?? []);
    return element(
      canvas,
      'pattern',
      { id: idOf(column), width: REPEAT, height: REPEAT, patternUnits: 'userSpaceOnUse' },
      element(canvas, 'rect', { width: REPEAT, height: REPEAT, fill: ink, 'fill-opacity': 0.14 }),
      ...shapes.map(([name, attributes]) =>
        element(canvas, name, { stroke: ink, fill: ink, ...attributes }),
      ),
    );
  });
  return {
    of: (column) => `url(#${idOf(column)})`,
    colour,
    defs: element(canvas, 'defs', {}, ...patterns),
  };
}
