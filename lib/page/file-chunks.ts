/**
 * The bytes of a file as they are read, so that it is never held whole: a text of a gigabyte comes back empty
 * in Chromium, and without an error. Streams themselves can be iterated only since Chrome 124.
 */
export async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops half-way lets go of the file; of one that was read this does nothing.
    await reader.cancel().catch(() => undefined);
  }
}
