import type { ComponentChildren } from 'preact';
import { ReaderView, type ReaderViewProps } from './ReaderView';
import { ReadingList, type ReadingListProps } from './ReadingList';
import { useWords } from './translate';

export interface ArchiveViewProps {
  list: ReadingListProps;
  /** The clipping that is open; absent while none is. */
  reader?: ReaderViewProps | undefined;
  /** Said in the reader's place, as when a clipping is no longer there. */
  notice?: ComponentChildren;
}

/** The archive on a page of its own: the list beside one open clipping. */
export function ArchiveView({ list, reader, notice }: ArchiveViewProps) {
  const { t } = useWords();
  return (
    <div class="archive">
      <nav class="archive-list" aria-label={t('readingList')}>
        <p class="brand">{t('extName')}</p>
        <ReadingList {...list} selected={reader?.clipping.id} />
      </nav>
      <main class="archive-reader">
        {reader ? (
          <ReaderView {...reader} />
        ) : (
          <p class="archive-none quiet">
            {notice ?? t(list.total > 0 ? 'chooseClipping' : 'listEmpty')}
          </p>
        )}
      </main>
    </div>
  );
}
