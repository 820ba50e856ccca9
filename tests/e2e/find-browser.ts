import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, getuid, platform } from 'node:process';

export type BrowserName = 'chromium' | 'firefox';

/** What the tests and the demo install on Debian: both browsers, and fonts with Latin, Cyrillic, kana, hanzi and hangul. */
const DEBIAN_PACKAGES = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
  fonts: ['fonts-dejavu-core', 'fonts-noto-cjk'],
};

const VARIABLE = { chromium: 'KIRINUKI_CHROME', firefox: 'KIRINUKI_FIREFOX' } as const;

const ON_PATH = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
} as const;

const USUAL_PLACES: Record<string, Record<BrowserName, string[]>> = {
  linux: {
    chromium: ['/usr/bin/chromium', '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium'],
    firefox: ['/usr/bin/firefox-esr', '/usr/lib/firefox/firefox', '/opt/firefox/firefox'],
  },
  darwin: {
    chromium: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    firefox: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
  },
  win32: {
    chromium: windowsPlaces('Google\\Chrome\\Application\\chrome.exe').concat(
      windowsPlaces('Chromium\\Application\\chrome.exe'),
    ),
    firefox: windowsPlaces('Mozilla Firefox\\firefox.exe'),
  },
};

const HOW_TO_INSTALL: Record<string, Record<BrowserName, string>> = {
  linux: {
    chromium: 'install Chromium or Google Chrome with your package manager',
    firefox: 'install Firefox with your package manager',
  },
  darwin: {
    chromium: 'brew install --cask google-chrome',
    firefox: 'brew install --cask firefox',
  },
  win32: {
    chromium: 'winget install Google.Chrome',
    firefox: 'winget install Mozilla.Firefox',
  },
};

function windowsPlaces(below: string): string[] {
  return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
    .filter((root) => root !== undefined)
    .map((root) => join(root, below));
}

/**
 * Ubuntu's `/usr/bin/chromium-browser` and `/usr/bin/firefox` are small shell scripts that only
 * start (or ask for) a snap. A snap reads no profile under /tmp and cannot be driven from here.
 */
function isSnapStub(path: string): boolean {
  if (platform !== 'linux') return false;
  if (path.startsWith('/snap/')) return true;
  const head = readFileSync(path).subarray(0, 4096).toString('latin1');
  return head.startsWith('#!') && /\/snap\/|snap install/.test(head);
}

/** Path of an installed browser, or undefined. A variable that names no file is an error, not a miss. */
export function findBrowser(name: BrowserName): string | undefined {
  const named = env[VARIABLE[name]];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${VARIABLE[name]} names ${named}, which does not exist.`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = platform === 'win32' ? '.exe' : '';
  const candidates = [
    ...(USUAL_PLACES[platform]?.[name] ?? []),
    ...ON_PATH[name].flatMap((file) => folders.map((folder) => join(folder, file + suffix))),
  ];
  return candidates.find((path) => existsSync(path) && !isSnapStub(path));
}

/** `[]` as root, `['sudo', '-n']` where sudo asks no password, undefined where apt is out of reach. */
function aptPrefix(): string[] | undefined {
  if (platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  if (getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n'] : undefined;
}

function hasCandidate(debianPackage: string): boolean {
  const policy = spawnSync('apt-cache', ['policy', debianPackage], { encoding: 'utf8' });
  const candidate = /Candidate: (\S+)/.exec(policy.stdout ?? '')?.[1];
  // Ubuntu's transitional packages, `1:85…` and `2:1snap1…`, hold only the stub described above.
  return candidate !== undefined && candidate !== '(none)' && !candidate.includes('snap');
}

function apt(prefix: string[], ...args: string[]): void {
  const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
  execFileSync(command, rest, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/**
 * Paths of the browsers asked for. On Debian and its like, with root or passwordless sudo, a
 * missing one is installed by apt and said so; elsewhere this throws with the line that installs it.
 */
export function requireBrowsers(names: BrowserName[]): Record<BrowserName, string> {
  const found: Record<BrowserName, string> = { chromium: '', firefox: '' };
  let missing = names.filter((name) => !findBrowser(name));
  const prefix = missing.length > 0 ? aptPrefix() : undefined;
  if (prefix) {
    console.log(`Looking for ${missing.join(' and ')} in apt (apt-get update) …`);
    apt(prefix, 'update', '-qq');
    const packages = missing.map((name) => DEBIAN_PACKAGES[name]).filter(hasCandidate);
    if (packages.length > 0) {
      const all = [...packages, ...DEBIAN_PACKAGES.fonts];
      console.log(`Installing ${all.join(' ')} by apt-get; this takes some minutes …`);
      apt(prefix, 'install', '-y', '-qq', '--no-install-recommends', ...all);
    }
    missing = names.filter((name) => !findBrowser(name));
  }
  if (missing.length > 0) {
    const lines = missing.map((name) => `${name} was not found. ${installLine(name)}`);
    throw new Error(lines.join('\n'));
  }
  for (const name of names) found[name] = findBrowser(name) ?? '';
  return found;
}

function installLine(name: BrowserName): string {
  const onDebian = platform === 'linux' && existsSync('/etc/debian_version');
  const isUbuntu =
    onDebian &&
    existsSync('/etc/os-release') &&
    /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
  const how = isUbuntu
    ? `Ubuntu has ${name} as a snap only, which cannot be driven: install ${name === 'chromium' ? 'Google Chrome from google.com/chrome' : 'Firefox from packages.mozilla.org'}`
    : onDebian
      ? `Install it with: sudo apt-get install ${DEBIAN_PACKAGES[name]} ${DEBIAN_PACKAGES.fonts.join(' ')}`
      : `Install it with: ${HOW_TO_INSTALL[platform]?.[name] ?? 'your package manager'}`;
  return `${how}, or set ${VARIABLE[name]} to its path.`;
}
