import { interfaceLanguages } from '../../lib/core/appearance';
import type { Answers } from '../../lib/extension/calls';
import type { BackgroundCalls } from '../../lib/extension/messages';
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
 * each time; resolves once the first is spoken. A change mostly wakes a worker that slept, so what the
 * language was before is the change's to say, not this worker's.
 */
export function followLanguage(onChange: () => void): Promise<void> {
  watchSettings(async ({ language }, before) => {
    if (language === before.language) return;
    await speak(language);
    onChange();
  });
  return getSettings().then(
    ({ language }) => speak(language),
    (error: unknown) => console.warn('Kirinuki speaks the language of the browser', error),
  );
}
