import { useEffect, useState } from 'preact/hooks';
import type { Browser } from 'wxt/browser';
import { PopupView, type PopupViewProps } from '../../components/PopupView';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { settleDrafts } from '../../lib/extension/describe';
import { sweepDrafts } from '../../lib/extension/drafts';
import { openPanel, PANEL_NOT_OPENED } from '../../lib/extension/panel';
import { openInArchive, openOptions, openPage, openWelcome } from '../../lib/extension/tabs';
import { translate } from '../../lib/extension/translate';
import { headOf } from '../shared/tab-head';
import { useAccess } from '../shared/use-access';
import { useBackup } from '../shared/use-backup';
import { useList } from '../shared/use-list';
import { useOwnWords } from '../shared/use-own-words';
import { usePage } from '../shared/use-page';
import { usePending } from '../shared/use-pending';
import { useFirstFrame } from './keep-first-frame';

interface Props {
  tab: Browser.tabs.Tab | undefined;
  archive: ArchiveDatabase;
}

export function App({ tab, archive }: Props) {
  const page = usePage(tab, archive);
  const list = useList(archive);
  const access = useAccess(tab?.url);
  const { reminder } = useBackup(archive);
  const { waiting } = usePending();
  const [trouble, setTrouble] = useState<string>();
  const reading = page.page.state === 'read' ? page.page.reading : undefined;
  const article = reading?.kind === 'article' ? reading.items[0]?.article : undefined;
  const ownWords = useOwnWords(archive, article && { url: article.url }, tab?.incognito ?? false);
  useEffect(() => {
    // The list comes first.
    const idle = requestIdleCallback(() => {
      void sweepDrafts()
        .then((keys) => settleDrafts(archive, keys))
        .catch(() => undefined);
    });
    return () => cancelIdleCallback(idle);
  }, []);

  /** Within the press, before anything is awaited: browsers open a panel only then. */
  async function panel(): Promise<void> {
    if (tab?.windowId === undefined) return;
    if (await openPanel(tab.windowId)) window.close();
    else setTrouble(translate(PANEL_NOT_OPENED));
  }

  const view: PopupViewProps = {
    thisPage: {
      ...page,
      tab: headOf(tab),
      ownWords,
      onOpen: openInArchive,
      onOpenLink: openPage,
    },
    access,
    list: {
      ...list,
      onOpen: (row, { original }) => void (original ? openPage(row.url) : openInArchive(row.id)),
    },
    reminder,
    waiting: waiting.length,
    trouble,
    onPanel: () => void panel(),
    onArchive: () => void openInArchive(),
    onWelcome: () => void openWelcome(),
    onOptions: () => void openOptions(),
    onClose: () => window.close(),
  };
  useFirstFrame(view);
  return <PopupView {...view} />;
}
