import type { ArchiveDatabase } from '../../lib/extension/database';
import { onClippingsChanged } from '../../lib/extension/saved-mark';

/** Several changes at once, as a list that is saved, are one. */
const QUIET_MS = 50;

/**
 * Reads now, and again whenever clippings change, never twice at once; what is read after `stop` is not told.
 * `read` gets a signal that is aborted when its answer is no longer wanted. `pause`: milliseconds from a change to that.
 */
export function watchList<T>(
  archive: ArchiveDatabase,
  read: (signal: AbortSignal) => Promise<T>,
  tell: { answer: (answer: T) => void; trouble: (error: unknown) => void },
  { pause = QUIET_MS } = {},
): () => void {
  let abort = new AbortController();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    read(signal).then(
      (answer) => !signal.aborted && tell.answer(answer),
      (error: unknown) => !signal.aborted && tell.trouble(error),
    );
  };
  const unwatch = onClippingsChanged(archive, () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      again();
    }, pause);
  });
  again();
  return () => {
    unwatch();
    clearTimeout(waiting);
    abort.abort();
  };
}
