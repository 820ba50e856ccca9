import { type Quote, quoteAt } from '../core/quote';

/** More than any context needs, also of text with wide gaps. */
const ENOUGH = 200;
const MOST_NODES = 200;
const NO_TEXT = /^(script|style|noscript|template|textarea|select|title)$/;

/**
 * What is selected in a document as a quote with the page's text around it; null where nothing is.
 * `said` is the selection as the browser's menu tells it: the only word of one in a form field, in a
 * frame or in a shadow tree, whose surroundings are then not known. Changes nothing in the page.
 */
export function selectedQuote(window: Window, said = ''): Quote | null {
  const selection = window.getSelection();
  const seen = tidy(selection?.toString() ?? '');
  const told = tidy(said);
  const isOther = told !== '' && !bare(seen).includes(bare(told));
  const exact = seen === '' || isOther ? told : seen;
  if (exact === '') return null;
  const range = selection && selection.rangeCount > 0 && !isOther ? selection.getRangeAt(0) : null;
  if (!range || seen === '') return { exact, prefix: '', suffix: '' };
  const before = textBefore(window.document, range);
  const text = before + exact + textAfter(window.document, range);
  return quoteAt(text, before.length, before.length + exact.length);
}

/** Lines without white space at their ends, none empty; runs of spaces are one. */
function tidy(text: string): string {
  return text
    .split(/[\n\r]+/)
    .map(oneSpaced)
    .filter(Boolean)
    .join('\n');
}

const oneSpaced = (text: string) => text.replace(/\s+/g, ' ').trim();
const bare = (text: string) => text.replace(/\s+/g, '');

function textBefore(document: Document, { startContainer, startOffset }: Range): string {
  const walker = walkerOf(document, startContainer);
  const inside = startContainer.nodeType === Node.TEXT_NODE;
  let text = inside ? (startContainer.nodeValue ?? '').slice(0, startOffset) : '';
  if (!inside) {
    const child = startContainer.childNodes[startOffset - 1];
    walker.currentNode = child ? lastWithin(child) : startContainer;
    if (child) text = textOf(walker.currentNode);
  }
  for (let left = MOST_NODES; left > 0 && text.length < ENOUGH && walker.previousNode(); left--)
    text = textOf(walker.currentNode) + text;
  return text.replace(/\s+/g, ' ');
}

function textAfter(document: Document, { endContainer, endOffset }: Range): string {
  const walker = walkerOf(document, endContainer);
  const inside = endContainer.nodeType === Node.TEXT_NODE;
  let text = inside ? (endContainer.nodeValue ?? '').slice(endOffset) : '';
  if (!inside) {
    const child = endContainer.childNodes[endOffset];
    walker.currentNode = child ?? lastWithin(endContainer);
    if (child) text = textOf(child);
  }
  for (let left = MOST_NODES; left > 0 && text.length < ENOUGH && walker.nextNode(); left--)
    text += textOf(walker.currentNode);
  return text.replace(/\s+/g, ' ');
}

function walkerOf(document: Document, within: Node): TreeWalker {
  const walker = document.createTreeWalker(within.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = within;
  return walker;
}

/** A node's own text where a reader may see it. */
function textOf(node: Node): string {
  if (node.nodeType !== Node.TEXT_NODE || NO_TEXT.test(node.parentElement?.localName ?? ''))
    return '';
  return node.nodeValue ?? '';
}

function lastWithin(node: Node): Node {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  return last;
}
