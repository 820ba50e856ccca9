export interface PageWatch {
  /** Begins, or takes note of what is read now. */
  start(): void;
  stop(): void;
  /** Whether the page used up its readings; it is still repaired. */
  isResting(): boolean;
  renew(): void;
}

export interface PageWatchOptions {
  /** Told of changes at once, before the browser draws them; true if words that were read are gone. */
  onRecords(records: MutationRecord[]): boolean;
  /** Puts back what the page took away and forgets what changed; true if something had changed. */
  repair(): boolean;
  /** The page may have become light or dark. */
  retone(): void;
  /** Nodes whose surroundings the reading was made of. */
  surroundings(): Node[];
  /** Whether the reading is out of date, as it seems to be or not by a rule of thumb. */
  isStale(seemsStale: boolean): boolean;
  onStale(): void;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 8_000;
const STALE_BUDGET = 20;
/** A page that was as it was read for this long has come to rest. */
const QUIET_MS = 30_000;
/** Text shorter than this is a counter, a clock or a label, not an article arriving. */
const PROSE_LENGTH = 80;
const MAX_RECORDS = 2_000;
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
 * Watches a page for changes to the text that was read. The observer itself only takes notes; the work
 * waits for a quarter of a second, which doubles at every stale reading up to eight seconds, and ends
 * after twenty, until the page goes to another address, rests for half a minute, or `renew` is called.
 */
export function watchPage(
  window: Window & typeof globalThis,
  { onRecords, repair, retone, surroundings, isStale, onStale }: PageWatchOptions,
): PageWatch {
  const { document } = window;
  const darkness = window.matchMedia?.('(prefers-color-scheme: dark)');
  /** Weakly: a shadow tree that left the page must not be kept by being watched. */
  let roots = new WeakSet<Node>();
  let timer: number | undefined;
  let themeTimer: number | undefined;
  let region: Node | null = null;
  let records: MutationRecord[] = [];
  let isGone = false;
  let staleCount = 0;
  let staleAt = 0;
  let address = window.location.href;
  let running = false;

  const observer = new window.MutationObserver((news) => {
    isGone = onRecords(news) || isGone;
    if (staleCount < STALE_BUDGET && records.length < MAX_RECORDS) {
      for (const record of news) records.push(record);
    }
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
    const news = records;
    const gone = isGone;
    records = [];
    isGone = false;
    if (window.location.href !== address || Date.now() - staleAt > QUIET_MS) {
      address = window.location.href;
      staleCount = 0;
    }
    const changed = repair() || gone;
    if (staleCount >= STALE_BUDGET) return;
    if (!isStale(changed || news.length >= MAX_RECORDS || news.some(bringsProse))) return;
    staleCount += 1;
    staleAt = Date.now();
    onStale();
  }

  /** Whether a record added or rewrote a passage where the reading is; anywhere, if nothing was found. */
  function bringsProse({ target, addedNodes }: MutationRecord): boolean {
    if (region?.isConnected && !region.contains(target)) return false;
    if (target.nodeType === 3) return (target as Text).length >= PROSE_LENGTH;
    return Array.from(addedNodes).some(
      (node) => (node.textContent ?? '').trim().length >= PROSE_LENGTH,
    );
  }

  function observe(root: Node): void {
    if (roots.has(root)) return;
    roots.add(root);
    observer.observe(root, {
      ...{ childList: true, subtree: true },
      ...{ characterData: true, characterDataOldValue: true },
    });
  }

  return {
    start() {
      const nodes = surroundings();
      region = regionOf(nodes);
      for (const node of nodes) {
        // What changes in a shadow tree is told to nobody outside.
        if (node.isConnected && !document.contains(node)) observe(node.getRootNode());
      }
      if (running) return;
      running = true;
      observe(document);
      for (const root of [document.documentElement, document.body]) {
        if (root)
          themeObserver.observe(root, { attributes: true, attributeFilter: THEME_ATTRIBUTES });
      }
      darkness?.addEventListener('change', rethink);
    },
    stop() {
      running = false;
      observer.disconnect();
      roots = new WeakSet();
      themeObserver.disconnect();
      darkness?.removeEventListener('change', rethink);
      window.clearTimeout(timer);
      window.clearTimeout(themeTimer);
      timer = undefined;
      records = [];
    },
    isResting: () => staleCount >= STALE_BUDGET,
    renew() {
      staleCount = 0;
    },
  };
}
