import type { Page } from 'puppeteer-core';

/** Presses the control of this name within a page of our own, as soon as it is there. */
export async function pressNamed(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.waitForFunction(
    (wanted) => {
      const controls = document.querySelectorAll<HTMLElement>('button, summary, input');
      const nameOf = (each: HTMLElement) => each.getAttribute('aria-label') ?? each.textContent;
      const found = [...controls].find((each) => nameOf(each)?.trim() === wanted);
      found?.click();
      return found !== undefined;
    },
    { polling: 50 },
    name,
  );
}

export const waitForText = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) => document.body.textContent?.includes(wanted),
    { polling: 50 },
    text,
  );
