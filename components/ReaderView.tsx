import { useEffect, useRef } from 'preact/hooks';
import type { Clipping } from '../lib/core/clipping';
import type { KeptQuote } from '../lib/core/quote';
import { type CardFacts, MentionCard } from './MentionCard';
import { MentionList } from './MentionList';
import { NoteAndTags, type NoteAndTagsProps } from './NoteAndTags';
import { Particulars } from './Particulars';
import { QuoteList } from './QuoteList';
import { useWords } from './translate';
import { Verdict } from './Verdict';
import { dateText, instantText } from './wording';

export interface ReaderViewProps {
  clipping: Clipping;
  /** The gazetteer's records behind its mentions, as they are known today. */
  facts: CardFacts;
  /** The reader's own words on it; absent until they are known. */
  ownWords?: NoteAndTagsProps | undefined;
  /**
   * Gets an empty element once a clipping: to be filled with the sanitised body and marked. What is
   * put there is never touched by this component and goes with the clipping.
   */
  onBody: (element: HTMLElement, clipping: Clipping) => void;
  /** Shows one mention, by its place in the clipping's `mentions`. */
  onReveal: (mention: number) => void;
  onToggleRead: () => void;
  onRemove: () => void;
  onRemoveQuote: (quote: KeptQuote) => void;
  onPutBackQuote: (quote: KeptQuote) => void;
}

/** One saved article: what it said, when it was saved, and what was found in it then. */
export function ReaderView({
  clipping,
  facts,
  onBody,
  onReveal,
  onToggleRead,
  onRemove,
  ...props
}: ReaderViewProps) {
  const words = useWords();
  const { t } = words;
  const { outlet, source, byline, published, modified, saved } = clipping;
  const about = [
    outlet,
    source !== outlet && source,
    byline,
    published ? t('publishedOn', dateText(words, published)) : t('publishedUnknown'),
    modified && modified !== published && t('modifiedOn', dateText(words, modified)),
    t('savedOn', instantText(words, saved)),
  ].filter(Boolean);
  return (
    <div class="reader">
      <header class="reader-head">
        <h1 lang={clipping.language}>{clipping.title || t('untitled')}</h1>
        <p class="quiet">{about.join(' · ')}</p>
        <Particulars of={clipping} />
        <p class="reader-tools">
          <a class="button" href={clipping.url} target="_blank" rel="noreferrer">
            {t('openOriginal')}
          </a>
          <button type="button" class="button" onClick={onToggleRead}>
            {t(clipping.read ? 'markUnread' : 'markRead')}
          </button>
          <button type="button" class="button" onClick={onRemove}>
            {t('remove')}
          </button>
        </p>
        {clipping.kind === 'teaser' && <p class="note">{t('noteTeaser')}</p>}
        {clipping.stub && <p class="note">{t('noteStub')}</p>}
      </header>
      <div class="reader-columns">
        <div class="reader-text">
          <Body key={clipping.id} clipping={clipping} onBody={onBody} />
          <QuoteList
            key={`${clipping.id}-quotes`}
            quotes={clipping.quotes ?? []}
            language={clipping.language}
            onRemove={props.onRemoveQuote}
            onPutBack={props.onPutBackQuote}
          />
        </div>
        <aside class="reader-aside" aria-label={t('findings')}>
          {props.ownWords && <NoteAndTags {...props.ownWords} />}
          <Verdict relevance={clipping.relevance} language={clipping.language} open />
          <MentionList
            key={clipping.id}
            mentions={clipping.mentions}
            officials={facts.officials}
            language={clipping.language}
            onReveal={onReveal}
            card={([first = -1]) => {
              const mention = clipping.mentions[first];
              return (
                mention && (
                  <MentionCard
                    mention={mention}
                    facts={facts}
                    articleDate={published}
                    asOf={clipping.asOf}
                    readOn={saved.slice(0, 10)}
                    savedOn={saved}
                  />
                )
              );
            }}
          />
          <p class="quiet">{t('gazetteerAsOf', dateText(words, clipping.asOf))}</p>
        </aside>
      </div>
    </div>
  );
}

function Body({ clipping, onBody }: Pick<ReaderViewProps, 'clipping' | 'onBody'>) {
  const element = useRef<HTMLElement>(null);
  // Only a new clipping asks for a new body; the callback may be another function at every render.
  useEffect(() => {
    if (element.current) onBody(element.current, clipping);
  }, [clipping.id]);
  return <article class="body" lang={clipping.language} ref={element} />;
}
