import type { KeyInput, Page } from 'puppeteer-core';

/** What has the keyboard's focus, as a reader would tell it. */
export interface Focused {
  /** Its name; '' where it has none, undefined where focus is nowhere. */
  name: string | undefined;
  role: string;
  /** Whether it can be seen that it has focus, and whether it is in sight. */
  visible: boolean;
}

/** Far more stops than any of our pages has before what a story looks for. */
const MOST_STOPS = 120;

export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || active === document.body)
      return { name: undefined, role: '', visible: false };
    // Firefox makes whatever scrolls a stop of its own: no control, and nothing to be pressed.
    if (active.tabIndex < 0 && !active.hasAttribute('tabindex'))
      return { name: '', role: 'scroller', visible: true };
    const isField =
      active instanceof HTMLInputElement ||
      active instanceof HTMLTextAreaElement ||
      active instanceof HTMLSelectElement;
    const labels = isField ? [...(active.labels ?? [])] : [];
    const name =
      active.getAttribute('aria-label') ??
      (labels.map((label) => label.textContent).join(' ') || active.textContent || '');
    /** A field's frame may show for it that it has focus. */
    const shows = (element: Element | null) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      return isOutlined || boxShadow !== 'none';
    };
    const { width, height, bottom, right } = active.getBoundingClientRect();
    return {
      name: name.replace(/\s+/g, ' ').trim(),
      role: active.getAttribute('role') ?? active.localName,
      visible:
        active.matches(':focus-visible') &&
        [active, active.parentElement, active.closest('label')].some(shows) &&
        width > 0 &&
        height > 0 &&
        bottom > 0 &&
        right > 0,
    };
  });
}

/** Somebody at a page of ours who has no pointer. Every stop must be seen; no press may leave focus nowhere. */
export function byKeyboard(page: Page) {
  const seen = new Set<string>();

  async function arrive(): Promise<Focused> {
    const at = await focused(page);
    if (at.name !== undefined) {
      seen.add(`${at.role} ${at.name}`);
      if (!at.visible) throw new Error(`focus cannot be seen on ${at.role} “${at.name}”`);
    }
    return at;
  }

  return {
    /** Every stop so far. */
    seen,
    /** Goes on by Tab (or back) until the control of this name; fails where it is never reached. */
    async goTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
      const stops: string[] = [];
      const fits = (what: string | undefined) =>
        what !== undefined && (typeof name === 'string' ? what === name : name.test(what));
      for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        if (key === 'Shift+Tab') await page.keyboard.down('Shift');
        await page.keyboard.press('Tab');
        if (key === 'Shift+Tab') await page.keyboard.up('Shift');
        const at = await arrive();
        if (fits(at.name)) return;
        stops.push(at.name ?? '(nowhere)');
      }
      throw new Error(`${name} is not reached by ${key}; the stops: ${stops.join(' | ')}`);
    },
    /**
     * Presses a key, waits until what it is for has come about, and looks where focus is then: on the control of
     * this name, or on any.
     */
    async press(key: KeyInput, come: () => boolean, name?: string): Promise<Focused> {
      await page.keyboard.press(key);
      await page.waitForFunction(come, { polling: 50, timeout: 15_000 });
      // What was pressed may go with the next rendering, and takes focus along.
      await new Promise((resolve) => setTimeout(resolve, 150));
      const isThere = (what?: string) => (name === undefined ? what !== undefined : what === name);
      let at = await arrive();
      for (const end = Date.now() + 15_000; !isThere(at.name) && Date.now() < end; ) {
        await new Promise((resolve) => setTimeout(resolve, 150));
        at = await arrive();
      }
      if (!isThere(at.name)) throw new Error(`after ${key}, focus is on ${at.name ?? 'nothing'}`);
      return at;
    },
    type: (text: string) => page.keyboard.type(text),
  };
}
