import { useEffect, useMemo, useState } from 'preact/hooks';
import type { QuoteDesk, QuoteStanding } from '../../components/QuoteItem';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { openQuoteNotes } from '../../lib/extension/quote-notes';
import { failureKey, translate } from '../../lib/extension/translate';
import { copyText } from '../../lib/page/copy-text';
import type { PlacedQuote } from '../../lib/page/place-quotes';
import type { ClippingBody } from './clipping-body';

/** What can be done with the quotes of the clipping that is open; `placed` says where they stand in its text. */
export function useQuotes(
  archive: ArchiveDatabase,
  id: number | undefined,
  body: Pick<ClippingBody, 'revealQuote'>,
  placed: readonly PlacedQuote[],
): QuoteDesk | undefined {
  const [trouble, setTrouble] = useState<string>();
  const notes = useMemo(
    () => openQuoteNotes(archive, (failed) => setTrouble(failed && translate(failureKey(failed)))),
    [archive],
  );

  // Every keystroke is on its way already; a page that goes while one could not be written asks first.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (notes.hasUnkept()) event.preventDefault();
    };
    const again = () => notes.tryAgain();
    addEventListener('beforeunload', ask);
    document.addEventListener('visibilitychange', again);
    return () => {
      removeEventListener('beforeunload', ask);
      document.removeEventListener('visibilitychange', again);
    };
  }, [notes]);

  if (id === undefined) return undefined;
  return {
    standings: placed.map(standingOf),
    onReveal: (quote) => void body.revealQuote(quote),
    onCopy: (text) => copyText(window, text),
    onNote: (quote, note) => notes.change(id, quote, note),
    unkeptNote: (quote) => notes.unkept(id, quote),
    trouble,
  };
}

function standingOf({ quote, place, now }: PlacedQuote): QuoteStanding {
  if (now) return { quote, stands: 'near', now };
  return { quote, stands: place ? 'exact' : 'gone' };
}
