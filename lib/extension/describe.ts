import { liveQuery } from 'dexie';
import { type Description, isSameDescription } from '../core/tags';
import { wordsOf } from './clipping-rows';
import { describeClipping, findClipping } from './clippings';
import type { ArchiveDatabase, ClippingMeta } from './database';
import { type Draft, describedBy, dropDraft, getDraft, keepDraft } from './drafts';
import { findClippings } from './find-clippings';
import type { FailureReason } from './messages';
import { storageFailure } from './storage-failure';

/** What a reader is typing of an article, and a tag that is not ended yet. */
export interface Typed extends Description {
  typing: string;
}

export interface DescriptionState {
  value: Typed;
  /** `drafted`: kept, and goes into the archive with the article; `kept`: in the archive. */
  status: 'idle' | 'drafted' | 'kept' | 'failed';
  /** Why it is not in the archive; the draft of it stays. */
  reason?: FailureReason;
}

export interface DescriptionDesk {
  change(value: Typed): void;
  stop(): void;
}

/** Whether a draft says what the archive, or a reader who sees nothing of it, does not know. */
function isNews(draft: Draft, found: ClippingMeta | undefined): boolean {
  if (!found) return !isSameDescription(describedBy(draft), NOTHING);
  // Saved from a private window, a clipping has no word of what was typed in another before.
  return draft.typed > found.saved || isSameDescription(wordsOf(found), NOTHING);
}

/**
 * Brings into the archive what was typed of those of these articles that are in it, where its page was closed before
 * that: lists, searches and exports would not know of it. What is being typed meanwhile goes its own way.
 */
export async function settleDrafts(
  archive: ArchiveDatabase,
  keys: readonly string[],
): Promise<void> {
  for (const key of keys) {
    const found = await findClipping(archive, key);
    const draft = found && (await getDraft(key, false));
    if (!draft) continue;
    const said = describedBy(draft);
    if (isNews(draft, found)) await describeClipping(archive, found.id, said);
    await dropDraft(key, false, said);
  }
}

const NOTHING: Typed = { note: '', tags: [], typing: '' };

/**
 * What the reader says of the article under `key`, for as long as a page of ours shows it; with its address it is
 * found, too, where an older version of ours gave it another key. Every keystroke
 * is drafted first, then, of an article that is in the archive, written there, after which the draft is
 * dropped: a page that is closed in between loses nothing. `onChange` is told of the first state, and of
 * every later one.
 */
export function openDescription(
  archive: ArchiveDatabase,
  { key, url }: { key: string; url?: string | undefined },
  isPrivate: boolean,
  onChange: (state: DescriptionState) => void,
): DescriptionDesk {
  let stopped = false;
  let state: DescriptionState = { value: NOTHING, status: 'idle' };
  let clipping: ClippingMeta | undefined;
  /** What was typed here and is not known to be in the archive. */
  let unkept: Typed | undefined;
  let writing = false;

  function tell(next: Partial<DescriptionState>): void {
    const { reason: _, ...rest } = state;
    state = { ...rest, ...next };
    if (!stopped) onChange(state);
  }

  async function write(): Promise<void> {
    if (writing) return;
    writing = true;
    while (unkept && clipping) {
      const now = unkept;
      const said = describedBy(now);
      try {
        await describeClipping(archive, clipping.id, said);
      } catch (error) {
        tell({ status: 'failed', reason: storageFailure(error) });
        break;
      }
      if (unkept !== now) continue;
      unkept = undefined;
      await dropDraft(key, isPrivate, said).catch(() => undefined);
      tell({ status: 'kept' });
    }
    writing = false;
  }

  async function look(found: ClippingMeta | undefined): Promise<void> {
    const before = clipping;
    clipping = found;
    if (found && unkept) return write();
    if (found) {
      const words = wordsOf(found);
      // A tag that is being typed is in the archive as far as it has come; here it stays open.
      if (!isSameDescription(words, describedBy(state.value)))
        tell({ value: { ...words, typing: '' } });
      if (state.status === 'drafted') tell({ status: 'kept' });
    } else if (before) {
      unkept = undefined;
      tell({ value: NOTHING, status: 'idle' });
    }
  }

  async function find(): Promise<ClippingMeta | undefined> {
    const [byAddress] = url === undefined ? [] : await findClippings(archive, [url]);
    return byAddress ?? findClipping(archive, key);
  }

  async function begin(): Promise<void> {
    const draft = await getDraft(key, isPrivate).catch(() => undefined);
    // Without an archive the draft is all there is; the reading list says what is wrong with it.
    const query = liveQuery(() => find().catch(() => 'failed' as const));
    let first = true;
    const subscription = query.subscribe((answer) => {
      const found = answer === 'failed' ? undefined : answer;
      // An archive that fails later has not lost what was read from it: no word of it may be taken away.
      if (!first) return answer === 'failed' ? undefined : void look(found);
      first = false;
      clipping = found;
      if (unkept) return void write();
      if (draft && isNews(draft, found)) {
        const { note, tags, typing } = draft;
        tell({ value: { note, tags, typing }, status: found ? 'idle' : 'drafted' });
        if (found) unkept = draft;
        void write();
      } else {
        if (draft) void dropDraft(key, isPrivate, describedBy(draft)).catch(() => undefined);
        tell({ value: { ...(found ? wordsOf(found) : NOTHING), typing: '' } });
      }
    });
    stopQuery = () => subscription.unsubscribe();
    if (stopped) stopQuery();
  }

  let stopQuery = () => {};
  void begin();

  return {
    change(value) {
      unkept = value;
      state = { ...state, value };
      const isEmpty = value.note === '' && value.tags.length === 0 && value.typing === '';
      // An empty draft of a saved article says that its words were deleted.
      const drafted = keepDraft(key, value, isPrivate).then(() =>
        isEmpty && !clipping ? dropDraft(key, isPrivate, NOTHING) : undefined,
      );
      tell({ status: state.status === 'failed' ? 'idle' : state.status });
      drafted.then(
        () => !clipping && !isEmpty && state.value === value && tell({ status: 'drafted' }),
        (error: unknown) => !clipping && tell({ status: 'failed', reason: storageFailure(error) }),
      );
      void write();
    },
    stop() {
      stopped = true;
      stopQuery();
    },
  };
}
