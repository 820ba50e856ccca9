import { browser } from 'wxt/browser';
import { addressKey } from '../../lib/core/address';
import type { Article } from '../../lib/core/article';
import { completes } from '../../lib/core/clipping';
import { LONGEST_QUOTE, type Quote, quoteIn } from '../../lib/core/quote';
import { warningKey, warningsOf } from '../../lib/core/text-warnings';
import { callBackground } from '../../lib/extension/calls';
import type { QuoteOutcome, Result, SaveOutcome } from '../../lib/extension/messages';
import { failureKey, spokenLocale, translate } from '../../lib/extension/translate';
import { showNotice } from '../../lib/page/notice';
import { selectedQuote } from '../../lib/page/selection';
import { findItem, type IsWanted } from './find-item';
import type { Session } from './session';

/** What an article has to be more than to complete it. */
const PART = { kind: 'article', stub: true } as const;

/**
 * Saves items of what was read, by their addresses, in order, and says how each went: one that fails
 * keeps no other from being saved. Addresses and not places in the list: a page may put a teaser on top
 * while the popup is open. It goes on when the popup that asked is closed.
 */
export async function saveItems(
  session: Session,
  urls: string[],
): Promise<Result<Result<SaveOutcome>[]>> {
  const answers: Result<SaveOutcome>[] = [];
  for (const url of urls) {
    const last = answers.at(-1);
    // Whoever does not answer is not waited for once more for each.
    const isGone = last?.ok === false && last.reason === 'unreachable';
    answers.push(isGone ? last : await save(session, (article) => article.url === url));
  }
  return { ok: true, value: answers };
}

/**
 * Completes what a list or a paywall once left of an article, whenever a reading finds it whole in the
 * page, and says so. Each reading is looked at once. A single-page site changes the address before the
 * text: a text that stood under another address before is no article of this one.
 */
export function createCompleter(): (session: Session) => Promise<void> {
  let looked = '';
  let before = { url: '', text: '' };
  return async (session) => {
    // What is read in a private window is kept only when asked for.
    if (browser.extension.inIncognitoContext) return;
    // What was read, not `state`, which reads again what went wrong: nothing would end that.
    const reading = session.reading();
    const [item] = reading?.kind === 'article' ? reading.items : [];
    if (!item || !completes({ kind: 'article', ...item.article }, PART)) return;
    const { url, title, text } = item.article;
    if (before.url !== url && before.text === text) return;
    before = { url, text };
    const now = JSON.stringify([url, title, text.length]);
    if (looked === now) return;
    looked = now;
    const lacks = await callBackground('lacksArticle', { url, title });
    if (!lacks.ok || !lacks.value) return;
    const answer = await save(session, (article) => article.url === url);
    if (answer.ok && answer.value.outcome === 'completed') tell(outcomeText(answer.value));
  };
}

/** Saves what a menu or a key asked for, and says on the page how it went. */
export async function saveFromPage(session: Session, link?: string): Promise<Result<null>> {
  const key = link === undefined ? undefined : addressKey(link);
  const found = await findItem(session, (article, kind) =>
    key === undefined ? kind === 'article' : addressKey(article.url) === key,
  );
  const answer = found.ok ? await callBackground('saveArticle', found.value) : found;
  if (!answer.ok) tell(failureText(answer.reason, link));
  else tell(outcomeText(answer.value, found.ok ? found.value.article : {}));
  return { ok: true, value: null };
}

/**
 * Keeps what is selected as a quote of its article, once the page has been read (`begun`), and says on the
 * page how it went. `said` is the selection in the browser's words.
 */
export async function saveSelection(
  session: Session,
  begun: Promise<void>,
  said?: string,
): Promise<Result<null>> {
  // Taken at once: reading the page takes a moment, in which a selection may go.
  const passage = selectedQuote(session.document.defaultView ?? window, said);
  await begun;
  const answer = await saveQuote(session, passage);
  if (!answer.ok) tell(translate(failureKey(answer.reason)));
  else if (answer.value.quoted === 'already') tell(translate('quoteAlready'));
  else tell(translate(answer.value.outcome === 'saved' ? 'quoteKeptWithArticle' : 'quoteKept'));
  return { ok: true, value: null };
}

async function saveQuote(session: Session, passage: Quote | null): Promise<Result<QuoteOutcome>> {
  if (!passage) return { ok: false, reason: 'nothing-selected' };
  if (passage.exact.length > LONGEST_QUOTE) return { ok: false, reason: 'quote-too-long' };
  const found = await findItem(
    session,
    ({ title, text }, kind) => kind === 'article' || quoteIn(`${title}\n${text}`, passage) !== null,
  );
  if (!found.ok) return found;
  const quote = quoteIn(found.value.article.text, passage) ?? passage;
  return callBackground('saveQuote', { ...found.value, quote });
}

/** Saves the first item that is wanted. */
async function save(session: Session, isWanted: IsWanted): Promise<Result<SaveOutcome>> {
  const found = await findItem(session, isWanted);
  return found.ok ? callBackground('saveArticle', found.value) : found;
}

/** What became of it, and what is wrong with the words that were saved. */
function outcomeText(
  { outcome, saved }: SaveOutcome,
  article: Pick<Article, 'stub' | 'warnings'> = {},
): string {
  const day = new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'medium' }).format(
    new Date(saved),
  );
  const wrong = outcome === 'already' ? [] : warningsOf(article).map(warningKey);
  return [translate(`save_${outcome}`, day), ...wrong.map((key) => translate(key))].join(' · ');
}

function failureText(reason: Parameters<typeof failureKey>[0], link: string | undefined): string {
  const noTeaser = link !== undefined && reason === 'nothing-to-save';
  return translate(noTeaser ? 'failure_no_teaser' : failureKey(reason));
}

/** Says something on the page, for a moment. */
export function tell(text: string): void {
  showNotice(document, text, spokenLocale());
}
