import { hostOf } from '../../lib/core/address';
import type { Language } from '../../lib/core/article';
import { asArticle } from '../../lib/core/article-guard';
import { makeClipping } from '../../lib/core/clipping';
import { asQuote } from '../../lib/core/quote';
import { type Knowledge, readArticle } from '../../lib/core/read';
import { saveClipping, storageFailure } from '../../lib/extension/clippings';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { describedBy, dropDraft, getDraft } from '../../lib/extension/drafts';
import type {
  Answers,
  Asker,
  BackgroundCalls,
  Result,
  SaveOutcome,
} from '../../lib/extension/messages';
import { addQuote } from '../../lib/extension/quotes';
import { wordOn } from '../../lib/extension/readers-word';
import { today } from '../shared/today';

/** Keeps articles, and passages of them that a reader selected. */
export function saveCalls(
  archive: ArchiveDatabase,
  knowledgeOf: (languages: readonly Language[]) => Promise<Knowledge>,
): Pick<Answers<BackgroundCalls>, 'saveArticle' | 'saveQuote'> {
  async function saveArticle(
    body: Parameters<BackgroundCalls['saveArticle']>[0],
    { url = '', isPrivate = false }: Asker,
  ): Promise<Result<SaveOutcome>> {
    const article = asArticle(body.article);
    if (!article) return { ok: false, reason: 'nothing-to-save' };
    // A list leads anywhere; an article stands where it is read, so no page completes another site's clipping.
    const isThere = body.kind === 'listing' || hostOf(article.url) === hostOf(url);
    if (!isThere) return { ok: false, reason: 'unforeseen' };
    const knowledge = await knowledgeOf([article.language]);
    try {
      const word = await wordOn(archive, [article.url], url);
      const read = readArticle(article, knowledge, today(), word);
      const clipping = makeClipping(read, body.kind, knowledge.asOf, new Date());
      // Without what was typed the article is still worth saving; the draft then waits for the next look.
      const draft = await getDraft(clipping.key, isPrivate).catch(() => undefined);
      const said = draft && describedBy(draft);
      const outcome = await saveClipping(archive, clipping, said);
      // Only now: until the archive has it, the draft is all there is of it.
      if (said) await dropDraft(clipping.key, isPrivate, said).catch(() => undefined);
      return { ok: true, value: outcome };
    } catch (error) {
      return { ok: false, reason: storageFailure(error) };
    }
  }

  return {
    saveArticle,
    async saveQuote(body, asker) {
      const quote = asQuote(body.quote);
      if (!quote) return { ok: false, reason: 'unforeseen' };
      const saved = await saveArticle(body, asker);
      if (!saved.ok) return saved;
      try {
        const quoted = await addQuote(archive, saved.value.id, quote);
        return { ok: true, value: { ...saved.value, quoted } };
      } catch (error) {
        return { ok: false, reason: storageFailure(error) };
      }
    },
  };
}
