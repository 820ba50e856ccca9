import type { Piece } from './query';
import { placeOf } from './query';
import { isLetter, isPaired, squeezeWithPlaces } from './squeeze';

/** Where a text holds what was looked for: UTF-16 code units, end exclusive. */
export interface Hit {
  start: number;
  end: number;
}

/** A passage of a text, and the hits in it by their offsets in the passage. */
export interface Snippet {
  text: string;
  hits: Hit[];
  /** Whether the text goes on before and after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Hits that are looked at: in a long text a frequent word has thousands. */
const MOST_HITS = 500;
/** Units of a passage; of a script of wide characters half as many. */
const LENGTH = 160;
/** The part of it that stands before the first hit. */
const LEAD = 0.25;
/** How far a cut looks for the end of a word. */
const WORD = 24;

/** Where a text holds any of the pieces, in order, none over another; a word that begins so is marked whole. */
export function hitsIn(text: string, pieces: readonly Piece[]): Hit[] {
  return placedHits(text, pieces).map(({ start, end }) => ({ start, end }));
}

/**
 * The passage of a text with the most of what was looked for: of different pieces first, then of hits; of
 * several alike the first. Its ends are between words where words have spaces. Of a text without a hit, its
 * beginning.
 */
export function snippetOf(text: string, pieces: readonly Piece[], length = LENGTH): Snippet {
  const hits = placedHits(text, pieces);
  const first = hits[0];
  const isWide = isPaired(text.charCodeAt(first?.start ?? 0));
  const most = isWide ? length / 2 : length;
  const reach = most * (1 - LEAD);
  let best: { start: number; score: number } = { start: 0, score: 0 };
  for (const [at, { start }] of hits.entries()) {
    const within = new Set<number>();
    let count = 0;
    for (let next = at; next < hits.length; next++) {
      const hit = hits[next];
      if (!hit || hit.end > start + reach) break;
      within.add(hit.piece);
      count++;
    }
    const score = within.size * MOST_HITS + count;
    if (score > best.score) best = { start, score };
  }
  const from = wordStart(text, Math.max(0, best.start - Math.floor(most * LEAD)), best.start);
  const end = hits.find(({ start }) => start === best.start)?.end ?? from;
  const to = wordEnd(text, Math.min(text.length, from + most), end);
  return {
    text: text.slice(from, to),
    hits: hits
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from, end: end - from })),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

function placedHits(text: string, pieces: readonly Piece[]): (Hit & { piece: number })[] {
  const squeezed = squeezeWithPlaces(text);
  const places = pieces.flatMap((piece, nth) => {
    const found: { start: number; end: number; nth: number }[] = [];
    for (let at = placeOf(squeezed.text, piece, 0); at >= 0; ) {
      let end = at + piece.text.length;
      if (piece.open && isLetter(squeezed.text.charCodeAt(end - 1)))
        while (isLetter(squeezed.text.charCodeAt(end))) end++;
      found.push({ start: at, end, nth });
      if (found.length === MOST_HITS) break;
      at = placeOf(squeezed.text, piece, end);
    }
    return found;
  });
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return places
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    })
    .slice(0, MOST_HITS)
    .map(({ start, end, nth }) => ({ ...squeezed.span(start, end), piece: nth }));
}

/** A place from `at` on, no later than `limit`, where a word begins. */
function wordStart(text: string, at: number, limit: number): number {
  if (at === 0) return 0;
  const gap = text.slice(at - 1, Math.min(limit, at + WORD)).search(/\s/u);
  if (gap >= 0) return at + gap;
  return isLow(text, at) ? at + 1 : at;
}

/** A place up to `at`, no earlier than `limit`, where a word ends. */
function wordEnd(text: string, at: number, limit: number): number {
  if (at === text.length) return at;
  const to = Math.max(at, limit);
  const tail = text.slice(Math.max(limit, to - WORD), to + 1);
  const gap = tail.search(/\s\S*$/u);
  if (gap >= 0) return to + 1 - tail.length + gap;
  return isLow(text, to) ? to + 1 : to;
}

const isLow = (text: string, at: number) =>
  /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
