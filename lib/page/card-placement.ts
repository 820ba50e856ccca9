/** A box in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Placement {
  left: number;
  top: number;
  side: 'above' | 'below' | 'right' | 'left';
  /** Room the card has on that side; a taller card scrolls within it. */
  maxHeight: number;
}

/** Between word and card, and between card and the edge of the viewport. */
const GAP = 6;
const MARGIN = 8;

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/**
 * Where a card of a given size goes so that it stays in the viewport and never covers the word:
 * below if it fits there, else above, else beside, else on the roomier of below and above, cut.
 */
export function placeCard(
  word: Box,
  card: { width: number; height: number },
  viewport: { width: number; height: number },
): Placement {
  const below = viewport.height - MARGIN - (word.top + word.height + GAP);
  const above = word.top - GAP - MARGIN;
  const left = clamp(word.left, MARGIN, viewport.width - MARGIN - card.width);
  const side = card.height <= below || below >= above ? 'below' : 'above';
  const room = side === 'below' ? below : above;
  if (card.height > room) {
    const beside = placeBeside(word, card, viewport);
    if (beside) return beside;
  }
  const maxHeight = Math.max(room, 0);
  const height = Math.min(card.height, maxHeight);
  const top = side === 'below' ? word.top + word.height + GAP : word.top - GAP - height;
  return { left: Math.max(left, MARGIN), top, side, maxHeight };
}

function placeBeside(
  word: Box,
  card: { width: number; height: number },
  viewport: { width: number; height: number },
): Placement | undefined {
  const right = word.left + word.width + GAP;
  const left = word.left - GAP - card.width;
  const fitsRight = right + card.width + MARGIN <= viewport.width;
  if (!fitsRight && left < MARGIN) return undefined;
  const maxHeight = viewport.height - 2 * MARGIN;
  const height = Math.min(card.height, maxHeight);
  return {
    left: fitsRight ? right : left,
    top: clamp(word.top, MARGIN, viewport.height - MARGIN - height),
    side: fitsRight ? 'right' : 'left',
    maxHeight,
  };
}
