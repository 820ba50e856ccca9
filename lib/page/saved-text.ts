import { modelOf, type PageTextNode } from './page-model';
import { type BlockText, blockOf, type PageText, pageTextOf } from './page-text';

/** The text of a clipping where it is shown. */
export interface SavedText extends PageText {
  /** All words that are shown, with the captions that the clipping's text leaves out. */
  shown: PageText;
}

/**
 * Map from offsets of a clipping's text to the element that shows its saved HTML. Where the two say
 * the same, offsets carry over, line by line; where a line differs, the same occurrence of the same words is
 * meant: the HTML keeps captions that the text leaves out.
 */
export function savedTextOf(root: Element, text: string): SavedText {
  const shown = shownText(root);
  const same = sameLines(text, shown.text);
  return {
    text,
    shown,
    locate(start, end) {
      if (shown.text === text) return shown.locate(start, end);
      const line = same.find((each) => each.start <= start && each.end >= end);
      if (line) return shown.locate(start + line.shift, end + line.shift);
      const words = text.slice(start, end);
      const at = placeOf(shown.text, words, occurrencesBefore(text, words, start));
      return at < 0 ? null : shown.locate(at, at + words.length);
    },
  };
}

/** All that an element says, a line each paragraph. */
export function shownText(root: Element): BlockText {
  const lines = new Map<number, PageTextNode[]>();
  for (const node of modelOf(root).texts) {
    const line = lines.get(node.block);
    if (line) line.push(node);
    else lines.set(node.block, [node]);
  }
  return pageTextOf([...lines.values()].map(blockOf).filter((block) => block.text !== ''));
}

/** The lines of a text that stand in another, in order; `shift` leads from an offset in the one to the other. */
function sameLines(text: string, other: string): { start: number; end: number; shift: number }[] {
  const lines: { start: number; end: number; shift: number }[] = [];
  const others = new Map<string, number[]>();
  let at = 0;
  for (const line of other.split('\n')) {
    others.set(line, [...(others.get(line) ?? []), at]);
    at += line.length + 1;
  }
  let [start, from] = [0, 0];
  for (const line of text.split('\n')) {
    const found = others.get(line)?.find((place) => place >= from);
    if (line && found !== undefined) {
      lines.push({ start, end: start + line.length, shift: found - start });
      from = found + line.length;
    }
    start += line.length + 1;
  }
  return lines;
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
