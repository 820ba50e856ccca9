import { useWords } from './translate';

export interface ArchiveEndedProps {
  /** Why this page has no archive any more, or waits for it. */
  why: 'outdated' | 'gone' | 'blocked';
  onReload: () => void;
}

/** Stands in place of a page whose archive came to an end under it. */
export function ArchiveEnded({ why, onReload }: ArchiveEndedProps) {
  const { t } = useWords();
  return (
    <main class="archive-ended">
      <h1>{t('extName')}</h1>
      <p role="alert">{t(`archiveEnded_${why}`)}</p>
      <p>
        <button type="button" class="button" onClick={onReload}>
          {t('archiveReload')}
        </button>
      </p>
    </main>
  );
}
