/** What a reader says of an article besides: a note and words to find it by. */
export interface Description {
  note: string;
  tags: string[];
}

export const LONGEST_TAG = 60;
export const MOST_TAGS = 30;
/** A page of typescript many times over; beyond it an archive would be a text processor. */
export const LONGEST_NOTE = 20_000;

/** Commas of the languages Kirinuki reads, and ends of lines: what parts one tag from the next. */
const BETWEEN = /[,，、;；\n\r]+/;

/** Whether a text holds what ends a tag. */
export function endsTag(text: string): boolean {
  return BETWEEN.test(text);
}

/**
 * Tags in the order given, once each without regard to case and width; commas part them. White space is
 * one space, nothing blank, too long or too many.
 */
export function asTags(texts: readonly string[]): string[] {
  const tags = new Map<string, string>();
  for (const text of texts) {
    for (const part of text.split(BETWEEN)) {
      const tag = part.normalize('NFC').replace(/\s+/g, ' ').trim();
      const short = Array.from(tag).slice(0, LONGEST_TAG).join('');
      if (short !== '' && tags.size < MOST_TAGS && !tags.has(foldTag(short)))
        tags.set(foldTag(short), short);
    }
  }
  return [...tags.values()];
}

/** The tags of `known` that begin with, then those that hold, what is typed; none of those chosen already. */
export function completeTag(
  typed: string,
  known: readonly string[],
  chosen: readonly string[],
  most = 5,
): string[] {
  const wanted = foldTag(typed);
  if (wanted === '') return [];
  const taken = new Set(chosen.map(foldTag));
  const free = known.filter((tag) => !taken.has(foldTag(tag)) && foldTag(tag) !== wanted);
  const begin = free.filter((tag) => foldTag(tag).startsWith(wanted));
  const hold = free.filter((tag) => !begin.includes(tag) && foldTag(tag).includes(wanted));
  return [...begin, ...hold].slice(0, most);
}

/** The description in a value that came out of a storage, or null where it is none. */
export function asDescription(value: unknown): Description | null {
  if (typeof value !== 'object' || value === null) return null;
  const { note, tags } = value as Record<string, unknown>;
  if (typeof note !== 'string' || !Array.isArray(tags)) return null;
  const texts = tags.filter((tag): tag is string => typeof tag === 'string');
  return { note: note.slice(0, LONGEST_NOTE), tags: asTags(texts) };
}

export function isSameDescription(a: Description, b: Description): boolean {
  return a.note === b.note && a.tags.join('\n') === b.tags.join('\n');
}

/** A tag as it is compared: without regard to case and width. */
export function foldTag(tag: string): string {
  return tag.normalize('NFKC').toLowerCase().trim();
}
