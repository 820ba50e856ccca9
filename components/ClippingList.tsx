import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClippingRow } from '../lib/core/clipping';
import { ClippingItem, type ClippingItemProps, rowClass } from './ClippingItem';
import { useWords } from './translate';
import { useVirtualRows } from './use-virtual-rows';

export interface ClippingListProps extends Omit<ClippingItemProps, 'row'> {
  rows: readonly ClippingRow[];
  /** False while older rows than these can be asked for. */
  isWhole: boolean;
  /** Ids of the rows that are chosen for what is done to many at once. */
  chosen: ReadonlySet<number>;
  onChoose: (ids: readonly number[], on: boolean) => void;
  /** Called when the end of `rows` comes near. */
  onMore: () => void;
}

/** Rows from the end at which older ones are asked for. */
const NEAR_END = 30;

/**
 * A list of any length, of which only what is in sight stands in the document. Arrows, Home, End and Page keys
 * go from row to row, X or Shift with an arrow chooses, Delete removes.
 */
export function ClippingList(props: ClippingListProps) {
  const { rows, isWhole, chosen, onChoose, onMore } = props;
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(-1);
  /** A row that is to get the focus once it stands in the document. */
  const wanted = useRef<number | undefined>(undefined);
  const virtual = useVirtualRows({
    count: rows.length,
    scroller,
    keyOf: (index) => rows[index]?.id ?? index,
    kept: focused,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;

  useEffect(() => {
    if (!isWhole && last >= rows.length - NEAR_END) onMore();
  }, [isWhole, last, rows.length]);

  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const row = scroller.current?.querySelector<HTMLElement>(
      `[data-index="${wanted.current}"] .row-open`,
    );
    if (!row) return;
    wanted.current = undefined;
    row.focus({ preventScroll: true });
  });

  function go(to: number): void {
    const index = Math.max(0, Math.min(rows.length - 1, to));
    wanted.current = index;
    setFocused(index);
    virtual.scrollToIndex(index);
  }

  function walk(event: TargetedKeyboardEvent<HTMLUListElement>): void {
    const at = indexOf(event.target);
    const row = rows[at];
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof HTMLInputElement && event.key === ' ') return;
    const page = Math.max(1, shown.length - 14);
    const to: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    };
    const next = to[event.key];
    if (next !== undefined) {
      const other = rows[next];
      if (event.shiftKey && other) onChoose([row.id, other.id], true);
      go(next);
    } else if (event.key === 'Delete') props.onRemove(row);
    else if (event.key === 'x' || event.key === 'X') onChoose([row.id], !chosen.has(row.id));
    else return;
    event.preventDefault();
  }

  return (
    <div class="clipping-list" ref={scroller}>
      <ul
        style={{ height: `${virtual.getTotalSize()}px` }}
        aria-label={t('readingList')}
        onKeyDown={walk}
        onFocusCapture={(event) => setFocused(indexOf(event.target))}
      >
        {shown.map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row && (
              <li
                key={key}
                class={rowClass(row, props.selected)}
                style={{ transform: `translateY(${start}px)` }}
                data-index={index}
                data-clipping={row.id}
                aria-setsize={isWhole ? rows.length : -1}
                aria-posinset={index + 1}
                ref={(element) => virtual.measureElement(element)}
              >
                <input
                  type="checkbox"
                  class="row-choose"
                  checked={chosen.has(row.id)}
                  aria-label={t('toolFor', t('choose'), row.title)}
                  onClick={(event) => {
                    const on = event.currentTarget.checked;
                    onChoose(event.shiftKey ? between(rows, chosen, index) : [row.id], on);
                  }}
                />
                <ClippingItem {...props} row={row} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

/** The rows from the nearest chosen one above to this: what Shift chooses. */
function between(rows: readonly ClippingRow[], chosen: ReadonlySet<number>, to: number): number[] {
  let from = to;
  for (let at = to - 1; at >= 0; at--) {
    if (!chosen.has(rows[at]?.id ?? 0)) continue;
    from = at;
    break;
  }
  return rows.slice(from, to + 1).map(({ id }) => id);
}

function indexOf(target: EventTarget | null): number {
  if (!(target instanceof Element)) return -1;
  return Number(target.closest('[data-index]')?.getAttribute('data-index') ?? -1);
}
