import { browser } from 'wxt/browser';
import { asDescription, asTags, type Description, isSameDescription } from '../core/tags';
import { untold } from './untold';

/** What was typed of an article and is not in the archive yet. */
export interface Draft extends Description {
  /** A tag that is not ended yet. */
  typing: string;
  /** Instant of the last keystroke. */
  typed: string;
}

export const MOST_DRAFTS = 200;
export const KEPT_DAYS = 30;
const NAME = 'draft:';

/**
 * What is typed in a private window is forgotten with the last of them (`forgetPrivateDrafts`); anything
 * else outlives the browser.
 */
function areaFor(isPrivate: boolean) {
  return isPrivate ? browser.storage.session : browser.storage.local;
}

/** What was typed last and is not known to be told to the browser. */
function untoldDraft(name: string): Draft | undefined {
  try {
    return asDraft(JSON.parse(untold.get(name) ?? 'null'));
  } catch {
    return undefined;
  }
}

/** The draft for an article, by the key of its address. Rejects where the browser's storage fails. */
export async function getDraft(key: string, isPrivate: boolean): Promise<Draft | undefined> {
  const name = NAME + key;
  const told = asDraft((await areaFor(isPrivate).get(name))[name]);
  return (isPrivate ? undefined : untoldDraft(name)) ?? told;
}

/** Keeps what is typed, at every keystroke, before this returns: a popup that is closed the same moment loses nothing. */
export async function keepDraft(
  key: string,
  { note, tags, typing = '' }: Description & { typing?: string },
  isPrivate: boolean,
  now = new Date(),
): Promise<void> {
  const draft: Draft = { note, tags, typing, typed: now.toISOString() };
  const [name, text] = [NAME + key, JSON.stringify(draft)];
  // Memory alone forgets what is typed in a private window.
  if (!isPrivate) untold.set(name, text);
  await areaFor(isPrivate).set({ [name]: draft });
  if (!isPrivate) untold.remove(name, text);
}

/** Forgets a draft; with `taken` only where it still says that, and nothing was typed since. */
export async function dropDraft(
  key: string,
  isPrivate: boolean,
  taken?: Description,
): Promise<void> {
  if (taken) {
    const draft = await getDraft(key, isPrivate);
    if (draft && !isSameDescription(describedBy(draft), taken)) return;
  }
  if (!isPrivate) untold.remove(NAME + key);
  await areaFor(isPrivate).remove(NAME + key);
}

/** What a draft says of its article: a tag that was not ended is one, a note of nothing but space is none. */
export function describedBy({
  note,
  tags,
  typing,
}: Pick<Draft, 'note' | 'tags' | 'typing'>): Description {
  return { note: note.trim() === '' ? '' : note, tags: asTags([...tags, typing]) };
}

/** Tells the browser what it was not told when a popup was closed; what is typed meanwhile goes its own way. */
async function tellUntold(): Promise<void> {
  for (const name of untold.names()) {
    const text = untold.get(name);
    const draft = name.startsWith(NAME) ? untoldDraft(name) : undefined;
    if (text === null || !draft) continue;
    await browser.storage.local.set({ [name]: draft });
    untold.remove(name, text);
  }
}

/** Forgets drafts of more than 30 days, and the oldest beyond 200; the keys of the articles of those that are left. */
export async function sweepDrafts(now = new Date()): Promise<string[]> {
  await tellUntold();
  const kept = await browser.storage.local.get(null);
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  const drafts = Object.keys(kept)
    .filter((name) => name.startsWith(NAME))
    .map((name) => ({ name, typed: asDraft(kept[name])?.typed ?? '' }))
    .sort((a, b) => (a.typed < b.typed ? 1 : -1));
  const isGone = ({ typed }: { typed: string }, at: number) => at >= MOST_DRAFTS || typed < oldest;
  const gone = drafts.filter(isGone).map(({ name }) => name);
  if (gone.length > 0) await browser.storage.local.remove(gone);
  return drafts
    .filter((draft, at) => !isGone(draft, at))
    .map(({ name }) => name.slice(NAME.length));
}

/** Forgets what was typed in private windows where none is open: the session they share outlives them. */
export async function forgetPrivateDrafts(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (windows.some(({ incognito }) => incognito)) return;
  const kept = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(kept.filter((name) => name.startsWith(NAME)));
}

function asDraft(value: unknown): Draft | undefined {
  const description = asDescription(value);
  if (!description) return undefined;
  const { typing, typed } = value as Record<string, unknown>;
  if (typeof typed !== 'string' || Number.isNaN(Date.parse(typed))) return undefined;
  return { ...description, typing: typeof typing === 'string' ? typing : '', typed };
}
