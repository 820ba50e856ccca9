import { isLetter, isPaired, squeeze } from './squeeze';

/** What of a clipping is searched. */
export interface Searchable {
  title: string;
  text: string;
  /** Outlet, by-line, note, tags, notes on quotes: whatever else a reader may remember of it. */
  others: readonly string[];
  /** Those that no hand of the reader's changes. */
  facets: readonly string[];
}

/** Stands before a facet, so that it is no word's term. */
export const FACET = '\u0001';
/** Stands before each term of a title, which has them a second time. */
export const TITLE = '\u0002';
/** Parts the fields of a clipping: in no term, so that no phrase goes from one into the next. */
const FIELD_END = '\n';

/** Longer words are found by their beginning, and told apart on the text. */
export const LONGEST_WORD = 32;
/** Units of a field that are searched: a book's worth of chapters; what follows is kept, but not found. */
const MOST_UNITS = 100_000;
const LONGEST_FACET = 200;

/** All words of a clipping as they are searched, field by field. */
export function searchedText({ title, text, others }: Omit<Searchable, 'facets'>): string {
  return [title, text, ...others]
    .map((field) => squeeze(field.slice(0, MOST_UNITS)))
    .join(FIELD_END);
}

/** Every term of a clipping once: what it can be found by. */
export function termsOf(clipping: Searchable): Set<string> {
  const terms = new Set<string>();
  eachTerm(searchedText(clipping), (term) => terms.add(term));
  eachTerm(squeeze(clipping.title.slice(0, MOST_UNITS)), (term) => terms.add(TITLE + term));
  for (const facet of clipping.facets) terms.add(facetTerm(facet));
  return terms;
}

export function facetTerm(facet: string): string {
  // A directory of terms has a line for each.
  return FACET + facet.replaceAll('\n', ' ').slice(0, LONGEST_FACET);
}

/**
 * Calls `add` with every term of a squeezed text: whole words where a script has spaces, elsewhere each pair
 * of neighbours and the last character of a run by itself, so that one character can be looked for, too.
 */
export function eachTerm(squeezed: string, add: (term: string) => void): void {
  eachRun(squeezed, (start, end, paired) => {
    if (!paired) {
      add(squeezed.slice(start, Math.min(end, start + LONGEST_WORD)));
      return;
    }
    for (let at = start; at + 1 < end; at++) add(squeezed.slice(at, at + 2));
    add(squeezed.slice(end - 1, end));
  });
}

/** The words and the runs of paired scripts in a squeezed text; offsets are UTF-16 code units. */
export function eachRun(
  squeezed: string,
  tell: (start: number, end: number, paired: boolean) => void,
): void {
  for (let at = 0; at < squeezed.length; ) {
    const unit = squeezed.charCodeAt(at);
    const inRun = isPaired(unit) ? isPaired : isLetter;
    let end = at;
    while (end < squeezed.length && inRun(squeezed.charCodeAt(end))) end++;
    if (end === at) {
      at++;
      continue;
    }
    tell(at, end, inRun === isPaired);
    at = end;
  }
}
