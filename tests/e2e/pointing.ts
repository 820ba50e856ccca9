import type { Page } from 'puppeteer-core';
import { readCard, type ShownCard } from './card';

interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PaintedPlace {
  word: string;
  /** A rectangle for each line or piece that the word is in. */
  rects: Rect[];
}

const HEADER = 60;
/** Where no word ever is. */
const NOWHERE = { x: 4, y: 4 };
const CARD_WITHIN_MS = 15_000;
/** Longer than a pointer must rest on a word. */
const NO_CARD_AFTER_MS = 260;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Brings one section of the page to the middle, and tells which painted words are wholly to be seen in it, with room beside. */
export async function wordsInSection(page: Page, index: number): Promise<PaintedPlace[]> {
  await page.mouse.move(NOWHERE.x, NOWHERE.y);
  await page.evaluate((at) => {
    document
      .querySelectorAll('section')
      [at]?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, index);
  // Words far from the screen are registered as it comes near.
  for (let before = -1, now = await registered(page); now !== before; ) {
    before = now;
    await pause(400);
    now = await registered(page);
  }
  return page.evaluate(
    (at, top) => {
      const section = document.querySelectorAll('section')[at];
      const places: PaintedPlace[] = [];
      for (const [name, highlight] of CSS.highlights) {
        if (!/^kirinuki-(?!current)/.test(name)) continue;
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          if (!section?.contains(startContainer)) continue;
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          const rects = [...range.getClientRects()]
            .filter(({ width, height }) => width > 3 && height > 3)
            .map((rect) => ({
              ...{ left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom },
            }));
          const isSeen = rects.every(
            (rect) =>
              rect.top > top &&
              rect.bottom < innerHeight - 8 &&
              section.contains(
                document.elementFromPoint(
                  (rect.left + rect.right) / 2,
                  (rect.top + rect.bottom) / 2,
                ),
              ),
          );
          if (isSeen && rects.length > 0) places.push({ word: range.toString(), rects });
        }
      }
      return places;
    },
    index,
    HEADER,
  );
}

const registered = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

export const middleOf = ({ left, top, right, bottom }: Rect) => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** Points just beside a rectangle, four pixels from its edges, that lie in no rectangle of any word. */
export function pointsBeside(rect: Rect, all: readonly PaintedPlace[]): { x: number; y: number }[] {
  const { x, y } = middleOf(rect);
  const isFree = (point: { x: number; y: number }) =>
    all.every(({ rects }) =>
      rects.every(
        ({ left, top, right, bottom }) =>
          point.x < left - 2 || point.x > right + 2 || point.y < top - 2 || point.y > bottom + 2,
      ),
    );
  return [
    { x: rect.left - 4, y },
    { x: rect.right + 4, y },
    { x, y: rect.top - 4 },
    { x, y: rect.bottom + 4 },
  ].filter(isFree);
}

/** Moves the mouse to a point with no card open, and waits for a card that satisfies `isRight`; the card last seen. */
export async function cardAt(
  page: Page,
  { x, y }: { x: number; y: number },
  isRight: (card: ShownCard) => boolean,
): Promise<ShownCard> {
  await page.mouse.move(NOWHERE.x, NOWHERE.y);
  await page.keyboard.press('Escape');
  await page.mouse.move(x, y);
  for (const start = Date.now(); ; ) {
    await pause(40);
    const card = await readCard(page);
    if (isRight(card) || Date.now() - start > CARD_WITHIN_MS) return card;
  }
}

/** The same where no card should come. */
export async function cardBeside(page: Page, { x, y }: { x: number; y: number }): Promise<string> {
  await page.mouse.move(NOWHERE.x, NOWHERE.y);
  await page.keyboard.press('Escape');
  await page.mouse.move(x, y);
  await pause(NO_CARD_AFTER_MS);
  return (await readCard(page)).text;
}
