import '../../components/popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WordsContext, wordsFor } from '../../components/translate';
import { openArchive } from '../../lib/extension/database';
import { translate } from '../../lib/extension/translate';
import { App } from './App';

const words = wordsFor(translate, browser.i18n.getUILanguage());
document.documentElement.lang = words.locale;

/** The popup stands over the active tab; opened as a page of its own, it is told which tab is meant. */
async function tabInQuestion() {
  const id = new URLSearchParams(location.search).get('tab');
  if (id !== null) return browser.tabs.get(Number(id)).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

const root = document.getElementById('root');
if (root) {
  const tab = await tabInQuestion();
  render(
    <WordsContext.Provider value={words}>
      <App tab={tab} archive={openArchive()} />
    </WordsContext.Provider>,
    root,
  );
}
