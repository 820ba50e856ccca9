// @vitest-environment jsdom
import './locks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { mount } from '../../entrypoints/shared/mount';
import { changeSettings } from '../../lib/extension/settings';

beforeEach(async () => {
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
  vi.spyOn(browser.i18n, 'getMessage').mockReturnValue('en');
  await browser.storage.local.clear();
  document.body.innerHTML = '<div id="root"></div>';
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('a page of ours is shown as the reader set it', async () => {
  await changeSettings({ density: 'compact' });
  await act(() => mount(<p>Here.</p>));
  expect(document.body.textContent).toBe('Here.');
  expect(document.documentElement.dataset.density).toBe('compact');
});

test('a page of ours is shown by the defaults where the settings cannot be read', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('damaged'));
  await act(() => mount(<p>Here.</p>));
  expect(document.body.textContent).toBe('Here.');
  expect(document.documentElement.dataset.density).toBe('roomy');
  expect(warn).toHaveBeenCalled();
});
