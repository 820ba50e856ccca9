import { isBlock, isRead, nameOf, type PageTextNode, walk, weigh } from './page-model';
import { type Block, blockOf } from './page-text';

const EDITABLE = '[contenteditable]:not([contenteditable="false" i])';

/** The nearest element around a node that begins lines of its own, or the node itself; null outside of one. */
export function lineHolderOf(node: Node): Element | null {
  let at: Element | null = node.nodeType === 1 ? (node as Element) : node.parentElement;
  while (at && !isBlock(at)) at = at.parentElement;
  return at;
}

/** Whether somebody writes here: such text is nobody's article yet. */
export function isWritten(element: Element): boolean {
  return element.closest(EDITABLE) !== null;
}

/**
 * The lines that stand in an element itself and in no other line holder inside it, read from the page as it
 * is: what `blocksOf` gives for the same texts. `isLeftOut` says which inline elements are passed over.
 */
export function ownLinesOf(holder: Element, isLeftOut: (element: Element) => boolean): Block[] {
  const lines: PageTextNode[][] = [[]];
  let links = 0;
  const open: string[] = [];
  walk(holder, {
    enter(element) {
      if (element !== holder) {
        if (isBlock(element)) lines.push([]);
        if (isBlock(element) || !isRead(element) || isLeftOut(element)) return false;
      }
      const name = nameOf(element);
      open.push(name);
      if (name === 'a') links++;
      return true;
    },
    text(node) {
      const weight = weigh(node.data);
      lines.at(-1)?.push({ node, parent: 0, block: 0, link: links > 0, weight });
    },
    leave() {
      if (open.pop() === 'a') links--;
    },
  });
  return lines.map(blockOf).filter(({ text }) => text !== '');
}

/** All line holders inside an element, and itself where it is one, in the order of the page. */
export function lineHoldersIn(element: Element): Element[] {
  const holders: Element[] = [];
  walk(element, {
    enter(each) {
      if (!isRead(each)) return false;
      if (isBlock(each)) holders.push(each);
      return true;
    },
  });
  return holders;
}
