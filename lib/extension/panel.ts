import { browser } from 'wxt/browser';

/** Firefox's side panel, which the types do not know. */
interface FirefoxSidebar {
  sidebarAction?: { open(): Promise<void> };
}

/** Key of the sentence for a reader whose browser did not open the panel. */
export const PANEL_NOT_OPENED = 'panelNotOpened';

/**
 * Opens the side panel beside the tabs of a window; one that is open stays so. Browsers open it only
 * within a press, a command or a menu of the reader's: call this before anything is awaited. False where
 * the browser refused, or has no side panel, as on a telephone.
 */
export async function openPanel(windowId: number): Promise<boolean> {
  try {
    // Firefox opens it in the window that was pressed in and takes no other.
    const { sidebarAction } = browser as FirefoxSidebar;
    if (sidebarAction) await sidebarAction.open();
    else await browser.sidePanel.open({ windowId });
    return true;
  } catch (error) {
    console.debug('Kirinuki’s side panel did not open', error);
    return false;
  }
}
