import type { ComponentChildren } from 'preact';
import { ArchiveList, type ArchiveListProps } from './ArchiveList';
import { CorrectionList, type CorrectionListProps } from './CorrectionList';
import { JudgementList, type JudgementListProps } from './JudgementList';
import { ReaderView, type ReaderViewProps } from './ReaderView';
import { useWords } from './translate';

/** What can stand beside the list, besides a clipping. */
export type ArchivePlace = 'pictures' | 'trash' | 'said' | 'export' | 'import';

export interface ArchiveViewProps {
  list: ArchiveListProps;
  /** Everything the reader said was read wrongly. */
  corrections: Omit<CorrectionListProps, 'everywhere'>;
  /** Everything the reader said of whole articles. */
  judgements: JudgementListProps;
  /** Which part is open; absent where a clipping is, or nothing. */
  place?: ArchivePlace | undefined;
  /** The contents of the parts that are drawn elsewhere. */
  parts?: Partial<Record<ArchivePlace, ComponentChildren>>;
  /** The clipping that is open; absent while none is. */
  reader?: ReaderViewProps | undefined;
  /** In place of the clipping: two of them side by side. */
  comparison?: ComponentChildren;
  /** Said in the reader's place, as when a clipping is no longer there. */
  notice?: ComponentChildren;
  /** Says that it is time for a backup. */
  reminder?: ComponentChildren;
  /** A question that must be answered first. */
  asking?: ComponentChildren;
  onPlace: (place?: ArchivePlace) => void;
}

const PLACES: readonly ArchivePlace[] = ['pictures', 'export', 'import', 'trash', 'said'];

/** The archive on a page of its own: the list beside one open clipping, or beside what can be done with all. */
export function ArchiveView({ list, reader, place, onPlace, ...props }: ArchiveViewProps) {
  const { t } = useWords();
  return (
    <div class="archive">
      <div class="archive-list">
        <header class="archive-head">
          <p class="brand">{t('extName')}</p>
          <nav aria-label={t('archiveParts')}>
            <ul class="archive-parts">
              <li>
                <PlaceButton isHere={place === undefined} onPress={() => onPlace()}>
                  {t('archive_clippings')}
                </PlaceButton>
              </li>
              {PLACES.map((each) => (
                <li key={each}>
                  <PlaceButton isHere={place === each} onPress={() => onPlace(each)}>
                    {t(`archive_${each}`)}
                  </PlaceButton>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        {props.reminder}
        <ArchiveList {...list} list={{ ...list.list, selected: reader?.clipping.id }} />
      </div>
      <main class="archive-reader">
        {place ? (
          <section class="archive-place">
            <h1>{t(`archive_${place}`)}</h1>
            {place === 'said' ? <Said {...props} /> : props.parts?.[place]}
          </section>
        ) : (
          (props.comparison ??
          (reader ? (
            <ReaderView {...reader} />
          ) : (
            <>
              <h1 class="unseen">{t('readingList')}</h1>
              <p class="archive-none quiet">
                {props.notice ?? t(list.total > 0 ? 'chooseClipping' : 'listEmpty')}
              </p>
            </>
          )))
        )}
        {props.asking}
      </main>
    </div>
  );
}

/** All that the reader said of what was read, to be put back. */
function Said({ corrections, judgements }: Pick<ArchiveViewProps, 'corrections' | 'judgements'>) {
  const { t } = useWords();
  const isNothing = corrections.corrections.length === 0 && judgements.judgements.length === 0;
  return (
    <>
      <p class="quiet">{t(isNothing ? 'saidNothing' : 'saidAbout')}</p>
      <CorrectionList {...corrections} everywhere />
      <JudgementList {...judgements} />
    </>
  );
}

interface PlaceButtonProps {
  isHere: boolean;
  onPress: () => void;
  children: string;
}

function PlaceButton({ isHere, onPress, children }: PlaceButtonProps) {
  return (
    <button type="button" class="link" aria-current={isHere ? 'page' : undefined} onClick={onPress}>
      {children}
    </button>
  );
}
