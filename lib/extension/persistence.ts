/** How the browser keeps what the extension stores; a figure it does not tell is absent. */
export interface StorageState {
  /** Bytes used by all that the extension keeps. */
  usage?: number;
  /** Bytes the browser lets it use. */
  quota?: number;
  /** Whether the browser says it will not delete the archive by itself when the disk is full. */
  lasting?: boolean;
}

/**
 * Asks the browser not to delete the archive when the disk is full, and resolves with its answer; it keeps the
 * answer itself. Only pages may ask. Neither Chrome nor, with `unlimitedStorage`, Firefox asks the reader.
 */
export async function askToPersist(): Promise<boolean | undefined> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch (error) {
    console.debug('The browser does not tell whether it keeps the archive', error);
    return undefined;
  }
}

export async function storageState(): Promise<StorageState> {
  const [estimate, lasting] = await Promise.all([
    navigator.storage.estimate().catch((): StorageEstimate => ({})),
    askToPersist(),
  ]);
  const { usage, quota } = estimate;
  return {
    ...(usage !== undefined && { usage }),
    ...(quota !== undefined && { quota }),
    ...(lasting !== undefined && { lasting }),
  };
}
