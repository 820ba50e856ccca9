import { useEffect, useRef } from 'preact/hooks';
import type { Clipping, EarlierVersion } from '../lib/core/clipping';
import type { KeptQuote } from '../lib/core/quote';
import { warningKey, warningsOf } from '../lib/core/text-warnings';
import { type CardFacts, MentionCard } from './MentionCard';
import { MentionList } from './MentionList';
import { NoteAndTags, type NoteAndTagsProps } from './NoteAndTags';
import { Particulars } from './Particulars';
import type { QuoteDesk } from './QuoteItem';
import { QuoteList } from './QuoteList';
import { ReadingComfort, type ReadingComfortProps } from './ReadingComfort';
import { useWords } from './translate';
import { Verdict } from './Verdict';
import { VersionDifference } from './VersionDifference';
import { dateText, instantText } from './wording';

/** A place in a clipping's text, in UTF-16 code units, end exclusive. */
export interface Hit {
  start: number;
  end: number;
}

/** The picture an article leads with, as kept in the archive. */
export interface ShownImage {
  /** A `blob:` address: nothing is loaded from anywhere. */
  url: string;
  alt?: string | undefined;
  caption?: string | undefined;
}

export interface ReaderViewProps {
  clipping: Clipping;
  /** The gazetteer's records behind its mentions, as they are known today. */
  facts: CardFacts;
  /** The reader's own words on it; absent until they are known. */
  ownWords?: NoteAndTagsProps | undefined;
  /** What the article said before, newest first. */
  earlier?: readonly EarlierVersion[] | undefined;
  leadImage?: ShownImage | undefined;
  /** Where the text has what was searched for, to be marked. */
  hits?: readonly Hit[] | undefined;
  /** How the text is set; absent where nothing can be chosen. */
  comfort?: ReadingComfortProps | undefined;
  /** What can be done with quotes beside removing them. */
  quoteDesk?: QuoteDesk | undefined;
  /**
   * Gets the element that belongs to a clipping, empty at first: to be filled with the sanitised body and
   * marked. It is given again when the words, the quotes or the hits are others, to be marked anew. What is
   * put there is never touched by this component and goes with the clipping.
   */
  onBody: (element: HTMLElement, clipping: Clipping, hits?: readonly Hit[]) => void;
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
  const { comfort, leadImage, earlier = [] } = props;
  return (
    <div class="reader" data-text-size={comfort?.textSize} data-line-length={comfort?.lineLength}>
      <header class="reader-head">
        <h1 lang={clipping.language}>{clipping.title || t('untitled')}</h1>
        <p class="quiet">{about.join(' · ')}</p>
        <Particulars of={clipping} />
        <div class="reader-tools">
          <a class="button" href={clipping.url} target="_blank" rel="noreferrer">
            {t('openOriginal')}
          </a>
          <button type="button" class="button" onClick={onToggleRead}>
            {t(clipping.read ? 'markUnread' : 'markRead')}
          </button>
          <button type="button" class="button" onClick={onRemove}>
            {t('remove')}
          </button>
          {comfort && <ReadingComfort {...comfort} />}
        </div>
        {clipping.kind === 'teaser' && <p class="note">{t('noteTeaser')}</p>}
        {warningsOf(clipping).map((each) => (
          <p class="note" key={each}>
            {t(warningKey(each))}
          </p>
        ))}
        <VersionDifference
          key={clipping.id}
          versions={[{ ...clipping, saved: clipping.updated ?? saved }, ...earlier]}
          language={clipping.language}
          officials={facts.officials}
        />
      </header>
      <div class="reader-columns">
        <div class="reader-text">
          {leadImage && (
            <figure class="lead-image">
              <img src={leadImage.url} alt={leadImage.alt ?? ''} />
              {leadImage.caption && (
                <figcaption class="quiet" lang={clipping.language}>
                  {leadImage.caption}
                </figcaption>
              )}
            </figure>
          )}
          <Body key={clipping.id} clipping={clipping} hits={props.hits} onBody={onBody} />
          <QuoteList
            key={`${clipping.id}-quotes`}
            quotes={clipping.quotes ?? []}
            language={clipping.language}
            source={clipping}
            desk={props.quoteDesk}
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

function Body({ clipping, hits, onBody }: Pick<ReaderViewProps, 'clipping' | 'hits' | 'onBody'>) {
  const element = useRef<HTMLElement>(null);
  const { id, text, html, quotes = [] } = clipping;
  const quoted = quotes.map(({ exact, prefix, suffix }) => [exact, prefix, suffix]);
  // Only other words or marks ask for the body anew: the clipping is another object at every change of the
  // archive, the callback may be another function at every render.
  useEffect(() => {
    if (element.current) onBody(element.current, clipping, hits);
  }, [id, text, html, JSON.stringify(quoted), JSON.stringify(hits)]);
  return <article class="body" lang={clipping.language} ref={element} />;
}
