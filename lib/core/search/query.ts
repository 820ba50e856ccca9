import type { Facet } from '../facets';
import { isLetter, squeeze } from './squeeze';
import { eachRun, LONGEST_WORD } from './terms';

/** Words a clipping must hold side by side: one word, or a phrase. */
export interface Piece {
  /** Squeezed. */
  text: string;
  /** Whether its last word may go on: `diplom` finds diplomat. */
  open: boolean;
}

/** What a reader looks for: every piece, every kind of facet, within the months. */
export interface SearchQuery {
  pieces: Piece[];
  /** One of each kind that is among them. */
  facets: readonly Facet[];
  /** `2026-11`; of publication, as facets have it. */
  from?: string;
  to?: string;
}

/** Terms between two, both included. */
export interface TermRange {
  first: string;
  last: string;
}

/** Above every unit a term may hold. */
const ABOVE = '\uffff';
/** A word of three letters may be the beginning of what is meant; of fewer only while it is typed. */
const SHORTEST_BEGINNING = 3;
const LONGEST_QUERY = 300;
const MOST_PIECES = 12;

const QUOTED = /["“”„‟«»「」『』＂]([^"“”„‟«»「」『』＂]*)(["“”„‟«»「」『』＂]?)/g;

/**
 * The pieces of what was typed. Words must all be there, each may be the beginning of one (what stands last
 * even by one letter, as it is still being typed); what stands in quotes of any language is a phrase.
 */
export function parseQuery(typed: string): Piece[] {
  const text = typed.slice(0, LONGEST_QUERY);
  const pieces: Piece[] = [];
  let last = 0;
  for (const match of text.matchAll(QUOTED)) {
    const [whole, phrase = '', closed] = match;
    pieces.push(...wordsOf(text.slice(last, match.index), false));
    last = match.index + whole.length;
    pieces.push({ text: squeeze(phrase), open: closed === '' && !endsWord(phrase) });
  }
  pieces.push(...wordsOf(text.slice(last), true));
  const seen = new Set<string>();
  return pieces
    .filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text))
    .slice(0, MOST_PIECES);
}

/** `typing`: the last word is the last of all. */
function wordsOf(text: string, typing: boolean): Piece[] {
  // By white space, not by the squeezed text: 2026年 and G7 are one piece each, and so is 岸田・文雄.
  const words = text.split(/\s+/u).filter((word) => word !== '');
  return words.flatMap((word, at) => {
    const squeezed = squeeze(word);
    const isLast = typing && at === words.length - 1 && !endsWord(text);
    return squeezed.split(' ').map((part, nth, parts) => ({
      text: part,
      open: (isLast && nth === parts.length - 1) || isBeginning(part),
    }));
  });
}

const endsWord = (text: string) => /\s$/u.test(text);

/** Figures are meant as they stand. */
function isBeginning(word: string): boolean {
  return word.length >= SHORTEST_BEGINNING && !/\p{N}$/u.test(word);
}

/** The terms a clipping must have to hold a piece, one of each range. */
export function rangesOf({ text, open }: Piece): TermRange[] {
  const ranges = new Map<string, TermRange>();
  const add = (first: string, last = first) => ranges.set(first, { first, last });
  eachRun(text, (start, end, paired) => {
    if (paired) {
      for (let at = start; at + 1 < end; at++) add(text.slice(at, at + 2));
      if (end === start + 1) addBeginning(text.slice(start, end));
      return;
    }
    const word = text.slice(start, Math.min(end, start + LONGEST_WORD));
    if (open && end === text.length && end - start < LONGEST_WORD) addBeginning(word);
    else add(word);
  });
  return [...ranges.values()];

  function addBeginning(beginning: string) {
    add(beginning, beginning + ABOVE);
  }
}

/** Whether a clipping's searched text holds a piece: the word of last resort, whatever the terms say. */
export function holds(searched: string, piece: Piece): boolean {
  return placeOf(searched, piece, 0) >= 0;
}

/** The first place of a piece from `from` on; -1 where there is none. */
export function placeOf(searched: string, { text, open }: Piece, from: number): number {
  const opensWord = isLetter(text.charCodeAt(0));
  const endsWord = !open && isLetter(text.charCodeAt(text.length - 1));
  for (let at = searched.indexOf(text, from); at >= 0; at = searched.indexOf(text, at + 1)) {
    if (opensWord && isLetter(searched.charCodeAt(at - 1))) continue;
    if (endsWord && isLetter(searched.charCodeAt(at + text.length))) continue;
    return at;
  }
  return -1;
}
