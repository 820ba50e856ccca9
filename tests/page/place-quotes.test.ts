import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KeptQuote, quoteAt } from '../../lib/core/quote';
import { placeQuotes } from '../../lib/page/place-quotes';

const text =
  'The harbour council met on Friday to speak of the kelp boats.\nThe mayor said that no boat would leave before the answer from the ministry had come.\nA second council will meet in the spring.';

function kept(words: string, of = text): KeptQuote {
  const start = of.indexOf(words);
  return { ...quoteAt(of, start, start + words.length), made: '2026-11-20T12:00:00.000Z' };
}

/** The words at the place of a quote, and whether they are the very ones. */
function placed(quote: KeptQuote, now: string): [string?, ('near' | 'exact')?] {
  const [found] = placeQuotes(now, [quote]);
  if (!found?.place) return [];
  return [now.slice(found.place.start, found.place.end), found.now ? 'near' : 'exact'];
}

const MAYOR = 'no boat would leave before the answer from the ministry had come';

describe('where a quote stands', () => {
  test.each<[string, KeptQuote, string, [string?, ('near' | 'exact')?]]>([
    ['as it was kept', kept(MAYOR), text, [MAYOR, 'exact']],
    [
      'in a text that begins otherwise',
      kept(MAYOR),
      `An update was made.\n${text}`,
      [MAYOR, 'exact'],
    ],
    [
      'with other white space',
      kept('kelp boats.\nThe mayor said'),
      text.replace('boats.\nThe', 'boats. The'),
      ['kelp boats. The mayor said', 'exact'],
    ],
    [
      'with a word changed',
      kept(MAYOR),
      text.replace('would leave', 'shall leave'),
      [MAYOR.replace('would', 'shall'), 'near'],
    ],
    [
      'with a word put in',
      kept(MAYOR),
      text.replace('the ministry', 'the fisheries ministry'),
      [MAYOR.replace('the ministry', 'the fisheries ministry'), 'near'],
    ],
    [
      'with other letters of one word, and other words around it',
      kept(MAYOR),
      `It was said: ${MAYOR.replace('ministry', 'Ministries')}. That was all.`,
      [MAYOR.replace('ministry', 'Ministries'), 'near'],
    ],
    [
      'to the end of the word it ends with now',
      kept('The harbour council met on Friday to speak of the kelp'),
      text.replace('the kelp', 'seaweeds'),
      ['The harbour council met on Friday to speak of seaweeds', 'near'],
    ],
    ['not at all', kept(MAYOR), text.replace(MAYOR, 'it would rain'), []],
    [
      'not where as much as half of it is other words',
      kept(MAYOR),
      text.replace(MAYOR, 'no boat would sail until a reply from somebody in Tokyo came'),
      [],
    ],
    ['one word where it was', kept('council'), text, ['council', 'exact']],
    [
      'not one word somewhere else',
      kept('council'),
      'The government of the harbour met. Another council is in another town.',
      [],
    ],
    [
      'not a short phrase that is nearly another',
      kept('kelp boats'),
      text.replace('kelp boats', 'help boats'),
      [],
    ],
    [
      'one word of which nothing around is known',
      { ...kept('spring'), prefix: '', suffix: '' },
      text,
      ['spring', 'exact'],
    ],
    [
      'Japanese',
      kept('会議は金曜に港の役場で開かれ', '漁協によると、会議は金曜に港の役場で開かれた。'),
      '漁協によると、会議は木曜に港の役場で開かれた。',
      ['会議は木曜に港の役場で開かれ', 'near'],
    ],
  ])('%s', (_, quote, now, expected) => {
    expect(placed(quote, now)).toEqual(expected);
  });

  test('any passage long enough to tell is found in its own text, and never called changed', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const quote = kept(text.slice(Math.min(a, b), Math.max(a, b)).trim());
        if (quote.exact.length < 4) return;
        expect(placed(quote, text)).toEqual([quote.exact, 'exact']);
      }),
    );
  });

  test('a place that is better by what stands around it is found far behind others', () => {
    const other = 'The boats lay in the other harbour all day long. '.repeat(400);
    const now = `${MAYOR.replace('boat', 'goat')} ${other}${text.replace('boat would', 'ship should')}`;
    expect(placed(kept(MAYOR), now)).toEqual([MAYOR.replace('boat would', 'ship should'), 'near']);
  });

  test('a text that says one thing over and over comes to an end, and nothing in it is sure', () => {
    const over = 'ka'.repeat(150_000);
    const quote = { ...kept(MAYOR), exact: `${'ka'.repeat(150)}x${'ka'.repeat(150)}` };
    expect(placed(quote, over)).toEqual([]);
  });

  test('hundreds of quotes in a text that has none of them come to an end', () => {
    const other = 'Nothing of this is in the other one, whatever is looked for. '.repeat(3000);
    const quotes = Array.from({ length: 500 }, (_, n) => ({
      ...kept(MAYOR),
      exact: `${n} ${MAYOR}`,
    }));
    expect(placeQuotes(other, quotes).every(({ place }) => !place)).toBe(true);
  });
});
