import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/**
 * An end-to-end build holds the hosts named here (space or comma between them) as required
 * permissions, because no test can answer the browser's own prompt everywhere. It goes to a folder
 * of its own, so that it is never mistaken for the product.
 */
const testHosts = (process.env.KIRINUKI_E2E_HOSTS ?? '').split(/[\s,]+/).filter(Boolean);
const isTestBuild = testHosts.length > 0;

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  outDir: process.env.KIRINUKI_OUT_DIR ?? (isTestBuild ? '.output/e2e' : '.output'),
  vite: () => ({ plugins: [preact()] }),
  zip: { excludeSources: ['docs/**', '.artifacts/**', '.output/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    optional_host_permissions: ['*://*/*'],
    ...(isTestBuild && { host_permissions: testHosts.map((host) => `*://${host}/*`) }),
    // Our pages load nothing from anywhere: a saved article names pictures on servers that would learn
    // of being read again.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'",
    },
    action: { default_title: '__MSG_extName__' },
    commands: {
      'save-page': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandSave__',
      },
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
