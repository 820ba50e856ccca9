import type { Article, PageKind } from '../../lib/core/article';
import { MOST_BYTES } from '../../lib/core/picture-type';
import type { Result } from '../../lib/extension/messages';
import type { PictureMessage } from '../../lib/extension/picture-message';
import { settingsOrDefaults } from '../../lib/extension/settings';
import { pictureBytes } from '../../lib/page/picture-bytes';
import type { PageArticle } from '../../lib/page/read-page';
import type { Session } from './session';

/** An item to be saved, an article with its HTML and its lead image. */
export interface Found {
  kind: PageKind;
  article: Article;
  picture?: PictureMessage;
}

export type IsWanted = (article: Article, kind: PageKind) => boolean;

/**
 * The first item that is wanted. An article is read once more, now with its HTML, because most
 * articles are read and not saved; if another one stands there by then, nothing is saved and the
 * page is read anew.
 */
export async function findItem(session: Session, isWanted: IsWanted): Promise<Result<Found>> {
  const state = await session.state();
  if (!state.ok) return state;
  const { kind, items } = state.value.reading;
  const article = items.find((item) => isWanted(item.article, kind))?.article;
  if (!article) return { ok: false, reason: 'nothing-to-save' };
  if (kind !== 'article') return { ok: true, value: { kind, article } };
  const now = session.articleNow();
  if (now?.article.url !== article.url || now.article.title !== article.title) {
    void session.readNewPage();
    return { ok: false, reason: 'page-changed' };
  }
  const picture = await pictureOf(now);
  return { ok: true, value: { kind, article: now.article, ...(picture && { picture }) } };
}

/** The lead image as the page has it loaded, as large as the reader wants; drawn, never asked for again. */
async function pictureOf({ picture }: PageArticle): Promise<PictureMessage | undefined> {
  const most = picture ? MOST_BYTES[(await settingsOrDefaults()).imageLimit] : 0;
  if (!picture || most === 0) return undefined;
  const data = await pictureBytes(picture, most);
  return data === undefined ? undefined : { data };
}
