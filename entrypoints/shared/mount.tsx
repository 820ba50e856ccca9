import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import { WordsContext, wordsFor } from '../../components/translate';
import { translate } from '../../lib/extension/translate';

/** Shows a view in one of our own pages, in the reader's language. */
export function mount(view: ComponentChild): void {
  const words = wordsFor(translate, browser.i18n.getUILanguage());
  document.documentElement.lang = words.locale;
  const root = document.getElementById('root');
  if (root) render(<WordsContext.Provider value={words}>{view}</WordsContext.Provider>, root);
}
