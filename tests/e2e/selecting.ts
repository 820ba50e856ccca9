import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { readNotice } from './card';

/** Selects from some words to others, the `nth` time they stand in the page, as a reader's pointer does. */
export async function select(page: Page, from: string, to: string, nth = 0): Promise<void> {
  await page.bringToFront();
  await page.evaluate(
    (start, end, skip) => {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      let left = skip;
      const first = texts.findIndex((text) => text.data.includes(start) && left-- === 0);
      const last = texts.findIndex((text, at) => at >= first && text.data.includes(end));
      const [a, b] = [texts[first], texts[last]];
      if (!a || !b) throw new Error(`“${start}” and “${end}” do not stand in the page`);
      getSelection()?.setBaseAndExtent(
        a,
        a.data.indexOf(start),
        b,
        b.data.lastIndexOf(end) + end.length,
      );
    },
    from,
    to,
    nth,
  );
}

/** Waits until the extension's own line on a page says so. */
export async function waitForNotice(page: Page, said: string): Promise<void> {
  let notice = '';
  for (const end = Date.now() + 10_000; Date.now() < end && !notice.includes(said); ) {
    notice = await readNotice(page);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(notice).toContain(said);
}
