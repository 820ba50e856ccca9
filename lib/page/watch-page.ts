export interface PageWatch {
  /** Begins, or takes note of what is read now. */
  start(): void;
  stop(): void;
}

export interface PageWatchOptions {
  /** Puts back what the page took away and forgets what changed; true if something had changed. */
  repair(): boolean;
  /** The page may have become light or dark. */
  retone(): void;
  /** Nodes whose surroundings the reading was made of. */
  surroundings(): Node[];
  onStale(): void;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 8_000;
const STALE_BUDGET = 20;
/** Text shorter than this is a counter, a clock or a label, not an article arriving. */
const PROSE_LENGTH = 80;
const THEME_ATTRIBUTES = ['class', 'style', 'data-theme', 'data-color-mode', 'data-mode'];

/** The smallest element around all nodes, at least three levels up so that siblings of a lone paragraph count. */
function regionOf(nodes: Node[]): Node | null {
  const [first] = nodes;
  if (!first) return null;
  let region: Node | null = first.parentNode?.parentNode?.parentNode ?? first.getRootNode();
  const last = nodes.at(-1) ?? first;
  while (region && !region.contains(last)) region = region.parentNode;
  return region;
}

/**
 * Watches a page for changes to the text that was read. The observer itself only looks whether a
 * passage arrived where the reading is (0.2 ms at 50 insertions a second); the work waits for a
 * quarter of a second, which doubles at every stale reading up to eight seconds, and ends for good
 * after twenty on one address.
 */
export function watchPage(
  window: Window & typeof globalThis,
  { repair, retone, surroundings, onStale }: PageWatchOptions,
): PageWatch {
  const { document } = window;
  const darkness = window.matchMedia?.('(prefers-color-scheme: dark)');
  let timer: number | undefined;
  let themeTimer: number | undefined;
  let region: Node | null = null;
  let broughtProse = false;
  let staleCount = 0;
  let address = window.location.href;
  let running = false;

  const observer = new window.MutationObserver((records) => {
    broughtProse ||= records.some(bringsProse);
    timer ??= window.setTimeout(check, pause());
  });
  const themeObserver = new window.MutationObserver(rethink);

  function pause(): number {
    return Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, staleCount - 1), LONGEST_PAUSE_MS);
  }

  function rethink(): void {
    window.clearTimeout(themeTimer);
    themeTimer = window.setTimeout(retone, FIRST_PAUSE_MS);
  }

  function check(): void {
    timer = undefined;
    const prose = broughtProse;
    broughtProse = false;
    if (window.location.href !== address) {
      address = window.location.href;
      staleCount = 0;
    }
    const changed = repair();
    if (staleCount >= STALE_BUDGET || !(changed || prose)) return;
    staleCount += 1;
    onStale();
  }

  /** Whether a record added or rewrote a passage where the reading is; anywhere, if nothing was found. */
  function bringsProse({ target, addedNodes }: MutationRecord): boolean {
    if (region?.isConnected && !region.contains(target)) return false;
    if (target instanceof window.Text) return target.length >= PROSE_LENGTH;
    return Array.from(addedNodes).some(
      (node) => (node.textContent ?? '').trim().length >= PROSE_LENGTH,
    );
  }

  return {
    start() {
      region = regionOf(surroundings());
      if (running) return;
      running = true;
      observer.observe(document, { childList: true, characterData: true, subtree: true });
      for (const root of [document.documentElement, document.body]) {
        if (root)
          themeObserver.observe(root, { attributes: true, attributeFilter: THEME_ATTRIBUTES });
      }
      darkness?.addEventListener('change', rethink);
    },
    stop() {
      running = false;
      observer.disconnect();
      themeObserver.disconnect();
      darkness?.removeEventListener('change', rethink);
      window.clearTimeout(timer);
      window.clearTimeout(themeTimer);
      timer = undefined;
      broughtProse = false;
    },
  };
}
