import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ArchiveView } from '../../components/ArchiveView';
import { useWords } from '../../components/translate';
import type { Clipping } from '../../lib/core/clipping';
import { getClipping, markRead } from '../../lib/extension/clippings';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { openPage } from '../../lib/extension/tabs';
import { useList } from '../shared/use-list';
import { createClippingBody, NO_FACTS } from './clipping-body';
import { useAllCorrections } from './use-all-corrections';
import { useJudgements } from './use-judgements';

/** The clipping the address names; the browser's back and forward buttons walk through what was open. */
const idInAddress = () => Number(new URLSearchParams(location.search).get('id')) || undefined;

export function App({ archive }: { archive: ArchiveDatabase }) {
  const { t } = useWords();
  const [id, setId] = useState(idInAddress);
  const [clipping, setClipping] = useState<Clipping>();
  const [gone, setGone] = useState(false);
  const list = useList(archive, 500);
  const corrections = useAllCorrections(archive);
  const judgements = useJudgements(archive);
  const [facts, setFacts] = useState(NO_FACTS);
  const body = useMemo(() => createClippingBody(window, setFacts), []);

  useEffect(() => {
    const follow = () => setId(idInAddress());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  useEffect(() => {
    if (id === undefined) return setClipping(undefined);
    // The list beside it says what is wrong with an archive that cannot be opened.
    const one = liveQuery(() => getClipping(archive, id).catch(() => undefined));
    const subscription = one.subscribe((found) => {
      setClipping(found);
      setGone(!found);
      if (found) document.title = `${found.title} – ${t('extName')}`;
    });
    return () => subscription.unsubscribe();
  }, [archive, id]);

  // Opening a clipping is reading it; marking it unread again is one press away.
  useEffect(() => {
    if (clipping?.id === id && clipping && !clipping.read)
      markRead(archive, clipping.id, true).catch(() => undefined);
  }, [archive, id, clipping?.id]);

  function open(next: number): void {
    history.pushState(null, '', `?id=${next}`);
    setId(next);
  }

  return (
    <ArchiveView
      list={{
        ...list,
        onOpen: (row, { original }) => (original ? void openPage(row.url) : open(row.id)),
      }}
      corrections={corrections}
      judgements={judgements}
      reader={
        clipping && {
          clipping,
          facts,
          onBody: body.show,
          onReveal: body.reveal,
          onToggleRead: () => list.onToggleRead(clipping),
          onRemove: () => list.onRemove(clipping),
        }
      }
      notice={gone ? t('clippingGone') : undefined}
    />
  );
}
