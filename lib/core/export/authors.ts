/** Somebody who wrote an article, as CSL has names: whole, or split where that is certain. */
export type Author = { literal: string } | { family: string; given: string };

/** What parts one name of a by-line from the next. */
const BETWEEN = /\s*[,，、;；|\n\r]+\s*/;
/** Syllables of a Chinese, Japanese or Korean name in Latin letters. */
const EASTERN =
  /^(?:park|(?:(?:zh|ch|sh|ts|kk|tt|pp|ss|jj|[bcdfghjklmnpqrstwxyz])?[wy]?[aeiou]{1,3}(?:ng|[bgklmnprth](?![aeiou]))?)+)$/;
/** Letters of the longest such word; what is longer would only keep the pattern busy. */
const LONGEST_EASTERN = 16;
const RUSSIAN_FAMILY = /(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая|ой)|ко|[уюя]к|ян|дзе|швили|[ыи]х)$/u;
const INITIAL = /^\p{Lu}\.$/u;
const PARTICLE = /^\p{Ll}/u;

/**
 * The people of a by-line. A name is split only where its script and its words leave no doubt which part
 * is the family name; any other is whole, as names in Han characters, kana and hangul always are. So is a
 * name of which every word may be a Chinese, Japanese or Korean one in Latin letters: the press writes
 * those in either order.
 */
export function authorsOf(byline = ''): Author[] {
  return byline
    .split(BETWEEN)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '')
    .map((name) => split(name.split(' ')) ?? { literal: name });
}

function split(words: string[]): Author | undefined {
  const last = words.at(-1) ?? '';
  const [first = '', middle = ''] = words;
  if (words.every((word) => /^\p{Script=Cyrillic}[\p{Script=Cyrillic}-]+$/u.test(word))) {
    const certain = words.length === 2 && RUSSIAN_FAMILY.test(last) && !RUSSIAN_FAMILY.test(first);
    return certain ? { family: last, given: first } : undefined;
  }
  if (!words.every((word) => /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’.-]*$/u.test(word))) return;
  if (words.every(mayBeEastern)) return;
  const particle = words.findIndex((word, at) => at > 0 && PARTICLE.test(word));
  if (particle > 0 && particle < words.length - 1)
    return { family: words.slice(particle).join(' '), given: words.slice(0, particle).join(' ') };
  if (particle > 0) return;
  const certain = words.length === 2 || (words.length === 3 && INITIAL.test(middle));
  return certain && !/\.$/.test(last)
    ? { family: last, given: words.slice(0, -1).join(' ') }
    : undefined;
}

function mayBeEastern(word: string): boolean {
  const letters = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return letters.length <= LONGEST_EASTERN && EASTERN.test(letters);
}
