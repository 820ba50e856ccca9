import { useMemo } from 'preact/hooks';
import type { Language } from '../lib/core/article';
import { isSameQuote, type KeptQuote, type Quote } from '../lib/core/quote';
import { withTextFragment } from '../lib/core/text-fragment';
import { compareWords, type Stretch } from '../lib/core/wording-difference';
import { compareWithin } from './compare-words';
import { QuoteNote } from './QuoteNote';
import { type QuoteSource, quoteText, startOf } from './quote-text';
import { Stretches } from './Stretches';
import { useWords } from './translate';
import { instantText } from './wording';

/** Time for comparing a quote with what stands in its place. */
const COMPARED_WITHIN_MS = 50;

/** Whether a quote stands in the text that is shown: as it was kept, with other words, or not. */
export interface QuoteStanding {
  quote: KeptQuote;
  stands: 'exact' | 'near' | 'gone';
  /** What stands there, where that is no longer quite the same. */
  now?: Quote | undefined;
}

/** What can be done with quotes beside removing them; left out where nothing can. */
export interface QuoteDesk {
  /** Where each stands; one that is not among them has not been looked for yet. */
  standings: readonly QuoteStanding[];
  /** Goes to the quote in the text. */
  onReveal: (quote: KeptQuote) => void;
  /** Puts a text into the clipboard; true where it is there. */
  onCopy: (text: string) => Promise<boolean>;
  /** Told of every keystroke. */
  onNote: (quote: KeptQuote, note: string) => void;
  /** A note that was typed and is not in the archive yet. */
  unkeptNote: (quote: KeptQuote) => string | undefined;
  /** Why notes are not in the archive, as a sentence. */
  trouble?: string | undefined;
}

export interface QuoteItemProps {
  quote: KeptQuote;
  language: Language;
  /** The article, and its text, by which its quotes are told apart. */
  source?: (QuoteSource & { text: string }) | undefined;
  desk?: QuoteDesk | undefined;
  /** Tells what a press did. */
  onSay: (answer: string) => void;
  onRemove: () => void;
}

/** A quote with where it stands, what can be done with it, and the reader's note. */
export function QuoteItem(props: QuoteItemProps) {
  const { quote, language, source, desk, onSay, onRemove } = props;
  const words = useWords();
  const { t } = words;
  const start = startOf(quote.exact);
  const standing = desk?.standings.find((each) => isSameQuote(each.quote, quote));
  const stands = standing?.stands;
  const now = standing?.now;
  // A note that is typed renders every quote again, and words are dear to tell apart.
  const there = useMemo(
    () => source && withTextFragment(source.url, now ?? quote, { text: source.text, language }),
    [quote.exact, now?.exact, source?.url, source?.text],
  );
  const changed = useMemo(
    () => now && wordsChanged(quote, now, language),
    [quote.exact, now?.exact, language],
  );
  const tool = (what: string) => ({ 'aria-label': t('toolFor', what, start) });

  async function copy(copied: QuoteDesk['onCopy'], from: QuoteSource): Promise<void> {
    // Emptied first: a screen reader tells of what changes.
    onSay('');
    onSay(t((await copied(quoteText(words, quote, from))) ? 'copied' : 'quoteNotCopied'));
  }

  return (
    <li>
      <blockquote lang={language}>
        {quote.exact.split('\n').map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </blockquote>
      {changed && (
        <div class="note quote-standing difference-near">
          {t('quoteNear')}
          <p lang={language}>
            <Stretches of={changed} />
          </p>
        </div>
      )}
      {stands === 'gone' && <p class="note quote-standing">{t('quoteGone')}</p>}
      {!desk && quote.note && <p class="note">{quote.note}</p>}
      <p class="quiet quote-foot">
        {t('savedOn', instantText(words, quote.made))}
        {desk && stands && stands !== 'gone' && (
          <button
            type="button"
            class="link"
            {...tool(t('quoteShow'))}
            onClick={() => desk.onReveal(quote)}
          >
            {t('quoteShow')}
          </button>
        )}
        {there && (
          <a href={there} target="_blank" rel="noreferrer" {...tool(t('quoteOpen'))}>
            {t('quoteOpen')}
          </a>
        )}
        {desk && source && (
          <button
            type="button"
            class="link"
            {...tool(t('copyLine'))}
            onClick={() => void copy(desk.onCopy, source)}
          >
            {t('copyLine')}
          </button>
        )}
        <button type="button" class="link" {...tool(t('removeQuote'))} onClick={onRemove}>
          {t('removeQuote')}
        </button>
      </p>
      {desk && (
        <QuoteNote
          note={quote.note ?? ''}
          unkept={desk.unkeptNote(quote)}
          of={start}
          onNote={(note) => desk.onNote(quote, note)}
        />
      )}
    </li>
  );
}

function wordsChanged(quote: Quote, now: Quote, language: Language): Stretch[] {
  return compareWords(quote.exact, now.exact, language, compareWithin(COMPARED_WITHIN_MS));
}
