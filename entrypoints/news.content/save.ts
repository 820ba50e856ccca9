import { browser } from 'wxt/browser';
import type { Article, PageKind } from '../../lib/core/article';
import { outletOf } from '../../lib/data/outlets';
import { callBackground, type Result, type SaveOutcome } from '../../lib/extension/messages';
import { failureKey, translate } from '../../lib/extension/translate';
import { showNotice } from '../../lib/page/notice';
import { readPage } from '../../lib/page/read-page';
import type { Session } from './session';

/** Saves items of what was read, in order; the first failure ends it and is the answer. */
export async function saveItems(session: Session, items: number[]): Promise<Result<SaveOutcome[]>> {
  const read = (await session.state())?.reading;
  if (!read) return { ok: false, reason: 'nothing-to-save' };
  const outcomes: SaveOutcome[] = [];
  for (const index of items) {
    const article = read.items[index]?.article;
    if (!article) return { ok: false, reason: 'nothing-to-save' };
    const answer = await save(article, read.kind);
    if (!answer.ok) return answer;
    outcomes.push(answer.value);
  }
  return { ok: true, value: outcomes };
}

/** Saves what a menu or a key asked for, and says on the page how it went. */
export async function saveFromPage(session: Session, link?: string): Promise<Result<null>> {
  const read = (await session.state())?.reading;
  const article =
    link === undefined
      ? onlyArticle(read)
      : read?.items.find((item) => item.article.url === link)?.article;
  if (!read || !article) {
    tell(translate(link === undefined ? failureKey('nothing-to-save') : 'failure_no_teaser'));
    return { ok: true, value: null };
  }
  const answer = await save(article, read.kind);
  tell(answer.ok ? outcomeText(answer.value) : translate(failureKey(answer.reason)));
  return { ok: true, value: null };
}

function onlyArticle(read: { kind: PageKind; items: { article: Article }[] } | undefined) {
  return read?.kind === 'article' ? read.items[0]?.article : undefined;
}

/** The body's HTML is read only now: most articles are read and not saved. */
function save(article: Article, kind: PageKind): Promise<Result<SaveOutcome>> {
  const html =
    kind === 'article'
      ? readPage(document, location.href, { outletOf, html: true }).articles[0]?.article.html
      : undefined;
  return callBackground('saveArticle', {
    kind,
    article: html === undefined ? article : { ...article, html },
  });
}

function outcomeText({ outcome, saved }: SaveOutcome): string {
  const day = new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { dateStyle: 'medium' }).format(
    new Date(saved),
  );
  return translate(`save_${outcome}`, day);
}

function tell(text: string): void {
  showNotice(document, text, browser.i18n.getUILanguage());
}
