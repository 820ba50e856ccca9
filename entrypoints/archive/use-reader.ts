import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReaderViewProps } from '../../components/ReaderView';
import { useWords } from '../../components/translate';
import type { Clipping } from '../../lib/core/clipping';
import { parseQuery } from '../../lib/core/search/query';
import { hitsIn } from '../../lib/core/search/snippet';
import { getClipping, markRead } from '../../lib/extension/clippings';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { addQuote, removeQuote } from '../../lib/extension/quotes';
import { changeSettings } from '../../lib/extension/settings';
import type { PlacedQuote } from '../../lib/page/place-quotes';
import { adopted } from '../shared/reader-settings';
import { useLeadImage } from '../shared/use-lead-image';
import { useOwnWords } from '../shared/use-own-words';
import { createClippingBody, NO_FACTS } from './clipping-body';
import { useEarlier } from './use-earlier';
import { useQuotes } from './use-quotes';

interface Wishes {
  id: number | undefined;
  /** What was searched for, to be marked in the text. */
  query: string;
  attempt: (change: Promise<unknown>) => void;
  onRemove: (id: number) => void;
}

/** The clipping that is open, kept true by the archive; `gone` where it is no longer there. */
export function useReader(
  archive: ArchiveDatabase,
  { id, query, attempt, onRemove }: Wishes,
): { reader: ReaderViewProps | undefined; gone: boolean } {
  const { t } = useWords();
  const [clipping, setClipping] = useState<Clipping>();
  const [gone, setGone] = useState(false);
  const ownWords = useOwnWords(archive, clipping && { key: clipping.key }, false);
  const [facts, setFacts] = useState(NO_FACTS);
  const [placed, setPlaced] = useState<readonly PlacedQuote[]>([]);
  const body = useMemo(() => createClippingBody(window, setFacts, setPlaced), []);
  const earlier = useEarlier(archive, clipping?.id);
  const quoteDesk = useQuotes(archive, clipping?.id, body, placed);
  const leadImage = useLeadImage(archive, clipping?.id);
  const { textSize, lineLength } = adopted();
  const text = clipping?.text;
  const hits = useMemo(() => text && hitsIn(text, parseQuery(query)), [text, query]);

  useEffect(() => {
    if (id === undefined) {
      setClipping(undefined);
      setGone(false);
      document.title = t('extName');
      return undefined;
    }
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
      markRead(archive, [clipping.id], true).catch(() => undefined);
  }, [archive, id, clipping?.id]);

  const reader = clipping && {
    clipping,
    facts,
    ownWords,
    earlier,
    quoteDesk,
    ...(hits && { hits }),
    leadImage: leadImage === undefined ? undefined : { ...clipping.image, url: leadImage },
    comfort: {
      textSize,
      lineLength,
      onChange: (changes: Parameters<typeof changeSettings>[0]) => attempt(changeSettings(changes)),
    },
    onBody: body.show,
    onReveal: body.reveal,
    onToggleRead: () => attempt(markRead(archive, [clipping.id], !clipping.read)),
    onRemove: () => onRemove(clipping.id),
    onRemoveQuote: (quote: Parameters<typeof removeQuote>[2]) =>
      attempt(removeQuote(archive, clipping.id, quote)),
    onPutBackQuote: (quote: Parameters<typeof addQuote>[2]) =>
      attempt(addQuote(archive, clipping.id, quote)),
  };
  return { reader, gone };
}
