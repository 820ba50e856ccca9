import { browser } from 'wxt/browser';
import {
  type Appearance,
  colourNames,
  defaultColours,
  type InterfaceLanguage,
  interfaceLanguages,
  lineLengths,
  type MentionKind,
  type NameOrder,
  nameOrders,
  type ReadingComfort,
  textSizes,
} from '../core/appearance';
import { type BackupSchedule, backupSchedules, keptChoices } from '../core/backup-plan';
import { recordOf } from '../core/facts-shape';
import { type ImageLimit, imageLimits } from '../core/picture-type';

/** What the reader chose; kept in the browser's local storage, never synchronised. */
export interface Settings extends Appearance, ReadingComfort {
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
  /** How much of an article's lead image is kept: nothing, 200 kB, 1 MB. */
  imageLimit: ImageLimit;
  /** Marks by altering the page, where the browser cannot paint without; off unless asked for. */
  markPages: boolean;
  /**
   * Instant at which entries of the reader's own last changed; '' where there never was one. What was read
   * before is read again.
   */
  ownChanged: string;
  /** Whether such a change began and was not heard to end: its page may have been closed within it. */
  ownUnsettled: boolean;
  /** When the archive is written to a file. */
  backup: BackupSchedule;
  /** How many files of the automatic backup are kept. */
  backupsKept: number;
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
  imageLimit: 'small',
  textSize: 'medium',
  lineLength: 'medium',
  markPages: false,
  ownChanged: '',
  ownUnsettled: false,
  backup: 'remind',
  backupsKept: 3,
};
const KEY = 'settings';
const KINDS = Object.keys(defaultColours) as MentionKind[];

export async function getSettings(): Promise<Settings> {
  return asSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** The settings, or the defaults where the storage cannot be read: a page of ours is shown all the same. */
export function settingsOrDefaults(): Promise<Settings> {
  return getSettings().catch((error) => {
    console.warn('Kirinuki cannot read its settings and goes by the defaults', error);
    return DEFAULTS;
  });
}

/** Whatever was stored, by whichever version, as settings: what is missing or senseless is the default. */
export function asSettings(stored: unknown): Settings {
  const from: Record<string, unknown> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const flag = (key: 'highlights' | 'markPages' | 'ownUnsettled') => {
    const value = from[key];
    return typeof value === 'boolean' ? value : DEFAULTS[key];
  };
  const colours: Record<string, unknown> =
    typeof from.colours === 'object' && from.colours !== null ? { ...from.colours } : {};
  return {
    highlights: flag('highlights'),
    mutedSites: texts(from.mutedSites),
    mutedTopics: texts(from.mutedTopics),
    hiddenKinds: KINDS.filter((kind) => texts(from.hiddenKinds).includes(kind)),
    colours: {
      official: oneOf(colourNames, colours.official, DEFAULTS.colours.official),
      unresolved: oneOf(colourNames, colours.unresolved, DEFAULTS.colours.unresolved),
      territory: oneOf(colourNames, colours.territory, DEFAULTS.colours.territory),
      agreement: oneOf(colourNames, colours.agreement, DEFAULTS.colours.agreement),
    },
    language: oneOf(['browser', ...interfaceLanguages], from.language, DEFAULTS.language),
    nameOrder: oneOf(nameOrders, from.nameOrder, DEFAULTS.nameOrder),
    density: oneOf(['roomy', 'compact'], from.density, DEFAULTS.density),
    imageLimit: oneOf(imageLimits, from.imageLimit, DEFAULTS.imageLimit),
    textSize: oneOf(textSizes, from.textSize, DEFAULTS.textSize),
    lineLength: oneOf(lineLengths, from.lineLength, DEFAULTS.lineLength),
    markPages: flag('markPages'),
    ownChanged: typeof from.ownChanged === 'string' ? from.ownChanged : DEFAULTS.ownChanged,
    ownUnsettled: flag('ownUnsettled'),
    backup: oneOf(backupSchedules, from.backup, DEFAULTS.backup),
    backupsKept: oneOf<number>(keptChoices, from.backupsKept, DEFAULTS.backupsKept),
  };
}

function oneOf<Value>(known: readonly Value[], value: unknown, otherwise: Value): Value {
  return known.find((each) => each === value) ?? otherwise;
}

function texts(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string')
    : [];
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

/**
 * Puts all that the options page offers back to how it came; what is muted, entries of one's own, the backup
 * of the archive and how its texts are set stay.
 */
export function resetSettings(): Promise<void> {
  return change(({ mutedSites, mutedTopics, highlights, ownChanged, ownUnsettled, ...others }) => {
    const { backup, backupsKept, textSize, lineLength } = others;
    return {
      ...DEFAULTS,
      ...{ mutedSites, mutedTopics, highlights, ownChanged, ownUnsettled, backup, backupsKept },
      ...{ textSize, lineLength },
    };
  });
}

/**
 * Reads, changes and writes in one go: two pages of the extension may want to at once. What another version
 * keeps there stays, so that nothing is lost to whoever goes back to an older one and on again.
 */
function change(changed: (settings: Settings) => Partial<Settings>): Promise<void> {
  return navigator.locks.request('kirinuki-settings', async () => {
    const stored = (await browser.storage.local.get(KEY))[KEY];
    const settings = asSettings(stored);
    await browser.storage.local.set({
      [KEY]: { ...recordOf(stored), ...settings, ...changed(settings) },
    });
  });
}

/**
 * Calls back with the settings whenever any part of the extension changed them, and with those from before
 * the change: a worker that the change woke has read the new ones already. Returns the way to stop.
 */
export function watchSettings(
  onChange: (settings: Settings, before: Settings) => void,
): () => void {
  const listener = (changes: Record<string, { oldValue?: unknown }>, area: string) => {
    const changed = area === 'local' && changes[KEY];
    if (changed)
      void getSettings().then((settings) => onChange(settings, asSettings(changed.oldValue)));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
