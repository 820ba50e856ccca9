import type { Language } from '../../lib/core/article';
import type { Knowledge } from '../../lib/core/read';
import type { ArchiveDatabase } from '../../lib/extension/database';
import type { Answers, BackgroundCalls } from '../../lib/extension/messages';

/** Keeps passages that a reader selected. */
export function quoteCalls(
  _archive: ArchiveDatabase,
  _knowledgeOf: (languages: readonly Language[]) => Promise<Knowledge>,
): Pick<Answers<BackgroundCalls>, 'saveQuote'> {
  return { saveQuote: () => ({ ok: false, reason: 'unforeseen' }) };
}
