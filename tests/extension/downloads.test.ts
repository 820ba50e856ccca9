// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import type { ExportedClipping, ExportFormat } from '../../lib/core/export/record';
import { type ExportSeam, exportTo, sweepExports } from '../../lib/extension/downloads';
import {
  type FileInWork,
  memory,
  privateFolder,
  type Workshop,
} from '../../lib/extension/export-file';
import { head, samples } from '../core/export-samples';

/** Lines of titles: what is written is easily foreseen. */
const titles: ExportFormat = {
  id: 'titles',
  extension: 'txt',
  mediaType: 'text/plain',
  labelKey: 'format_json',
  async *write(clippings) {
    for await (const { title } of clippings) yield `${title}\n`;
    yield new Uint8Array([0xe6, 0xb8, 0xaf]);
  },
};

/** A workshop of one file in memory that tells what was done to it; `at` may spoil a write. */
function workshop(at: (writes: number) => void = () => undefined) {
  const done: string[] = [];
  const parts: Uint8Array[] = [];
  const file: FileInWork = {
    async write(chunk) {
      at(parts.length);
      done.push(`write ${chunk.length}`);
      parts.push(chunk.slice());
    },
    async close() {
      done.push('close');
      return new Blob(parts.map((part) => new Uint8Array(part)));
    },
    async discard() {
      done.push('discard');
    },
  };
  const place: Workshop = {
    async open(type) {
      done.push(`open ${type}`);
      return file;
    },
    async sweep() {
      done.push('sweep');
    },
  };
  const saved: string[] = [];
  const afters: (() => void)[] = [];
  const save: ExportSeam['save'] = (_, name, after) => {
    saved.push(name);
    afters.push(after);
  };
  const text = () => Buffer.concat(parts).toString('utf8');
  return { seam: { workshop: place, save, now: () => 0 }, done, saved, afters, text };
}

const wishes = (signal = new AbortController().signal) => ({
  name: 'kirinuki-2026-03-04',
  signal,
  onProgress: vi.fn(),
});

describe('an export', () => {
  test('is written whole, handed to the downloads, and taken away once that is done', async () => {
    const { seam, done, saved, afters, text } = workshop();
    const wish = wishes();
    const outcome = await exportTo(titles, samples, head, wish, seam);
    expect(outcome).toEqual({ outcome: 'done', name: 'kirinuki-2026-03-04.txt' });
    expect(text()).toBe(`${samples.map(({ title }) => `${title}\n`).join('')}港`);
    expect(saved).toEqual(['kirinuki-2026-03-04.txt']);
    expect(done).toEqual(['open text/plain', expect.stringMatching(/^write /), 'close']);
    for (const after of afters) after();
    expect(done.at(-1)).toBe('discard');
  });

  test('is written in chunks of one size, whatever its pieces', async () => {
    const { seam, done, text } = workshop();
    const long = 'あ'.repeat(500_000);
    const two = samples.slice(0, 2).map((each) => ({ ...each, title: long }));
    await exportTo(titles, two, head, wishes(), seam);
    expect(text()).toBe(`${long}\n${long}\n港`);
    expect(done.filter((each) => each.startsWith('write'))).toEqual([
      ...['write 1048576', 'write 1048576', `write ${3_000_005 - 2 * 1_048_576}`],
    ]);
  });

  test('says how far it is, ten times a second at most, and how many they were at the end', async () => {
    const { seam } = workshop();
    const wish = wishes();
    let now = 0;
    const tick = () => {
      now += 40;
      return now;
    };
    await exportTo(titles, samples, head, wish, { ...seam, now: tick });
    const told = wish.onProgress.mock.calls.map(([done]) => done);
    expect(told[0]).toBe(1);
    expect(told.at(-1)).toBe(samples.length);
    expect(told.length).toBeLessThan(samples.length);
    const still = wishes();
    await exportTo(titles, samples, head, still, seam);
    expect(still.onProgress.mock.calls).toEqual([[1], [samples.length]]);
  });

  test('that is cancelled stops at once and leaves nothing', async () => {
    const { seam, done, saved } = workshop();
    const cancel = new AbortController();
    let taken = 0;
    let closed = false;
    async function* archive(): AsyncGenerator<ExportedClipping> {
      try {
        for (const each of samples) {
          taken += 1;
          if (taken === 3) cancel.abort();
          yield each;
        }
      } finally {
        closed = true;
      }
    }
    const outcome = await exportTo(titles, archive(), head, wishes(cancel.signal), seam);
    expect(outcome).toEqual({ outcome: 'cancelled' });
    expect({ taken, closed, saved }).toEqual({ taken: 3, closed: true, saved: [] });
    expect(done).toEqual(['open text/plain', 'discard']);
  });

  test('that is cancelled while its last bytes are written is not handed over', async () => {
    const cancel = new AbortController();
    const { seam, done, saved } = workshop(() => cancel.abort());
    const outcome = await exportTo(titles, samples, head, wishes(cancel.signal), seam);
    expect(outcome).toEqual({ outcome: 'cancelled' });
    expect(saved).toEqual([]);
    expect(done.at(-1)).toBe('discard');
  });

  test.each([
    [
      'the disk is full',
      () =>
        workshop(() => {
          throw new DOMException('full', 'QuotaExceededError');
        }),
      samples,
    ],
    [
      'the archive is gone',
      () => workshop(),
      (async function* () {
        yield* samples.slice(0, 1);
        throw new DOMException('gone', 'QuotaExceededError');
      })(),
    ],
  ])('leaves nothing where %s, and says what was said', async (_, make, clippings) => {
    const { seam, done, saved } = make();
    const outcome = await exportTo(titles, clippings, head, wishes(), seam);
    expect(outcome).toMatchObject({ outcome: 'failed', error: { name: 'QuotaExceededError' } });
    expect(saved).toEqual([]);
    expect(done.at(-1)).toBe('discard');
  });

  test('goes through memory where the browser has no private folder', async () => {
    const names: string[] = [];
    let blob = new Blob([]);
    const save: ExportSeam['save'] = (file, name) => {
      blob = file;
      names.push(name);
    };
    // jsdom has none.
    const outcome = await exportTo(titles, samples.slice(1, 2), head, wishes(), { save });
    expect(outcome).toMatchObject({ outcome: 'done' });
    expect(names).toEqual(['kirinuki-2026-03-04.txt']);
    expect(blob.type).toBe('text/plain');
    expect(blob.size).toBe(Buffer.byteLength(`${samples[1]?.title}\n港`));
    await sweepExports();
  });
});

test('in memory, what was written is not changed by what is written next', async () => {
  const file = await memory.open('text/plain');
  const chunk = new Uint8Array([1, 2]);
  await file.write(chunk);
  chunk.fill(9);
  await file.write(chunk.subarray(0, 1));
  expect((await file.close()).size).toBe(3);
});

/** The browser's private folder and its locks, as far as they are used. */
function fakeBrowser() {
  const files = new Map<string, string[]>();
  const locked = new Set<string>();
  const folder = {
    async getFileHandle(name: string) {
      const parts: string[] = [];
      files.set(name, []);
      return {
        async createWritable() {
          return {
            async write(chunk: Uint8Array) {
              parts.push(Buffer.from(chunk).toString());
            },
            async close() {
              files.set(name, parts);
            },
            async abort() {},
          };
        },
        async getFile() {
          return new Blob(files.get(name) ?? []);
        },
      };
    },
    async removeEntry(name: string) {
      if (!files.delete(name)) throw new DOMException('none', 'NotFoundError');
    },
    async *keys() {
      yield* [...files.keys()];
    },
  };
  const storage = { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) };
  const locks = {
    async request(name: string, ...rest: unknown[]) {
      const call = rest.at(-1) as (lock: object | null) => Promise<unknown>;
      if (locked.has(name)) return call(null);
      locked.add(name);
      try {
        return await call({ name });
      } finally {
        locked.delete(name);
      }
    },
  };
  const browser = { storage, locks } as unknown as Pick<Navigator, 'storage' | 'locks'>;
  return { browser, files, locked };
}

describe('the private folder', () => {
  test('holds a file until it is no longer needed', async () => {
    const { browser, files, locked } = fakeBrowser();
    const file = await privateFolder(browser).open('text/plain');
    await file.write(new TextEncoder().encode('港'));
    expect((await file.close()).size).toBe(3);
    expect([files.size, locked.size]).toEqual([1, 1]);
    await file.discard();
    await Promise.resolve();
    expect([files.size, locked.size]).toEqual([0, 0]);
  });

  test('is swept of what a killed page left, not of what another page is at work on', async () => {
    const { browser, files, locked } = fakeBrowser();
    await privateFolder(browser).open('text/plain');
    const [inWork] = files.keys();
    // What Chromium writes to before a file is closed.
    files.set(`${inWork}.crswap`, ['half']);
    files.set('left-behind', ['half']);
    files.set('left-behind.crswap', ['half']);
    await sweepExports(privateFolder(browser));
    expect([...files.keys()]).toEqual([inWork, `${inWork}.crswap`]);
    locked.clear();
    await sweepExports(privateFolder(browser));
    expect(files.size).toBe(0);
  });

  test('leaves no file and no lock where it cannot be written to', async () => {
    const { browser, files, locked } = fakeBrowser();
    const spoilt = {
      ...browser,
      storage: {
        getDirectory: async () => ({
          getDirectoryHandle: async () => ({
            getFileHandle: async () => {
              throw new DOMException('full', 'QuotaExceededError');
            },
            removeEntry: async () => {
              throw new DOMException('none', 'NotFoundError');
            },
          }),
        }),
      },
    } as unknown as typeof browser;
    await expect(privateFolder(spoilt).open('text/plain')).rejects.toThrow('full');
    await Promise.resolve();
    expect([files.size, locked.size]).toEqual([0, 0]);
  });
});
