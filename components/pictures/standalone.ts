import { type Canvas, element, type Part, stack } from './canvas';
import { wordsPart } from './words-part';

/** Words around a drawing that is to stand by itself. */
export interface Surroundings {
  title: string;
  /** What is to be known to read it right. */
  notes: readonly string[];
  source: string;
}

const MARGIN = 24;

/** What XML has no way to write: control characters that a page's own words may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The drawing as a file of its own: colours and letters in it, nothing loaded, nothing run. */
export function standalone(canvas: Canvas, parts: readonly Part[], around: Surroundings): string {
  const { look, document } = canvas;
  const { title, notes, source } = around;
  const small = { size: look.size * 0.9, colour: look.soft, below: 2 };
  const svg = stack(canvas, [
    wordsPart(canvas, title, { size: look.size * 1.3, weight: 700, below: look.size }),
    ...parts,
    ...notes.map((note) => wordsPart(canvas, note, small)),
    wordsPart(canvas, source, small),
  ]);
  const ground = {
    x: -MARGIN,
    y: -MARGIN,
    width: canvas.width + 2 * MARGIN,
    height: Number(svg.getAttribute('height')) + 2 * MARGIN,
  };
  svg.setAttribute('viewBox', Object.values(ground).join(' '));
  svg.setAttribute('width', String(ground.width));
  svg.setAttribute('height', String(ground.height));
  svg.setAttribute('xml:lang', canvas.locale);
  svg.prepend(
    element(canvas, 'title', {}, title),
    element(canvas, 'desc', {}, [...notes, source].join(' ')),
    element(canvas, 'rect', { ...ground, fill: look.ground }),
  );
  for (const bar of svg.querySelectorAll('[data-pick]')) bar.removeAttribute('data-pick');
  const Serializer = document.defaultView?.XMLSerializer ?? XMLSerializer;
  const text = new Serializer().serializeToString(svg).replace(NO_XML, '').toWellFormed();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}
