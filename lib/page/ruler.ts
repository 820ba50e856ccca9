import type { TextSpan } from './text-spots';

/** Measures a span; null where its text got shorter than the offsets since. */
export type Ruler = <T>(span: TextSpan, measure: (range: Range) => T) => T | null;

/** A live range slows down every change of the document, so there is one, parked when not in use. */
export function createRuler(document: Document): Ruler {
  const range = document.createRange();
  return (span, measure) => {
    try {
      range.setStart(span.startContainer, span.startOffset);
      range.setEnd(span.endContainer, span.endOffset);
      return measure(range);
    } catch {
      return null;
    } finally {
      range.setStart(document, 0);
      range.collapse(true);
    }
  };
}
