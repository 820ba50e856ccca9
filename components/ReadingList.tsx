import type { TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { ClippingRow } from '../lib/core/clipping';
import { ClippingItem, rowClass } from './ClippingItem';
import { Icon } from './icons';
import { counted, useWords } from './translate';
import { UndoLine } from './UndoLine';

export interface ReadingListProps {
  /** Newest first, already narrowed to `query`; absent until the archive answers. */
  rows?: ClippingRow[] | undefined;
  /** How many clippings the archive holds. */
  total: number;
  query: string;
  /** The clipping whose removal can still be undone. */
  removed?: { id: number; title: string } | undefined;
  /** The clipping open beside the list. */
  selected?: number | undefined;
  exporting?: boolean;
  /** True where there is something to export beside clippings. */
  hasCorrections?: boolean;
  /** A sentence in place of the list, where the archive cannot be opened. */
  trouble?: string | undefined;
  onQuery: (query: string) => void;
  onOpen: (row: ClippingRow, where: { original: boolean }) => void;
  onToggleRead: (row: Pick<ClippingRow, 'id' | 'read'>) => void;
  onToggleStar?: (row: Pick<ClippingRow, 'id' | 'starred'>) => void;
  onRemove: (row: Pick<ClippingRow, 'id' | 'title'>) => void;
  onUndo: () => void;
  onExport: () => void;
}

/** What was clipped, newest first. */
export function ReadingList(props: ReadingListProps) {
  const words = useWords();
  const { t } = words;
  const { rows, total, query, removed, trouble } = props;
  const list = useRef<HTMLUListElement>(null);
  return (
    <section class="reading-list" aria-label={t('readingList')}>
      <header class="list-head">
        <h2 class="label">{t('readingList')}</h2>
        <span class="quiet">{counted(words, 'clippings', total)}</span>
        <button
          type="button"
          class="button"
          disabled={total === 0 && !props.hasCorrections}
          aria-disabled={props.exporting}
          onClick={() => {
            if (!props.exporting) props.onExport();
          }}
        >
          {t(props.exporting ? 'exporting' : 'exportJson')}
        </button>
      </header>
      {trouble && <p class="note">{trouble}</p>}
      {total > 0 && (
        <label class="search">
          <Icon name="search" />
          <span class="unseen">{t('searchTitles')}</span>
          <input
            type="search"
            value={query}
            placeholder={t('searchTitles')}
            onInput={(event) => props.onQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' || !list.current) return;
              event.preventDefault();
              rowsIn(list.current)[0]?.focus();
            }}
          />
        </label>
      )}
      <UndoLine
        done={removed && { id: removed.id, text: t('removedTitle', removed.title) }}
        onUndo={props.onUndo}
        placeOf={(id) => document.querySelector(`[data-clipping="${id}"] .row-open`)}
      />
      {rows && rows.length === 0 && !trouble && <Empty query={query} />}
      {rows && rows.length > 0 && (
        <ul class="rows" ref={list} onKeyDown={(event) => walk(event, rows, props)}>
          {rows.map((row) => (
            <li key={row.id} class={rowClass(row, props.selected)} data-clipping={row.id}>
              <ClippingItem row={row} {...props} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const rowsIn = (list: Element) => [...list.querySelectorAll<HTMLElement>('.row-open')];

/**
 * Arrows, Home and End go from row to row, Delete takes a row out, from wherever in it the focus is; Tab
 * goes through its buttons as ever.
 */
function walk(
  event: TargetedKeyboardEvent<HTMLUListElement>,
  rows: readonly ClippingRow[],
  { onRemove }: Pick<ReadingListProps, 'onRemove'>,
): void {
  const all = rowsIn(event.currentTarget);
  const at = all.findIndex((each) => each.closest('li')?.contains(event.target as Node));
  const row = rows[at];
  if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
  const to: Record<string, number> = {
    ArrowDown: Math.min(at + 1, all.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: all.length - 1,
  };
  const next = to[event.key];
  if (next !== undefined) all[next]?.focus();
  else if (event.key === 'Delete') onRemove(row);
  else return;
  event.preventDefault();
}

function Empty({ query }: Pick<ReadingListProps, 'query'>) {
  const { t } = useWords();
  return <p class="empty quiet">{query ? t('searchNothing', query) : t('listEmpty')}</p>;
}
