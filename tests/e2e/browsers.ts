import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import type { Build } from './build';
import { type BrowserName, requireBrowsers } from './find-browser';

/** Firefox gives each profile its own random address for an add-on; a preference pins it. */
export const FIREFOX_ORIGIN_ID = '3f6f8d1e-2b60-4c1c-9a55-0d1c7e5b8a21';

export interface LaunchedBrowser {
  name: BrowserName;
  browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  origin: string;
  extensionId: string;
  /** Where this browser puts what it downloads, without asking. */
  downloads: string;
  newPage(): Promise<Page>;
  /** A page of the extension: `popup.html`, `archive.html#…`. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface LaunchSettings {
  /** Null: a browser without the extension, to compare with. */
  build: Build | null;
  /** Port of the site proxy, through which every request of the browser goes; none: a direct connection. */
  proxyPort?: number;
  headless?: boolean;
  /** Keeps a profile between launches; a fresh one otherwise. */
  profile?: string;
  /** Further switches of Chromium. */
  switches?: string[];
  /** Further preferences of Firefox. */
  preferences?: Record<string, string | number | boolean>;
  /** Variables of the browser's environment, beside the test's own. */
  environment?: Record<string, string>;
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  /** Firefox answers every permission request with yes, without asking; Chromium knows no such way. */
  grantsAll?: boolean;
}

/** Chromium asks its maker for updates, the time and models at start; each of these is one such habit. */
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-features=Translate,OptimizationHints,MediaRouter,CertificateTransparencyComponentUpdater',
];

async function launchChromium(
  path: string,
  settings: LaunchSettings,
  downloads: string,
): Promise<LaunchedBrowser> {
  const args = [...QUIET, '--force-color-profile=srgb', ...(settings.switches ?? [])];
  // Chromium's sandbox refuses to run as root, which is what containers are.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  if (settings.proxyPort) {
    args.push(`--proxy-server=http://127.0.0.1:${settings.proxyPort}`);
    args.push('--proxy-bypass-list=127.0.0.1');
  }
  const options: LaunchOptions = {
    executablePath: path,
    headless: settings.headless ?? true,
    enableExtensions: true,
    pipe: true,
    acceptInsecureCerts: true,
    timeout: 60_000,
    protocolTimeout: 180_000,
    defaultViewport: viewportOf(settings),
    args,
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    ...whereAndIn(settings),
  };
  const browser = await puppeteer.launch(options);
  const extensionId = await install(browser, settings.build);
  const origin = `chrome-extension://${extensionId}`;
  const newPage = async () => {
    const page = await browser.newPage();
    const value = settings.colorScheme;
    if (value) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    return page;
  };
  return {
    name: 'chromium',
    browser,
    origin,
    extensionId,
    downloads,
    newPage,
    openExtensionPage: async (path) => {
      const page = await newPage();
      await page.goto(`${origin}/${path}`, { waitUntil: 'domcontentloaded' });
      return page;
    },
    close: () => closeOrKill(browser, downloads),
  };
}

async function launchFirefox(
  path: string,
  settings: LaunchSettings,
  downloads: string,
): Promise<LaunchedBrowser> {
  const proxy = settings.proxyPort
    ? {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': settings.proxyPort,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': settings.proxyPort,
        'network.proxy.no_proxies_on': '127.0.0.1',
      }
    : {};
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: settings.headless ?? true,
    acceptInsecureCerts: true,
    timeout: 90_000,
    protocolTimeout: 180_000,
    defaultViewport: viewportOf(settings),
    ...whereAndIn(settings),
    // Without it WebDriver BiDi refuses to open moz-extension:// pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [settings.build?.geckoId ?? '']: FIREFOX_ORIGIN_ID,
      }),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
      // An add-on installed for one run is taken out at the start of the next, and what it kept with it.
      ...(settings.profile
        ? {
            'extensions.webextensions.keepStorageOnUninstall': true,
            'extensions.webextensions.keepUuidOnUninstall': true,
          }
        : {}),
      ...(settings.grantsAll ? { 'extensions.webextOptionalPermissionPrompts': false } : {}),
      ...(settings.colorScheme
        ? {
            'layout.css.prefers-color-scheme.content-override':
              settings.colorScheme === 'dark' ? 0 : 1,
          }
        : {}),
      ...proxy,
      ...settings.preferences,
    },
  });
  const extensionId = await install(browser, settings.build);
  const origin = `moz-extension://${FIREFOX_ORIGIN_ID}`;
  return {
    name: 'firefox',
    browser,
    origin,
    extensionId,
    downloads,
    newPage: () => browser.newPage(),
    openExtensionPage: async (path) => {
      const page = await browser.newPage();
      // The page moves into the extension's process while it loads, so no load event ever arrives.
      await page.goto(`${origin}/${path}`, { waitUntil: [] });
      await page.waitForFunction(
        () => document.readyState !== 'loading' && location.protocol !== 'about:',
        { polling: 50 },
      );
      return page;
    },
    close: () => closeOrKill(browser, downloads),
  };
}

async function install(browser: Browser, build: Build | null): Promise<string> {
  return build === null ? '' : browser.installExtension(build.folder);
}

/** The profile and the environment a browser is to have. */
function whereAndIn({ profile, environment }: LaunchSettings) {
  return {
    ...(profile && { userDataDir: profile }),
    ...(environment && { env: { ...process.env, ...environment } }),
  };
}

function viewportOf(settings: LaunchSettings): { width: number; height: number } | null {
  if (settings.headless === false) return null;
  return { width: settings.width ?? 1280, height: settings.height ?? 900 };
}

/** Closes a browser, and ends its process where it does not answer within ten seconds. */
async function closeOrKill(browser: Browser, downloads: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), 10_000);
  });
  const closed = browser.close().catch(() => 'late' as const);
  if ((await Promise.race([closed, patience])) === 'late') browser.process()?.kill('SIGKILL');
  clearTimeout(timer);
  rmSync(downloads, { recursive: true, force: true });
}

/**
 * Starts a browser with the extension in it and a profile of its own. A start that fails is tried
 * twice more, because a loaded machine now and then misses a browser's first answer; nothing after
 * the start is ever retried.
 */
export async function launchBrowser(
  name: BrowserName,
  settings: LaunchSettings,
): Promise<LaunchedBrowser> {
  const path = requireBrowsers([name])[name];
  const launch = name === 'chromium' ? launchChromium : launchFirefox;
  const downloads = mkdtempSync(join(tmpdir(), 'kirinuki-downloads-'));
  let last: unknown;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await launch(path, settings, downloads);
    } catch (error) {
      last = error;
    }
  }
  throw new Error(
    `${name} at ${path} did not start: ${last instanceof Error ? last.message : last}`,
  );
}

const WELCOME_WITHIN_MS = 20_000;

/**
 * Waits for the welcome page, which the extension opens in front of everything as soon as it is
 * installed: whoever goes on before it has come finds his own page hidden by it, and a browser
 * draws no frame of a hidden page, so that a click there waits for ever. Returns the page.
 */
export async function waitForWelcome({ name, browser }: LaunchedBrowser): Promise<Page> {
  for (const start = Date.now(); Date.now() - start < WELCOME_WITHIN_MS; ) {
    const pages = await browser.pages();
    // Firefox tells of the tab, never of the extension's address in it; there is one other, blank.
    const welcome =
      name === 'firefox' ? pages[1] : pages.find((page) => page.url().endsWith('/welcome.html'));
    if (welcome) return welcome;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the extension opened no welcome page within 20 seconds');
}

/** Clicks the one element that fits, as a reader does: in the page that stands in front, where it stands still. */
export async function press(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  await page.locator(selector).click();
}
