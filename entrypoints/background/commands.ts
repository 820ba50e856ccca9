import { dateText } from '../../components/wording';
import type { ArchiveLists } from '../../lib/extension/archive-lists';
import { clearTrouble, showTrouble } from '../../lib/extension/badge';
import { callTab } from '../../lib/extension/calls';
import { onCommand } from '../../lib/extension/commands';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { onMenu } from '../../lib/extension/menus';
import { answerOmnibox } from '../../lib/extension/omnibox';
import { openPanel, PANEL_NOT_OPENED } from '../../lib/extension/panel';
import { ensureReader } from '../../lib/extension/reader';
import { markTab } from '../../lib/extension/saved-mark';
import { openFound } from '../../lib/extension/tabs';
import { failureKey, spokenLocale, translate } from '../../lib/extension/translate';

/**
 * Does what the reader asks by a key, the context menu or the address bar; what is said of it waits until
 * the interface's language is known (`spoken`).
 */
export function obeyCommands(
  archive: ArchiveDatabase,
  lists: ArchiveLists,
  spoken: Promise<void>,
): void {
  const savePage = (tabId: number, link?: string) =>
    askTab(tabId, () => callTab(tabId, 'saveFromPage', link === undefined ? {} : { link }));
  /** Without trouble the icon says again what it said before. */
  const cleared = async (tabId: number) => {
    await clearTrouble(tabId);
    await markTab(archive, tabId);
  };
  const panel = async ({ id, windowId }: { id?: number | undefined; windowId: number }) => {
    const isOpen = await openPanel(windowId);
    if (id === undefined) return;
    if (isOpen) return cleared(id);
    await spoken;
    await showTrouble(id, translate(PANEL_NOT_OPENED));
  };

  /**
   * Has the reader in a tab do something, which is put in first; where none can be, the toolbar says why,
   * until something asked of the tab is done.
   */
  async function askTab(
    tabId: number,
    ask: () => Promise<{ ok: boolean }>,
    trouble = failureKey('nothing-to-save'),
  ): Promise<void> {
    if ((await ensureReader(tabId)) && (await ask()).ok) return cleared(tabId);
    await spoken;
    await showTrouble(tabId, translate(trouble));
  }

  onCommand({
    savePage: (tabId) => void savePage(tabId),
    step: (tabId, by) =>
      void askTab(tabId, () => callTab(tabId, 'stepMention', { by }), 'nothingToStep'),
    openPanel: (tab) => void panel(tab),
  });
  onMenu({
    savePage: (tabId) => void savePage(tabId),
    saveLink: (tabId, link) => void savePage(tabId, link),
    clipQuote: (tabId, text) => void askTab(tabId, () => callTab(tabId, 'saveSelection', { text })),
    openPanel: (tab) => void panel(tab),
  });
  answerOmnibox({
    form: import.meta.env.FIREFOX ? 'plain' : 'markup',
    promise: (text) => (text ? translate('omniboxSearch', text) : translate('omniboxHint')),
    search: (query, limit) => lists.list({ query, facets: [] }, { limit, order: 'best' }),
    dayOf: ({ published, saved }) =>
      dateText(
        { t: translate, locale: spokenLocale(), nameOrder: 'as-used' },
        published ?? saved.slice(0, 10),
      ),
    open: (found, disposition) => void openFound(found, disposition),
  });
}
