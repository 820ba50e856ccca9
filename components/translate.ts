import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Text of a message in the reader's language, with `$1`, `$2` … filled in; empty where the key is unknown. */
export type Translate = (key: string, ...substitutions: string[]) => string;

/** What a component needs to speak: messages, and the BCP 47 tag for dates, names and plurals. */
export interface Words {
  t: Translate;
  locale: string;
}

export const WordsContext = createContext<Words>({ t: () => '', locale: 'en' });

export function useWords(): Words {
  return useContext(WordsContext);
}

/**
 * Messages with the locale that fits them.
 * Where the browser speaks a language there are no messages for, it shows English ones: dates and
 * country names then follow the messages, so that no sentence is in two languages.
 */
export function wordsFor(t: Translate, browserLocale: string): Words {
  const messages = t('languageTag') || 'en';
  const same = browserLocale.toLowerCase().split('-')[0] === messages;
  return { t, locale: same ? browserLocale : messages };
}

/** `key_one`, `key_other` … by the locale's plural rules; the number is `$1`. */
export function counted({ t, locale }: Words, key: string, n: number): string {
  const form = new Intl.PluralRules(locale).select(n);
  const number = new Intl.NumberFormat(locale).format(n);
  return t(`${key}_${form}`, number) || t(`${key}_other`, number);
}
