import searchNearly from 'approx-string-match';
import {
  type BareText,
  bareText,
  type KeptQuote,
  placeOfQuote,
  type Quote,
  type QuotePlace,
  quoteAt,
} from '../core/quote';

/** A quote with the place where it stands in a text now. */
export interface PlacedQuote {
  quote: KeptQuote;
  /** Absent where it does not stand there any more. */
  place?: QuotePlace;
  /** What the place says now, where its words were changed. */
  now?: Quote;
}

/** Bare code units above which a quote is told by its words alone. */
const TELLING = 24;
/** Of a shorter one, code units around it that must be as they were, where any are known. */
const LEAST_AROUND = 6;
/** Bare code units below which words that are not quite the same are others. */
const LEAST_NEAR = 12;
/** Share of a quote's letters that may have changed. */
const MOST_CHANGED = 0.25;
/** The same where nothing around it tells that it is the place. */
const MOST_CHANGED_ALONE = 0.12;
/** Share of the words before, or after, that must be as they were. */
const LEAST_CONTEXT = 0.7;
/** Work for one text, in code units looked at times 32 letters that may differ: some 200 ms, in a text that repeats itself a second or two. */
const MOST_WORK = 20_000_000;
/** Code units that are searched at once: of a text that says one thing over and over, each is a place. */
const STRETCH = 1024;

/**
 * Where quotes stand in a text, each as it was kept or nearly so. One whose place is not sure is given none: a
 * passage that is marked must be the one that was quoted. Of very many quotes in a very long text the last
 * ones are sought only as they were kept.
 */
export function placeQuotes(text: string, quotes: readonly KeptQuote[]): PlacedQuote[] {
  const whole = bareText(text);
  const work = { left: MOST_WORK };
  return quotes.map((quote) => {
    const same = placeAsKept(whole, quote);
    if (same) return { quote, place: same };
    const near = placeNearly(whole, quote, work);
    if (!near) return { quote };
    const place = inWholeWords(text, near);
    return { quote, place, now: quoteAt(text, place.start, place.end) };
  });
}

function placeAsKept(whole: BareText, quote: Quote): QuotePlace | undefined {
  const found = placeOfQuote(whole, quote);
  if (!found) return undefined;
  const { start, end, likeness } = found;
  const known = bareText(quote.prefix).text.length + bareText(quote.suffix).text.length;
  const isSure =
    bareText(quote.exact).text.length >= TELLING || likeness >= Math.min(LEAST_AROUND, known);
  return isSure ? { start, end } : undefined;
}

/**
 * A quote whose words were changed a little, by what stands around it and by how much of it is the same. Undefined
 * also where the work is done before the text has ended: the best place may be in the rest of it.
 */
function placeNearly(
  whole: BareText,
  quote: Quote,
  work: { left: number },
): QuotePlace | undefined {
  const words = bareText(quote.exact).text;
  if (words.length < LEAST_NEAR) return undefined;
  const most = Math.floor(Math.min(words.length * MOST_CHANGED, 256));
  const before = bareText(quote.prefix).text;
  const after = bareText(quote.suffix).text;
  const reach = words.length + most;
  const cost = 1 + most / 32;
  let best: { start: number; end: number; score: number } | undefined;
  for (let from = 0; from < whole.text.length; from += STRETCH) {
    if (work.left <= 0) return undefined;
    const stretch = whole.text.slice(from, from + STRETCH + reach);
    const found = searchNearly(stretch, words, most);
    // Of each place its beginning is sought, and what stands on either side.
    work.left -= (stretch.length + 3 * found.length * reach) * cost;
    for (const { start: first, end: last, errors } of found) {
      const [start, end] = [from + first, from + last];
      const context = Math.max(
        likeness(whole.text.slice(Math.max(0, start - before.length), start), before),
        likeness(whole.text.slice(end, end + after.length), after),
      );
      const changed = errors / words.length;
      if (context < LEAST_CONTEXT && (changed > MOST_CHANGED_ALONE || words.length < 2 * TELLING))
        continue;
      const score = context - changed;
      if (!best || score > best.score) best = { start, end, score };
    }
  }
  const first = best && whole.places[best.start];
  const last = best && whole.places[best.end - 1];
  return first === undefined || last === undefined ? undefined : { start: first, end: last + 1 };
}

/** Code units around a place in which the words it begins and ends with are told. */
const ROUND = 40;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Where letters were changed at the end of a quote, its nearest likeness ends amid a word. */
function inWholeWords(text: string, { start, end }: QuotePlace): QuotePlace {
  const wordAt = (at: number) => {
    const from = Math.max(0, at - ROUND);
    const word = segmenter.segment(text.slice(from, at + ROUND)).containing(at - from);
    const isWord = word?.isWordLike && word.segment.length < ROUND;
    return isWord
      ? { start: from + word.index, end: from + word.index + word.segment.length }
      : null;
  };
  return { start: wordAt(start)?.start ?? start, end: wordAt(end - 1)?.end ?? end };
}

/** How much of `words` stands in `text`, 0 to 1; of no words nothing does. */
function likeness(text: string, words: string): number {
  if (text === '' || words === '') return 0;
  const [found] = searchNearly(text, words, words.length);
  return found ? 1 - found.errors / words.length : 0;
}
