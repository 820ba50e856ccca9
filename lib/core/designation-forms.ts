import type { Language } from './article';
import { fold } from './normalize';
import { russianCases } from './russian-cases';

type NamedLanguage = Exclude<Language, 'und'>;

/** True where a designation of one language is looked for in a text of another: Chinese in both scripts. */
export function isDesignationOf(lang: NamedLanguage, language: Language): boolean {
  if (language === 'und') return lang === 'en';
  if (language.startsWith('zh')) return lang.startsWith('zh');
  return lang === language;
}

/** A designation of a place or an agreement as it is compared, in every case Russian puts it in. */
export function designationForms(text: string, lang: NamedLanguage): string[] {
  const folded = fold(text);
  if (lang !== 'ru') return [folded];
  return [...new Set([folded, ...declined(folded)])];
}

const preposition = /^(?:в|во|к|на|по|с|со|о|об|из|до|для|за|от|у|между|против|вокруг)$/;

const mostPhrases = 400;

// Южные Курилы: Южных Курил, Южными Курилами. Every word takes its ending by its own kind, up to a
// preposition; where that makes too many, what follows the first noun stays as it is.
function declined(phrase: string): string[] {
  const words = phrase.split(' ');
  const end = words.findIndex((word) => preposition.test(word));
  const free = end < 0 ? words.length : end;
  const every = phrases(words, free);
  if (every.length <= mostPhrases) return every;
  const noun = words.findIndex((word) => !adjective.test(word) || neuterNoun.test(word));
  const head = phrases(words, Math.min(free, noun + 1));
  return head.length <= mostPhrases ? head : [phrase];
}

function phrases(words: string[], free: number): string[] {
  let made = [''];
  words.forEach((word, i) => {
    const options = i < free && /[а-я]/.test(word) ? [word, ...endings(word)] : [word];
    if (made.length <= mostPhrases)
      made = made.flatMap((head) =>
        options.map((form) => (head === '' ? form : `${head} ${form}`)),
      );
  });
  return made;
}

const adjective = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/;
const neuterNoun = /[ан]ие$|тие$/;

const nounsByEnding: [RegExp, string[]][] = [
  [/(?<=[еан]н|т)ие$/, ['ия', 'ию', 'ием', 'ии', 'их', 'им', 'ими']],
  [/ость$/, ['ости', 'остью']],
  [/ости$/, ['остей', 'остям', 'остями', 'остях']],
  [/ые$/, ['ых', 'ым', 'ыми']],
  [/ие$/, ['их', 'им', 'ими']],
  [/ое$/, ['ого', 'ому', 'ым', 'им', 'ом']],
  [/ова$/, ['овов', 'овам', 'овами', 'овах', 'ов']],
  [/(?<=[бвгджзклмнпрстфхцчшщ])ы$/, ['', 'ов', 'ам', 'ами', 'ах']],
  [/ии$/, ['ий', 'иям', 'иями', 'иях']],
  [/(?<=[гкх])и$/, ['', 'ов', 'ам', 'ами', 'ах']],
  [/ре$/, ['ря', 'рю', 'рем']],
  [/(?<=[кгх])о$/, []],
];

function endings(word: string): string[] {
  for (const [ending, others] of nounsByEnding) {
    if (ending.test(word)) return others.map((other) => word.replace(ending, other));
  }
  return russianCases(word).slice(1);
}

/**
 * A proper name of one word needs its capital, an abbreviation all of them (PALM is no palm); a
 * phrase (northern territories) does not.
 */
export function isWrittenAs(surface: string, designation: string): boolean {
  if (/^[\p{Lu}\p{N}-]*\p{Lu}[\p{Lu}\p{N}-]*$/u.test(designation))
    return surface === surface.toUpperCase();
  if (!/^\p{Lu}/u.test(designation)) return true;
  return designation.includes(' ') || /^\p{Lu}/u.test(surface);
}

/**
 * False where a name is cut out of a longer word. Hangul has spaces but glues particles on: a name
 * may be followed by them, never preceded by a syllable.
 */
export function standsApart(text: string, start: number, end: number): boolean {
  const first = text[start] ?? '';
  const before = text[start - 1] ?? '';
  if (/[가-힣]/.test(first)) return !/[가-힣]/.test(before);
  if (/[ァ-ヶー]/.test(first) && /[ァ-ヶー]/.test(before)) return false;
  return !(/[ァ-ヶー]/.test(text[end - 1] ?? '') && /[ァ-ヶー]/.test(text[end] ?? ''));
}
