import { interfaceLanguages } from '../../lib/core/appearance';
import type { Answers, BackgroundCalls } from '../../lib/extension/messages';
import { getSettings, watchSettings } from '../../lib/extension/settings';
import { readMessages, speak } from '../../lib/extension/translate';

/** Messages of another language than the browser's, for content scripts. */
export function languageCalls(): Pick<Answers<BackgroundCalls>, 'getMessages'> {
  return {
    async getMessages({ language }) {
      if (!interfaceLanguages.includes(language)) return { ok: false, reason: 'unforeseen' };
      return { ok: true, value: await readMessages(language) };
    },
  };
}

/**
 * Speaks the reader's language in the background, from the start and when it is changed, which is told
 * each time; resolves once the first is spoken.
 */
export function followLanguage(onChange: () => void): Promise<void> {
  let last: string | undefined;
  watchSettings(async ({ language }) => {
    if (language === last) return;
    last = language;
    await speak(language);
    onChange();
  });
  return getSettings().then(({ language }) => {
    last = language;
    return speak(language);
  });
}
