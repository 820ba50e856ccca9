/**
 * Where a file is put together before the browser saves it among the downloads: chunk by chunk, so that
 * a page holds one chunk of it however large it becomes.
 */
export interface Workshop {
  open(type: string): Promise<FileInWork>;
  /** Takes away what exports left behind that were killed; never what another page is at work on. */
  sweep(): Promise<void>;
}

export interface FileInWork {
  write(chunk: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The whole of it. */
  close(): Promise<Blob>;
  /** Takes it away, finished or not. Never rejects. */
  discard(): Promise<void>;
}

const FOLDER = 'exports';

/**
 * The browser's private folder for the extension (OPFS): what is written there is on disk, and in no
 * memory. A lock of the file's name tells other pages that it is in use; it ends with its page.
 */
export function privateFolder({
  storage,
  locks,
}: Pick<Navigator, 'storage' | 'locks'> = navigator): Workshop {
  const folder = async () =>
    (await storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  return {
    async open(type) {
      const files = await folder();
      const name = crypto.randomUUID();
      const letGo = await hold(locks, name);
      let writable: FileSystemWritableFileStream | undefined;
      const discard = async () => {
        // A stream that is closed cannot be aborted, a file that was never made cannot be removed.
        await writable?.abort().catch(() => undefined);
        await files.removeEntry(name).catch(() => undefined);
        letGo();
      };
      try {
        const handle = await files.getFileHandle(name, { create: true });
        const stream = await handle.createWritable();
        writable = stream;
        return {
          write: (chunk) => stream.write(chunk),
          async close() {
            await stream.close();
            // A slice bears the type, which a file of the folder has none of; it copies nothing.
            const file = await handle.getFile();
            return file.slice(0, file.size, type);
          },
          discard,
        };
      } catch (error) {
        await discard();
        throw error;
      }
    },
    async sweep() {
      const files = await folder();
      const left: string[] = [];
      for await (const name of files.keys()) left.push(name);
      for (const name of left) {
        // Chromium writes to `<name>.crswap` until a file is closed.
        const file = name.split('.', 1)[0] ?? name;
        await locks.request(file, { ifAvailable: true }, async (lock) => {
          if (lock) await files.removeEntry(name).catch(() => undefined);
        });
      }
    },
  };
}

/** Holds a lock until what it answers with is called. */
function hold(locks: LockManager, name: string): Promise<() => void> {
  return new Promise((held, failed) => {
    locks.request(name, () => new Promise<void>((done) => held(() => done()))).catch(failed);
  });
}

/** Chunks are rolled into a blob as they come, so the browser may keep them on disk: where it has no private folder. */
const ROLL_AT = 8 * 1024 * 1024;

export const memory: Workshop = {
  async open(type) {
    let blob = new Blob([], { type });
    let pending: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    const roll = () => {
      blob = new Blob([blob, ...pending], { type });
      pending = [];
      size = 0;
    };
    return {
      async write(chunk) {
        pending.push(chunk.slice());
        size += chunk.length;
        if (size >= ROLL_AT) roll();
      },
      async close() {
        roll();
        return blob;
      },
      async discard() {
        blob = new Blob([]);
        pending = [];
      },
    };
  },
  async sweep() {},
};
