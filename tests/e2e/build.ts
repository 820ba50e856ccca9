import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './find-browser';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export interface Build {
  /** Folder of the unpacked extension. */
  folder: string;
  /** The add-on's id in Firefox; empty in a Chromium build. */
  geckoId: string;
}

const TARGET = { chromium: 'chrome', firefox: 'firefox' } as const;

/**
 * Builds the extension for one browser. With `hosts` it is an end-to-end build: those hosts are
 * required permissions (`KIRINUKI_E2E_HOSTS` in wxt.config.ts), because no test can answer a
 * browser's permission prompt; everything else is the product. Throws with the build's output.
 */
export function buildExtension(
  name: BrowserName,
  { hosts = [], outDir = '.output' }: { hosts?: string[]; outDir?: string } = {},
): Build {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  try {
    execFileSync(execPath, [wxt, 'build', '-b', TARGET[name], '--mv3'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...env, KIRINUKI_E2E_HOSTS: hosts.join(','), KIRINUKI_OUT_DIR: outDir },
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`wxt build for ${name} failed:\n${stdout}${stderr}`);
  }
  return builtExtension(name, outDir);
}

/** A build made before. */
export function builtExtension(name: BrowserName, outDir = '.output'): Build {
  const folder = join(ROOT, outDir, `${TARGET[name]}-mv3`);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return { folder, geckoId: manifest.browser_specific_settings?.gecko?.id ?? '' };
}
