import { type Browser, browser } from 'wxt/browser';
import { translate } from './translate';

/** What a reader may choose from the context menu; each also grants `activeTab`. */
export interface MenuChoices {
  savePage(tabId: number): void;
  /** The teaser of this link is meant. */
  saveLink(tabId: number, link: string): void;
  /** `text` is the selection in the browser's words, without its paragraphs. */
  clipQuote(tabId: number, text: string): void;
  /** Called within the press, before anything is awaited: a panel opens only then. */
  openPanel(tab: Browser.tabs.Tab): void;
}

type Item = {
  id: keyof MenuChoices;
  title: string;
  contexts: [`${Browser.contextMenus.ContextType}`, ...`${Browser.contextMenus.ContextType}`[]];
};

const PAGES = ['http://*/*', 'https://*/*'];

/** The menu's lines and where they stand, in the language of the interface. */
export function menuItems(): Item[] {
  return [
    { id: 'clipQuote', title: translate('menuClipQuote'), contexts: ['selection'] },
    { id: 'saveLink', title: translate('menuSaveLink'), contexts: ['link'] },
    { id: 'savePage', title: translate('menuSavePage'), contexts: ['page', 'selection', 'image'] },
    { id: 'openPanel', title: translate('menuOpenPanel'), contexts: ['page'] },
  ];
}

/**
 * Makes the context menu anew. Browsers keep it, in the words it was made with: it is made at an installation,
 * an update, a change of the interface's language, and when the browser starts, whose own language may be
 * another than the last time. Twice at once is once, as the second waits for the first.
 */
export function createMenus(): Promise<void> {
  making = making.then(make, make);
  return making;
}

let making: Promise<void> = Promise.resolve();

async function make(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const item of menuItems())
    browser.contextMenus.create({ ...item, documentUrlPatterns: PAGES });
}

/** Calls back when the reader chooses a line of the menu. */
export function onMenu(choices: MenuChoices): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const { menuItemId, linkUrl, selectionText } = info;
    if (tab?.id === undefined) return;
    if (menuItemId === 'openPanel') choices.openPanel(tab);
    if (menuItemId === 'savePage') choices.savePage(tab.id);
    if (menuItemId === 'saveLink' && linkUrl !== undefined) choices.saveLink(tab.id, linkUrl);
    if (menuItemId === 'clipQuote') choices.clipQuote(tab.id, selectionText ?? '');
  });
}
