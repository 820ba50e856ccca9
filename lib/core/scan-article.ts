import type { Article, Language } from './article';
import type { Gazetteer } from './gazetteer';
import type { Scan, Sighting } from './sighting';
import { scanSpaced } from './spaced-names';
import { scanUnspaced } from './unspaced-names';

/** What one field of an article offers to resolve: names that beside certain words are somebody else's are gone. */
export function scanField(article: Article, field: 'title' | 'text', gazetteer: Gazetteer): Scan {
  return untrapped(
    scanInPieces(article[field], field, article.language, gazetteer),
    article,
    gazetteer,
  );
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
  // Looked for in the piece alone: in the whole text, one without any would be read over and over.
  const piece = text.slice(from, from + pieceLength + 1);
  for (const end of ['\n', ' ']) {
    const cut = from + piece.lastIndexOf(end);
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
