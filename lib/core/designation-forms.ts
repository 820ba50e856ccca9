import type { Language } from './article';
import { fold } from './normalize';
import { phraseCases } from './russian-phrases';

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
  const written = text.split(' ');
  return phraseCases(folded.split(' '), (i) => !/\p{Ll}/u.test(written[i] ?? ''));
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
