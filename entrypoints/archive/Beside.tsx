import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { SideBySide } from '../../components/SideBySide';
import { useWords } from '../../components/translate';
import type { Clipping } from '../../lib/core/clipping';
import { getClipping } from '../../lib/extension/clippings';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { adopted } from '../shared/reader-settings';
import { createClippingBody, NO_FACTS } from './clipping-body';

interface Props {
  archive: ArchiveDatabase;
  left: number;
  right: number;
  /** Opens one of them alone; the one on the left where the reader goes back. */
  onOpen: (id: number) => void;
  onSwap: () => void;
}

/** Two clippings of the archive beside each other, kept true by it. */
export function Beside({ archive, left, right, onOpen, onSwap }: Props) {
  const { t } = useWords();
  const ours = useColumn(archive, left);
  const theirs = useColumn(archive, right);

  useEffect(() => {
    if (ours.clipping && theirs.clipping)
      document.title = `${ours.clipping.title} | ${theirs.clipping.title} – ${t('extName')}`;
  }, [ours.clipping?.title, theirs.clipping?.title]);

  const gone = ours.gone ? right : theirs.gone ? left : undefined;
  useEffect(() => {
    // What is left of the two is shown alone.
    if (gone !== undefined) onOpen(gone);
  }, [gone]);

  if (!ours.clipping || !theirs.clipping) return null;
  const { clipping: first } = ours;
  const { clipping: second } = theirs;
  return (
    <SideBySide
      left={{ clipping: first, ...ours.body, onOpen: () => onOpen(left) }}
      right={{ clipping: second, ...theirs.body, onOpen: () => onOpen(right) }}
      officials={{ ...ours.facts.officials, ...theirs.facts.officials }}
      textSize={adopted().textSize}
      onSwap={onSwap}
      onClose={() => onOpen(left)}
    />
  );
}

function useColumn(archive: ArchiveDatabase, id: number) {
  const [clipping, setClipping] = useState<Clipping>();
  const [gone, setGone] = useState(false);
  const [facts, setFacts] = useState(NO_FACTS);
  const body = useMemo(() => createClippingBody(window, setFacts), []);

  useEffect(() => body.stop, [body]);
  useEffect(() => {
    const one = liveQuery(() => getClipping(archive, id).catch(() => undefined));
    const subscription = one.subscribe((found) => {
      setClipping(found);
      setGone(!found);
    });
    return () => subscription.unsubscribe();
  }, [archive, id]);

  return {
    clipping: clipping?.id === id ? clipping : undefined,
    gone,
    facts,
    body: { onBody: body.show, onReveal: body.reveal },
  };
}
