import type { Context, Place } from './unspaced-language';
import { hangul } from './unspaced-standing';

/** A Korean name of three syllables lends its first to be called by, where no other begins so: 박 of 박구연. */
export function shareFamilies(strangers: Place[]): void {
  const names = new Set(strangers.map(({ family }) => family));
  for (const one of strangers) {
    const first = one.family.charAt(0);
    const isOnly = [...names].every((name) => name === one.family || !name.startsWith(first));
    if (one.family.length === 3 && one.end - one.start === 3 && isOnly) one.family = first;
  }
}

/** 박 차장 below 박구연 차장: the family name of whoever no list knows, with the same title. */
export function namedAgain(context: Context, strangers: Place[], found: Place[]): Place[] {
  const { text, span } = context.normalized;
  const called = new Map(
    strangers.flatMap((one) =>
      one.family.length === 1 && one.title ? [[one.family, one.title] as const] : [],
    ),
  );
  return context.ranks.flatMap((rank): Place[] => {
    const at = rank.start - 2;
    const family = text[at] ?? '';
    const title = called.get(family);
    if (!title || text[at + 1] !== ' ' || hangul.test(text[at - 1] ?? '')) return [];
    if ([...found, ...strangers].some((one) => one.start <= at && at < one.end)) return [];
    const from = span(at, at + 1).end;
    const word = context.original.slice(from, span(rank.start, rank.end).end).trim();
    return title.words.endsWith(word)
      ? [{ start: at, end: at + 1, level: 'bare', family, people: [], title }]
      : [];
  });
}
