import { liveQuery } from 'dexie';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteAndTagsProps } from '../../components/NoteAndTags';
import { addressKey } from '../../lib/core/address';
import type { ArchiveDatabase } from '../../lib/extension/database';
import {
  type DescriptionDesk,
  type DescriptionState,
  openDescription,
} from '../../lib/extension/describe';
import { allTags } from '../../lib/extension/list-clippings';
import { failureKey, translate } from '../../lib/extension/translate';

/**
 * What the reader says of the article at an address, or of the clipping of a key, which may be another's address;
 * undefined until it is known, or where there is none.
 */
export function useOwnWords(
  archive: ArchiveDatabase,
  of: { url: string } | { key: string } | undefined,
  isPrivate: boolean,
): NoteAndTagsProps | undefined {
  const [state, setState] = useState<DescriptionState>();
  const [known, setKnown] = useState<string[]>([]);
  const desk = useRef<DescriptionDesk>(null);

  useEffect(() => {
    setState(undefined);
    if (of === undefined) return undefined;
    const article = 'url' in of ? { key: addressKey(of.url), url: of.url } : of;
    const opened = openDescription(archive, article, isPrivate, setState);
    desk.current = opened;
    return () => opened.stop();
  }, [archive, of && JSON.stringify(of), isPrivate]);

  useEffect(() => {
    const tags = liveQuery(() => allTags(archive).catch(() => []));
    const subscription = tags.subscribe(setKnown);
    return () => subscription.unsubscribe();
  }, [archive]);

  return (
    state && {
      value: state.value,
      known,
      status: state.status,
      trouble: state.reason && translate(failureKey(state.reason)),
      onChange: (value) => desk.current?.change(value),
    }
  );
}
