import { useEffect, useRef } from 'preact/hooks';
import { AccessRow, type AccessRowProps } from './AccessRow';
import { BackupReminder, type BackupReminderProps } from './BackupReminder';
import { HighlightsSwitch } from './HighlightsSwitch';
import { Icon } from './icons';
import { ReadingList, type ReadingListProps } from './ReadingList';
import { ThisPage, type ThisPageProps } from './ThisPage';
import { counted, useWords } from './translate';

export interface PopupViewProps {
  thisPage: ThisPageProps;
  access: AccessRowProps;
  list: ReadingListProps;
  /** Absent where it is not time for a backup. */
  reminder?: BackupReminderProps | undefined;
  /** How many saves wait for room in the archive. */
  waiting?: number | undefined;
  /** A sentence where something the popup was asked to open did not. */
  trouble?: string | undefined;
  onPanel: () => void;
  onArchive: () => void;
  onWelcome: () => void;
  onOptions: () => void;
  onClose: () => void;
}

/** The whole popup: this page, which sites are read, and what was clipped. */
export function PopupView({ thisPage, access, list, ...props }: PopupViewProps) {
  const words = useWords();
  const { t } = words;
  const { page, highlights, onHighlights } = thisPage;
  const place = useMainFocus(page.state);
  return (
    <main
      class="popup"
      ref={place}
      onKeyDown={(event) => {
        // What is open within the popup, as an offer of tags, takes Escape for itself.
        if (event.key === 'Escape' && !event.defaultPrevented && !isSearchFilled(event.target))
          props.onClose();
      }}
    >
      <header class="masthead">
        <h1 class="brand">{t('extName')}</h1>
        {page.state === 'read' && <HighlightsSwitch on={highlights} onChange={onHighlights} />}
        <button
          type="button"
          class="tool"
          title={t('menuOpenPanel')}
          aria-label={t('menuOpenPanel')}
          onClick={props.onPanel}
        >
          <Icon name="panel" />
        </button>
      </header>
      {props.trouble && (
        <p class="note" role="alert">
          {props.trouble}
        </p>
      )}
      <ThisPage {...thisPage} />
      <AccessRow {...access} />
      {props.waiting ? (
        <p class="note">
          {counted(words, 'pendingCount', props.waiting)}{' '}
          <button type="button" class="link" onClick={props.onOptions}>
            {t('pendingLook')}
          </button>
        </p>
      ) : null}
      {props.reminder && <BackupReminder {...props.reminder} />}
      <ReadingList {...list} />
      <footer class="popup-foot">
        <button type="button" class="link" onClick={props.onArchive}>
          {t('openArchive')}
        </button>
        <button type="button" class="link" onClick={props.onWelcome}>
          {t('sitesAndHelp')}
        </button>
        <button type="button" class="link" onClick={props.onOptions}>
          {t('optionsTitle')}
        </button>
      </footer>
    </main>
  );
}

/**
 * Where the keyboard begins: at Save, from the first moment. On a page that turns out to have none the
 * focus goes to the first thing there is to do with it, but only where nobody has gone elsewhere since.
 */
function useMainFocus(state: ThisPageProps['page']['state']) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    const first = (selector: string) => place.current?.querySelector<HTMLElement>(selector);
    (first('.this-page .button') ?? first('.tool'))?.focus({ preventScroll: true });
  }, [state]);
  return place;
}

/** Escape empties a search before it closes anything. */
function isSearchFilled(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
}
