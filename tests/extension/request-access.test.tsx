// @vitest-environment jsdom
import './locks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AccessRow } from '../../components/AccessRow';
import { useAccess } from '../../entrypoints/shared/use-access';
import english from '../../public/_locales/en/messages.json';
import { clear, control, press, show, textOf } from '../components/screen';
import { speakEnglish } from './speak-english';

const request = vi.fn<(asked: { origins: string[] }) => Promise<boolean>>();
const changed = { addListener() {}, removeListener() {} };

beforeEach(() => {
  fakeBrowser.reset();
  request.mockReset();
  vi.spyOn(console, 'debug').mockImplementation(() => {});
  speakEnglish();
  Object.assign(browser, {
    permissions: {
      request,
      contains: async () => false,
      getAll: async () => ({ origins: [] }),
      ...{ onAdded: changed, onRemoved: changed },
    },
  });
});
afterEach(async () => {
  await clear();
  vi.restoreAllMocks();
});

function Row({ url }: { url: string }) {
  return <AccessRow {...useAccess(url)} />;
}

const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 10)));
const said = () => textOf(document.querySelector('[role="alert"]'));

test.each([
  ['https://www.tide.example/talks', 'tide.example', '*://*.tide.example/*'],
  ['http://127.0.0.1:8080/talks', '127.0.0.1', '*://127.0.0.1/*'],
  ['http://[::1]/talks', '[::1]', '*://[::1]/*'],
])('on %s the reader is asked for %s', async (url, host, pattern) => {
  request.mockResolvedValue(false);
  await show(<Row url={url} />);
  await press(control(`Always read ${host}`));
  expect(request.mock.calls).toEqual([[{ origins: [pattern] }]]);
  await settled();
  expect(said()).toBe('');
});

test('a browser that does not ask is told of, until it does', async () => {
  request.mockRejectedValue(new Error('Invalid value for origin pattern'));
  await show(<Row url="https://tide.example/" />);
  for (const button of ['Always read tide.example', 'Read all known outlets', 'Read any site']) {
    await press(control(button));
    await settled();
    expect(said()).toBe(english.accessNotAsked.message);
  }
  request.mockResolvedValue(false);
  await press(control('Always read tide.example'));
  await settled();
  expect(said()).toBe('');
});

test('a browser that cannot say what is granted has granted nothing', async () => {
  Object.assign(browser.permissions, { contains: () => Promise.reject(new Error('pattern')) });
  await show(<Row url="https://tide.example/" />);
  await settled();
  expect(control('Always read tide.example')).toBeTruthy();
});
