import { browser } from 'wxt/browser';
import type { InterfaceLanguage } from '../core/appearance';
import { closestLanguage, fillIn, localeFor } from '../core/interface-locale';
import type { FailureReason } from './messages';
import type { Settings } from './settings';

/** Messages by key, as they are said, with `$1` … in them. */
export type Messages = Record<string, string>;

/** Messages of another language than the browser's; undefined while the browser's own are spoken. */
let spoken: { language: InterfaceLanguage; messages: Messages } | undefined;

/**
 * Lets everything in this context be said in a language from now on. Each context calls it as it
 * starts, before it shows anything, and when the setting changes. `read` brings the messages; where it
 * fails, the browser's language is spoken. Never rejects.
 */
export async function speak(
  language: Settings['language'],
  read: (language: InterfaceLanguage) => Promise<Messages> = readMessages,
): Promise<void> {
  try {
    const wanted = language === 'browser' ? missedByBrowser() : language;
    if (wanted === spoken?.language) return;
    spoken = wanted && { language: wanted, messages: await read(wanted) };
  } catch (error) {
    console.warn(`Kirinuki cannot speak as asked (${language})`, error);
    spoken = undefined;
  }
}

/**
 * The language to read ourselves where the reader follows the browser: browsers know a language by its
 * region, so that Hong Kong's Chinese gets English messages although Taiwan's would be read there.
 */
function missedByBrowser(): InterfaceLanguage | undefined {
  const closest = closestLanguage(browser.i18n.getUILanguage());
  const own = closestLanguage(browser.i18n.getMessage('languageTag') || 'en');
  return closest === own ? undefined : closest;
}

/** The messages of a language out of the extension's files: for its pages and its background. */
export async function readMessages(language: InterfaceLanguage): Promise<Messages> {
  const path = `/_locales/${language}/messages.json` as '/popup.html';
  const answer = await fetch(browser.runtime.getURL(path));
  const entries = (await answer.json()) as Record<string, { message: string }>;
  return Object.fromEntries(Object.entries(entries).map(([key, { message }]) => [key, message]));
}

/** A message in the reader's language with its substitutions; empty where the key is unknown. */
export function translate(key: string, ...substitutions: string[]): string {
  const message = spoken?.messages[key];
  if (message !== undefined) return fillIn(message, substitutions);
  // Keys made at run time can't be in the generated union; tests/locales.test.ts lists them.
  return browser.i18n.getMessage(key as 'extName', substitutions);
}

/** The BCP 47 tag of what is spoken: for dates, names, plurals, and as `lang` of what is shown. */
export function spokenLocale(): string {
  return localeFor(translate('languageTag') || 'en', browser.i18n.getUILanguage());
}

/** Key of the sentence that tells the reader what went wrong and what to do about it. */
export function failureKey(reason: FailureReason): string {
  return `failure_${reason.replaceAll('-', '_')}`;
}
