import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { hostOf } from '../../lib/core/address';
import { asArticles } from '../../lib/core/article-guard';
import { completes, isSameStory } from '../../lib/core/clipping';
import { factsOf, readArticles } from '../../lib/core/read';
import { openKnowledge } from '../../lib/data/knowledge';
import { watchArchive } from '../../lib/extension/archive-changes';
import { openLists } from '../../lib/extension/archive-lists';
import { showCount } from '../../lib/extension/badge';
import { answerCalls, callTab } from '../../lib/extension/calls';
import { asCorrection, maySay } from '../../lib/extension/correction-guard';
import { addCorrections } from '../../lib/extension/corrections';
import { openArchive } from '../../lib/extension/database';
import { forgetPrivateDrafts } from '../../lib/extension/drafts';
import { findClippings } from '../../lib/extension/find-clippings';
import { createMenus } from '../../lib/extension/menus';
import type { BackgroundCalls } from '../../lib/extension/messages';
import { glanceAtOpenTabs, syncContentScripts, watchAccess } from '../../lib/extension/permissions';
import { ensureReader, stopInTabs } from '../../lib/extension/reader';
import { wordInTime } from '../../lib/extension/readers-word';
import { markTab, onClippingsChanged, watchSavedMarks } from '../../lib/extension/saved-mark';
import { getSettings } from '../../lib/extension/settings';
import { settleSome } from '../../lib/extension/settle';
import { storageFailure } from '../../lib/extension/storage-failure';
import { emptyOldTrash } from '../../lib/extension/trash-days';
import { today } from '../shared/today';
import { archiveCalls } from './archive-calls';
import { scheduleBackups } from './backup';
import { obeyCommands } from './commands';
import { followLanguage, languageCalls } from './language-calls';
import { nameCalls, namesIn } from './name-calls';
import { ownCalls, ownEntriesOf } from './own-calls';
import { saveCalls } from './save-calls';
import { sealSome, sealSoon } from './seal';
import { startUpkeep } from './upkeep';

export default defineBackground(() => {
  const archive = openArchive();
  const tell = (trouble: string) => console.warn(trouble);
  const knowledgeOf = openKnowledge(readAsset, tell, ownEntriesOf(archive));
  const spoken = followLanguage(() => void createMenus());
  const markAll = watchSavedMarks(archive);
  const seal = sealSoon(archive);
  onClippingsChanged(archive, seal);
  watchArchive(archive, (change) => tell(`Kirinuki’s archive is ${change}`), { beginsAnew: true });
  const namedIn = namesIn(knowledgeOf);
  const { savePending, ...saves } = saveCalls(archive, knowledgeOf);
  const backups = scheduleBackups(archive);
  const upkeep = startUpkeep([
    { name: 'save what waits', run: () => savePending().then(() => false) },
    { name: 'settle what older versions saved', run: () => settleSome(archive) },
    { name: 'index what is saved', run: () => sealSome(archive) },
    { name: 'empty the trash', run: () => emptyOldTrash(archive).then(() => false) },
    { name: 'back the archive up', run: () => backups.backUpIfDue().then(() => false) },
  ]);

  answerCalls<BackgroundCalls>({
    async pageMayConcernJapan(_, { tabId, url = '' }) {
      const { mutedSites } = await getSettings();
      if (tabId !== undefined && !mutedSites.includes(hostOf(url))) await ensureReader(tabId);
      return { ok: true, value: null };
    },
    async readArticles(body, { tabId, url = '' }) {
      const articles = asArticles(body.articles);
      if (!articles) return { ok: false, reason: 'unforeseen' };
      upkeep.touch();
      const knowledge = await knowledgeOf(articles.map((article) => article.language));
      const urls = articles.map((article) => article.url);
      const { word, trouble } = await wordInTime(archive, urls, url);
      const reading = readArticles(body.kind, articles, knowledge, today(), word);
      if (tabId !== undefined && /^https?:/.test(url)) {
        await showCount(tabId, reading);
        // The reading does not wait for it.
        void spoken.then(() => markTab(archive, tabId));
      }
      if (trouble === undefined) return { ok: true, value: reading };
      console.warn('Kirinuki reads without corrections', trouble);
      // A browser that refuses a database holds none to miss.
      if (storageFailure(trouble) === 'storage-refused') return { ok: true, value: reading };
      return { ok: true, value: { ...reading, withoutCorrections: true } };
    },
    async getFacts({ entities }, { isOurs }) {
      // Cards on a page come with its reading; a page's process would guess at the reader's own entries.
      if (!isOurs) return { ok: false, reason: 'unforeseen' };
      return { ok: true, value: factsOf(entities, await knowledgeOf([])) };
    },
    async lacksArticle({ url, title }) {
      const [standing] = await findClippings(archive, [url]).catch(() => []);
      const lacks = standing !== undefined && completes({ kind: 'article' }, standing);
      return { ok: true, value: lacks && isSameStory(standing.title, title) };
    },
    clippingsChanged() {
      markAll();
      seal();
      return { ok: true, value: null };
    },
    ...archiveCalls(archive),
    ...nameCalls(namedIn),
    ...saves,
    ...languageCalls(),
    ...ownCalls(),
    async addCorrection(body, asker) {
      const correction = asCorrection(body.correction);
      const read = () => addressesRead(asker.tabId);
      if (!correction || !(await maySay(correction, asker, read)))
        return { ok: false, reason: 'unforeseen' };
      try {
        await addCorrections(archive, [correction]);
        return { ok: true, value: null };
      } catch (error) {
        return { ok: false, reason: storageFailure(error) };
      }
    },
  });

  obeyCommands(archive, openLists(archive, namedIn), spoken);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void spoken.then(createMenus);
    void syncContentScripts().then(glanceAtOpenTabs);
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => {
    void spoken.then(createMenus);
    void syncContentScripts();
  });
  browser.windows.onRemoved.addListener(() => void forgetPrivateDrafts().catch(() => undefined));
  watchAccess(async () => {
    await syncContentScripts();
    await Promise.all([glanceAtOpenTabs(), stopInTabs()]);
  });
});

/** The addresses of what the reader in a tab has read; none where it does not answer. */
async function addressesRead(tabId: number | undefined): Promise<string[]> {
  const answer = tabId === undefined ? undefined : await callTab(tabId, 'getReading', null);
  return answer?.ok ? answer.value.reading.items.map(({ article }) => article.url) : [];
}

async function readAsset(path: string): Promise<ArrayBuffer> {
  const answer = await fetch(browser.runtime.getURL(`/${path}` as '/popup.html'));
  return answer.arrayBuffer();
}
