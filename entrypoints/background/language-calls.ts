import type { Answers, BackgroundCalls } from '../../lib/extension/messages';

/** Messages of another language than the browser's, for content scripts. */
export function languageCalls(): Pick<Answers<BackgroundCalls>, 'getMessages'> {
  return { getMessages: () => ({ ok: false, reason: 'unforeseen' }) };
}
