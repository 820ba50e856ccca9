import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { defaultColours } from './lib/core/appearance';
import { refuseFaultyFacts } from './lib/core/facts-check';
import type { Facts } from './lib/core/gazetteer';
import { digestOf } from './lib/core/gazetteer-pack';
import { facts } from './lib/data/facts';
import { table } from './lib/data/outlet-table';
import { buildPacks } from './lib/data/packs';
import { highlightCss } from './lib/page/highlight-styles';

/**
 * An end-to-end build holds the hosts named here (space or comma between them) as required
 * permissions, because no test can answer the browser's own prompt everywhere. It goes to a folder
 * of its own, so that it is never mistaken for the product.
 */
const testHosts = (process.env.KIRINUKI_E2E_HOSTS ?? '').split(/[\s,]+/).filter(Boolean);
const isTestBuild = testHosts.length > 0;

/**
 * Facts go into scripts as JSON to be parsed, which takes a waking worker less time than the same as
 * script, and without their example sentences, which are for the tests.
 */
const factsAsJson = {
  name: 'facts-as-json',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/\/lib\/data\/.*\.json$/.test(id)) return undefined;
    const facts = JSON.stringify(JSON.parse(code), (key, value) =>
      key === 'examples' ? undefined : value,
    );
    return {
      code: `export default JSON.parse(${JSON.stringify(facts)})`,
      moduleType: 'js' as const,
    };
  },
};

/** Page scripts get what they need of the outlets, never their owners and names. */
const outletTableAsJson = {
  name: 'outlet-table-as-json',
  enforce: 'pre' as const,
  transform(_code: string, id: string) {
    if (!id.endsWith('/lib/data/outlet-table.ts')) return undefined;
    return `export const table = JSON.parse(${JSON.stringify(JSON.stringify(table))})`;
  },
};

const POPUP_PAGE = 'entrypoints/popup/index.html';

/** The popup's styles stand in its page: one thing less to be fetched before its first frame. */
const popupStylesInPage: Plugin = {
  name: 'popup-styles-in-page',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = Object.values(bundle).find(({ fileName }) => fileName === POPUP_PAGE);
      if (page?.type !== 'asset') return;
      page.source = String(page.source).replace(
        /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g,
        (link, file: string) => {
          const styles = bundle[file];
          return styles?.type === 'asset' ? `<style>${styles.source}</style>` : link;
        },
      );
    },
  },
};

function digestOfSound(all: Facts): number {
  refuseFaultyFacts(all);
  return digestOf(all);
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  outDir: process.env.KIRINUKI_OUT_DIR ?? (isTestBuild ? '.output/e2e' : '.output'),
  vite: ({ command }) => ({
    plugins: [preact(), factsAsJson, outletTableAsJson, popupStylesInPage],
    // So that a worker that wakes need not read all facts to know whether a pack is of them. While
    // developing it must: facts change then, and the packs stay those of the start.
    define: command === 'build' ? { FACTS_DIGEST: String(digestOfSound(facts)) } : {},
  }),
  hooks: {
    // The gazetteer is packed here, once, so that no worker has to build it when it wakes; a record
    // that is wrong stops the build.
    'build:publicAssets': (wxt, files) => {
      refuseFaultyFacts(facts);
      for (const [path, pack] of buildPacks()) {
        const absoluteSrc = join(wxt.config.wxtDir, path);
        mkdirSync(dirname(absoluteSrc), { recursive: true });
        writeFileSync(absoluteSrc, new Uint8Array(pack));
        files.push({ absoluteSrc, relativeDest: path });
      }
      // Stands in granted pages before they are drawn; the page script puts it in elsewhere.
      files.push({
        contents: highlightCss(defaultColours, ':root'),
        relativeDest: 'highlights.css',
      });
    },
  },
  zip: { excludeSources: ['docs/**', '.artifacts/**', '.output/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      ...['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'alarms'],
      // Of these, readers are told nothing when they install: the last makes addresses for backup files.
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
      ...(isTestBuild ? ['downloads'] : []),
    ],
    // Asked for when a reader wants backups written without them.
    ...(!isTestBuild && { optional_permissions: ['downloads'] }),
    optional_host_permissions: ['*://*/*'],
    ...(isTestBuild && { host_permissions: testHosts.map((host) => `*://${host}/*`) }),
    // Our pages load nothing from anywhere: a saved article names pictures on servers that would learn
    // of being read again.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'",
    },
    action: { default_title: '__MSG_extName__' },
    omnibox: { keyword: 'kiri' },
    commands: {
      // Chrome suggests no more than four keys to a reader; the panel's is left for them to choose.
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
      'save-page': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandSave__',
      },
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: '__MSG_commandNext__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_commandPrevious__',
      },
      'open-panel': { description: '__MSG_commandPanel__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'kirinuki@kirinuki.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
