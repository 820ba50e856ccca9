import { addressKey } from '../../lib/core/address';
import type { Article, Language, PageKind } from '../../lib/core/article';
import { type ClippingDraft, makeClipping } from '../../lib/core/clipping';
import { MOST_BYTES } from '../../lib/core/picture-type';
import type { KeptQuote, Quote } from '../../lib/core/quote';
import { type Knowledge, type ReadersWord, readArticle } from '../../lib/core/read';
import type { Description } from '../../lib/core/tags';
import { saveClipping } from '../../lib/extension/clippings';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { describedBy, dropDraft, getDraft } from '../../lib/extension/drafts';
import type { FailureReason, QuoteOutcome } from '../../lib/extension/messages';
import { type PictureMessage, unpackPicture } from '../../lib/extension/picture-message';
import { addQuote } from '../../lib/extension/quotes';
import { wordOn } from '../../lib/extension/readers-word';
import { settingsOrDefaults } from '../../lib/extension/settings';
import { storageFailure } from '../../lib/extension/storage-failure';
import { today } from '../shared/today';

/** All that a save needs, also later. */
export interface Wish {
  article: Article;
  kind: PageKind;
  /** Address of the page it is saved in. */
  page: string;
  isPrivate: boolean;
  /** When the reader pressed Save. */
  at: Date;
  /** What was typed of it, where no draft says it any more. */
  said?: Description | undefined;
  quotes: readonly (Quote | KeptQuote)[];
  /** The lead image, as the page sent it; not kept of a save that has to wait. */
  picture?: PictureMessage | undefined;
}

/** A save that went wrong, with what it would have saved. */
export interface Failure {
  ok: false;
  reason: FailureReason;
  clipping: ClippingDraft;
  said: Description | undefined;
  /** True where the article was saved, and only a quote was not. */
  isSaved: boolean;
}

/** Saves articles with all that belongs to them: each is recognised anew, and the reader's word obeyed. */
export function saver(
  archive: ArchiveDatabase,
  knowledgeOf: (languages: readonly Language[]) => Promise<Knowledge>,
): (wish: Wish) => Promise<{ ok: true; value: QuoteOutcome } | Failure> {
  return async (wish) => {
    const { article, kind, page, isPrivate, at, quotes } = wish;
    const knowledge = await knowledgeOf([article.language]);
    const make = (word?: ReadersWord) =>
      makeClipping(readArticle(article, knowledge, today(), word), kind, knowledge.asOf, at);
    // Without what was typed the article is still worth saving; the draft then waits for the next look.
    const draft = await getDraft(addressKey(article.url), isPrivate).catch(() => undefined);
    const said = draft ? describedBy(draft) : wish.said;
    let clipping: ClippingDraft | undefined;
    let isSaved = false;
    try {
      clipping = make(await wordOn(archive, [article.url], page));
      const { imageLimit } = await settingsOrDefaults();
      const image = clipping.image && unpackPicture(wish.picture, MOST_BYTES[imageLimit]);
      const outcome = await saveClipping(archive, clipping, { said, image });
      isSaved = true;
      // Only now: until the archive has it, the draft is all there is of it.
      if (said) await dropDraft(clipping.key, isPrivate, said).catch(() => undefined);
      let quoted: QuoteOutcome['quoted'] = 'already';
      for (const quote of quotes) quoted = await addQuote(archive, outcome.id, quote);
      return { ok: true, value: { ...outcome, quoted } };
    } catch (error) {
      // Where the corrections cannot be read, this is only what waits: it is read again before it is saved.
      const reason = storageFailure(error);
      return { ok: false, reason, clipping: clipping ?? make(), said, isSaved };
    }
  };
}
