import { type Canvas, element, type Part } from './canvas';
import { textWidth, wrapText } from './text-width';

/** Lines of words, wrapped to the canvas. */
export function wordsPart(
  canvas: Canvas,
  text: string,
  { size = canvas.look.size, weight = 400, colour = canvas.look.ink, below = 6 } = {},
): Part {
  const step = size * 1.4;
  const lines = wrapText(text, canvas.width, size, canvas.locale);
  const spans = lines.map((line, at) =>
    element(canvas, 'tspan', { x: 0, y: (at + 0.8) * step }, line),
  );
  const node = element(
    canvas,
    'text',
    { 'font-size': size, 'font-weight': weight, fill: colour },
    ...spans,
  );
  return { node, height: lines.length * step + below };
}

export interface LegendEntry {
  label: string;
  fill: string;
  stroke: string;
}

/** What each pattern stands for: a swatch and its words, as many a line as fit. */
export function legendPart(canvas: Canvas, entries: readonly LegendEntry[]): Part {
  const { look, width } = canvas;
  const { size } = look;
  const swatch = { width: size * 1.9, height: size };
  const line = size * 1.8;
  const node = element(canvas, 'g', {});
  let [x, y] = [0, 0];
  for (const { label, fill, stroke } of entries) {
    const lines = wrapText(label, width - swatch.width - size, size, canvas.locale);
    const words = Math.max(...lines.map((each) => textWidth(each, size)));
    const wide = swatch.width + size * 0.5 + words;
    if (x > 0 && x + wide > width) [x, y] = [0, y + line];
    node.append(
      element(canvas, 'rect', { x: x + 0.5, y: y + 1.5, ...swatch, fill, stroke }),
      ...lines.map((each, at) =>
        element(
          canvas,
          'text',
          {
            x: x + swatch.width + size * 0.5,
            y: y + size * (0.95 + 1.4 * at) + 1,
            fill: look.ink,
          },
          each,
        ),
      ),
    );
    x += wide + size * 1.4;
    // One that is wrapped fills the width: the next begins below it.
    y += size * 1.4 * (lines.length - 1);
  }
  return { node, height: y + line + size * 0.5 };
}
