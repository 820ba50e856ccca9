import type { PageTextNode } from './page-model';

/** A place in the live page, as a `StaticRange` wants it. */
export interface PageRange {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

/** Map from each offset of an article's title or text to its node in the live page. */
export interface PageText {
  text: string;
  /**
   * The live range of `start`–`end` (UTF-16 code units, end exclusive); null where the page no longer holds
   * it, or says something else there by now.
   */
  locate(start: number, end: number): PageRange | null;
}

/** A text, and the blocks it was put together of. */
export interface BlockText extends PageText {
  blocks: readonly Block[];
}

/** `length` characters of `node` from `offset` are the text's characters from `start`. */
interface Segment {
  start: number;
  length: number;
  node: Text;
  offset: number;
}

/** One paragraph, heading or line: its text with white space collapsed, and where each character stands. */
export interface Block {
  text: string;
  segments: Segment[];
  /** Share of the text that is link text, 0 to 1. */
  links: number;
  /** Index of the element that holds the block's first text. */
  parent: number;
  /** Number of the block in the page model. */
  id: number;
  /** Set where a part of the line was left out. */
  cut?: true;
}

const SPACE = /\s/;
/**
 * A stretch to keep (words with one plain space between them), or one of white space. What is neither is left out:
 * soft hyphens and zero-width marks stand in the page, but in no word a reader would search.
 */
const STRETCH =
  /([^\0-\x20\s\u00ad\u200b\u2060]+(?: [^\0-\x20\s\u00ad\u200b\u2060]+)*)|([\0-\x20\s]+)/g;

/** Builds the text of one block from its nodes. Runs of white space become one space (an ideographic one stays itself). */
export function blockOf(nodes: readonly PageTextNode[]): Block {
  const segments: Segment[] = [];
  let text = '';
  let space: { node: Text; offset: number; char: string } | null = null;
  let all = 0;
  let linked = 0;
  const put = (part: string, node: Text, offset: number) => {
    const last = segments[segments.length - 1];
    if (last && last.node === node && last.offset + last.length === offset)
      last.length += part.length;
    else segments.push({ start: text.length, length: part.length, node, offset });
    text += part;
  };
  for (const { node, link, weight } of nodes) {
    all += weight;
    if (link) linked += weight;
    for (const { 1: words, 2: white, index } of node.data.matchAll(STRETCH)) {
      const first = white?.replaceAll('\ufeff', '').charAt(0);
      if (first)
        space ??= {
          node,
          offset: index + (white ?? '').indexOf(first),
          char: first === '\u3000' ? first : ' ',
        };
      if (!words) continue;
      if (space && text) put(space.char, space.node, space.offset);
      space = null;
      put(words, node, index);
    }
  }
  return {
    text,
    segments,
    links: all > 0 ? linked / all : 0,
    parent: nodes[0]?.parent ?? 0,
    id: nodes[0]?.block ?? 0,
  };
}

/** The part `start`–`end` of a block, trimmed. */
export function sliceBlock(block: Block, start: number, end: number): Block {
  let from = start;
  let to = end;
  while (from < to && SPACE.test(block.text.charAt(from))) from++;
  while (to > from && SPACE.test(block.text.charAt(to - 1))) to--;
  const segments: Segment[] = [];
  for (const s of block.segments) {
    const a = Math.max(s.start, from);
    const b = Math.min(s.start + s.length, to);
    if (a < b)
      segments.push({
        start: a - from,
        length: b - a,
        node: s.node,
        offset: s.offset + a - s.start,
      });
  }
  return { ...block, text: block.text.slice(from, to), segments, cut: true };
}

/** Joins blocks with `separator` (one `\n` between paragraphs) into a text that can be located. */
export function pageTextOf(blocks: readonly Block[], separator = '\n'): BlockText {
  const segments: Segment[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const block of blocks) {
    if (parts.length > 0) length += separator.length;
    for (const s of block.segments) segments.push({ ...s, start: s.start + length });
    parts.push(block.text);
    length += block.text.length;
  }
  const text = parts.join(separator);
  return { text, blocks, locate: (start, end) => locate(text, segments, start, end) };
}

function locate(
  text: string,
  segments: readonly Segment[],
  start: number,
  end: number,
): PageRange | null {
  if (!(start >= 0 && start < end)) return null;
  // First segment that ends after `start`: a separator belongs to what follows it.
  const from = firstIndex(segments, (s) => s.start + s.length > start);
  // Last segment that begins before `end`: a separator belongs to what precedes it.
  const to = firstIndex(segments, (s) => s.start >= end) - 1;
  const first = segments[from];
  const last = segments[to];
  if (!first || !last || first.start > last.start) return null;
  const range: PageRange = {
    startContainer: first.node,
    startOffset: first.offset + Math.max(0, start - first.start),
    endContainer: last.node,
    endOffset: last.offset + Math.min(last.length, end - last.start),
  };
  for (let i = from; i <= to; i++) {
    const segment = segments[i];
    if (segment && !stands(text, segment, start, end)) return null;
  }
  return range;
}

/** Whether the part `start`–`end` of a segment still stands in the page, however its white space is written. */
function stands(text: string, segment: Segment, start: number, end: number): boolean {
  const { node, offset } = segment;
  if (!node.isConnected) return false;
  const from = Math.max(segment.start, start);
  const to = Math.min(segment.start + segment.length, end);
  const shift = offset - segment.start;
  if (node.data.slice(from + shift, to + shift) === text.slice(from, to)) return true;
  for (let i = from; i < to; i++) {
    const said = text.charAt(i);
    const says = node.data.charAt(i + shift);
    if (says !== said && !(says && SPACE.test(said) && SPACE.test(says))) return false;
  }
  return true;
}

/** Lowest index for which `test`, false then true along the list, is true; the length where it never is. */
function firstIndex(segments: readonly Segment[], test: (s: Segment) => boolean): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment && test(segment)) high = middle;
    else low = middle + 1;
  }
  return low;
}
