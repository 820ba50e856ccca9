import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  giveUpAllAccess,
  giveUpAnySite,
  giveUpHosts,
  syncContentScripts,
  withdrawnPatterns,
} from '../../lib/extension/permissions';
import { concerns, hostsOf, patternsOf, sitesOf } from '../../lib/extension/site-patterns';
import { forgetAccess } from '../../lib/extension/wanted';
import './locks';

let granted: string[];

/** As browsers do it: what is granted is a set of patterns, and a wide one contains the narrow ones. */
beforeEach(() => {
  fakeBrowser.reset();
  granted = [];
  const contains = (pattern: string) => {
    const sites = sitesOf(pattern);
    return granted.some((each) => {
      const by = sitesOf(each);
      if (!by || !sites) return false;
      return by.every || (!sites.every && by.host === sites.host && (by.below || !sites.below));
    });
  };
  Object.assign(browser, {
    permissions: {
      getAll: async () => ({ origins: granted }),
      contains: async ({ origins = [] }: { origins?: string[] }) => origins.every(contains),
      remove: async ({ origins = [] }: { origins?: string[] }) => {
        granted = granted.filter((each) => !origins.includes(each));
        return true;
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async () => {},
      unregisterContentScripts: async () => {},
    },
  });
});

/** The reader grants; the background hears of it. */
async function grant(...patterns: string[]): Promise<void> {
  granted = [...new Set([...granted, ...patterns])];
  await syncContentScripts();
}

/** The browser takes back, in a page of its own or at an update. */
async function takeBack(...patterns: string[]): Promise<void> {
  granted = granted.filter((each) => !patterns.includes(each));
  await syncContentScripts();
}

const [TIDE = '', WIRE = ''] = patternsOf(['tide.example', 'wire.example']);

test('what is granted is read also where nothing can be kept in mind', async () => {
  const register = vi.spyOn(browser.scripting, 'registerContentScripts');
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('disk is full'));
  await grant(TIDE);
  expect(register).toHaveBeenCalledWith([expect.objectContaining({ matches: [TIDE] })]);
  expect(warn).toHaveBeenCalledOnce();
  for (const spy of [set, warn]) spy.mockRestore();
});

describe('what the browser took back', () => {
  test('nothing was ever granted: nothing is missing', async () => {
    await syncContentScripts();
    expect(await withdrawnPatterns()).toEqual([]);
  });

  test('one of two sites is told, until it is granted again', async () => {
    await grant(TIDE, WIRE);
    await takeBack(TIDE);
    expect(await withdrawnPatterns()).toEqual([TIDE]);
    await grant(TIDE);
    expect(await withdrawnPatterns()).toEqual([]);
  });

  test('what the reader gives up on our pages is not told', async () => {
    await grant(TIDE, WIRE);
    await giveUpHosts(['tide.example']);
    await syncContentScripts();
    expect(granted).toEqual([WIRE]);
    expect(await withdrawnPatterns()).toEqual([]);
  });

  test('what the reader leaves so is not told again', async () => {
    await grant(TIDE);
    await takeBack(TIDE);
    await forgetAccess((pattern) => pattern === TIDE);
    expect(await withdrawnPatterns()).toEqual([]);
  });

  test('every site, by whatever name the browser gives it, is one loss', async () => {
    await grant(TIDE, '*://*/*');
    await takeBack(TIDE, '*://*/*');
    expect(await withdrawnPatterns()).toEqual(['*://*/*']);
  });

  test('a site that a wider grant covers is not missing', async () => {
    await grant(TIDE, '*://*/*');
    await takeBack(TIDE);
    expect(await withdrawnPatterns()).toEqual([]);
  });

  test('something else where the list should stand is as good as none', async () => {
    await browser.storage.local.set({ wanted: { tide: 1 } });
    expect(await withdrawnPatterns()).toEqual([]);
    await grant(TIDE);
    await takeBack(TIDE);
    expect(await withdrawnPatterns()).toEqual([TIDE]);
  });
});

describe('giving up', () => {
  test.each<[name: string, before: string[], after: string[]]>([
    ['the host itself', [TIDE, WIRE], [WIRE]],
    ['the host as the browser’s own menu grants it', ['https://tide.example/*'], []],
    ['a host below it', ['*://*.news.tide.example/*', WIRE], [WIRE]],
    ['every site, which holds it too', [WIRE, '*://*/*'], [WIRE]],
    ['every site as Firefox may call it', ['<all_urls>'], []],
    ['a host that only ends alike', ['*://*.hightide.example/*'], ['*://*.hightide.example/*']],
  ])('one host: %s', async (_, before, after) => {
    granted = before;
    await giveUpHosts(['tide.example']);
    expect(granted).toEqual(after);
  });

  test('every site leaves those that were granted by name, all leaves none', async () => {
    granted = [TIDE, 'https://*/*', 'http://*/*', '<all_urls>'];
    await giveUpAnySite();
    expect(granted).toEqual([TIDE]);
    await giveUpAllAccess();
    expect(granted).toEqual([]);
  });

  test('a permission the browser keeps is no exception', async () => {
    granted = [TIDE];
    Object.assign(browser.permissions, { remove: () => Promise.reject(new Error('required')) });
    expect(await giveUpAllAccess()).toBe(false);
  });
});

describe('a match pattern', () => {
  test.each([
    ['*://*.tide.example/*', { every: false, host: 'tide.example', below: true }],
    ['https://tide.example/*', { every: false, host: 'tide.example', below: false }],
    ['*://*/*', { every: true }],
    ['<all_urls>', { every: true }],
    ['file:///*', undefined],
    ['chrome://favicon/*', undefined],
    ['nonsense', undefined],
  ])('%s', (pattern, sites) => {
    expect(sitesOf(pattern)).toEqual(sites);
  });

  test.each([
    ['tide.example', '*://*.tide.example/*', { host: 'tide.example', below: true }],
    ['127.0.0.1', '*://127.0.0.1/*', { host: '127.0.0.1', below: false }],
    ['[::1]', '*://[::1]/*', { host: '[::1]', below: false }],
    ['1.2.3.4.example', '*://*.1.2.3.4.example/*', { host: '1.2.3.4.example', below: true }],
  ])('of the host %s is %s', (host, pattern, sites) => {
    expect(patternsOf([host])).toEqual([pattern]);
    expect(sitesOf(pattern)).toEqual({ every: false, ...sites });
    expect(hostsOf([pattern])).toEqual([host]);
  });

  test('names hosts once, without www, in order', () => {
    const patterns = ['*://www.tide.example/*', TIDE, '*://*/*', WIRE, '*://*.bay.example/*'];
    expect(hostsOf(patterns)).toEqual(['bay.example', 'tide.example', 'wire.example']);
  });

  test('concerns a host from above and from below', () => {
    expect(concerns('*://*.example/*', 'tide.example')).toBe(true);
    expect(concerns('*://example/*', 'tide.example')).toBe(false);
    expect(concerns('file:///*', 'tide.example')).toBe(false);
  });
});
