import { type Words, wordsFor } from '../../components/translate';
import { DEFAULTS, type Settings } from '../../lib/extension/settings';
import { type Messages, speak, spokenLocale, translate } from '../../lib/extension/translate';

let current: Settings = DEFAULTS;

/**
 * From now on everything in this context is said and shown as the reader set it; awaited before the
 * first thing is shown, and called again when the settings change.
 */
export async function adoptSettings(
  settings: Settings,
  read?: (language: Exclude<Settings['language'], 'browser'>) => Promise<Messages>,
): Promise<void> {
  current = settings;
  await speak(settings.language, read);
}

/** The settings adopted last. */
export const adopted = (): Settings => current;

/** What components need to speak, as the reader set it. */
export function currentWords(): Words {
  return wordsFor(translate, spokenLocale(), current.nameOrder);
}
