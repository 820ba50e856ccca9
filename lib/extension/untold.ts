/**
 * Texts of this browser's own pages, written before the call returns. Firefox takes a moment for what it is told to
 * store, which a popup that is closed with the last keystroke does not have. Its background has the same storage.
 * Chrome is told at once, and its worker could not see what stands here: there nothing ever does. Where the storage
 * is full, damaged or refused, nothing does either.
 */
export const untold = {
  get: (name: string): string | null => tried((storage) => storage.getItem(name)) ?? null,
  set(name: string, text: string): void {
    tried((storage) => {
      // What stood there is older; it must not outlast what has no room.
      storage.removeItem(name);
      storage.setItem(name, text);
    });
  },
  /** With `text` only where it is still that. */
  remove(name: string, text?: string): void {
    tried((storage) => {
      if (text === undefined || storage.getItem(name) === text) storage.removeItem(name);
    });
  },
  names: (): string[] => tried((storage) => Object.keys(storage)) ?? [],
};

function tried<T>(use: (storage: Storage) => T): T | undefined {
  if (!import.meta.env.FIREFOX) return undefined;
  try {
    return use(globalThis.localStorage);
  } catch {
    return undefined;
  }
}
