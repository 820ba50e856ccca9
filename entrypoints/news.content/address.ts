import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/** A page announces where it goes before it is there; its new text comes a little later. */
const SETTLED_MS = 300;

/**
 * Tells when a page went to another address under the same script, and whether that was a jump. Once for all
 * that it announces in the meantime: some write down in their address how far they were read.
 */
export function watchAddress(ctx: ContentScriptContext, onMoved: (jumped: boolean) => void): void {
  let address = location.href;
  let settling = false;
  ctx.addEventListener(window, 'wxt:locationchange', () => {
    if (settling) return;
    settling = true;
    ctx.setTimeout(() => {
      settling = false;
      const before = address;
      address = location.href;
      onMoved(isJump(before, address));
    }, SETTLED_MS);
  });
}

/**
 * Whether one address became the other by a jump within the page, as to a footnote: it is the same page still.
 * Behind `#/` or `#!` a page names pages of its own.
 */
export function isJump(before: string, now: string): boolean {
  const [page, ...old] = before.split('#');
  const [samePage, ...anchor] = now.split('#');
  if (before === now || page !== samePage) return false;
  return ![old, anchor].some(([first = '']) => /^!|^\//.test(first));
}
