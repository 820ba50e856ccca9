import { AccessRow, type AccessRowProps } from './AccessRow';
import { ReadingList, type ReadingListProps } from './ReadingList';
import { ThisPage, type ThisPageProps } from './ThisPage';
import { useWords } from './translate';

export interface PopupViewProps {
  thisPage: ThisPageProps;
  access: AccessRowProps;
  list: ReadingListProps;
  onArchive: () => void;
  onWelcome: () => void;
}

/** The whole popup: this page, which sites are read, and what was clipped. */
export function PopupView({ thisPage, access, list, onArchive, onWelcome }: PopupViewProps) {
  const { t } = useWords();
  const { page, highlights, onHighlights } = thisPage;
  return (
    <main class="popup">
      <header class="masthead">
        <h1 class="brand">{t('extName')}</h1>
        {page.state === 'read' && (
          <label class="switch">
            <input
              type="checkbox"
              role="switch"
              checked={highlights}
              aria-checked={highlights}
              onChange={(event) => onHighlights(event.currentTarget.checked)}
            />
            <span>{t('highlightsOnPage')}</span>
          </label>
        )}
      </header>
      <ThisPage {...thisPage} />
      <AccessRow {...access} />
      <ReadingList {...list} />
      <footer class="popup-foot">
        <button type="button" class="link" onClick={onArchive}>
          {t('openArchive')}
        </button>
        <button type="button" class="link" onClick={onWelcome}>
          {t('sitesAndHelp')}
        </button>
      </footer>
    </main>
  );
}
