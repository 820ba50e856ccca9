import type { TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { ClippingRow } from '../lib/core/clipping';
import { Icon } from './icons';
import { counted, useWords } from './translate';
import { UndoLine } from './UndoLine';
import { dateText, instantText, partyNames } from './wording';

export interface ReadingListProps {
  /** Newest first, already narrowed to `query`; absent until the archive answers. */
  rows?: ClippingRow[] | undefined;
  /** How many clippings the archive holds. */
  total: number;
  query: string;
  /** True where the list shows only some of the clippings, and what stands over it says which. */
  isPart?: boolean | undefined;
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
  onRemove: (row: Pick<ClippingRow, 'id'>) => void;
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
        removed={removed}
        onUndo={props.onUndo}
        placeOf={(id) => document.querySelector(`[data-clipping="${id}"] .row-open`)}
      />
      {rows && rows.length === 0 && !trouble && <Empty query={query} isPart={props.isPart} />}
      {rows && rows.length > 0 && (
        <ul class="rows" ref={list} onKeyDown={(event) => walk(event, rows, props)}>
          {rows.map((row) => (
            <Row key={row.id} row={row} {...props} />
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

function Empty({ query, isPart }: Pick<ReadingListProps, 'query' | 'isPart'>) {
  const { t } = useWords();
  if (isPart && !query) return null;
  let text = t('listEmpty');
  if (query) text = t(isPart ? 'namingNothing' : 'searchNothing', query);
  return <p class="empty quiet">{text}</p>;
}

type RowProps = { row: ClippingRow } & Pick<
  ReadingListProps,
  'selected' | 'onOpen' | 'onToggleRead' | 'onRemove'
>;

function Row({ row, selected, onOpen, onToggleRead, onRemove }: RowProps) {
  const words = useWords();
  const { t } = words;
  const about = [
    row.outlet,
    row.published ? dateText(words, row.published) : t('savedOn', instantText(words, row.saved)),
    partyNames(words, row.counterparts),
    row.kind === 'teaser' && t('teaserOnly'),
  ].filter(Boolean);
  return (
    <li
      class={`row ${row.read ? '' : 'row-unread'} ${selected === row.id ? 'row-current' : ''}`}
      data-clipping={row.id}
    >
      <button
        type="button"
        class="row-open"
        title={t('openHint')}
        aria-keyshortcuts="Delete"
        aria-current={selected === row.id ? 'true' : undefined}
        onClick={(event) =>
          onOpen(row, { original: event.ctrlKey || event.metaKey || event.shiftKey })
        }
        onAuxClick={(event) => {
          if (event.button === 1) onOpen(row, { original: true });
        }}
      >
        {!row.read && <span class="unseen">{t('unread')}: </span>}
        <span class="row-title" lang={row.language}>
          {row.title || t('untitled')}
        </span>
        <span class="quiet row-about">{about.join(' · ')}</span>
        {row.tags && (
          <span class="row-tags">
            {row.tags.map((tag) => (
              <span class="own-tag" key={tag}>
                {tag}
              </span>
            ))}
          </span>
        )}
        {row.note && <span class="quiet row-note">{row.note}</span>}
      </button>
      <span class="row-tools">
        <Tool
          icon="original"
          label="openOriginal"
          title={row.title}
          onPress={() => onOpen(row, { original: true })}
        />
        <Tool
          icon={row.read ? 'unread' : 'check'}
          label={row.read ? 'markUnread' : 'markRead'}
          title={row.title}
          onPress={() => onToggleRead(row)}
        />
        <Tool icon="remove" label="remove" title={row.title} onPress={() => onRemove(row)} />
      </span>
    </li>
  );
}

interface ToolProps {
  icon: Parameters<typeof Icon>[0]['name'];
  label: 'openOriginal' | 'markUnread' | 'markRead' | 'remove';
  title: string;
  onPress: () => void;
}

function Tool({ icon, label, title, onPress }: ToolProps) {
  const { t } = useWords();
  return (
    <button
      type="button"
      class="tool"
      title={t(label)}
      aria-label={t('toolFor', t(label), title)}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
