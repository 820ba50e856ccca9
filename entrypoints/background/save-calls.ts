import { addressKey, hostOf } from '../../lib/core/address';
import type { Article, Language, PageKind } from '../../lib/core/article';
import { asArticle } from '../../lib/core/article-guard';
import { MOST_BYTES } from '../../lib/core/picture-type';
import { asQuote, type Quote } from '../../lib/core/quote';
import type { Knowledge } from '../../lib/core/read';
import type { Answers, Asker } from '../../lib/extension/calls';
import type { ArchiveDatabase } from '../../lib/extension/database';
import type {
  BackgroundCalls,
  QuoteOutcome,
  Result,
  SaveOutcome,
} from '../../lib/extension/messages';
import {
  isWorthKeeping,
  keepPending,
  listPending,
  type Pending,
  retryPending,
} from '../../lib/extension/pending';
import { type PictureMessage, unpackPicture } from '../../lib/extension/picture-message';
import { saver, type Wish } from './save-wish';

/** A picture that may wait: what is none, or larger than any that is kept, does not. */
function sound(picture: PictureMessage | undefined): PictureMessage | undefined {
  const most = Math.max(...Object.values(MOST_BYTES));
  return picture && unpackPicture(picture, most) && { data: picture.data };
}

/** Keeps articles, and passages of them that a reader selected. */
export function saveCalls(
  archive: ArchiveDatabase,
  knowledgeOf: (languages: readonly Language[]) => Promise<Knowledge>,
): Pick<Answers<BackgroundCalls>, 'saveArticle' | 'saveQuote' | 'retryPending'> & {
  /** Saves what waits; how many still do. */
  savePending: () => Promise<number>;
} {
  const save = saver(archive, knowledgeOf);

  /** Saves, or keeps what could not be saved until it can be. */
  async function saveOrKeep(wish: Wish): Promise<Result<QuoteOutcome>> {
    // What waits of the same article is older: it must not come after what is saved now.
    const key = addressKey(wish.article.url);
    const isIt = ({ clipping }: Pending) => clipping.key === key;
    const waited = (await listPending()).some(isIt);
    if (waited) await savePending(isIt).catch(() => undefined);
    const saved = await save(wish);
    // To the reader it was not saved before this press.
    if (saved.ok && waited && saved.value.outcome === 'already')
      return { ok: true, value: { ...saved.value, outcome: 'saved' } };
    if (saved.ok) return saved;
    const { reason, clipping, said, isSaved } = saved;
    // A clipping that has as many quotes as it may would be tried for ever.
    const isRefused = isSaved && reason === 'storage-failed';
    if (isRefused || !isWorthKeeping(reason)) return { ok: false, reason };
    const { page, isPrivate, at } = wish;
    const picture = sound(wish.picture);
    const quotes = wish.quotes.map((quote) => ({ made: at.toISOString(), ...quote }));
    const words = { quotes, ...(said && { said }), ...(picture && { picture }) };
    const isKept = await keepPending({ clipping, page, isPrivate, ...words });
    return { ok: false, reason: isKept ? 'pending' : reason };
  }

  async function saveFrom(
    body: { article: Article; kind: PageKind; picture?: PictureMessage },
    { url = '', isPrivate = false }: Asker,
    quotes: readonly Quote[],
  ): Promise<Result<QuoteOutcome>> {
    const article = asArticle(body.article);
    if (!article) return { ok: false, reason: 'nothing-to-save' };
    // A list leads anywhere; an article stands where it is read, so no page completes another site's clipping.
    const isThere = body.kind === 'listing' || hostOf(article.url) === hostOf(url);
    if (!isThere) return { ok: false, reason: 'unforeseen' };
    return saveOrKeep({
      ...{ article, kind: body.kind, page: url, isPrivate, at: new Date(), quotes },
      picture: body.picture,
    });
  }

  const savePending = (isWanted?: (pending: Pending) => boolean) =>
    retryPending(async (pending: Pending) => {
      const { clipping, page, isPrivate, said, quotes, picture } = pending;
      const article = asArticle(clipping);
      if (!article) return false;
      const kind = clipping.kind === 'teaser' ? 'listing' : 'article';
      const at = new Date(clipping.saved);
      const saved = await save({ article, kind, page, isPrivate, at, said, quotes, picture });
      return saved.ok;
    }, isWanted);

  return {
    savePending: () => savePending(),
    async saveArticle(body, asker): Promise<Result<SaveOutcome>> {
      const saved = await saveFrom(body, asker, []);
      if (!saved.ok) return saved;
      const { quoted: _, ...outcome } = saved.value;
      return { ok: true, value: outcome };
    },
    async saveQuote(body, asker) {
      const quote = asQuote(body.quote);
      return quote ? saveFrom(body, asker, [quote]) : { ok: false, reason: 'unforeseen' };
    },
    async retryPending(_, { isOurs }) {
      if (!isOurs) return { ok: false, reason: 'unforeseen' };
      return { ok: true, value: await savePending() };
    },
  };
}
