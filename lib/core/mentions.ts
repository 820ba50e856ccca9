import { findAgreements } from './agreement-mentions';
import type { Article, Language } from './article';
import type { Gazetteer } from './gazetteer';
import type { Mention, OfficialMention, UnresolvedMention } from './mention';
import { resolve } from './resolve';
import type { Scan, Sighting } from './sighting';
import { scanSpaced } from './spaced-names';
import { findTerritories } from './territory-mentions';
import { scanUnspaced } from './unspaced-names';

/**
 * Finds officials, disputed places and agreements in an article, title first, then by place; nothing
 * overlaps. Offices are those held on `article.published`; for an undated article, on the day its own
 * words point to, else on `today` (an ISO day). `today` also decides "office now".
 */
export function findMentions(article: Article, gazetteer: Gazetteer, today: string): Mention[] {
  const people = findOfficials(article, gazetteer, today);
  const parties = new Set(
    people.flatMap((one) => (one.kind === 'official' ? (one.country ?? []) : [])),
  );
  const found = findTerritories(article, gazetteer.territories(article.language), parties);
  const isInPlace = within(found);
  // Whoever no list knows and is called like a disputed place is that place.
  const listed = people.filter(
    (one) => one.kind === 'unresolved' || one.entity !== undefined || !isInPlace(one),
  );
  const places = apartFrom(found, listed);
  const inFull = listed.filter((one) => one.found?.by === 'list');
  const agreements = apartFrom(
    findAgreements(article, gazetteer.agreements(article.language)),
    inPlace([...inFull, ...places]),
  );
  // The Kono of the Kono Statement is not the Kono of the day.
  const officials = apartFrom(listed, agreements);
  return inPlace([...officials, ...places, ...agreements]);
}

/** Title first, then by place. */
function inPlace<One extends Mention>(mentions: One[]): One[] {
  return mentions.sort((a, b) =>
    a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1,
  );
}

/** Those of `mentions` that overlap none of `others`, which stand in place and apart themselves. */
function apartFrom<One extends Mention>(mentions: One[], others: Mention[]): One[] {
  const at = reachingInto(others);
  return mentions.filter((one) => {
    const other = at(one);
    return !other || other.start >= one.end;
  });
}

/** Whether a mention stands wholly inside one of `others`, which stand in place and apart. */
function within(others: Mention[]): (one: Mention) => boolean {
  const at = reachingInto(others);
  return (one) => {
    const other = at(one);
    return other !== undefined && other.start <= one.start && one.end <= other.end;
  };
}

/** The first of `others` that ends behind the start of a mention, found without walking them all. */
function reachingInto(others: Mention[]): (one: Mention) => Mention | undefined {
  const fields = {
    title: others.filter(({ field }) => field === 'title'),
    text: others.filter(({ field }) => field === 'text'),
  };
  return ({ field, start }) => {
    const there = fields[field];
    return there[firstWhere(there.length, (i) => (there[i]?.end ?? 0) > start)];
  };
}

/** The first index of `length` for which something holds that holds for all after it, too. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function findOfficials(
  article: Article,
  gazetteer: Gazetteer,
  today: string,
): (OfficialMention | UnresolvedMention)[] {
  const scans = (['title', 'text'] as const).map((field) =>
    untrapped(scanInPieces(article[field], field, article.language, gazetteer), article, gazetteer),
  );
  const ends = { title: paragraphEnds(article.title), text: paragraphEnds(article.text) };
  const paragraph = (field: 'title' | 'text', at: number) =>
    firstWhere(ends[field].length, (i) => (ends[field][i] ?? 0) >= at);
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
