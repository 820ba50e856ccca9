import { useState } from 'preact/hooks';
import type { CorrectionState } from '../../components/CorrectionChoices';
import type { ThisPageProps } from '../../components/ThisPage';
import { makeCorrection } from '../../lib/core/correction';
import type { Reading } from '../../lib/core/reading';
import { callTab } from '../../lib/extension/calls';
import { addCorrections, removeCorrection } from '../../lib/extension/corrections';
import type { ArchiveDatabase } from '../../lib/extension/database';
import type { TabReading } from '../../lib/extension/messages';
import { storageFailure } from '../../lib/extension/storage-failure';
import { failureKey, translate } from '../../lib/extension/translate';

type Corrections = Pick<ThisPageProps, 'correcting' | 'trouble' | 'onCorrect' | 'onPutBack'>;

/** The reader's word against what was read in the tab under the popup: kept first, then obeyed there. */
export function useCorrections(
  archive: ArchiveDatabase,
  tabId: number | undefined,
  reading: Reading | undefined,
  onReadAgain: (value: TabReading) => void,
): Corrections {
  const [correcting, setCorrecting] = useState<Corrections['correcting']>({
    state: { status: 'idle' },
  });
  const [trouble, setTrouble] = useState<string>();

  /** Writes, then has the page read again; the answer says how far that went. */
  async function change(written: Promise<void>): Promise<CorrectionState> {
    try {
      await written;
    } catch (error) {
      return { status: 'failed', reason: failureKey(storageFailure(error)) };
    }
    const answer = tabId === undefined ? undefined : await callTab(tabId, 'readAgain', null);
    if (!answer?.ok) return { status: 'kept' };
    onReadAgain(answer.value);
    // What was said of the reading before is not said of this one.
    setCorrecting({ state: { status: 'idle' } });
    return { status: 'idle' };
  }

  return {
    correcting,
    trouble,
    async onCorrect(item, mentions, kind) {
      const read = reading?.items[item];
      if (!read) return;
      const mention = read.mentions[mentions[0] ?? -1];
      if (!mention) return;
      const place = mention.kind === 'territory' ? reading.territories[mention.entity] : undefined;
      setCorrecting({ mention, state: { status: 'working' } });
      const now = new Date();
      const corrections = mentions.flatMap((at) => {
        const each = read.mentions[at];
        return each ? [makeCorrection(kind, each, read.article, now, place)] : [];
      });
      const state = await change(addCorrections(archive, corrections));
      setCorrecting({ mention, state });
    },
    async onPutBack(correction) {
      const { status, ...why } = await change(removeCorrection(archive, correction));
      if (status === 'idle') setTrouble(undefined);
      else setTrouble('reason' in why ? translate(why.reason) : translate('putBackNotShown'));
    },
  };
}
