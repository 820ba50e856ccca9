import { type InterfaceLanguage, interfaceLanguages } from './appearance';

/** What a tag says of language, script and region, the usual ones filled in; undefined for what is no tag. */
function fullTag(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  } catch {
    return undefined;
  }
}

/** Whether two tags mean messages that can be read alike: Chinese in one script, any other language in any region. */
function isSameWriting(one: Intl.Locale, other: Intl.Locale): boolean {
  return one.language === other.language && one.script === other.script;
}

/**
 * The BCP 47 tag for dates, names, plurals and `lang`, by the language of the messages (`languageTag`
 * of `public/_locales`) and that of the browser. Where the browser speaks the same language its region
 * counts; where there are no messages in its language, dates follow the messages, so that no sentence
 * is in two languages. Chinese bears its script, because fonts are chosen by it.
 */
export function localeFor(messagesTag: string, browserTag: string): string {
  const messages = fullTag(messagesTag) ?? new Intl.Locale('en-US');
  const browser = fullTag(browserTag);
  const same = browser !== undefined && isSameWriting(messages, browser);
  if (messages.language !== 'zh') return same ? browserTag.replaceAll('_', '-') : messagesTag;
  return [messages.language, messages.script, (same ? browser : messages).region].join('-');
}

/** How records of names call the language a locale is written in: `zh-Hant` for `zh-TW`, `ru` for `ru-RU`. */
export function writtenLanguage(locale: string): string {
  const full = fullTag(locale);
  if (!full) return locale;
  return full.language === 'zh' ? `zh-${full.script}` : full.language;
}

/** The interface language that is read like a tag; undefined where there is none (`pt-BR`). */
export function closestLanguage(tag: string): InterfaceLanguage | undefined {
  const wanted = fullTag(tag);
  if (!wanted) return undefined;
  return interfaceLanguages.find((language) => {
    const offered = fullTag(language);
    return offered !== undefined && isSameWriting(offered, wanted);
  });
}

/** A message with `$1` … `$9` filled in as browsers do: a missing one is nothing, `$$` is a dollar sign. */
export function fillIn(message: string, substitutions: readonly string[]): string {
  return message.replace(/\$(?:([1-9])|\$)/g, (_, place?: string) =>
    place === undefined ? '$' : (substitutions[Number(place) - 1] ?? ''),
  );
}
