import type { TextSpan } from './text-spots';

/** A part of a range that stands in one block, in code units of the block's text. */
export interface BlockRange {
  block: HTMLElement;
  start: number;
  length: number;
}

const OWN_BLOCK = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, blockquote, figcaption, pre';

/** Cuts ranges at the ends of the blocks they run through, since marks are made block by block. */
export function createBlockRanges(window: Window & typeof globalThis) {
  const known = new Map<HTMLElement, Map<Node, number>>();

  function blockOf(node: Node): HTMLElement | null {
    const parent = node.parentElement;
    return parent?.closest<HTMLElement>(OWN_BLOCK) ?? parent;
  }

  function offsetsOf(block: HTMLElement): Map<Node, number> {
    const offsets = known.get(block) ?? textOffsets(window, block);
    known.set(block, offsets);
    return offsets;
  }

  return ({ startContainer, startOffset, endContainer, endOffset }: TextSpan): BlockRange[] => {
    const ranges: BlockRange[] = [];
    const within = startContainer.getRootNode();
    const walker = window.document.createTreeWalker(within, window.NodeFilter.SHOW_TEXT);
    walker.currentNode = startContainer;
    for (let node: Node | null = startContainer; node; node = walker.nextNode()) {
      const block = blockOf(node);
      const offset = block ? offsetsOf(block).get(node) : undefined;
      // White space between blocks is the text of what is around them.
      const isBetween = node !== startContainer && !(node as Text).data.trim();
      if (block && offset !== undefined && (!isBetween || ranges.at(-1)?.block === block)) {
        const start = offset + (node === startContainer ? startOffset : 0);
        const end = offset + (node === endContainer ? endOffset : (node as Text).length);
        const last = ranges.at(-1);
        if (last?.block === block) last.length = end - last.start;
        else ranges.push({ block, start, length: end - start });
      }
      if (node === endContainer) break;
    }
    return ranges.filter(({ length }) => length > 0);
  };
}

/** Where each text node begins in the block's text, in UTF-16 code units. */
function textOffsets(window: Window & typeof globalThis, block: HTMLElement): Map<Node, number> {
  const offsets = new Map<Node, number>();
  const walker = window.document.createTreeWalker(block, window.NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    offsets.set(node, offset);
    offset += (node as Text).length;
  }
  return offsets;
}
