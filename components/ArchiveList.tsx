import { useRef } from 'preact/hooks';
import { filterText } from '../lib/core/filter';
import { ClippingList, type ClippingListProps } from './ClippingList';
import { FilterBar, type FilterBarProps } from './FilterBar';
import { Icon } from './icons';
import { SavedSearches, type SavedSearchesProps } from './SavedSearches';
import { SelectionBar, type SelectionBarProps } from './SelectionBar';
import { counted, useWords } from './translate';
import { type Done, UndoLine } from './UndoLine';
import { useAnswer } from './use-answer';

export interface ArchiveListProps {
  /** Absent until the archive answers. */
  rows?: ClippingListProps['rows'] | undefined;
  /** How many the list holds; absent where that is not known yet. */
  found?: number | undefined;
  /** How many the archive holds. */
  total: number;
  /** A sentence in place of the list, where the archive cannot be opened. */
  trouble?: string | undefined;
  done?: Done<string> | undefined;
  filter: FilterBarProps;
  searches: SavedSearchesProps;
  selection: Omit<SelectionBarProps, 'count' | 'total'>;
  list: Omit<ClippingListProps, 'rows'>;
  /** How what words find is sorted. */
  order: 'best' | 'newest';
  onOrder: (order: 'best' | 'newest') => void;
  onQuery: (query: string) => void;
  /** Called when the reader goes to the search field. */
  onSearchFocus?: () => void;
  onFilterOpen: () => void;
  onUndo: () => void;
}

/** The archive's clippings: searched, filtered, chosen. */
export function ArchiveList(props: ArchiveListProps) {
  const words = useWords();
  const { t } = words;
  const { rows, found, total, trouble, filter, list } = props;
  const place = useRef<HTMLElement>(null);
  const { answer, say } = useAnswer();
  const { query } = filter.filter;
  const isAll = query === '' && filter.filter.facets.length === 0;
  return (
    <section class="archive-clippings" aria-label={t('readingList')} ref={place}>
      <label class="search">
        <Icon name="search" />
        <span class="unseen">{t('searchArchive')}</span>
        <input
          type="search"
          value={query}
          placeholder={t('searchArchive')}
          onFocus={props.onSearchFocus}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            place.current?.querySelector<HTMLElement>('.row-open')?.focus();
          }}
        />
      </label>
      <FilterBar {...filter} onOpen={props.onFilterOpen} />
      <SavedSearches {...props.searches} />
      {trouble && (
        <p class="note" role="alert">
          {trouble}
        </p>
      )}
      <div class="list-count">
        <p class="quiet" role="status">
          {rows && countText(words, found, isAll ? undefined : total)}
        </p>
        {query.trim() !== '' && (
          <label>
            <span class="unseen">{t('listOrder')}</span>
            <select
              value={props.order}
              onChange={(event) => props.onOrder(event.currentTarget.value as 'best' | 'newest')}
            >
              <option value="best">{t('listOrder_best')}</option>
              <option value="newest">{t('listOrder_newest')}</option>
            </select>
          </label>
        )}
      </div>
      {list.chosen.size > 0 && (
        <SelectionBar
          {...props.selection}
          count={list.chosen.size}
          total={found}
          onNone={() => {
            say(counted(words, 'chosen', 0));
            props.selection.onNone();
          }}
        />
      )}
      {answer}
      <UndoLine done={props.done} onUndo={props.onUndo} placeOf={() => firstRow(place.current)} />
      {rows?.length === 0 && !trouble && (
        <p class="empty quiet">{t(total > 0 ? 'nothingFound' : 'listEmpty')}</p>
      )}
      {/* Another search is another list: it begins at its top. */}
      {rows && rows.length > 0 && (
        <ClippingList key={`${props.order} ${filterText(filter.filter)}`} {...list} rows={rows} />
      )}
    </section>
  );
}

function firstRow(place: HTMLElement | null): HTMLElement | null {
  return place?.querySelector<HTMLElement>('.row-open') ?? null;
}

function countText(
  words: ReturnType<typeof useWords>,
  found: number | undefined,
  total: number | undefined,
): string {
  if (found === undefined) return words.t('foundMany');
  const count = counted(words, 'clippings', found);
  if (total === undefined) return count;
  return words.t('foundOf', count, new Intl.NumberFormat(words.locale).format(total));
}
