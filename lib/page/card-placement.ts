/** A box in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Size {
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
/** A word broken over this many of its lines is still read as one box; columns lie further apart. */
const LINES_TOGETHER = 4;

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/**
 * Where a card of a given size goes so that it stays in the viewport and covers no piece of its word:
 * below if it fits there, else above, else beside, else on the roomiest side, cut. A word broken over
 * lines has a piece on each; `at` is the one the reader points at, where the card begins.
 */
export function placeCard(
  pieces: readonly Box[],
  card: Size,
  viewport: Size,
  at: Box | undefined = pieces[0],
): Placement {
  const anchor = at ?? { left: MARGIN, top: MARGIN, width: 0, height: 0 };
  const word = { ...around(pieces, anchor), left: anchor.left, width: anchor.width };
  const sides = [
    placeBelow(word, card, viewport, pieces),
    placeAbove(word, card, viewport, pieces),
    placeBeside(around(pieces, anchor), card, viewport),
  ].filter((side) => side !== undefined);
  const free = sides.filter((side) => !pieces.some((piece) => covers(side, card, piece)));
  const candidates = free.length > 0 ? free : sides;
  const whole = candidates.find(({ maxHeight }) => card.height <= maxHeight);
  const [roomiest = placeBelow(word, card, viewport, pieces)] = candidates.sort(
    (a, b) => b.maxHeight - a.maxHeight,
  );
  return whole ?? roomiest;
}

/** The nearest place within the viewport for a card that is kept open. */
export function keepInside(card: Box, viewport: Size): { left: number; top: number } {
  return {
    left: Math.max(MARGIN, clamp(card.left, MARGIN, viewport.width - MARGIN - card.width)),
    top: Math.max(MARGIN, clamp(card.top, MARGIN, viewport.height - MARGIN - card.height)),
  };
}

/** The piece a point is on or next to; without a point, the first that is in the viewport. */
export function pieceAt(
  pieces: readonly Box[],
  viewport: Size,
  point?: { x: number; y: number },
): Box | undefined {
  if (!point) {
    const isSeen = ({ top, height }: Box) => top + height > 0 && top < viewport.height;
    return pieces.find(isSeen) ?? pieces[0];
  }
  const distance = ({ left, top, width, height }: Box) =>
    Math.abs(clamp(point.x, left, left + width) - point.x) +
    Math.abs(clamp(point.y, top, top + height) - point.y);
  return [...pieces].sort((a, b) => distance(a) - distance(b))[0];
}

/** The box of all pieces, or, where they are far from one another as in columns, the anchor alone. */
function around(pieces: readonly Box[], anchor: Box): Box {
  const all = [anchor, ...pieces];
  const left = Math.min(...all.map((piece) => piece.left));
  const top = Math.min(...all.map((piece) => piece.top));
  const right = Math.max(...all.map((piece) => piece.left + piece.width));
  const bottom = Math.max(...all.map((piece) => piece.top + piece.height));
  if (bottom - top > LINES_TOGETHER * anchor.height && pieces.length > 1) return anchor;
  return { left, top, width: right - left, height: bottom - top };
}

function covers({ left, top, maxHeight }: Placement, { width, height }: Size, piece: Box): boolean {
  return (
    left < piece.left + piece.width &&
    piece.left < left + width &&
    top < piece.top + piece.height &&
    piece.top < top + Math.min(height, maxHeight)
  );
}

function placeBelow(word: Box, card: Size, viewport: Size, pieces: readonly Box[]): Placement {
  const left = leftOf(word, card, viewport);
  const top = clamp(word.top + word.height + GAP, MARGIN, viewport.height - MARGIN);
  const inTheWay = pieces.filter((piece) => piece.top >= top && isInColumn(piece, left, card));
  const floors = inTheWay.map((piece) => piece.top - GAP);
  const floor = Math.min(viewport.height - MARGIN, ...floors);
  return { left, top, side: 'below', maxHeight: Math.max(0, floor - top) };
}

function placeAbove(word: Box, card: Size, viewport: Size, pieces: readonly Box[]): Placement {
  const left = leftOf(word, card, viewport);
  const bottom = clamp(word.top - GAP, MARGIN, viewport.height - MARGIN);
  const inTheWay = pieces.filter(
    (piece) => piece.top + piece.height <= bottom && isInColumn(piece, left, card),
  );
  const ceiling = Math.max(MARGIN, ...inTheWay.map(({ top, height }) => top + height + GAP));
  const maxHeight = Math.max(0, bottom - ceiling);
  const top = bottom - Math.min(card.height, maxHeight);
  return { left, top, side: 'above', maxHeight };
}

function isInColumn(piece: Box, left: number, { width }: Size): boolean {
  return piece.left < left + width && left < piece.left + piece.width;
}

function leftOf(word: Box, card: Size, viewport: Size): number {
  return Math.max(MARGIN, clamp(word.left, MARGIN, viewport.width - MARGIN - card.width));
}

function placeBeside(word: Box, card: Size, viewport: Size): Placement | undefined {
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
