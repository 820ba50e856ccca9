import { useEffect, useState } from 'preact/hooks';
import type { Browser } from 'wxt/browser';
import type { PageState } from '../../components/ThisPage';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { ANY_SITE, mayRead } from '../../lib/extension/permissions';
import { type ReadingOfTab, useReading } from '../shared/use-page';
import { followPage } from './follow-page';

/** After an answer that itself made news, how long news is none. */
const QUIET_MS = 2_000;

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
    let quietUntil = 0;
    /** News of a tab that reads whenever it is asked may be of just that: no reason to ask it for ever. */
    async function ask(): Promise<void> {
      missed = asking;
      if (asking || Date.now() < quietUntil) return;
      asking = true;
      const isSound = await read();
      // Not before: what was read beside an earlier page must not show again.
      setAbsent(false);
      asking = false;
      if (!isSound) quietUntil = Date.now() + QUIET_MS;
      else if (missed) void ask();
    }
    return followPage(
      tabId,
      (news) => {
        if (news.what === 'current') return setCurrent(news.current);
        void ask();
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
