import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Correction } from '../lib/core/correction';
import type { ReadArticle, Reading } from '../lib/core/reading';
import { CorrectionList } from './CorrectionList';
import { MentionList } from './MentionList';
import { MuteChoices, type MuteChoicesProps } from './MuteChoices';
import { NoteAndTags, type NoteAndTagsProps } from './NoteAndTags';
import { PageCard, type PageCardProps } from './PageCard';
import { PageHead } from './PageHead';
import { Particulars } from './Particulars';
import { ReadersSay } from './ReadersSay';
import type { SaveState } from './SaveButton';
import { TeaserList } from './TeaserList';
import { useWords } from './translate';
import { useAnswer } from './use-answer';
import { Verdict } from './Verdict';
import { topicName } from './wording';

/** Why a page is closed to us, and the sentence that says so. */
const CLOSED = {
  /** It is the browser's own or a store's, which no extension may read. */
  browser: 'closedBrowser',
  /** It is no HTML page. */
  kind: 'closedKind',
  /** The reader has not let us in, and beside the page there is no click that would. */
  unasked: 'closedUnasked',
  /** The tab was closed. */
  gone: 'closedGone',
};

/** What Kirinuki knows of the page in the tab the popup stands over. */
export type PageState =
  | { state: 'reading' }
  | { state: 'closed'; why: keyof typeof CLOSED }
  | { state: 'unread' }
  /** Asked, and no answer came. */
  | { state: 'failed' }
  /** `notes`: codes of what could not be read as usual. */
  | { state: 'read'; reading: Reading; notes?: readonly string[] };

/** What the browser says of a tab: its address where it tells that, and what a reader sees of it. */
export interface TabHead {
  title: string;
  host: string;
  url?: string | undefined;
}

export interface ThisPageProps extends PageCardProps {
  page: PageState;
  /** What the browser says of the tab, until the page itself was read. */
  tab?: TabHead | undefined;
  /** The reader's own words on the article; absent where there is none, or they are not known yet. */
  ownWords?: NoteAndTagsProps | undefined;
  /** How far saving is, by the address of the article. */
  saves: Record<string, SaveState>;
  /** True where highlights are painted on this page now. */
  highlights: boolean;
  /** What went wrong when something was put back, in a sentence. */
  trouble?: string | undefined;
  /** What went wrong when the reader judged an article, in a sentence. */
  sayTrouble?: string | undefined;
  mute: MuteChoicesProps;
  onRead: () => void;
  /** Saves items of the reading, one or several. */
  onSave: (items: number[]) => void;
  /** The reader says that an item is relevant or not, or takes that back. */
  onJudge: (item: number, relevant: boolean | null) => void;
  onReveal: (item: number, mention: number) => void;
  onPutBack: (correction: Correction) => void;
  onHighlights: (on: boolean) => void;
  onOpen: (id: number) => void;
  onOpenLink: (url: string) => void;
  /** Shows an article of a list in the page; absent where it is under the popup. */
  onShow?: ((item: number) => void) | undefined;
  /** Stands in place of the short list of names, on every kind of page, as the side panel's long one does. */
  names?: ComponentChildren;
}

/** The upper half of the popup: what this page is, what it is about, whom it names, and Save. */
export function ThisPage(props: ThisPageProps) {
  const { t } = useWords();
  const { page } = props;
  return (
    <section class="this-page" aria-label={t('thisPage')} aria-busy={page.state === 'reading'}>
      <h2 class="unseen">{t('thisPage')}</h2>
      <PageHead
        page={page}
        tab={props.tab}
        saves={props.saves}
        onSave={props.onSave}
        onOpen={props.onOpen}
        onRead={props.onRead}
      />
      <div aria-live="polite">
        {page.state === 'reading' && <p class="quiet working">{t('readingPage')}</p>}
        {page.state === 'closed' && <p class="quiet">{t(CLOSED[page.why])}</p>}
        {page.state === 'failed' && <p>{t('readFailed')}</p>}
      </div>
      {page.state === 'read' && (
        <PageRead {...props} reading={page.reading} notes={page.notes ?? []} />
      )}
      {page.state === 'read' && (
        <CorrectionList
          corrections={leftOutOf(page.reading)}
          places={page.reading.kind === 'listing'}
          trouble={props.trouble}
          onPutBack={props.onPutBack}
        />
      )}
    </section>
  );
}

/** What was left out anywhere on the page, once each: a word on a whole site speaks of many teasers. */
function leftOutOf({ items }: Reading): Correction[] {
  const all = new Map(
    items.flatMap(({ leftOut = [] }) => leftOut).map((one) => [JSON.stringify(one), one]),
  );
  return [...all.values()];
}

/** Notes that are a sentence of their own; a stub and a missing date are told where the article is. */
const TOLD_NOTES = [
  ...['too-long', 'gave-up', 'frames', 'garbled', 'wall', 'login', 'no-body'],
  ...['restless', 'no-highlights'],
];

function PageRead({
  reading,
  notes,
  ...props
}: ThisPageProps & { reading: Reading; notes: readonly string[] }) {
  const { t } = useWords();
  const { answer, say } = useAnswer();
  const [item] = reading.items;
  return (
    <>
      <PageSays
        {...props}
        reading={reading}
        onJudge={(at, relevant) => {
          const said = relevant ? 'sayRelevant' : 'sayNotRelevant';
          const title = reading.items[at]?.article.title ?? '';
          say(t('toolFor', t(relevant === null ? 'takenBack' : said), title));
          props.onJudge(at, relevant);
        }}
      />
      {TOLD_NOTES.filter((note) => notes.includes(note)).map((note) => (
        <p class="note" key={note}>
          {t(`note_${note.replaceAll('-', '_')}`)}
        </p>
      ))}
      {props.sayTrouble && (
        <p class="note" role="alert">
          {props.sayTrouble}
        </p>
      )}
      <MuteChoices
        {...props.mute}
        item={reading.kind === 'article' ? item : undefined}
        onMute={(kind, what, on) => {
          const name = kind === 'mutedSites' ? what : topicName(t, what);
          say(t('toolFor', t(on ? 'wasMuted' : 'wasUnmuted'), name));
          props.mute.onMute(kind, what, on);
        }}
      />
      {answer}
    </>
  );
}

function PageSays({ reading, ...props }: ThisPageProps & { reading: Reading }) {
  const { t } = useWords();
  const [item] = reading.items;
  const isListing = reading.kind === 'listing' && reading.items.length > 0;
  if (reading.kind === 'article' && item?.relevance.relevant)
    return <ArticleRead {...props} item={item} reading={reading} />;
  const found = reading.items.some(({ mentions }) => mentions.length > 0);
  const relevant = reading.items.some(({ relevance }) => relevance.relevant);
  return (
    <>
      {isListing && (
        <TeaserList
          reading={reading}
          saves={props.saves}
          onSave={props.onSave}
          onJudge={props.onJudge}
          onOpen={props.onOpen}
          onOpenLink={props.onOpenLink}
          onShow={props.onShow}
        />
      )}
      {!isListing && (
        <p class="quiet">{t(reading.kind === 'article' ? 'articleNot' : 'pageOther')}</p>
      )}
      {found && !relevant && !props.highlights && (
        <button type="button" class="button" onClick={() => props.onHighlights(true)}>
          {t('highlightAnyway')}
        </button>
      )}
      {reading.kind === 'article' && item && (
        <>
          {props.ownWords && <FoldedWords words={props.ownWords} />}
          <ReadersSay relevance={item.relevance} onJudge={(said) => props.onJudge(0, said)} />
        </>
      )}
      {props.names}
    </>
  );
}

type ArticleProps = Omit<ThisPageProps, 'page'> & { item: ReadArticle; reading: Reading };

function ArticleRead({ item, reading, onReveal, ...props }: ArticleProps) {
  const { t } = useWords();
  const { article, relevance, mentions } = item;
  return (
    <>
      {props.ownWords && <NoteAndTags {...props.ownWords} />}
      <Particulars of={article} />
      <Verdict relevance={relevance} language={article.language} />
      <ReadersSay relevance={relevance} onJudge={(said) => props.onJudge(0, said)} />
      {article.stub && <p class="note">{t('noteStub')}</p>}
      {!article.published && <p class="note">{t('noteUndatedPage')}</p>}
      {props.names ?? (
        <MentionList
          most={6}
          mentions={mentions}
          officials={reading.officials}
          language={article.language}
          onReveal={(mention) => onReveal(0, mention)}
          card={(places) => <PageCard {...props} reading={reading} item={0} places={places} />}
        />
      )}
    </>
  );
}

/** Of an article that is not relevant they are folded, unless there are any when the popup opens. */
function FoldedWords({ words }: { words: NoteAndTagsProps }) {
  const { t } = useWords();
  const { note, tags, typing } = words.value;
  const [isOpen] = useState(note !== '' || tags.length > 0 || typing !== '');
  return (
    <details class="own-words-folded" open={isOpen}>
      <summary>{t('noteAndTags')}</summary>
      <NoteAndTags {...words} />
    </details>
  );
}
