import type { Article, Language } from './article';
import type { Gazetteer } from './gazetteer';
import type { Mention, OfficialMention } from './mention';
import { resolve } from './resolve';
import type { Scan, Sighting } from './sighting';
import { scanSpaced } from './spaced-names';
import { findTerritories } from './territory-mentions';
import { scanUnspaced } from './unspaced-names';

/**
 * Finds officials and disputed places in an article, title first, then by place; nothing overlaps.
 * Offices are those held on `article.published`; for an undated article, on the day its own words
 * point to, else on `today` (an ISO day). `today` also decides "office now".
 */
export function findMentions(article: Article, gazetteer: Gazetteer, today: string): Mention[] {
  const people = findOfficials(article, gazetteer, today);
  const parties = new Set(people.flatMap((one) => one.country ?? []));
  const places = findTerritories(article, gazetteer.territories(article.language), parties);
  const around = (one: Mention) => (other: Mention) =>
    other.field === one.field && other.start <= one.start && one.end <= other.end;
  // Whoever no list knows and is called like a disputed place is that place.
  const officials = people.filter((one) => one.entity !== undefined || !places.some(around(one)));
  const apart = places.filter(
    (place) =>
      !officials.some(
        (one) => one.field === place.field && one.start < place.end && place.start < one.end,
      ),
  );
  return [...officials, ...apart].sort((a, b) =>
    a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1,
  );
}

function findOfficials(article: Article, gazetteer: Gazetteer, today: string): OfficialMention[] {
  const scans = (['title', 'text'] as const).map((field) =>
    untrapped(scanInPieces(article[field], field, article.language, gazetteer), article, gazetteer),
  );
  const ends = { title: paragraphEnds(article.title), text: paragraphEnds(article.text) };
  const paragraph = (field: 'title' | 'text', at: number) => firstFrom(ends[field], at);
  const circumstances = {
    today,
    isTrap: gazetteer.isTrap,
    isWord: gazetteer.isWord,
    isCommon: gazetteer.isCommon,
    paragraph,
  };
  return resolve(
    scans,
    article.published === undefined
      ? circumstances
      : { ...circumstances, published: article.published },
  );
}

function paragraphEnds(text: string): number[] {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return [...ends, text.length];
}

/** Index of the first of ascending numbers that is no less than `at`. */
function firstFrom(ascending: number[], at: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const pieceLength = 6_000;

/**
 * Scans a field piece by piece, cut between paragraphs, so that the time grows with the length
 * whatever the text: what tells a person from a stranger stands in the same paragraph anyway.
 */
function scanInPieces(
  text: string,
  field: 'title' | 'text',
  language: Language,
  gazetteer: Gazetteer,
): Scan {
  const pieces: { from: number; scan: Scan }[] = [];
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from);
    pieces.push({ from, scan: scan(text.slice(from, to), field, language, gazetteer) });
    from = to;
  }
  const shifted = (from: number, sightings: Sighting[]) =>
    sightings.map(
      (one): Sighting => ({
        ...one,
        start: one.start + from,
        end: one.end + from,
        ...(one.title
          ? { title: { ...one.title, start: one.title.start + from, end: one.title.end + from } }
          : {}),
      }),
    );
  return {
    field,
    sightings: pieces.flatMap((piece) => shifted(piece.from, piece.scan.sightings)),
    bareNames: (family) =>
      pieces.flatMap((piece) => shifted(piece.from, piece.scan.bareNames(family))),
  };
}

function pieceEnd(text: string, from: number): number {
  if (text.length - from <= pieceLength * 1.5) return text.length;
  for (const end of ['\n', ' ']) {
    const cut = text.lastIndexOf(end, from + pieceLength);
    // A line that is indented may go on with a name from the line before.
    if (cut > from + pieceLength / 2 && (end === ' ' || text[cut + 1] !== ' ')) return cut + 1;
  }
  return from + pieceLength;
}

function scan(
  text: string,
  field: 'title' | 'text',
  language: Language,
  gazetteer: Gazetteer,
): Scan {
  switch (language) {
    case 'ja':
      return scanUnspaced(text, field, gazetteer.unspaced('ja'));
    case 'ko':
      return scanUnspaced(text, field, gazetteer.unspaced('ko'));
    case 'zh-Hans':
    case 'zh-Hant':
      return scanUnspaced(text, field, gazetteer.unspaced('zh'));
    case 'ru':
      return scanSpaced(text, field, gazetteer.spaced('ru'));
    default:
      return scanSpaced(text, field, gazetteer.spaced('en'));
  }
}

function untrapped(scan: Scan, article: Article, gazetteer: Gazetteer): Scan {
  const text = article[scan.field];
  const isFree = ({ surface, start, end }: { surface: string; start: number; end: number }) =>
    !gazetteer.isTrapped(
      surface,
      text.slice(Math.max(0, start - 40), start),
      text.slice(end, end + 40),
      article.language,
    );
  return {
    ...scan,
    sightings: scan.sightings.filter(isFree),
    bareNames: (family) => scan.bareNames(family).filter(isFree),
  };
}
