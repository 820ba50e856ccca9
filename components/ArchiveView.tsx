import type { ComponentChildren } from 'preact';
import { CorrectionList, type CorrectionListProps } from './CorrectionList';
import { JudgementList, type JudgementListProps } from './JudgementList';
import { NamingHead, type NamingHeadProps } from './NamingHead';
import { ReaderView, type ReaderViewProps } from './ReaderView';
import { ReadingList, type ReadingListProps } from './ReadingList';
import { useWords } from './translate';

export interface ArchiveViewProps {
  list: ReadingListProps;
  /** The entity that all clippings of the list name; absent where the list is of all. */
  naming?: NamingHeadProps | undefined;
  /** Everything the reader said was read wrongly. */
  corrections: Omit<CorrectionListProps, 'everywhere'>;
  /** Everything the reader said of whole articles. */
  judgements: JudgementListProps;
  /** The clipping that is open; absent while none is. */
  reader?: ReaderViewProps | undefined;
  /** Said in the reader's place, as when a clipping is no longer there. */
  notice?: ComponentChildren;
}

/** The archive on a page of its own: the list beside one open clipping. */
export function ArchiveView(props: ArchiveViewProps) {
  const { list, naming, corrections, judgements, reader, notice } = props;
  const { t } = useWords();
  return (
    <div class="archive">
      <div class="archive-list">
        <nav class="archive-nav" aria-label={t('readingList')}>
          <p class="brand">{t('extName')}</p>
          {naming && <NamingHead {...naming} />}
          <ReadingList {...list} isPart={naming !== undefined} selected={reader?.clipping.id} />
        </nav>
        <CorrectionList {...corrections} everywhere />
        <JudgementList {...judgements} />
      </div>
      <main class="archive-reader">
        {reader ? (
          <ReaderView {...reader} />
        ) : (
          <>
            <h1 class="unseen">{t('readingList')}</h1>
            <p class="archive-none quiet">
              {notice ?? t(list.total > 0 ? 'chooseClipping' : 'listEmpty')}
            </p>
          </>
        )}
      </main>
    </div>
  );
}
