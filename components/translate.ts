import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { NameOrder } from '../lib/core/appearance';
import { localeFor } from '../lib/core/interface-locale';

/** Text of a message in the reader's language, with `$1`, `$2` … filled in; empty where the key is unknown. */
export type Translate = (key: string, ...substitutions: string[]) => string;

/** What a component needs to speak: messages, the BCP 47 tag for dates and plurals, and how names are written. */
export interface Words {
  t: Translate;
  locale: string;
  nameOrder: NameOrder;
}

export const WordsContext = createContext<Words>({
  t: () => '',
  locale: 'en',
  nameOrder: 'as-used',
});

export function useWords(): Words {
  return useContext(WordsContext);
}

/** Messages with the locale that fits them (`localeFor`), and the reader's order of names. */
export function wordsFor(
  t: Translate,
  browserLocale: string,
  nameOrder: NameOrder = 'as-used',
): Words {
  return { t, locale: localeFor(t('languageTag') || 'en', browserLocale), nameOrder };
}

/** `key_one`, `key_other` … by the locale's plural rules; the number is `$1`. */
export function counted({ t, locale }: Words, key: string, n: number): string {
  const form = new Intl.PluralRules(locale).select(n);
  const number = new Intl.NumberFormat(locale).format(n);
  return t(`${key}_${form}`, number) || t(`${key}_other`, number);
}
