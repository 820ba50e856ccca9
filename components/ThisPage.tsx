import { hostOf } from '../lib/core/address';
import type { Article } from '../lib/core/article';
import type { Correction } from '../lib/core/correction';
import type { Mention } from '../lib/core/mention';
import type { ReadArticle, Reading } from '../lib/core/reading';
import { type CorrectionState, isSameMention } from './CorrectionChoices';
import { CorrectionList } from './CorrectionList';
import { MentionCard } from './MentionCard';
import { MentionList } from './MentionList';
import { MuteChoices, type MuteChoicesProps } from './MuteChoices';
import { Particulars } from './Particulars';
import { ReadersSay } from './ReadersSay';
import { SaveButton, type SaveState } from './SaveButton';
import { TeaserList } from './TeaserList';
import { useWords } from './translate';
import { useAnswer } from './use-answer';
import { Verdict } from './Verdict';
import { dateText, topicName } from './wording';

/** What Kirinuki knows of the page in the tab the popup stands over. */
export type PageState =
  | { state: 'reading' }
  /** `browser`: a page of the browser or a store, which no extension may read; `kind`: no HTML page. */
  | { state: 'closed'; why: 'browser' | 'kind' }
  | { state: 'unread' }
  /** Asked, and no answer came. */
  | { state: 'failed' }
  /** `notes`: codes of what could not be read as usual. */
  | { state: 'read'; reading: Reading; notes?: readonly string[] };

export interface ThisPageProps {
  page: PageState;
  /** How far saving is, by the address of the article. */
  saves: Record<string, SaveState>;
  /** True where highlights are painted on this page now. */
  highlights: boolean;
  /** Today, as a calendar day where the reader is. */
  readOn: string;
  /**
   * How far the correction is that was made here last, and of which mention: the first of its entity.
   * The mention and not its place in the list, which changes when the page is read again.
   */
  correcting: { mention?: Mention; state: CorrectionState };
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
  /** The reader says that these mentions of an item are read wrongly; they are of one entity. */
  onCorrect: (item: number, mentions: number[], kind: Correction['kind']) => void;
  onPutBack: (correction: Correction) => void;
  onHighlights: (on: boolean) => void;
  onOpen: (id: number) => void;
  onOpenLink: (url: string) => void;
}

/** The upper half of the popup: what this page is, what it is about, whom it names, and Save. */
export function ThisPage(props: ThisPageProps) {
  const { t } = useWords();
  const { page } = props;
  return (
    <section class="this-page" aria-label={t('thisPage')} aria-busy={page.state === 'reading'}>
      <h2 class="label">{t('thisPage')}</h2>
      <div aria-live="polite">
        {page.state === 'reading' && <p class="quiet working">{t('readingPage')}</p>}
        {page.state === 'closed' && (
          <p class="quiet">{t(page.why === 'browser' ? 'closedBrowser' : 'closedKind')}</p>
        )}
        {page.state === 'failed' && <p>{t('readFailed')}</p>}
      </div>
      {(page.state === 'unread' || page.state === 'failed') && (
        <button type="button" class="button button-main" onClick={props.onRead}>
          {t(page.state === 'failed' ? 'tryAgain' : 'readPage')}
        </button>
      )}
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
const TOLD_NOTES = ['too-long', 'gave-up', 'frames', 'garbled', 'login', 'no-body'];

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
          <SaveButton
            small
            state={props.saves[item.article.url] ?? { status: 'idle' }}
            onSave={() => props.onSave([0])}
            onOpen={props.onOpen}
          />
          <ReadersSay relevance={item.relevance} onJudge={(said) => props.onJudge(0, said)} />
        </>
      )}
    </>
  );
}

type ArticleProps = Omit<ThisPageProps, 'page'> & { item: ReadArticle; reading: Reading };

function ArticleRead({ item, reading, saves, onSave, onOpen, onReveal, ...props }: ArticleProps) {
  const { correcting } = props;
  const { t } = useWords();
  const { article, relevance, mentions } = item;
  const card = (places: number[]) => {
    const [mention] = places.flatMap((place) => mentions[place] ?? []);
    const forms = [...new Set(places.flatMap((place) => mentions[place]?.surface ?? []))];
    return (
      mention && (
        <MentionCard
          mention={mention}
          facts={reading}
          articleDate={article.published}
          asOf={reading.asOf}
          readOn={props.readOn}
          correction={{
            host: hostOf(article.url),
            forms,
            state: isSameMention(correcting.mention, mention)
              ? correcting.state
              : { status: 'idle' },
            onCorrect: (kind) => props.onCorrect(0, places, kind),
          }}
        />
      )
    );
  };
  return (
    <>
      <h3 class="headline" lang={article.language}>
        {article.title || t('untitled')}
      </h3>
      <Meta article={article} />
      <Particulars of={article} />
      <SaveButton
        state={saves[article.url] ?? { status: 'idle' }}
        onSave={() => onSave([0])}
        onOpen={onOpen}
      />
      <Verdict relevance={relevance} />
      <ReadersSay relevance={relevance} onJudge={(said) => props.onJudge(0, said)} />
      {article.stub && <p class="note">{t('noteStub')}</p>}
      {!article.published && <p class="note">{t('noteUndatedPage')}</p>}
      <MentionList
        most={6}
        mentions={mentions}
        onReveal={(mention) => onReveal(0, mention)}
        card={card}
      />
    </>
  );
}

/** Outlet and day; where the day was not stated as data, where it was read. */
export function Meta({ article }: { article: Article }) {
  const words = useWords();
  const { outlet, source, published, origins } = article;
  let when = published && dateText(words, published);
  if (when && origins?.published === 'url') when = words.t('dateFromAddress', when);
  if (when && origins?.published === 'page') when = words.t('dateFromText', when);
  return (
    <p class="quiet">{[outlet, source !== outlet && source, when].filter(Boolean).join(' · ')}</p>
  );
}
