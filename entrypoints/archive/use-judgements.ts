import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { JudgementListProps } from '../../components/JudgementList';
import type { Judgement } from '../../lib/core/judgement';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { forgetJudgement, listJudgements } from '../../lib/extension/judgements';
import { storageFailure } from '../../lib/extension/storage-failure';
import { failureKey, translate } from '../../lib/extension/translate';

/** Everything the reader said of articles, kept true by the archive itself. Pages obey at their next reading. */
export function useJudgements(archive: ArchiveDatabase): JudgementListProps {
  const [judgements, setJudgements] = useState<Judgement[]>([]);
  const [trouble, setTrouble] = useState<string>();

  useEffect(() => {
    // The reading list says what is wrong with an archive that cannot be opened.
    const all = liveQuery(() => listJudgements(archive).catch(() => []));
    const subscription = all.subscribe(setJudgements);
    return () => subscription.unsubscribe();
  }, [archive]);

  return {
    judgements,
    trouble,
    onTakeBack: ({ where }) =>
      void forgetJudgement(archive, where).then(
        () => setTrouble(undefined),
        (error: unknown) => setTrouble(translate(failureKey(storageFailure(error)))),
      ),
  };
}
