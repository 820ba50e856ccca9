import type { Browser } from 'wxt/browser';
import { SidePanelView } from '../../components/SidePanelView';
import { callTab } from '../../lib/extension/calls';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { openInArchive, openPage } from '../../lib/extension/tabs';
import { useCardTools } from '../shared/mention-card';
import { headOf } from '../shared/tab-head';
import { useAccess } from '../shared/use-access';
import { useFollowed } from './use-followed';
import { useHiddenKinds } from './use-hidden-kinds';
import { useStepKeys } from './use-step-keys';
import { useTab } from './use-tab';

interface Props {
  /** The tab to speak of; the active one of the window where absent. */
  fixed: number | undefined;
  archive: ArchiveDatabase;
}

export function App({ fixed, archive }: Props) {
  const tab = useTab(fixed);
  if (tab === undefined) return null;
  // What was unfolded and filtered beside one tab is none of another's.
  return <Beside key={tab?.id ?? 'none'} tab={tab} archive={archive} />;
}

function Beside({ tab, archive }: { tab: Browser.tabs.Tab | null; archive: ArchiveDatabase }) {
  const { page, current, setCurrent } = useFollowed(tab, archive);
  const access = useAccess(tab?.url);
  const kinds = useHiddenKinds();
  const keys = useStepKeys();
  return (
    <SidePanelView
      thisPage={{
        ...page,
        tab: headOf(tab),
        useTools: useCardTools,
        onOpen: openInArchive,
        onOpenLink: openPage,
        onShow: (item) => void (tab?.id && callTab(tab.id, 'revealItem', { item })),
        onReveal: (item, mention) => {
          setCurrent({ item, mention });
          page.onReveal(item, mention);
        },
      }}
      current={current}
      {...kinds}
      keys={keys}
      access={access}
    />
  );
}
