import { useEffect, useState } from 'preact/hooks';
import type { Browser } from 'wxt/browser';
import type { PageState } from '../../components/ThisPage';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { ANY_SITE, mayRead } from '../../lib/extension/permissions';
import { type ReadingOfTab, useReading } from '../shared/use-page';
import { followPage } from './follow-page';

/** What a tab has read, for as long as the panel stands beside it. */
export function useFollowed(
  tab: Browser.tabs.Tab | null,
  archive: ArchiveDatabase,
): Omit<ReadingOfTab, 'read'> {
  const { page, current, setCurrent, read } = useReading(tab ?? undefined, archive);
  const [absent, setAbsent] = useState(false);
  const [anySite, setAnySite] = useState(false);
  const tabId = tab?.id;

  useEffect(() => {
    if (tabId === undefined) return undefined;
    let asking = false;
    let missed = false;
    /** News while the tab is asked may be of what it reads because it is asked: no reason to ask for ever. */
    async function ask(): Promise<void> {
      missed = asking;
      if (asking) return;
      asking = true;
      const isSound = await read();
      asking = false;
      if (missed && isSound) void ask();
    }
    return followPage(
      tabId,
      (news) => {
        setAbsent(false);
        if (news.what === 'current') setCurrent(news.current);
        else void ask();
      },
      () => {
        void mayRead(ANY_SITE).then(setAnySite);
        setAbsent(true);
      },
    );
  }, [tabId, read, setCurrent]);

  const why = absent && !(tab?.url || anySite) ? 'unasked' : 'browser';
  const closed: PageState = { state: 'closed', why: tab === null ? 'gone' : why };
  return {
    page: tab === null || absent ? { ...page, page: closed } : page,
    current,
    setCurrent,
  };
}
