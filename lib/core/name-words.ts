import type { Context } from './given-names';

/** The word of an unlisted name by which later sentences call its bearer. */
export function familyOf(context: Context, from: number, to: number): string {
  const { words, language } = context;
  const first = words[from];
  if (first && from < to && language.grammar.familyNames.has(first.key)) return first.key;
  return stem(unarticled(words[to]?.key ?? ''), language.inflected);
}

/** al-Bashir is Bashir when he is named again. */
export function unarticled(key: string): string {
  return key.replace(/^(?:al|el|an|ar|as|ash|at|ad|ul)[-'’‐‑](?=...)/, '');
}

/**
 * Another word by which the bearer of a name may be called alone: the given name in Thailand or
 * Ethiopia (Thaksin), the last one in Vietnam (Khiem), given name and patronymic in Russian. None
 * where that word says nothing: a common given name, a place.
 */
export function aliasOf(context: Context, from: number, to: number): string | undefined {
  const { words, titles, language } = context;
  const first = words[from];
  const last = words[to];
  if (!first || !last || from === to) return undefined;
  if (language.inflected) {
    const second = words[from + 1];
    return second && to === from + 2 && patronymic.test(second.key)
      ? `${stem(first.key, true)} ${stem(second.key, true)}`
      : undefined;
  }
  const family = familyOf(context, from, to);
  const word = family === first.key ? last : first;
  return word.shape === 'capital' &&
    word.key.length >= 4 &&
    word.key !== family &&
    !titles.spots[word === first ? from : to] &&
    !language.grammar.givenNames.has(word.key) &&
    !language.grammar.notNames.has(word.key)
    ? word.key
    : undefined;
}

export const patronymic = /(?:[оеё]вич|ьич|[оеё]вн|ичн)[а-я]{0,2}$/;

// In Russian a bare name may stand in any case: compare it without its ending.
export function stem(word: string, inflected: boolean): string {
  if (!inflected) return word;
  return (
    word.replace(
      /(?:[оеё]го|[оеё]му|ыми?|ими?|ой|ей|ую|юю|ом|ем|ая|яя|ий|ый|а|я|у|ю|е|ы|и|й|ь)$/,
      '',
    ) || word
  );
}
