import { useEffect, useState } from 'preact/hooks';
import { addressKey } from '../lib/core/address';
import type { Article } from '../lib/core/article';
import { warningsOf } from '../lib/core/text-warnings';
import { SaveButton, type SaveState } from './SaveButton';
import type { PageState, TabHead } from './ThisPage';
import { useWords } from './translate';
import { dateText } from './wording';

interface Props {
  page: PageState;
  /** What the browser says of the tab, until the page itself was read. */
  tab?: TabHead | undefined;
  saves: Record<string, SaveState>;
  onSave: (items: number[]) => void;
  onOpen: (id: number) => void;
  onRead: () => void;
}

/**
 * What page this is, and the one thing to do with it, in the same place from the first moment. Save may be
 * pressed before the page has been read: an article is then saved as soon as it is, unless the tab has gone
 * to another page meanwhile, which nobody asked to keep.
 */
export function PageHead({ page, tab, saves, onSave, onOpen, onRead }: Props) {
  const { t } = useWords();
  const address = tab?.url ? addressKey(tab.url) : undefined;
  const [awaited, setAwaited] = useState<{ address: string | undefined }>();
  /** Where the tab was when what was awaited had gone. */
  const [goneAt, setGoneAt] = useState<string>();
  const reading = page.state === 'read' ? page.reading : undefined;
  const item = reading?.kind === 'article' ? reading.items[0] : undefined;
  const article = item?.article;
  const title = article ? article.title || t('untitled') : tab?.title;
  useEffect(() => {
    if (goneAt !== address) setGoneAt(undefined);
    const isGone = awaited?.address && address && awaited.address !== address;
    if (!awaited || (page.state === 'reading' && !isGone)) return;
    setAwaited(undefined);
    if (isGone) setGoneAt(address);
    else if (article && !saves[article.url]) onSave([0]);
  }, [page.state, address]);
  const unsaved = (): SaveState => {
    if (awaited) return { status: 'saving' };
    // While the other page is being read there is nothing to look at yet.
    if (article && goneAt) return { status: 'failed', reason: 'failure_page_changed' };
    return { status: 'idle' };
  };
  return (
    <header class="page-head">
      <div class="page-what">
        {title && (
          <h3 class={article ? 'headline' : 'page-title'} lang={article?.language}>
            {title}
          </h3>
        )}
        {article ? <Meta article={article} /> : tab?.host && <p class="quiet">{tab.host}</p>}
      </div>
      {(page.state === 'reading' || article) && (
        <SaveButton
          small={item !== undefined && (!item.relevance.relevant || article?.stub === true)}
          state={(article && saves[article.url]) ?? unsaved()}
          warnings={article ? warningsOf(article) : []}
          onSave={() => (article ? onSave([0]) : setAwaited({ address }))}
          onOpen={onOpen}
        />
      )}
      {(page.state === 'unread' || page.state === 'failed') && (
        <div class="save">
          <button type="button" class="button button-main" onClick={onRead}>
            {t(page.state === 'failed' ? 'tryAgain' : 'readPage')}
          </button>
        </div>
      )}
    </header>
  );
}

/** Outlet and day; where the day was not stated as data, where it was read. */
function Meta({ article }: { article: Article }) {
  const words = useWords();
  const { outlet, source, published, origins } = article;
  let when = published && dateText(words, published);
  if (when && origins?.published === 'url') when = words.t('dateFromAddress', when);
  if (when && origins?.published === 'page') when = words.t('dateFromText', when);
  return (
    <p class="quiet">{[outlet, source !== outlet && source, when].filter(Boolean).join(' · ')}</p>
  );
}
