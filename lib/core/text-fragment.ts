import type { Language } from './article';
import type { Quote } from './quote';

/** Code units from which a quote is told by its beginning and end alone. */
const LONG = 200;
/** Code units of either, at most. */
const END = 60;
/** Letters below which words may well stand elsewhere on a page too: in a menu, in another headline. */
const FEW_LETTERS = 24;
const FEW_CHARACTERS = 10;

/** Least length of a context of a quote that was cut at its far end. */
const FULL = 31;

const UNSPACED: readonly Language[] = ['ja', 'zh-Hans', 'zh-Hant'];

/**
 * An article's address with a text fragment (`#:~:text=`), at which browsers scroll to the quote and mark it.
 *
 * They find whole words alone, inside one paragraph, so a quote that begins or ends within a word is widened
 * to it, and one of several paragraphs, or a long one, is told by its beginning and its end. Words around it are
 * given only where they are needed, `text` being the article's: each is one more thing that a page may say
 * otherwise by now, and where one does not stand there nothing is found.
 */
export function withTextFragment(
  url: string,
  quote: Quote,
  { text = '', language }: { text?: string; language: Language },
): string {
  const { prefix, exact, suffix } = inWholeWords(quote, language);
  const [start = '', end] = endsOf(exact, language);
  if (start === '') return url;
  const few = UNSPACED.includes(language) ? FEW_CHARACTERS : FEW_LETTERS;
  const isTelling = end !== undefined || (exact.length >= few && !standsTwice(text, quote.exact));
  const before = isTelling ? '' : wordsOf(lastLine(prefix));
  const after = isTelling ? '' : wordsOf(firstLine(suffix));
  const directive = [
    before && `${encode(before)}-`,
    encode(start),
    end && encode(end),
    after && `-${encode(after)}`,
  ];
  const [address = '', directives] = url.split(':~:');
  // An address without a fragment of its own gets an empty one.
  const hash = address.includes('#') ? '' : '#';
  const others = (directives ?? '').split('&').filter((each) => each && !each.startsWith('text='));
  return `${address}${hash}:~:${[`text=${directive.filter(Boolean).join(',')}`, ...others].join('&')}`;
}

/** A dash and a comma mean something in a text fragment, and `encodeURIComponent` leaves the dash. */
function encode(words: string): string {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, '')).replaceAll('-', '%2D');
}

/** The quote from the beginning of its first word to the end of its last, with whole words around it. */
function inWholeWords({ prefix, exact, suffix }: Quote, language: Language): Quote {
  const whole = prefix + exact + suffix;
  const words = wordsIn(whole, language);
  const [first, last] = [prefix.length, prefix.length + exact.length];
  const from = words.find(({ start, end }) => start <= first && end > first)?.start ?? first;
  const to = words.find(({ start, end }) => start < last && end >= last)?.end ?? last;
  // The outermost words may have been cut where the quote was taken.
  const begin = prefix.length < FULL ? 0 : (words[0]?.end ?? 0);
  const end = suffix.length < FULL ? whole.length : (words.at(-1)?.start ?? whole.length);
  return {
    prefix: whole.slice(Math.min(begin, from), from),
    exact: whole.slice(from, to).trim(),
    suffix: whole.slice(to, Math.max(end, to)),
  };
}

/** What is looked for: the whole of a short line; of all else the beginning and the end. */
function endsOf(exact: string, language: Language): [string, string?] {
  const lines = exact.split('\n').filter((line) => line.trim());
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  if (lines.length === 1 && first.length <= LONG) return [first.trim()];
  const head = wordsIn(first, language).findLast(({ end }) => end <= END)?.end ?? END;
  const tail = wordsIn(last, language).find(({ start }) => start >= last.length - END)?.start;
  return [first.slice(0, head).trim(), last.slice(tail ?? -END).trim()];
}

/** Words and what stands between them, with their places. */
function wordsIn(text: string, language: Language): { start: number; end: number }[] {
  const locale = language === 'und' ? undefined : language;
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({
    start: index,
    end: index + segment.length,
  }));
}

function standsTwice(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) > at;
}

/** Nothing where there is no word: a full stop tells nothing. */
const wordsOf = (text: string) => (/[\p{L}\p{N}]/u.test(text) ? text : '');
/** Beyond the paragraph the page may have something else than the text has. */
const lastLine = (text: string) => text.slice(text.lastIndexOf('\n') + 1).trim();
const firstLine = (text: string) => (text.split('\n')[0] ?? '').trim();
