import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { onCommand } from '../../lib/extension/commands';
import { createMenus, onMenu } from '../../lib/extension/menus';
import english from '../../public/_locales/en/messages.json';
import { speakEnglish } from './speak-english';

const choices = {
  savePage: vi.fn(),
  saveLink: vi.fn(),
  clipQuote: vi.fn(),
  openPanel: vi.fn(),
};
const commands = { savePage: vi.fn(), step: vi.fn(), openPanel: vi.fn() };
let choose: (info: object, tab?: object) => void;
let press: (command: string, tab?: object) => void;
let menu: { id: string; title: string; contexts: string[] }[] = [];

beforeEach(() => {
  vi.clearAllMocks();
  menu = [];
  speakEnglish();
  Object.assign(browser, {
    contextMenus: {
      removeAll: async () => {
        menu = [];
      },
      create: (item: (typeof menu)[number]) => {
        if (menu.some(({ id }) => id === item.id)) throw new Error(`two of ${item.id}`);
        menu.push(item);
      },
      onClicked: { addListener: (each: typeof choose) => (choose = each) },
    },
    commands: { onCommand: { addListener: (each: typeof press) => (press = each) } },
  });
  onMenu(choices);
  onCommand(commands);
});

test('the menu on a page, on a selection and on a link; made twice at once it stands once', async () => {
  await Promise.all([createMenus(), createMenus()]);
  const on = (context: string) =>
    menu.filter(({ contexts }) => contexts.includes(context)).map(({ title }) => title);
  expect(on('page')).toEqual([english.menuSavePage.message, english.menuOpenPanel.message]);
  expect(on('selection')).toEqual([english.menuClipQuote.message, english.menuSavePage.message]);
  expect(on('link')).toEqual([english.menuSaveLink.message]);
});

const tab = { id: 7, windowId: 1 };

test.each<[string, object, keyof typeof choices, unknown[]]>([
  ['the page', { menuItemId: 'savePage' }, 'savePage', [7]],
  [
    'a link',
    { menuItemId: 'saveLink', linkUrl: 'https://a.example' },
    'saveLink',
    [7, 'https://a.example'],
  ],
  ['a selection', { menuItemId: 'clipQuote', selectionText: 'words' }, 'clipQuote', [7, 'words']],
  ['a selection nobody tells', { menuItemId: 'clipQuote' }, 'clipQuote', [7, '']],
  ['the panel', { menuItemId: 'openPanel' }, 'openPanel', [tab]],
])('chosen: %s', (_, info, choice, said) => {
  choose(info, tab);
  expect(choices[choice].mock.calls).toEqual([said]);
});

test.each<[string, keyof typeof commands, unknown[]]>([
  ['save-page', 'savePage', [7, tab]],
  ['next-mention', 'step', [7, 1]],
  ['previous-mention', 'step', [7, -1]],
  ['open-panel', 'openPanel', [tab]],
])('the key of %s', (command, name, said) => {
  press(command, tab);
  expect(commands[name].mock.calls).toEqual([said]);
});

test('what no tab is under, and what nobody knows, does nothing', () => {
  choose({ menuItemId: 'savePage' });
  choose({ menuItemId: 'constructor' }, tab);
  press('save-page');
  press('constructor', tab);
  for (const call of [...Object.values(choices), ...Object.values(commands)])
    expect(call).not.toHaveBeenCalled();
});
