import { browser } from 'wxt/browser';
import {
  type Appearance,
  defaultColours,
  type InterfaceLanguage,
  type MentionKind,
  type NameOrder,
} from '../core/appearance';

/** What the reader chose; kept in the browser's local storage, never synchronised. */
export interface Settings extends Appearance {
  /** Whether pages that concern Japan are highlighted. */
  highlights: boolean;
  /** Hosts, as `hostOf` gives them, on which nothing is shown unasked. */
  mutedSites: string[];
  /** Topics of which no article is shown unasked that is mainly about one of them. */
  mutedTopics: string[];
  /** Language of cards, panel, popup and pages; `browser` follows the browser. */
  language: 'browser' | InterfaceLanguage;
  nameOrder: NameOrder;
  density: 'roomy' | 'compact';
  /** Marks by altering the page, where the browser cannot paint without; off unless asked for. */
  markPages: boolean;
}

export const DEFAULTS: Settings = {
  highlights: true,
  mutedSites: [],
  mutedTopics: [],
  hiddenKinds: [],
  colours: defaultColours,
  language: 'browser',
  nameOrder: 'as-used',
  density: 'roomy',
  markPages: false,
};
const KEY = 'settings';

export async function getSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return { ...DEFAULTS, ...(typeof stored === 'object' ? (stored as Partial<Settings>) : {}) };
}

/** Mutes one site or topic, or lets it be heard again. */
export function mute(kind: 'mutedSites' | 'mutedTopics', what: string, on: boolean): Promise<void> {
  return change((settings) => {
    const others = settings[kind].filter((each) => each !== what);
    return { [kind]: on ? [...others, what] : others };
  });
}

/** No longer paints a kind of mention on any page, or paints it again. */
export function hideKind(kind: MentionKind, hidden: boolean): Promise<void> {
  return change((settings) => {
    const others = settings.hiddenKinds.filter((each) => each !== kind);
    return { hiddenKinds: hidden ? [...others, kind] : others };
  });
}

export function changeSettings(changes: Partial<Settings>): Promise<void> {
  return change(() => changes);
}

/** Reads, changes and writes in one go: two pages of the extension may want to at once. */
function change(changed: (settings: Settings) => Partial<Settings>): Promise<void> {
  return navigator.locks.request('kirinuki-settings', async () => {
    const settings = await getSettings();
    await browser.storage.local.set({ [KEY]: { ...settings, ...changed(settings) } });
  });
}

/** Calls back with the settings whenever any part of the extension changed them; returns the way to stop. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) void getSettings().then(onChange);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
