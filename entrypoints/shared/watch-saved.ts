import { liveQuery } from 'dexie';
import type { SaveState } from '../../components/SaveButton';
import { addressKey } from '../../lib/core/address';
import type { Reading } from '../../lib/core/reading';
import { findClipping } from '../../lib/extension/clippings';
import type { ArchiveDatabase } from '../../lib/extension/database';
import type { Result, SaveOutcome } from '../../lib/extension/messages';
import { failureKey } from '../../lib/extension/translate';

/** How far the saving of an article is, by what the tab answered; without an answer there was nothing to save. */
export function stateOf(answer: Result<SaveOutcome> | undefined): SaveState {
  if (answer?.ok) {
    const { outcome, id, saved } = answer.value;
    return { status: outcome, id, saved };
  }
  return { status: 'failed', reason: failureKey(answer?.reason ?? 'nothing-to-save') };
}

/** Keeps "already saved on …" true while a page of ours is open, also when a clipping is removed in it. */
export function watchSaved(
  archive: ArchiveDatabase,
  reading: Reading | undefined,
  setSaves: (change: (all: Record<string, SaveState>) => Record<string, SaveState>) => void,
): (() => void) | undefined {
  if (!reading) return undefined;
  const urls = reading.items.map((item) => item.article.url);
  const query = liveQuery(() =>
    Promise.all(urls.map((url) => findClipping(archive, addressKey(url)))),
  );
  const subscription = query.subscribe({
    next: (found) =>
      setSaves((all) => {
        const next = { ...all };
        for (const [index, url] of urls.entries()) {
          const clipping = found[index];
          const standing = next[url];
          // A teaser on the archive's shelf is not yet the article that is open now.
          const whole = clipping && (reading.kind === 'listing' || clipping.kind === 'article');
          // A call that broke off may have saved what it could not tell of.
          const open = !standing || standing.status === 'idle' || standing.status === 'failed';
          if (clipping && whole && open) {
            next[url] = { status: 'already', id: clipping.id, saved: clipping.saved };
          } else if (!clipping && standing && 'id' in standing) {
            next[url] = { status: 'idle' };
          }
        }
        return next;
      }),
    // The reading list says what is wrong with the archive.
    error: () => {},
  });
  return () => subscription.unsubscribe();
}
