import { isSameQuote, type KeptQuote } from '../quote';
import { foldTag, LONGEST_NOTE, MOST_TAGS } from '../tags';

// A reader's own words are never lost: two notes become one that holds both.

/** Two notes as one. `conflict` where neither holds the other: both are in it then, or, where that is too long, mine. */
export function mergeNotes(
  mine: string | undefined,
  theirs: string | undefined,
): { note: string | undefined; conflict: boolean; lost: boolean } {
  if (theirs === undefined || (mine !== undefined && holds(mine, theirs)))
    return { note: mine, conflict: false, lost: false };
  if (mine === undefined || holds(theirs, mine))
    return { note: theirs, conflict: false, lost: false };
  const both = `${mine}\n\n${theirs}`;
  if (both.length > LONGEST_NOTE) return { note: mine, conflict: true, lost: true };
  return { note: both, conflict: true, lost: false };
}

/** Whether a note begins with another, as one that was written on, or has it as lines of its own. */
function holds(note: string, other: string): boolean {
  return note.startsWith(other) || `\n${note}\n`.includes(`\n${other}\n`);
}

/** Mine, then those of theirs that are no form of one of mine; `lost` are those there is no room for. */
export function mergeTags(
  mine: readonly string[] = [],
  theirs: readonly string[] = [],
): { tags: string[]; lost: string[] } {
  const known = new Set(mine.map(foldTag));
  const more = theirs.filter((tag) => !known.has(foldTag(tag)) && known.add(foldTag(tag)));
  const room = Math.max(0, MOST_TAGS - mine.length);
  return { tags: [...mine, ...more.slice(0, room)], lost: more.slice(room) };
}

/** Every quote once, oldest first; of one that both have, its notes as one. */
export function mergeQuotes(
  mine: readonly KeptQuote[] = [],
  theirs: readonly KeptQuote[] = [],
): { quotes: KeptQuote[]; conflict: boolean } {
  let conflict = false;
  let added = false;
  const quotes = [...mine];
  for (const quote of theirs) {
    const at = quotes.findIndex((each) => isSameQuote(each, quote));
    const same = quotes[at];
    if (!same) {
      quotes.push(quote);
      added = true;
      continue;
    }
    // A file may have a place twice, with a note each.
    const { note } = quote;
    const isKnown = (each: KeptQuote) =>
      isSameQuote(each, quote) && (note === undefined || holds(each.note ?? '', note));
    if (quotes.some(isKnown)) continue;
    const merged = mergeNotes(same.note, note);
    conflict ||= merged.conflict;
    if (merged.note !== undefined) quotes[at] = { ...same, note: merged.note };
  }
  // In the order they have here, unless there are more now.
  if (added) quotes.sort((a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : 0));
  return { quotes, conflict };
}
