import { useEffect, useState } from 'preact/hooks';
import type { ThisPageProps } from '../../components/ThisPage';
import { addressKeys, hostOf } from '../../lib/core/address';
import { makeJudgement } from '../../lib/core/judgement';
import type { Reading } from '../../lib/core/reading';
import { callTab } from '../../lib/extension/calls';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { forgetJudgement, keepJudgement } from '../../lib/extension/judgements';
import type { TabReading } from '../../lib/extension/messages';
import { getSettings, mute, type Settings, watchSettings } from '../../lib/extension/settings';
import { storageFailure } from '../../lib/extension/storage-failure';
import { failureKey, translate } from '../../lib/extension/translate';

type Say = Pick<ThisPageProps, 'sayTrouble' | 'mute' | 'onJudge'>;

/** The reader's word on the page under the popup: whether it is relevant, and what is muted. Kept first, then obeyed there. */
export function useSay(
  archive: ArchiveDatabase,
  tab: { id?: number | undefined; url?: string | undefined } | undefined,
  reading: Reading | undefined,
  onReadAgain: (value: TabReading) => void,
): Say {
  const [trouble, setTrouble] = useState<string>();
  const [muted, setMuted] = useState<Pick<Settings, 'mutedSites' | 'mutedTopics'>>({
    mutedSites: [],
    mutedTopics: [],
  });
  const host = /^https?:/.test(tab?.url ?? '') ? hostOf(tab?.url ?? '') : undefined;

  useEffect(() => {
    void getSettings().then(setMuted);
    return watchSettings(setMuted);
  }, []);

  /** Writes, then has the page read again; a failure is told. */
  async function change(written: Promise<void>): Promise<void> {
    try {
      await written;
    } catch (error) {
      return setTrouble(translate('couldNotBeKept', translate(failureKey(storageFailure(error)))));
    }
    const answer = tab?.id === undefined ? undefined : await callTab(tab.id, 'readAgain', null);
    setTrouble(answer?.ok ? undefined : translate('keptNotShown'));
    if (answer?.ok) onReadAgain(answer.value);
  }

  return {
    sayTrouble: trouble,
    mute: {
      host,
      siteMuted: host !== undefined && muted.mutedSites.includes(host),
      mutedTopics: muted.mutedTopics,
      onMute: (kind, what, on) => void change(mute(kind, what, on)),
    },
    onJudge(item, relevant) {
      const read = reading?.items[item];
      if (!read) return;
      const { article, relevance } = read;
      void change(
        relevant === null
          ? forgetAt(archive, article.url)
          : keepJudgement(archive, makeJudgement(relevant, article, relevance, new Date())),
      );
    },
  };
}

/** What was said under the key of an older version is forgotten, too: else it would hold again. */
async function forgetAt(archive: ArchiveDatabase, url: string): Promise<void> {
  await Promise.all(addressKeys(url).map((key) => forgetJudgement(archive, key)));
}
