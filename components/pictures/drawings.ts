import type { Canvas, Part } from './canvas';
import { type NamesDrawing, namesParts } from './draw-names';
import { type OfficeLine, officesPart } from './draw-offices';
import { type StripsDrawing, stripsPart } from './draw-strips';

/** What can be drawn. It comes with the library, so only once the pictures are looked at. */
export interface Drawings {
  strips(canvas: Canvas, drawing: StripsDrawing, offices?: readonly OfficeLine[]): Part[];
  names(canvas: Canvas, drawing: NamesDrawing): Part[];
}

/**
 * By Observable Plot: it is kept by the authors of D3, draws plain SVG with no eval, no canvas, no motion and
 * no style of its own that would stay, takes any `document`, leaves every mark to our tokens and patterns,
 * and only the marks used are in the build. Chart.js, uPlot and ECharts draw on a canvas, which no screen
 * reader, no forced colours and no SVG file can use; Vega's expressions need eval or an interpreter; D3
 * alone would leave scales, facets and axes to be put together here.
 */
export const drawings: Drawings = {
  strips: (canvas, drawing, offices = []) => [
    ...(offices.length > 0 ? [officesPart(canvas, offices, drawing)] : []),
    stripsPart(canvas, drawing),
  ],
  names: namesParts,
};
