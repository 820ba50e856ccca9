import { modelOf, type PageTextNode } from './page-model';
import { blockOf, type PageText, pageTextOf } from './page-text';

/**
 * Map from offsets of a clipping's text to the element that shows its saved HTML. Where the two say
 * the same, offsets carry over; where they differ (the HTML keeps a caption the text leaves out), the
 * same occurrence of the same words is meant.
 */
export function savedTextOf(root: Element, text: string): PageText {
  const lines = new Map<number, PageTextNode[]>();
  for (const node of modelOf(root).texts) {
    const line = lines.get(node.block);
    if (line) line.push(node);
    else lines.set(node.block, [node]);
  }
  const shown = pageTextOf([...lines.values()].map(blockOf).filter((block) => block.text !== ''));
  return {
    text,
    locate(start, end) {
      if (shown.text === text) return shown.locate(start, end);
      const words = text.slice(start, end);
      const at = placeOf(shown.text, words, occurrencesBefore(text, words, start));
      return at < 0 ? null : shown.locate(at, at + words.length);
    },
  };
}

function occurrencesBefore(text: string, words: string, start: number): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && at < start; at = text.indexOf(words, at + 1))
    count++;
  return count;
}

/** Where `words` stand for the `nth` time, counted from 0; -1 where they stand fewer times. */
function placeOf(text: string, words: string, nth: number): number {
  let at = text.indexOf(words);
  for (let left = nth; left > 0 && at >= 0; left--) at = text.indexOf(words, at + 1);
  return at;
}
