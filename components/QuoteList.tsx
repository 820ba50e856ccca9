import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../lib/core/article';
import type { KeptQuote } from '../lib/core/quote';
import { useWords } from './translate';
import { instantText } from './wording';

interface Props {
  quotes: readonly KeptQuote[];
  language: Language;
  onRemove: (quote: KeptQuote) => void;
  onPutBack: (quote: KeptQuote) => void;
}

/** The passages a reader kept of an article, oldest first; one that was removed can be put back. */
export function QuoteList({ quotes, language, onRemove, onPutBack }: Props) {
  const words = useWords();
  const { t } = words;
  const [removed, setRemoved] = useState<KeptQuote>();
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
          <li key={JSON.stringify([quote.exact, quote.prefix, quote.suffix])}>
            <blockquote lang={language}>
              {quote.exact.split('\n').map((line, at) => (
                <p key={at}>{line}</p>
              ))}
            </blockquote>
            {quote.note && <p class="note">{quote.note}</p>}
            <p class="quiet quote-foot">
              {t('savedOn', instantText(words, quote.made))}
              <button
                type="button"
                class="link"
                aria-label={t('toolFor', t('removeQuote'), startOf(quote.exact))}
                onClick={() => {
                  setRemoved(quote);
                  onRemove(quote);
                }}
              >
                {t('removeQuote')}
              </button>
            </p>
          </li>
        ))}
      </ul>
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

/** Enough of a quote to know it by. */
function startOf(text: string): string {
  const start = Array.from(text.slice(0, 120)).slice(0, 60).join('');
  return start.length < text.length ? `${start.trimEnd()}…` : text;
}
