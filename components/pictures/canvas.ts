/** The colours and letters of a drawing: of our pages, where they follow the theme, or of a file. */
export interface Look {
  ink: string;
  /** Of what is said beside the thing itself: at least 4.5:1 too. */
  soft: string;
  /** Lines that only help the eye. */
  rule: string;
  /** What is behind everything; `none` where the page shows through. */
  ground: string;
  /** Around letters that stand on a bar. */
  halo: string;
  /** Bars that are told apart by nothing. */
  bar: string;
  /** For bars that are told apart, each with a pattern of its own besides (`fills.ts`). */
  colours: readonly string[];
  font: string;
  /** Size of letters, in pixels. */
  size: number;
}

export interface Canvas {
  document: Document;
  /** In pixels. */
  width: number;
  look: Look;
  /** Begins every id of the drawing, of which a page has several. */
  id: string;
  locale: string;
}

/** A part of a drawing that is as wide as its canvas. */
export interface Part {
  node: SVGElement;
  height: number;
}

const SVG = 'http://www.w3.org/2000/svg';

export function element(
  { document }: Pick<Canvas, 'document'>,
  name: string,
  attributes: Record<string, string | number>,
  ...children: (Node | string)[]
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/**
 * What the library drew, as a group without the library's style sheet: that one would shrink a drawing to
 * its page, where ours is to be scrolled, and set fonts of its own.
 */
export function partOf(canvas: Canvas, plot: Element, height: number): Part {
  const { look } = canvas;
  const node = element(canvas, 'g', {
    color: look.ink,
    fill: 'currentColor',
    'text-anchor': 'middle',
    'font-size': look.size,
  });
  for (const child of [...plot.childNodes]) if (child.nodeName !== 'style') node.append(child);
  return { node, height };
}

/** Parts one below the other, as one drawing. */
export function stack(canvas: Canvas, parts: readonly Part[]): SVGSVGElement {
  const { width, look } = canvas;
  let height = 0;
  const placed = parts.map((part) => {
    part.node.setAttribute('transform', `translate(0,${height})`);
    height += part.height;
    return part.node;
  });
  return element(
    canvas,
    'svg',
    {
      width,
      height: Math.ceil(height),
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      'font-family': look.font,
      'font-size': look.size,
    },
    ...placed,
  ) as SVGSVGElement;
}
