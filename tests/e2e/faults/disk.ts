import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../find-browser';

/** A browser's profile on a disk that fails when it is told to. */
export interface Disk {
  profile: string;
  /** For the browser's start. */
  environment: Record<string, string>;
  /**
   * Takes from the databases of a browser that was killed all that was never synced, as a power cut may:
   * each file is again what it was when it was last synced. Resolves with how many files lost something.
   */
  cutPower(): number;
  /** Whether files can still grow. */
  fill(isFull: boolean): void;
  /** Sets the clock of the day off by so many milliseconds, for every process of the browser. */
  setClock(ms: number): void;
  remove(): void;
}

/** Where each browser keeps the databases of pages and extensions, in its profile. */
export const DATABASES: Record<BrowserName, string> = {
  chromium: 'Default/IndexedDB',
  firefox: 'storage/default',
};

/** Whether such a disk can be made here: it is a library that stands between browser and system. */
export function canFail(): boolean {
  return platform() === 'linux' && spawnSync('cc', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** A fresh profile on such a disk; of `part` alone, a folder in it, what was synced is kept in mind. */
export function failingDisk({ part = '' }: { part?: string } = {}): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'kirinuki-disk-'));
  const [profile, synced] = [join(folder, 'profile'), join(folder, 'synced')];
  const [library, faults] = [join(folder, 'disk.so'), join(folder, 'faults')];
  for (const each of [profile, synced]) mkdirSync(each);
  const source = join(dirname(fileURLToPath(import.meta.url)), 'disk.c');
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl']);
  const control = openSync(faults, 'w');
  const numbers = new BigInt64Array([0n, 0n]);
  const say = () => writeSync(control, new Uint8Array(numbers.buffer), 0, 16, 0);
  say();
  return {
    profile,
    environment: {
      LD_PRELOAD: library,
      KIRINUKI_FAULTS: faults,
      KIRINUKI_DISK: join(profile, part),
      ...(part !== '' && { KIRINUKI_SYNCED: synced }),
    },
    cutPower: () => filesBelow(join(profile, part)).filter((file) => dropped(file, synced)).length,
    fill(isFull) {
      numbers[0] = isFull ? 1n : 0n;
      say();
    },
    setClock(ms) {
      numbers[1] = BigInt(ms);
      say();
    },
    remove() {
      closeSync(control);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Gives a file what it held when it was last synced, or deletes it; true where that was another state. */
function dropped(file: string, synced: string): boolean {
  const { ino, size } = statSync(file);
  const kept = join(synced, String(ino));
  if (!existsSync(kept)) {
    rmSync(file);
    return size > 0;
  }
  const isShorter = statSync(kept).size !== size;
  copyFileSync(kept, file);
  return isShorter;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const all = readdirSync(folder, { withFileTypes: true, recursive: true });
  return all.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}
