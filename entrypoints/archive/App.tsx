import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ArchiveView } from '../../components/ArchiveView';
import { useWords } from '../../components/translate';
import type { Clipping } from '../../lib/core/clipping';
import { getClipping, markRead } from '../../lib/extension/clippings';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { addQuote, removeQuote } from '../../lib/extension/quotes';
import { openPage } from '../../lib/extension/tabs';
import { useList } from '../shared/use-list';
import { useOwnWords } from '../shared/use-own-words';
import { createClippingBody, NO_FACTS } from './clipping-body';
import { useAllCorrections } from './use-all-corrections';
import { useJudgements } from './use-judgements';
import { useEntityName } from './use-naming';

/**
 * The clipping the address names, and the entity whose clippings are listed; the browser's back and
 * forward buttons walk through what was open.
 */
function whereInAddress(): { id?: number | undefined; naming?: string | undefined } {
  const address = new URLSearchParams(location.search);
  return {
    id: Number(address.get('id')) || undefined,
    naming: address.get('naming') || undefined,
  };
}

const MOST_LISTED = 500;

/** What the address asks to search for, as the address bar does. */
const searchInAddress = () => new URLSearchParams(location.search).get('q') ?? '';

export function App({ archive }: { archive: ArchiveDatabase }) {
  const { t } = useWords();
  const [{ id, naming }, setWhere] = useState(whereInAddress);
  const [clipping, setClipping] = useState<Clipping>();
  const [gone, setGone] = useState(false);
  const list = useList(archive, { limit: MOST_LISTED, naming, search: searchInAddress() });
  // Of a list that was cut, or searched, the length is not how many there are.
  const isWhole = !list.query && list.rows !== undefined && list.rows.length < MOST_LISTED;
  const name = useEntityName(naming);
  const corrections = useAllCorrections(archive);
  const judgements = useJudgements(archive);
  const ownWords = useOwnWords(archive, clipping?.url, false);
  const [facts, setFacts] = useState(NO_FACTS);
  const body = useMemo(() => createClippingBody(window, setFacts), []);

  useEffect(() => {
    const follow = () => setWhere(whereInAddress());
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

  function go(to: { id?: number | undefined; naming?: string | undefined }): void {
    const address = new URLSearchParams();
    if (to.naming !== undefined) address.set('naming', to.naming);
    if (to.id !== undefined) address.set('id', String(to.id));
    history.pushState(null, '', `?${address}`);
    setWhere(to);
  }

  return (
    <ArchiveView
      list={{
        ...list,
        onOpen: (row, { original }) =>
          original ? void openPage(row.url) : go({ naming, id: row.id }),
      }}
      naming={
        naming === undefined
          ? undefined
          : { name, count: isWhole ? list.rows?.length : undefined, onAll: () => go({ id }) }
      }
      corrections={corrections}
      judgements={judgements}
      reader={
        clipping && {
          clipping,
          facts,
          ownWords,
          onBody: body.show,
          onReveal: body.reveal,
          onToggleRead: () => list.onToggleRead(clipping),
          onRemove: () => list.onRemove(clipping),
          onRemoveQuote: (quote) => list.attempt(removeQuote(archive, clipping.id, quote)),
          onPutBackQuote: (quote) => list.attempt(addQuote(archive, clipping.id, quote)),
        }
      }
      notice={gone ? t('clippingGone') : undefined}
    />
  );
}
