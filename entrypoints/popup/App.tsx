import type { Browser } from 'wxt/browser';
import { PopupView } from '../../components/PopupView';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { openInArchive, openPage, openWelcome } from '../../lib/extension/tabs';
import { useAccess } from '../shared/use-access';
import { useList } from '../shared/use-list';
import { usePage } from '../shared/use-page';

interface Props {
  tab: Browser.tabs.Tab | undefined;
  archive: ArchiveDatabase;
}

export function App({ tab, archive }: Props) {
  const page = usePage(tab, archive);
  const list = useList(archive);
  const access = useAccess(tab?.url);
  return (
    <PopupView
      thisPage={{ ...page, onOpen: openInArchive, onOpenLink: openPage }}
      access={access}
      list={{
        ...list,
        onOpen: (row, { original }) => void (original ? openPage(row.url) : openInArchive(row.id)),
      }}
      onArchive={() => void openInArchive()}
      onWelcome={() => void openWelcome()}
    />
  );
}
