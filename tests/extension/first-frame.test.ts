// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import {
  keepFirstFrame,
  paintFirstFrame,
  wasSavePressed,
} from '../../entrypoints/popup/first-frame';

const NAME = 'kirinuki-popup';
const MARKUP =
  '<main class="popup"><header class="page-head"><p class="save"><button>Save</button></p></header></main>';
const root = () => document.getElementById('root');

beforeEach(() => {
  localStorage.clear();
  document.documentElement.removeAttribute('lang');
  document.body.innerHTML = '<div id="root"></div>';
});

test('the next popup begins as it was kept, in its language, with Save ready for the keyboard', () => {
  document.documentElement.lang = 'ja';
  keepFirstFrame(MARKUP);
  document.documentElement.lang = 'en';
  paintFirstFrame();
  expect(root()?.innerHTML).toBe(MARKUP);
  expect(document.documentElement.lang).toBe('ja');
  expect(document.activeElement?.textContent).toBe('Save');
});

test('a press of Save before anybody listens is told once', () => {
  keepFirstFrame(MARKUP);
  paintFirstFrame();
  expect(wasSavePressed()).toBe(false);
  document.querySelector('button')?.click();
  expect(wasSavePressed()).toBe(true);
  expect(wasSavePressed()).toBe(false);
});

test.each([
  ['nothing', undefined],
  ['no JSON', '{'],
  ['the markup of another version', JSON.stringify({ version: '0.0.0', root: {}, html: MARKUP })],
])('of %s nothing is painted', (_, kept) => {
  if (kept !== undefined) localStorage.setItem(NAME, kept);
  paintFirstFrame();
  expect(root()?.innerHTML).toBe('');
});
