import { browser } from 'wxt/browser';
import { concerns, isForEverySite, sitesOf } from './site-patterns';
import { forgetAccess, rememberAccess, withdrawnAccess } from './wanted';

const GLANCE = 'glance';
const GLANCE_FILE = '/content-scripts/glance.js';
/**
 * The rules of highlights, in a page before it is drawn: put in later they make the browser work out every
 * style anew. In Firefox highlights do not inherit, so there each page would pay for rules that few need.
 */
const GLANCE_CSS = import.meta.env.FIREFOX ? [] : ['/highlights.css'];

/** Any page on the web: what "all sites" asks for. */
export const ANY_SITE = ['*://*/*'];

/** Match patterns the reader granted (or, in an end-to-end build, the build holds). */
export async function grantedPatterns(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Whether a page may be read without a click; what the browser takes for no pattern is not granted. */
export async function mayRead(patterns: string[]): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: patterns });
  } catch {
    return false;
  }
}

/**
 * Asks the reader for access; call it directly from a click, before any `await`. False where the browser
 * refused to ask; what the reader answered is told by `watchAccess`.
 */
export async function requestAccess(patterns: string[]): Promise<boolean> {
  try {
    await browser.permissions.request({ origins: patterns });
    return true;
  } catch (error) {
    console.debug('The browser did not ask for access', error);
    return false;
  }
}

/**
 * Gives up all that lets these hosts be read. Where a wider grant covers one, of the domain it stands in
 * or of every site, giving up the host alone would change nothing, so the wide one goes too.
 */
export function giveUpHosts(hosts: readonly string[]): Promise<boolean> {
  return giveUp((pattern) => hosts.some((host) => concerns(pattern, host)));
}

/** Gives up what lets every site be read, whatever the browser calls it; sites granted one by one stay. */
export function giveUpAnySite(): Promise<boolean> {
  return giveUp(isForEverySite);
}

export function giveUpAllAccess(): Promise<boolean> {
  return giveUp((pattern) => sitesOf(pattern) !== undefined);
}

/** Forgets first, so that nobody takes what goes for withdrawn. False where the browser keeps something granted. */
async function giveUp(isMeant: (pattern: string) => boolean): Promise<boolean> {
  await forgetAccess(isMeant);
  const origins = (await grantedPatterns()).filter(isMeant);
  if (origins.length === 0) return true;
  return browser.permissions.remove({ origins }).catch(() => false);
}

/** Patterns that were granted once and are not now, though the reader did not give them up here. */
export function withdrawnPatterns(): Promise<string[]> {
  return withdrawnAccess((pattern) => mayRead([pattern]));
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
 * Registers the glance script for exactly the granted pages, and keeps in mind what is granted, so that its
 * loss can be told. Browsers forget registrations at an update and readers withdraw access in the browser's own
 * pages, so this runs at every start and every change rather than once; runs one at a time.
 */
export function syncContentScripts(): Promise<void> {
  syncing = syncing.then(register, register);
  return syncing;
}

let syncing: Promise<void> = Promise.resolve();

async function register(): Promise<void> {
  const matches = await grantedPages();
  // A storage that is full keeps nothing in mind; what is granted is read all the same.
  await rememberAccess(matches).catch((error) =>
    console.warn('What is granted is not kept in mind', error),
  );
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
  return (await grantedPatterns()).filter((pattern) => sitesOf(pattern) !== undefined);
}
