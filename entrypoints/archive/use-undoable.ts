import { useState } from 'preact/hooks';
import { counted, useWords } from '../../components/translate';
import type { Done } from '../../components/UndoLine';
import { marksOf, type OwnMarks } from '../../lib/extension/clippings';
import type { ArchiveDatabase } from '../../lib/extension/database';

/** Clippings changed in one transaction: constant memory, and others have their turn in between. */
const AT_ONCE = 200;

type Change = (ids: readonly number[]) => Promise<unknown>;

/** What was done last to clippings of any number, to be undone. */
export function useUndoable(archive: ArchiveDatabase, attempt: (change: Promise<unknown>) => void) {
  const words = useWords();
  const [done, setDone] = useState<Done<string> & { undo: () => Promise<unknown> }>();

  async function each(ids: readonly number[], change: Change): Promise<void> {
    for (let at = 0; at < ids.length; at += AT_ONCE) await change(ids.slice(at, at + AT_ONCE));
  }

  /**
   * A change that `undo` takes back where it changed something; its sentence is `key` with the number. `change`
   * resolves with those that it changed. Where it ends half-way, what was done till then can be undone.
   */
  async function act(
    key: string,
    ids: readonly number[],
    change: (ids: readonly number[]) => Promise<readonly number[]>,
    undo: Change,
  ): Promise<void> {
    const changed: number[] = [];
    let done = 0;
    try {
      await each(ids, async (some) => {
        changed.push(...(await change(some)));
        done += some.length;
      });
    } finally {
      const text = counted(words, key, done);
      if (done > 0) setDone({ id: `${key} ${Date.now()}`, text, undo: () => each(changed, undo) });
    }
  }

  /** Marks those that are not marked so yet; others the reader marked before, and undoing leaves them alone. */
  const mark = (
    key: string,
    ids: readonly number[],
    isSo: (marks: OwnMarks) => boolean,
    set: (ids: readonly number[], on: boolean) => Promise<unknown>,
  ) =>
    act(
      key,
      ids,
      async (some) => {
        const marks = await marksOf(archive, some);
        const others = marks.filter((each) => !isSo(each)).map(({ id }) => id);
        await set(others, true);
        return others;
      },
      (some) => set(some, false),
    );

  return {
    done,
    act,
    mark,
    onUndo: () => {
      if (done) attempt(done.undo().then(() => setDone(undefined)));
    },
  };
}
