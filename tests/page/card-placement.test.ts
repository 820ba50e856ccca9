import { describe, expect, test } from 'vitest';
import type { Point } from '../../lib/page/card-hover';
import {
  type Box,
  keepInside,
  type Placement,
  pieceAt,
  placeCard,
} from '../../lib/page/card-placement';

const VIEWPORT = { width: 800, height: 600 };
const CARD = { width: 300, height: 200 };

describe('where the card goes', () => {
  const WORDS = [
    ['in the middle: below', { left: 100, top: 200, width: 60, height: 20 }, 'below', 100],
    ['near the bottom: above', { left: 100, top: 500, width: 60, height: 20 }, 'above', 100],
    [
      'near the right edge: moved left',
      { left: 750, top: 200, width: 40, height: 20 },
      'below',
      492,
    ],
    ['past the left edge: moved right', { left: -30, top: 200, width: 40, height: 20 }, 'below', 8],
  ] as const;
  test.each(WORDS)('%s', (_, word, side, left) => {
    const placement = placeCard([word], CARD, VIEWPORT);
    expect(placement).toMatchObject({ side, left });
  });

  test('beside a word that leaves no room above and below', () => {
    const word = { left: 20, top: 60, width: 200, height: 480 };
    expect(placeCard([word], CARD, VIEWPORT)).toMatchObject({ side: 'right', left: 226 });
    expect(placeCard([{ ...word, left: 580 }], CARD, VIEWPORT)).toMatchObject({ side: 'left' });
  });

  const LINE = { width: 60, height: 20 };
  const BROKEN: [string, Box[], Point | undefined, Partial<Placement>][] = [
    [
      'over two lines, pointed at on the first: under both, where the pointer is',
      [
        { left: 600, top: 200, ...LINE },
        { left: 20, top: 230, ...LINE },
      ],
      { x: 610, y: 210 },
      { side: 'below', top: 256, left: 492 },
    ],
    [
      'over two lines, pointed at on the second',
      [
        { left: 600, top: 200, ...LINE },
        { left: 20, top: 230, ...LINE },
      ],
      { x: 30, y: 240 },
      { side: 'below', top: 256, left: 20 },
    ],
    [
      'over two columns, pointed at in the first',
      [
        { left: 20, top: 540, ...LINE },
        { left: 420, top: 10, ...LINE },
      ],
      { x: 30, y: 550 },
      { side: 'above', left: 20 },
    ],
    [
      'over two columns, where the other piece is in the way above',
      [
        { left: 200, top: 540, ...LINE },
        { left: 420, top: 400, ...LINE },
      ],
      { x: 210, y: 550 },
      { side: 'above', left: 200, top: 426, maxHeight: 108 },
    ],
  ];
  test.each(BROKEN)('a word broken %s', (_, pieces, point, placed) => {
    const placement = placeCard(pieces, CARD, VIEWPORT, pieceAt(pieces, VIEWPORT, point));
    expect(placement).toMatchObject(placed);
    const { left, top, maxHeight } = placement;
    for (const piece of pieces) {
      const isClear =
        left >= piece.left + piece.width ||
        left + CARD.width <= piece.left ||
        top >= piece.top + piece.height ||
        top + Math.min(CARD.height, maxHeight) <= piece.top;
      expect(isClear).toBe(true);
    }
  });

  test('at 400 % zoom it takes the roomier side and no more', () => {
    const small = { width: 320, height: 200 };
    const card = { width: 304, height: 420 };
    const word = { left: 40, top: 30, width: 70, height: 20 };
    const placement = placeCard([word], card, small);
    expect(placement).toEqual({ side: 'below', left: 8, top: 56, maxHeight: 136 });
  });

  test('a card that is kept open comes back into a window that became smaller', () => {
    const at = { left: 900, top: 700, ...CARD };
    expect(keepInside(at, VIEWPORT)).toEqual({ left: 492, top: 392 });
    expect(keepInside({ ...at, left: -50, top: -50 }, VIEWPORT)).toEqual({ left: 8, top: 8 });
    expect(keepInside(at, { width: 200, height: 100 })).toEqual({ left: 8, top: 8 });
  });

  test('never over the word and never out of the viewport, wherever the word is', () => {
    for (let top = 0; top < 580; top += 17) {
      for (let left = 0; left < 780; left += 31) {
        const word = { left, top, width: 70, height: 20 };
        for (const height of [80, 200, 900]) {
          const card = { width: 300, height };
          const placement = placeCard([word], card, VIEWPORT);
          const bottom = placement.top + Math.min(height, placement.maxHeight);
          const isClear =
            bottom <= word.top ||
            placement.top >= word.top + word.height ||
            placement.left >= word.left + word.width ||
            placement.left + card.width <= word.left;
          expect(isClear).toBe(true);
          expect(placement.top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(VIEWPORT.height);
          expect(placement.left).toBeGreaterThanOrEqual(0);
          expect(placement.left + card.width).toBeLessThanOrEqual(VIEWPORT.width);
        }
      }
    }
  });
});
