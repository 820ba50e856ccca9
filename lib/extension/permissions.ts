import { browser } from 'wxt/browser';

const GLANCE = 'glance';
const GLANCE_FILE = '/content-scripts/glance.js';
/**
 * The rules of highlights, in a page before it is drawn: put in later they make the browser work out every
 * style anew. In Firefox highlights do not inherit, so there each page would pay for rules that few need.
 */
const GLANCE_CSS = import.meta.env.FIREFOX ? [] : ['/highlights.css'];

/** Any page on the web: what "all sites" asks for. */
export const ANY_SITE = ['*://*/*'];

/** The match patterns of a host with all its subdomains, as the browser's prompt names them. */
export function patternsOf(hosts: readonly string[]): string[] {
  return hosts.map((host) => `*://*.${host}/*`);
}

/** Match patterns the reader granted (or, in an end-to-end build, the build holds). */
export async function grantedPatterns(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Whether a page may be read without a click. */
export function mayRead(patterns: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: patterns });
}

/** Asks the reader for access; call it directly from a click, before any `await`. */
export function requestAccess(patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns });
}

export function giveUpAccess(patterns: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: patterns });
}

/**
 * Gives up all that lets these hosts be read. Where a wider grant covers one, of the domain it stands in
 * or of every site, giving up the host alone would change nothing, so the wide one goes too.
 */
export async function giveUpHosts(hosts: readonly string[]): Promise<void> {
  await giveUpAccess(patternsOf(hosts));
  for (const host of hosts) {
    if (!(await mayRead(patternsOf([host])))) continue;
    const wider = (await grantedPatterns()).filter((pattern) => covers(pattern, host));
    if (wider.length > 0) await giveUpAccess(wider);
  }
}

function covers(pattern: string, host: string): boolean {
  if (pattern === '<all_urls>') return true;
  const domain = /:\/\/\*(?:\.([^/]+))?\//.exec(pattern);
  return domain !== null && (domain[1] === undefined || `.${host}`.endsWith(`.${domain[1]}`));
}

/** Calls back whenever access was granted or withdrawn, here or in the browser's own pages; returns the way to stop. */
export function watchAccess(onChange: () => unknown): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}

/**
 * Registers the glance script for exactly the granted pages. Browsers forget registrations at an
 * update and readers withdraw access in the browser's own pages, so this runs at every start and
 * every change rather than once; runs one at a time.
 */
export function syncContentScripts(): Promise<void> {
  syncing = syncing.then(register, register);
  return syncing;
}

let syncing: Promise<void> = Promise.resolve();

async function register(): Promise<void> {
  const matches = await grantedPages();
  const [standing] = await browser.scripting.getRegisteredContentScripts({ ids: [GLANCE] });
  if (matches.length === 0) {
    if (standing) await browser.scripting.unregisterContentScripts({ ids: [GLANCE] });
    return;
  }
  const script = {
    ...{ id: GLANCE, matches, js: [GLANCE_FILE], css: GLANCE_CSS },
    runAt: 'document_idle' as const,
  };
  if (standing) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/**
 * Looks at the pages that were open before they were granted, or before an update: registered
 * scripts run only in pages that load later. Tabs that are gone or asleep are passed over.
 */
export async function glanceAtOpenTabs(): Promise<void> {
  const matches = await grantedPages();
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  // Side by side: a page that is never loaded answers never.
  for (const { id } of tabs) {
    if (id === undefined) continue;
    const target = { tabId: id };
    browser.scripting.executeScript({ target, files: [GLANCE_FILE] }).catch(() => undefined);
  }
}

async function grantedPages(): Promise<string[]> {
  return (await grantedPatterns()).filter((pattern) => /^(\*|https?):|^<all_urls>$/.test(pattern));
}
