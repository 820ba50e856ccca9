import { canonicalJson } from '../canonical-json';
import type { Clipping, EarlierVersion } from '../clipping';
import { completes } from '../clipping';
import type { ExportedClipping, ImageData } from '../export/record';
import { contentOf } from './digest';
import { mergeNotes, mergeQuotes, mergeTags } from './merge-words';

/**
 * What becomes of a record whose article the archive may have.
 *
 * - `new`: it has it not
 * - `same`: it has all of it; nothing is to be written
 * - `merged`: what either has and the other has not is united
 * - `conflict`: the same, but the two notes say different things; both are kept, as one, for the reader to look at
 */
export type MergeOutcome = 'new' | 'same' | 'merged' | 'conflict';

export interface Merged {
  outcome: MergeOutcome;
  /** As it is to stand in the archive; with the archive's own id where it has the article. */
  clipping: Clipping;
  /** All earlier words of it, oldest first, no two of one instant. */
  versions: EarlierVersion[];
  imageData?: ImageData;
  /** What there is no room for and stays in the file alone: a note, tags. */
  lost?: { note?: string; tags?: string[] };
}

/** Particulars that are taken over where they are missing; that is no change of the article's words. */
const FILLED = [
  ...(['canonicalUrl', 'outlet', 'source', 'byline', 'section', 'published', 'modified'] as const),
  ...(['publishedRaw', 'modifiedRaw', 'html', 'image', 'textHash'] as const),
] as const;

/** What of a clipping is the article's words, and goes into an earlier version as a whole. */
const WORDS = [
  ...(['title', 'byline', 'text', 'html', 'published', 'modified'] as const),
  ...(['relevance', 'mentions', 'asOf'] as const),
] as const;

/**
 * Unites a clipping of the archive with one of a file, so that nothing of either is lost and doing it again
 * changes nothing. Of two that word the article differently the newer words stand, unless only the older
 * are the whole article; the others become an earlier version. Of two that word it alike the archive's own
 * reading of it stays, as that of a clipping which is saved again does.
 */
export function mergeClipping(
  mine: ExportedClipping | undefined,
  theirs: ExportedClipping,
): Merged {
  if (!mine) {
    const { versions = [], imageData, ...clipping } = theirs;
    return { outcome: 'new', clipping, versions, ...(imageData && { imageData }) };
  }
  const words = mergeWords(mine, theirs);
  const { note, conflict, lost } = mergeNotes(mine.note, theirs.note);
  const tags = mergeTags(mine.tags, theirs.tags);
  const quotes = mergeQuotes(mine.quotes, theirs.quotes);
  const { note: _, tags: __, quotes: ___, starred, ...rest } = words.clipping;
  const clipping: Clipping = {
    ...rest,
    read: mine.read || theirs.read,
    ...((mine.starred ?? theirs.starred) && { starred: true as const }),
    ...(note !== undefined && { note }),
    ...(tags.tags.length > 0 && { tags: tags.tags }),
    ...(quotes.quotes.length > 0 && { quotes: quotes.quotes }),
  };
  const { versions } = words;
  const imageData =
    mine.imageData ?? (isSameImage(clipping, theirs) ? theirs.imageData : undefined);
  const gone = {
    ...(lost && theirs.note !== undefined && { note: theirs.note }),
    ...(tags.lost.length > 0 && { tags: tags.lost }),
  };
  const before = contentOf({ ...mine, versions: mine.versions ?? [] });
  const after = contentOf({ ...clipping, versions, ...(imageData && { imageData }) });
  const isConflict = conflict || quotes.conflict || tags.lost.length > 0;
  return {
    outcome: isConflict ? 'conflict' : before === after ? 'same' : 'merged',
    clipping,
    versions,
    ...(imageData && { imageData }),
    ...(Object.keys(gone).length > 0 && { lost: gone }),
  };
}

/** The article's words and its earlier ones; what the reader said is not looked at. */
function mergeWords(
  mine: ExportedClipping,
  theirs: ExportedClipping,
): { clipping: Clipping; versions: EarlierVersion[] } {
  const { versions: myOld = [], imageData: _, ...own } = mine;
  const { versions: theirOld = [], imageData: __, ...other } = theirs;
  if (isSameWording(own, other))
    return { clipping: filled(own, other), versions: united(own, myOld, theirOld) };
  if (completes(other, own))
    return { clipping: worded(other, own), versions: united(other, myOld, theirOld) };
  // What only a list or a paywall showed of the article is in the article.
  if (completes(own, other) || (other.kind === 'teaser' && own.kind === 'article'))
    return { clipping: own, versions: united(own, myOld, theirOld) };
  const isNewer = instantOf(other) > instantOf(own);
  const [now, then] = isNewer ? [other, own] : [own, other];
  const versions = united(now, myOld, [...theirOld, versionOf(then)]);
  const clipping = isNewer ? worded(other, own) : own;
  return { clipping: { ...clipping, updated: instantOf(now) }, versions };
}

/** Theirs as the archive would have it: under its own id, saved when it was first saved here. */
function worded(theirs: Clipping, { id, saved }: Clipping): Clipping {
  return { ...theirs, id, saved, updated: instantOf(theirs) };
}

/** When the words were saved that stand now. */
function instantOf({ updated, saved }: Clipping): string {
  return updated ?? saved;
}

function isSameWording(
  a: Pick<Clipping, 'title' | 'text'>,
  b: Pick<Clipping, 'title' | 'text'>,
): boolean {
  return a.title === b.title && a.text === b.text;
}

function versionOf(clipping: Clipping): EarlierVersion {
  const kept = Object.fromEntries(
    WORDS.flatMap((name) => (clipping[name] === undefined ? [] : [[name, clipping[name]]])),
  ) as Omit<EarlierVersion, 'saved'>;
  return { ...kept, saved: instantOf(clipping) };
}

function filled(mine: Clipping, theirs: Clipping): Clipping {
  const isMissing = (name: (typeof FILLED)[number]) =>
    mine[name] === undefined && theirs[name] !== undefined;
  const missing = FILLED.filter(isMissing);
  if (missing.length === 0) return mine;
  const origins = { ...mine.origins };
  for (const name of missing)
    if (theirs.origins && name in theirs.origins) Object.assign(origins, originOf(theirs, name));
  return {
    ...mine,
    ...Object.fromEntries(missing.map((name) => [name, theirs[name]])),
    ...(Object.keys(origins).length > 0 && { origins }),
  };
}

function originOf({ origins }: Clipping, name: string): object {
  const origin = Object.entries(origins ?? {}).find(([particular]) => particular === name);
  return origin ? { [name]: origin[1] } : {};
}

/** All earlier words once, oldest first. Those that say what is said now, or what another of them says, are none. */
function united(
  now: Pick<Clipping, 'title' | 'text'>,
  mine: readonly EarlierVersion[],
  theirs: readonly EarlierVersion[],
): EarlierVersion[] {
  const versions = [...mine];
  for (const version of theirs) {
    if (isSameWording(version, now)) continue;
    if (versions.some((each) => isSameWording(each, version))) continue;
    versions.push({ ...version, saved: freeInstant(version.saved, versions) });
  }
  return versions.length === mine.length
    ? versions
    : versions.sort((a, b) => (a.saved < b.saved ? -1 : 1));
}

/** The archive keeps one version an instant. */
function freeInstant(saved: string, versions: readonly EarlierVersion[]): string {
  let free = saved;
  while (versions.some((each) => each.saved === free))
    free = new Date(Date.parse(free) + 1).toISOString();
  return free;
}

function isSameImage(clipping: Clipping, { image }: Clipping): boolean {
  return image !== undefined && canonicalJson(clipping.image) === canonicalJson(image);
}
