import { hostOf } from '../lib/core/address';
import type { Article } from '../lib/core/article';
import type { Correction } from '../lib/core/correction';
import type { Mention } from '../lib/core/mention';
import type { ReadArticle, Reading } from '../lib/core/reading';
import { type CorrectionState, isSameMention } from './CorrectionChoices';
import { CorrectionList } from './CorrectionList';
import { MentionCard } from './MentionCard';
import { MentionList } from './MentionList';
import { SaveButton, type SaveState } from './SaveButton';
import { TeaserList } from './TeaserList';
import { useWords } from './translate';
import { Verdict } from './Verdict';
import { dateText } from './wording';

/** What Kirinuki knows of the page in the tab the popup stands over. */
export type PageState =
  | { state: 'reading' }
  /** `browser`: a page of the browser or a store, which no extension may read; `kind`: no HTML page. */
  | { state: 'closed'; why: 'browser' | 'kind' }
  | { state: 'unread' }
  /** Asked, and no answer came. */
  | { state: 'failed' }
  | { state: 'read'; reading: Reading };

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
  onRead: () => void;
  onSave: (item: number) => void;
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
      {page.state === 'read' && <PageRead {...props} reading={page.reading} />}
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

function PageRead({ reading, ...props }: ThisPageProps & { reading: Reading }) {
  const { t } = useWords();
  const [item] = reading.items;
  if (reading.kind === 'listing' && reading.items.some(({ relevance }) => relevance.relevant))
    return (
      <TeaserList
        reading={reading}
        saves={props.saves}
        onSave={props.onSave}
        onOpen={props.onOpen}
        onOpenLink={props.onOpenLink}
      />
    );
  if (reading.kind === 'article' && item?.relevance.relevant)
    return <ArticleRead {...props} item={item} reading={reading} />;
  let verdict = 'pageOther';
  if (reading.kind === 'listing') verdict = 'listingNone';
  else if (reading.kind === 'article') verdict = 'articleNot';
  const found = reading.items.some(({ mentions }) => mentions.length > 0);
  return (
    <>
      <p class="quiet">{t(verdict)}</p>
      {found && !props.highlights && (
        <button type="button" class="button" onClick={() => props.onHighlights(true)}>
          {t('highlightAnyway')}
        </button>
      )}
      {reading.kind === 'article' && item && (
        <SaveButton
          small
          state={props.saves[item.article.url] ?? { status: 'idle' }}
          onSave={() => props.onSave(0)}
          onOpen={props.onOpen}
        />
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
      <SaveButton
        state={saves[article.url] ?? { status: 'idle' }}
        onSave={() => onSave(0)}
        onOpen={onOpen}
      />
      <Verdict relevance={relevance} />
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
  const { outlet, source, published, publishedFrom } = article;
  let when = published && dateText(words, published);
  if (when && publishedFrom === 'url') when = words.t('dateFromAddress', when);
  if (when && publishedFrom === 'text') when = words.t('dateFromText', when);
  return (
    <p class="quiet">{[outlet, source !== outlet && source, when].filter(Boolean).join(' · ')}</p>
  );
}
