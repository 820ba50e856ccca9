import { useMemo } from 'preact/hooks';
import { type ArchiveLists, openLists } from '../../lib/extension/archive-lists';
import { callBackground } from '../../lib/extension/calls';
import type { ArchiveDatabase } from '../../lib/extension/database';

/** The lists of an archive; which words are names, the background says. */
export function useLists(archive: ArchiveDatabase): ArchiveLists {
  return useMemo(
    () =>
      openLists(archive, async (typed) => {
        const answer = await callBackground('namedLike', { typed });
        return answer.ok ? answer.value : [];
      }),
    [archive],
  );
}
