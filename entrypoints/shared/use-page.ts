import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Browser } from 'wxt/browser';
import type { SaveState } from '../../components/SaveButton';
import type { PageState, ThisPageProps } from '../../components/ThisPage';
import { isShown } from '../../lib/core/reading';
import { callTab } from '../../lib/extension/calls';
import type { ArchiveDatabase } from '../../lib/extension/database';
import type { MentionPlace, TabReading } from '../../lib/extension/messages';
import { ensureReader } from '../../lib/extension/reader';
import { changeSettings } from '../../lib/extension/settings';
import { translate } from '../../lib/extension/translate';
import { today } from './today';
import { useCorrections } from './use-corrections';
import { useSay } from './use-say';
import { stateOf, watchSaved } from './watch-saved';

type Page = Omit<ThisPageProps, 'onOpen' | 'onOpenLink'>;

/** Notes of a tab that reads its page once more for whoever asks. */
const READS_WHEN_ASKED = ['no-corrections', 'restless'];

/** What the tab under the popup has read, and what can be done with it. Opening the popup reads the page. */
export function usePage(tab: Browser.tabs.Tab | undefined, archive: ArchiveDatabase): Page {
  const { page, read } = useReading(tab, archive);
  useEffect(() => {
    void read();
  }, [read]);
  return page;
}

export interface ReadingOfTab {
  page: Page;
  /** The mention the reader was last taken to. */
  current: MentionPlace | null;
  setCurrent: (current: MentionPlace | null) => void;
  /**
   * Asks the tab for what it has read, for which a reader is put into it where none is and the browser lets
   * us. False where it did not answer, or reads once more whenever it is asked: without what the reader once
   * said, or on a page that never rests.
   */
  read: () => Promise<boolean>;
}

/** The same without asking by itself, for who knows when the tab has news. What was read last stays until it has. */
export function useReading(
  tab: Browser.tabs.Tab | undefined,
  archive: ArchiveDatabase,
): ReadingOfTab {
  const tabId = tab?.id;
  const [page, setPage] = useState<PageState>({ state: 'reading' });
  const [current, setCurrent] = useState<MentionPlace | null>(null);
  const [painted, setPainted] = useState(false);
  const [unobeyed, setUnobeyed] = useState(false);
  const [saves, setSaves] = useState<Record<string, SaveState>>({});
  const turn = useRef(0);
  const reading = page.state === 'read' ? page.reading : undefined;
  const show = (value: TabReading) => {
    setPainted(value.painted);
    setCurrent(value.current);
    setUnobeyed(value.notes.includes('no-corrections'));
    setPage({ state: 'read', reading: value.reading, notes: value.notes });
  };
  const corrections = useCorrections(archive, tabId, reading, show);
  const say = useSay(archive, tab, reading, show);

  const read = useCallback(async () => {
    // The answer to the last question counts: between two the tab may have gone to another page.
    turn.current += 1;
    const asked = turn.current;
    const answer = await ask(tabId);
    if (asked !== turn.current) return true;
    if ('state' in answer) setPage(answer);
    else show(answer);
    return !('state' in answer || READS_WHEN_ASKED.some((note) => answer.notes.includes(note)));
  }, [tabId]);

  useEffect(() => watchSaved(archive, reading, setSaves), [archive, reading]);

  /** Saves items of the reading, all in one call, which the tab goes on with if the popup is closed. */
  async function save(items: number[]): Promise<void> {
    const urls = items.flatMap((item) => reading?.items[item]?.article.url ?? []);
    if (tabId === undefined || urls.length === 0) return;
    const tell = (states: [string, SaveState][]) =>
      setSaves((all) => ({ ...all, ...Object.fromEntries(states) }));
    tell(urls.map((url) => [url, { status: 'saving' }]));
    const answer = await callTab(tabId, 'saveItems', { urls });
    tell(urls.map((url, at) => [url, stateOf(answer.ok ? answer.value[at] : answer)]));
  }

  async function highlight(on: boolean): Promise<void> {
    if (reading?.items.some(isShown)) await changeSettings({ highlights: on });
    else if (tabId !== undefined) await callTab(tabId, 'paintAnyway', { on });
    setPainted(on);
  }

  const shown: Page = {
    ...corrections,
    ...say,
    trouble: corrections.trouble ?? (unobeyed ? translate('correctionsNotRead') : undefined),
    page,
    readOn: today(),
    saves,
    highlights: painted,
    onRead: () => {
      setPage({ state: 'reading' });
      void read();
    },
    onSave: (items) => void save(items),
    onHighlights: (on) => void highlight(on),
    onReveal: (item, mention) => {
      const surface = reading?.items[item]?.mentions[mention]?.surface;
      if (tabId !== undefined && surface !== undefined)
        void callTab(tabId, 'revealMention', { item, mention, surface });
    },
  };
  return { page: shown, current, setCurrent, read };
}

/** What a tab has read, or why that cannot be told. */
async function ask(tabId: number | undefined): Promise<TabReading | PageState> {
  // The click that opened the popup lets us into the page, where nothing else does.
  if (tabId === undefined || !(await ensureReader(tabId)))
    return { state: 'closed', why: 'browser' };
  const answer = await callTab(tabId, 'getReading', null);
  if (!answer.ok) return { state: 'failed' };
  if (answer.value.notes.includes('not-html')) return { state: 'closed', why: 'kind' };
  return answer.value;
}
