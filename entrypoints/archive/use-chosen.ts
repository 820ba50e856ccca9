import { liveQuery } from 'dexie';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Filter, filterText } from '../../lib/core/filter';
import { needsAsking } from '../../lib/core/mass-removal';
import type { ArchiveLists } from '../../lib/extension/archive-lists';
import { markRead, retag, star } from '../../lib/extension/clippings';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { allTags, countClippings } from '../../lib/extension/list-clippings';
import { DAYS_KEPT, removeClippings, restoreClippings } from '../../lib/extension/trash';
import { useUndoable } from './use-undoable';

/** Which clippings are chosen, what is done to them, and how it is undone. */
export function useChosen(
  archive: ArchiveDatabase,
  lists: ArchiveLists,
  filter: Filter,
  attempt: (change: Promise<unknown>) => void,
) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [asked, setAsked] = useState<{ ids: readonly number[]; total: number }>();
  const [tags, setTags] = useState<readonly string[]>([]);
  const { done, act, mark, onUndo } = useUndoable(archive, attempt);
  // What is no longer listed must not be changed unseen.
  const listed = useRef('');
  listed.current = filterText(filter);
  useEffect(() => setChosen(new Set()), [filterText(filter)]);

  useEffect(() => {
    const query = liveQuery(() => allTags(archive).catch(() => []));
    const subscription = query.subscribe(setTags);
    return () => subscription.unsubscribe();
  }, [archive]);

  const remove = (ids: readonly number[]) =>
    act(
      'doneRemoved',
      ids,
      async (some) => {
        await removeClippings(archive, some);
        return some;
      },
      (some) => restoreClippings(archive, some),
    );

  /** Removes them, after asking where they are a large part of the archive. */
  async function ask(which: readonly number[]): Promise<void> {
    const total = await countClippings(archive);
    if (needsAsking(which.length, total)) setAsked({ ids: which, total });
    else removeNow(which);
  }

  function removeNow(which: readonly number[]): void {
    attempt(remove(which));
    const gone = new Set(which);
    setChosen((now) => new Set([...now].filter((id) => !gone.has(id))));
  }

  const ids = [...chosen];
  return {
    chosen,
    tags,
    done,
    remove: (which: readonly number[]) => attempt(ask(which)),
    asked: asked && {
      count: asked.ids.length,
      total: asked.total,
      days: DAYS_KEPT,
      onYes: () => {
        setAsked(undefined);
        removeNow(asked.ids);
      },
      onNo: () => setAsked(undefined),
    },
    onChoose: (some: readonly number[], on: boolean) =>
      setChosen((now) => {
        const next = new Set(now);
        for (const id of some)
          if (on) next.add(id);
          else next.delete(id);
        return next;
      }),
    onAll: () =>
      attempt(
        lists.ids(filter).then((all) => {
          // The reader may be elsewhere by now.
          if (listed.current === filterText(filter)) setChosen(new Set(all));
        }),
      ),
    onNone: () => setChosen(new Set()),
    onRead: (read: boolean) =>
      attempt(
        mark(
          read ? 'doneRead' : 'doneUnread',
          ids,
          (marks) => marks.read === read,
          (some, on) => markRead(archive, some, on === read),
        ),
      ),
    onStar: (on: boolean) =>
      attempt(
        mark(
          on ? 'doneStarred' : 'doneUnstarred',
          ids,
          ({ starred = false }) => starred === on,
          (some, set) => star(archive, some, set === on),
        ),
      ),
    onTag: (tag: string, on: boolean) =>
      attempt(
        mark(
          on ? 'doneTagged' : 'doneUntagged',
          ids,
          ({ tags = [] }) => tags.includes(tag) === on,
          (some, set) => retag(archive, some, set === on ? { add: [tag] } : { drop: [tag] }),
        ),
      ),
    onUndo,
  };
}
