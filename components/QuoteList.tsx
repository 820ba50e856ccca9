import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeptQuote } from '../lib/core/quote';
import { QuoteItem, type QuoteItemProps } from './QuoteItem';
import { startOf } from './quote-text';
import { useWords } from './translate';

interface Props extends Pick<QuoteItemProps, 'language' | 'source' | 'desk'> {
  quotes: readonly KeptQuote[];
  onRemove: (quote: KeptQuote) => void;
  onPutBack: (quote: KeptQuote) => void;
}

/** The passages a reader kept of an article, oldest first; one that was removed can be put back. */
export function QuoteList({ quotes, language, source, desk, onRemove, onPutBack }: Props) {
  const { t } = useWords();
  const [removed, setRemoved] = useState<KeptQuote>();
  const [answer, setAnswer] = useState('');
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (removed) undo.current?.focus();
  }, [removed]);
  // The quote goes when the archive has let it go, and the focus may go with it.
  useEffect(() => {
    if (removed && document.activeElement === document.body) undo.current?.focus();
  }, [quotes.length]);
  if (quotes.length === 0 && !removed) return null;
  return (
    <section class="quotes" aria-label={t('quotesTitle')}>
      <h2 class="label">{t('quotesTitle')}</h2>
      <ul>
        {quotes.map((quote) => (
          <QuoteItem
            key={JSON.stringify([quote.exact, quote.prefix, quote.suffix])}
            {...{ quote, language, source, desk }}
            onSay={setAnswer}
            onRemove={() => {
              const note = desk?.unkeptNote(quote);
              setRemoved(note === undefined ? quote : { ...quote, note });
              onRemove(quote);
            }}
          />
        ))}
      </ul>
      <p class="quote-answer quiet" role="status">
        {answer}
      </p>
      {desk?.trouble && (
        <p class="quote-answer own-words-failed" role="alert">
          {t('wordsFailed', desk.trouble)}
        </p>
      )}
      <div role="status" class={removed ? 'undo' : ''}>
        {removed && (
          <>
            <span class="undo-what">{t('removedTitle', startOf(removed.exact))}</span>
            <button
              type="button"
              class="link"
              ref={undo}
              onClick={() => {
                onPutBack(removed);
                setRemoved(undefined);
              }}
            >
              {t('undo')}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
