import { liveQuery } from 'dexie';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Browser } from 'wxt/browser';
import type { SaveState } from '../../components/SaveButton';
import type { PageState, ThisPageProps } from '../../components/ThisPage';
import { addressKey } from '../../lib/core/address';
import { isShown, type Reading } from '../../lib/core/reading';
import { findClipping } from '../../lib/extension/clippings';
import type { ArchiveDatabase } from '../../lib/extension/database';
import {
  callTab,
  type Result,
  type SaveOutcome,
  type TabReading,
} from '../../lib/extension/messages';
import { ensureReader } from '../../lib/extension/reader';
import { changeSettings } from '../../lib/extension/settings';
import { failureKey, translate } from '../../lib/extension/translate';
import { today } from './today';
import { useCorrections } from './use-corrections';
import { useSay } from './use-say';

type Page = Omit<ThisPageProps, 'onOpen' | 'onOpenLink'>;

/** What the tab under the popup has read, and what can be done with it. Opening the popup reads the page. */
export function usePage(tab: Browser.tabs.Tab | undefined, archive: ArchiveDatabase): Page {
  const tabId = tab?.id;
  const [page, setPage] = useState<PageState>({ state: 'reading' });
  const [painted, setPainted] = useState(false);
  const [unobeyed, setUnobeyed] = useState(false);
  const [saves, setSaves] = useState<Record<string, SaveState>>({});
  const reading = page.state === 'read' ? page.reading : undefined;
  const show = (value: TabReading) => {
    setPainted(value.painted);
    setUnobeyed(value.notes.includes('no-corrections'));
    setPage({ state: 'read', reading: value.reading, notes: value.notes });
  };
  const corrections = useCorrections(archive, tabId, reading, show);
  const say = useSay(archive, tab, reading, show);

  const read = useCallback(async () => {
    setPage({ state: 'reading' });
    if (tabId === undefined) return setPage({ state: 'closed', why: 'browser' });
    // The click that opened the popup lets us into the page, where nothing else does.
    if (!(await ensureReader(tabId))) return setPage({ state: 'closed', why: 'browser' });
    const answer = await callTab(tabId, 'getReading', null);
    if (!answer.ok) return setPage({ state: 'failed' });
    if (answer.value.notes.includes('not-html')) return setPage({ state: 'closed', why: 'kind' });
    show(answer.value);
  }, [tabId]);

  useEffect(() => void read(), [read]);
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

  return {
    ...corrections,
    ...say,
    trouble: corrections.trouble ?? (unobeyed ? translate('correctionsNotRead') : undefined),
    page,
    readOn: today(),
    saves,
    highlights: painted,
    onRead: () => void read(),
    onSave: (items) => void save(items),
    onHighlights: (on) => void highlight(on),
    onReveal: (item, mention) => {
      if (tabId !== undefined) void callTab(tabId, 'revealMention', { item, mention });
    },
  };
}

function stateOf(answer: Result<SaveOutcome> | undefined): SaveState {
  if (answer?.ok) {
    const { outcome, id, saved } = answer.value;
    return { status: outcome, id, saved };
  }
  return { status: 'failed', reason: failureKey(answer?.reason ?? 'nothing-to-save') };
}

/** Keeps "already saved on …" true while the popup is open, also when a clipping is removed in it. */
function watchSaved(
  archive: ArchiveDatabase,
  reading: Reading | undefined,
  setSaves: (change: (all: Record<string, SaveState>) => Record<string, SaveState>) => void,
): (() => void) | undefined {
  if (!reading) return undefined;
  const urls = reading.items.map((item) => item.article.url);
  const query = liveQuery(() =>
    Promise.all(urls.map((url) => findClipping(archive, addressKey(url)))),
  );
  const subscription = query.subscribe({
    next: (found) =>
      setSaves((all) => {
        const next = { ...all };
        for (const [index, url] of urls.entries()) {
          const clipping = found[index];
          const standing = next[url];
          // A teaser on the archive's shelf is not yet the article that is open now.
          const whole = clipping && (reading.kind === 'listing' || clipping.kind === 'article');
          // A call that broke off may have saved what it could not tell of.
          const open = !standing || standing.status === 'idle' || standing.status === 'failed';
          if (clipping && whole && open) {
            next[url] = { status: 'already', id: clipping.id, saved: clipping.saved };
          } else if (!clipping && standing && 'id' in standing) {
            next[url] = { status: 'idle' };
          }
        }
        return next;
      }),
    // The reading list says what is wrong with the archive.
    error: () => {},
  });
  return () => subscription.unsubscribe();
}
