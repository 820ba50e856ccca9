import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { obeyCommands } from '../../entrypoints/background/commands';
import type { Reading } from '../../lib/core/reading';
import type { ArchiveLists } from '../../lib/extension/archive-lists';
import type { ArchiveDatabase } from '../../lib/extension/database';
import english from '../../public/_locales/en/messages.json';
import { item, reading } from '../components/samples';
import { speakEnglish } from './speak-english';

vi.mock('../../lib/extension/omnibox');

const NAME = 'Kirinuki';
const TAB = 7;
const done = { ok: true, value: null };
const undone = { ok: false, reason: 'nothing-to-save' };
let icon: { text: string; title: string };
let answers: Record<string, unknown>;
let opensPanel: boolean;
let press: (command: string, tab: object) => void;

beforeEach(() => {
  icon = { text: '', title: NAME };
  answers = { isThere: done };
  opensPanel = true;
  vi.spyOn(console, 'debug').mockImplementation(() => {});
  speakEnglish();
  Object.assign(browser, {
    action: {
      setBadgeBackgroundColor: async () => {},
      setBadgeText: async ({ text }: { text: string }) => {
        icon.text = text;
      },
      getBadgeText: async () => icon.text,
      setTitle: async ({ title }: { title: string }) => {
        icon.title = title;
      },
      getTitle: async ({ tabId }: { tabId?: number }) => (tabId === undefined ? NAME : icon.title),
    },
    commands: { onCommand: { addListener: (each: typeof press) => (press = each) } },
    contextMenus: { onClicked: { addListener() {} } },
    sidePanel: {
      open: () => (opensPanel ? Promise.resolve() : Promise.reject(new Error('no gesture'))),
    },
  });
  Object.assign(browser.tabs, {
    get: async (id: number) => ({ id, incognito: false }),
    sendMessage: async (_: number, { kirinuki }: { kirinuki: string }) => answers[kirinuki],
  });
  obeyCommands({} as ArchiveDatabase, {} as ArchiveLists, Promise.resolve());
});

async function ask(command: string): Promise<void> {
  press(command, { id: TAB, windowId: 1 });
  await new Promise((resolve) => setTimeout(resolve, 10));
}

const twoNames: Reading = reading('article', [item('https://harbour.example/1')]);
const names = String(twoNames.items[0]?.mentions.length);

test.each<[name: string, command: string, call: string | undefined]>([
  ['saving', 'save-page', 'saveFromPage'],
  ['stepping', 'next-mention', 'stepMention'],
  ['opening the panel', 'open-panel', undefined],
])('what went wrong with %s is said until it is done', async (_, command, call) => {
  if (call) answers[call] = undone;
  opensPanel = false;
  await ask(command);
  expect(icon.text).toBe('!');
  expect(Object.values(english).map(({ message }) => message)).toContain(icon.title);

  if (call) answers[call] = done;
  opensPanel = true;
  answers.getReading = { ok: true, value: { reading: twoNames, notes: [], painted: true } };
  await ask(command);
  expect(icon).toEqual({ text: names, title: NAME });
});

test('where the tab has not told what it read, no number is made up', async () => {
  answers.saveFromPage = undone;
  await ask('save-page');
  answers.saveFromPage = done;
  await ask('save-page');
  expect(icon).toEqual({ text: '', title: NAME });
});

test('where nothing went wrong the number stays', async () => {
  icon.text = '12';
  answers.saveFromPage = done;
  await ask('save-page');
  expect(icon).toEqual({ text: '12', title: NAME });
});

test('a tooltip whose sign a later reading has counted over goes too', async () => {
  answers.saveFromPage = undone;
  await ask('save-page');
  icon.text = '12';
  answers.saveFromPage = done;
  await ask('save-page');
  expect(icon).toEqual({ text: '12', title: NAME });
});

test('a tab that was closed meanwhile is no exception', async () => {
  const gone = () => Promise.reject(new Error('No tab with id: 7.'));
  Object.assign(browser.action, { setBadgeBackgroundColor: gone, setTitle: gone });
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  answers.saveFromPage = undone;
  await ask('save-page');
  answers.saveFromPage = done;
  await ask('save-page');
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});
