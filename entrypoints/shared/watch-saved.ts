import { liveQuery } from 'dexie';
import type { SaveState } from '../../components/SaveButton';
import { isChanged } from '../../lib/core/clipping';
import type { Reading } from '../../lib/core/reading';
import { textHash } from '../../lib/core/text-hash';
import type { ArchiveDatabase, ClippingMeta } from '../../lib/extension/database';
import { findClippings } from '../../lib/extension/find-clippings';
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

/** Whether the article in the page says something else than what is saved of it. */
function hasOtherWords(reading: Reading, item: number, saved: ClippingMeta | undefined): boolean {
  const article = reading.items[item]?.article;
  if (!article || reading.kind !== 'article' || saved?.textHash === undefined) return false;
  return isChanged({ ...article, kind: 'article', textHash: textHash(article) }, saved);
}

/** Keeps "already saved on …" true while a page of ours is open, also when a clipping is removed in it. */
export function watchSaved(
  archive: ArchiveDatabase,
  reading: Reading | undefined,
  setSaves: (change: (all: Record<string, SaveState>) => Record<string, SaveState>) => void,
): (() => void) | undefined {
  if (!reading) return undefined;
  const urls = reading.items.map((item) => item.article.url);
  const query = liveQuery(() => findClippings(archive, urls));
  /** What was saved before this reading may say something else by now. */
  let isNew = true;
  const subscription = query.subscribe({
    next: (found) =>
      setSaves((all) => {
        const next = { ...all };
        const first = isNew;
        isNew = false;
        for (const [index, url] of urls.entries()) {
          const clipping = found[index];
          const standing = next[url];
          // A teaser on the archive's shelf is not yet the article that is open now.
          const whole = clipping && (reading.kind === 'listing' || clipping.kind === 'article');
          // A call that broke off may have saved what it could not tell of.
          const open =
            !standing ||
            ['idle', 'failed'].includes(standing.status) ||
            (first && 'id' in standing && hasOtherWords(reading, index, clipping));
          if (clipping && whole && open) {
            const status = hasOtherWords(reading, index, clipping) ? 'changed' : 'already';
            next[url] = { status, id: clipping.id, saved: clipping.updated ?? clipping.saved };
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
