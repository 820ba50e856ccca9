import '../../components/welcome.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WordsContext, wordsFor } from '../../components/translate';
import { translate } from '../../lib/extension/translate';
import { App } from './App';

const words = wordsFor(translate, browser.i18n.getUILanguage());
document.documentElement.lang = words.locale;

const root = document.getElementById('root');
if (root) {
  render(
    <WordsContext.Provider value={words}>
      <App />
    </WordsContext.Provider>,
    root,
  );
}
