import { browser } from 'wxt/browser';
import { translate } from './translate';

const SAVE_PAGE = 'save-page';
const SAVE_LINK = 'save-link';

/** Makes the context menu anew; browsers keep it, so once an installation or update is enough. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const pages = ['http://*/*', 'https://*/*'];
  browser.contextMenus.create({
    id: SAVE_PAGE,
    title: translate('menuSavePage'),
    contexts: ['page', 'selection', 'image'],
    documentUrlPatterns: pages,
  });
  browser.contextMenus.create({
    id: SAVE_LINK,
    title: translate('menuSaveLink'),
    contexts: ['link'],
    documentUrlPatterns: pages,
  });
}

/**
 * Calls back when the reader asks for a save by menu or keyboard; either also grants `activeTab`.
 * With `link` the teaser of that link is meant, otherwise the page.
 */
export function onSaveRequested(save: (tabId: number, link?: string) => Promise<void>): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    if (info.menuItemId === SAVE_PAGE) void save(tab.id);
    if (info.menuItemId === SAVE_LINK) void save(tab.id, info.linkUrl);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'save-page' && tab?.id !== undefined) void save(tab.id);
  });
}
