import { type ComponentChild, render } from 'preact';
import { WordsContext } from '../../components/translate';
import { colourVariables } from '../../lib/core/palette';
import { type Settings, settingsOrDefaults, watchSettings } from '../../lib/extension/settings';
import { adopted, adoptSettings, currentWords } from './reader-settings';

/**
 * Shows a view in one of our own pages, in the reader's language, density and colours. When the reader
 * chooses another language the page starts anew, `inPlace` it only speaks differently from then on. A view that
 * is still to come is waited for beside the settings.
 */
export async function mount(
  coming: ComponentChild | Promise<ComponentChild>,
  { inPlace = false } = {},
): Promise<void> {
  const [view, settings] = await Promise.all([coming, settingsOrDefaults()]);
  await adoptSettings(settings);
  show(view);
  watchSettings((settings) => void follow(view, settings, inPlace));
}

async function follow(view: ComponentChild, settings: Settings, inPlace: boolean): Promise<void> {
  if (!inPlace && settings.language !== adopted().language) return location.reload();
  await adoptSettings(settings);
  show(view);
}

function show(view: ComponentChild): void {
  const words = currentWords();
  const { colours, density } = adopted();
  const page = document.documentElement;
  page.lang = words.locale;
  page.dataset.density = density;
  for (const [name, value] of Object.entries(colourVariables(colours)))
    page.style.setProperty(name, value);
  const root = document.getElementById('root');
  if (root) render(<WordsContext.Provider value={words}>{view}</WordsContext.Provider>, root);
}
