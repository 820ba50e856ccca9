import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Build, builtExtension } from '../build';
import type { BrowserName } from '../find-browser';
import { E2E_OUT_DIR } from '../hosts';

export interface ChangedBuild extends Build {
  remove(): void;
}

/** A copy of the end-to-end build in which `change` was made to some files; throws where it changed none. */
function changedBuild(
  browser: BrowserName,
  file: RegExp,
  change: (text: string) => string,
): ChangedBuild {
  const { folder, geckoId } = builtExtension(browser, E2E_OUT_DIR);
  const copy = mkdtempSync(join(tmpdir(), 'kirinuki-build-'));
  cpSync(folder, copy, { recursive: true });
  let changed = 0;
  for (const name of readdirSync(copy, { recursive: true }).map(String)) {
    if (!file.test(name)) continue;
    const before = readFileSync(join(copy, name), 'utf8');
    const after = change(before);
    if (after === before) continue;
    writeFileSync(join(copy, name), after);
    changed += 1;
  }
  if (changed === 0) throw new Error(`nothing to change in ${folder}`);
  return { folder: copy, geckoId, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/** The product with transactions that need not be synced before they are told to be done. */
export const relaxedBuild = (browser: BrowserName) =>
  changedBuild(browser, /\.js$/, (code) =>
    code.replace(/(chromeTransactionDurability:)(["'`])strict\2/g, '$1$2relaxed$2'),
  );

/** The product without the policy that forbids its pages to load anything; what a browser demands is left. */
export const openBuild = (browser: BrowserName) =>
  changedBuild(browser, /^manifest\.json$/, (text) => {
    const { content_security_policy: _, ...manifest } = JSON.parse(text);
    return JSON.stringify(manifest);
  });

/** What makes a build with a bounded archive refuse: a value of its own in the extension's local storage. */
export const NO_ROOM = 'kirinuki-e2e-no-room';

/**
 * The product whose background is refused every write of a clipping as by a browser whose quota is used up, for as
 * long as `NO_ROOM` is true. Neither browser has a quota for an extension that asked for unlimited storage, and what
 * their tools set for an origin bounds none of them.
 */
export const boundedBuild = (browser: BrowserName) =>
  changedBuild(browser, /^background\.js$/, (code) => `(${refuseWrites})('${NO_ROOM}');\n${code}`);

/** Runs in the extension's background, before its own code. */
function refuseWrites(name: string): void {
  const { browser: api = (globalThis as { chrome?: unknown }).chrome } = globalThis as {
    browser?: unknown;
  };
  const { storage } = api as {
    storage: {
      local: { get(name: string): Promise<Record<string, unknown>> };
      onChanged: {
        addListener(hear: (changes: Record<string, { newValue?: unknown }>) => void): void;
      };
    };
  };
  let isFull = false;
  void storage.local.get(name).then((kept) => {
    isFull = kept[name] === true;
  });
  storage.onChanged.addListener((changes) => {
    if (changes[name]) isFull = changes[name].newValue === true;
  });
  for (const method of ['put', 'add'] as const) {
    const own = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function (...args) {
      if (isFull) throw new DOMException('The quota is used up.', 'QuotaExceededError');
      return own.apply(this, args);
    };
  }
}
