import { browser } from 'wxt/browser';
import english from '../../public/_locales/en/messages.json';

/** Lets the browser of a test say the extension's English messages, as they are written. */
export function speakEnglish(): void {
  Object.assign(browser.i18n, {
    getMessage: (key: keyof typeof english) => english[key]?.message ?? '',
    getUILanguage: () => 'en',
  });
}
