import { liveQuery } from 'dexie';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteAndTagsProps } from '../../components/NoteAndTags';
import { addressKey } from '../../lib/core/address';
import { allTags } from '../../lib/extension/clippings';
import type { ArchiveDatabase } from '../../lib/extension/database';
import {
  type DescriptionDesk,
  type DescriptionState,
  openDescription,
} from '../../lib/extension/describe';
import { failureKey, translate } from '../../lib/extension/translate';

/** What the reader says of the article at an address; undefined until it is known, or where there is none. */
export function useOwnWords(
  archive: ArchiveDatabase,
  url: string | undefined,
  isPrivate: boolean,
): NoteAndTagsProps | undefined {
  const [state, setState] = useState<DescriptionState>();
  const [known, setKnown] = useState<string[]>([]);
  const desk = useRef<DescriptionDesk>(null);

  useEffect(() => {
    setState(undefined);
    if (url === undefined) return undefined;
    const opened = openDescription(archive, addressKey(url), isPrivate, setState);
    desk.current = opened;
    return () => opened.stop();
  }, [archive, url, isPrivate]);

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
