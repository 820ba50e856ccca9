import { type Kinship, kinshipOf } from './article-kin';
import { isText } from './judged-block';
import { looksLikeJunk } from './junk';
import { isWritten, lineHolderOf, lineHoldersIn, ownLinesOf } from './own-lines';
import { weigh } from './page-model';
import { type Block, type BlockText, type PageText, pageTextOf } from './page-text';

/**
 * What became of an article's text: `nodes` where it says the same in other nodes, `lost` where only reading
 * the whole page again can tell.
 */
export type TextChange = 'none' | 'nodes' | 'text' | 'lost';

/** The text of an article in a page that goes on changing. */
export interface LiveText {
  /** Takes notes of changes, for `update`; cheap enough for the observer itself. */
  note(records: readonly MutationRecord[]): void;
  /** Reads again the lines that changed since, and finds those that came. */
  update(): TextChange;
  /** The text since the last update. */
  text(): BlockText;
}

/** More notes than this, and reading everything costs no more. */
const MAX_NOTES = 3_000;
/** An article that lost more of its text than this at once, and got nothing for it, is another one. */
const MOST_GONE = 0.5;
/** What came is worth a whole reading from this weight on, where its place does not tell what it is. */
const LEAST_UNSURE = 80;

/**
 * Follows the text of an article as it was read, line holder by line holder (a paragraph, a heading, a cell).
 * Null for a text in shadow trees, whose changes are not told.
 */
export function followText(
  { document }: Window,
  body: BlockText,
  title: PageText | null,
): LiveText | null {
  let current = body;
  let holders = new Map<Block, Element>();
  let around = new Set<Element>();
  let touched = new Set<Node>();
  let added = new Set<Node>();
  let isRemoved = false;
  let isFlooded = false;

  for (const block of body.blocks) {
    const node = block.segments[0]?.node;
    const holder = node && lineHolderOf(node);
    if (!holder || !document.contains(holder)) return null;
    holders.set(block, holder);
  }
  const region = regionOf(Array.from(holders.values()));
  if (!region) return null;
  let known = new Set(holders.values());
  around = allAround(known);

  function allAround(elements: Iterable<Element>): Set<Element> {
    const all = new Set<Element>();
    for (const element of elements) {
      for (let at: Element | null = element; at && at !== region; at = at.parentElement) {
        if (all.has(at)) break;
        all.add(at);
      }
    }
    return all;
  }

  const holdsText = (element: Element) => around.has(element);
  const isLeftOut = (element: Element) => !around.has(element) && looksLikeJunk(element);

  /** The line holders to be read again, and whether something came that only a whole reading can judge. */
  function holdersToRead(): { old: Set<Element>; fresh: Set<Element>; isUnsure: boolean } {
    const old = new Set<Element>();
    const fresh = new Set<Element>();
    let isUnsure = false;
    const judge = (holder: Element) => {
      if (known.has(holder)) old.add(holder);
      else if (!fresh.has(holder) && !isWritten(holder)) {
        const kinship = judged(holder);
        if (kinship === 'kin') fresh.add(holder);
        isUnsure ||= kinship === 'unsure' && saidIn(holder) >= LEAST_UNSURE;
      }
    };
    if (isRemoved) {
      for (const [block, holder] of holders) {
        if (!block.segments[0]?.node.isConnected) old.add(holder);
      }
    }
    for (const node of touched) {
      const holder = node.isConnected ? lineHolderOf(node) : null;
      if (holder && known.has(holder)) old.add(holder);
    }
    for (const node of added) {
      if (!node.isConnected || !region?.contains(node)) continue;
      const holder = lineHolderOf(node);
      if (holder) judge(holder);
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (element.querySelector('h1')) isUnsure = true;
      for (const each of lineHoldersIn(element)) judge(each);
    }
    return { old, fresh, isUnsure };
  }

  /** How much an element says itself. */
  function saidIn(holder: Element): number {
    const lines = ownLinesOf(holder, isLeftOut).filter(isText);
    return lines.reduce((sum, { text }) => sum + weigh(text), 0);
  }

  function judged(holder: Element): Kinship {
    return region ? kinshipOf(holder, region, holdsText) : 'unsure';
  }

  function reset(): void {
    touched = new Set();
    added = new Set();
    isRemoved = false;
    isFlooded = false;
  }

  function readAgain(): TextChange {
    if (isFlooded || !region?.isConnected || !stillSays(title)) return 'lost';
    if (touched.size + added.size === 0) return 'none';
    const { old, fresh, isUnsure } = holdersToRead();
    reset();
    if (isUnsure) return 'lost';
    if (old.size + fresh.size === 0) return 'none';
    const kept: Block[] = [];
    let gone = 0;
    for (const block of current.blocks) {
      const holder = holders.get(block);
      if (!holder || !old.has(holder)) kept.push(block);
      else if (block.cut) return 'lost';
      else gone += holder.isConnected ? 0 : block.text.length;
    }
    const came = [...old, ...fresh]
      .filter((holder) => holder.isConnected && region.contains(holder))
      .flatMap((holder) =>
        ownLinesOf(holder, isLeftOut)
          .filter(isText)
          .map((block) => ({ block, holder })),
      );
    const renewed = came.reduce((sum, { block }) => sum + block.text.length, 0);
    if (gone - renewed > current.text.length * MOST_GONE) return 'lost';
    const next = pageTextOf(
      inOrder(
        kept,
        came.map(({ block }) => block),
      ),
    );
    const before = holders;
    holders = new Map(came.map(({ block, holder }) => [block, holder]));
    for (const block of kept) {
      const holder = before.get(block);
      if (holder) holders.set(block, holder);
    }
    known = new Set(holders.values());
    around = allAround(known);
    const change = next.text === current.text ? 'nodes' : 'text';
    current = next;
    return next.text ? change : 'lost';
  }

  return {
    note(records) {
      if (isFlooded) return;
      for (const { type, target, addedNodes, removedNodes, oldValue } of records) {
        touched.add(target);
        isRemoved ||= removedNodes.length > 0;
        // What was empty and is filled came now; other lines that were left out stay so.
        if (type === 'characterData' && !oldValue?.trim()) added.add(target);
        for (const node of addedNodes) added.add(node);
      }
      if (touched.size + added.size <= MAX_NOTES) return;
      // Notes hold on to what left the page.
      reset();
      isFlooded = true;
    },
    update() {
      try {
        return readAgain();
      } catch {
        return 'lost'; // A form's fields may bear the names of what an element is asked.
      }
    },
    text: () => current,
  };
}

function stillSays(title: PageText | null): boolean {
  return !title?.text || title.locate(0, title.text.length) !== null;
}

/** The element around all holders; around a lone one, a little more, where its like may come. */
function regionOf(holders: readonly Element[]): Element | null {
  const [first] = holders;
  let region: Element | null = first?.parentElement ?? null;
  for (const holder of holders) {
    while (region && !region.contains(holder)) region = region.parentElement;
  }
  return region?.parentElement ?? region;
}

/** Blocks that stand in the order of the page, with others put where they belong. */
function inOrder(kept: readonly Block[], came: readonly Block[]): Block[] {
  const all = kept.slice();
  for (const block of came) all.splice(placeOf(all, block), 0, block);
  return all;
}

/** How many of the blocks stand before this one. */
function placeOf(blocks: readonly Block[], block: Block): number {
  const node = block.segments[0]?.node;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = blocks[middle]?.segments[0]?.node;
    if (node && other && isBefore(other, block, blocks[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(other: Text, block: Block, than: Block | undefined): boolean {
  const [mine] = block.segments;
  if (!mine) return false;
  if (other === mine.node) return (than?.segments[0]?.offset ?? 0) < mine.offset;
  return (other.compareDocumentPosition(mine.node) & 4) !== 0;
}
