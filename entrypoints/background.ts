import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { asArticle } from '../lib/core/article-guard';
import { makeClipping } from '../lib/core/clipping';
import { factsOf, type Knowledge, readArticle, readArticles } from '../lib/core/read';
import { loadKnowledge } from '../lib/data/knowledge';
import { showCount, showTrouble } from '../lib/extension/badge';
import { saveClipping, storageFailure } from '../lib/extension/clippings';
import { openArchive } from '../lib/extension/database';
import { createMenus, onSaveRequested } from '../lib/extension/menus';
import { answerCalls, type BackgroundCalls, callTab } from '../lib/extension/messages';
import { glanceAtOpenTabs, syncContentScripts, watchAccess } from '../lib/extension/permissions';
import { ensureReader, stopInTabs } from '../lib/extension/reader';
import { failureKey, translate } from '../lib/extension/translate';

export default defineBackground(() => {
  let known: Knowledge | undefined;
  const knowledge = () => {
    known ??= loadKnowledge();
    return known;
  };
  const archive = openArchive();

  answerCalls<BackgroundCalls>({
    async pageMayConcernJapan(_, { tabId }) {
      if (tabId !== undefined) await ensureReader(tabId);
      return { ok: true, value: null };
    },
    async readArticles({ kind, articles }, { tabId, url = '' }) {
      const reading = readArticles(kind, articles, knowledge(), today());
      if (tabId !== undefined && /^https?:/.test(url)) await showCount(tabId, reading);
      return { ok: true, value: reading };
    },
    getFacts: ({ entities }) => ({ ok: true, value: factsOf(entities, knowledge()) }),
    async saveArticle(body) {
      const article = asArticle(body.article);
      if (!article) return { ok: false, reason: 'nothing-to-save' };
      const read = readArticle(article, knowledge(), today());
      const draft = makeClipping(read, body.kind, knowledge().asOf, new Date());
      try {
        return { ok: true, value: await saveClipping(archive, draft) };
      } catch (error) {
        return { ok: false, reason: storageFailure(error) };
      }
    },
  });

  onSaveRequested(async (tabId, link) => {
    const body = link === undefined ? {} : { link };
    if ((await ensureReader(tabId)) && (await callTab(tabId, 'saveFromPage', body)).ok) return;
    await showTrouble(tabId, translate(failureKey('nothing-to-save')));
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void createMenus();
    void syncContentScripts().then(glanceAtOpenTabs);
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => void syncContentScripts());
  watchAccess(async () => {
    await syncContentScripts();
    await Promise.all([glanceAtOpenTabs(), stopInTabs()]);
  });
});

/** The calendar day where the reader is. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
