import type { InterfaceLanguage } from '../../lib/core/appearance';
import { callBackground } from '../../lib/extension/calls';
import type { Messages } from '../../lib/extension/translate';

/** The messages of a language from the background: a content script may not read the extension's files. */
export async function askForMessages(language: InterfaceLanguage): Promise<Messages> {
  const answer = await callBackground('getMessages', { language });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}
