/**
 * Lets the browser save text that comes in pieces. Pieces are rolled into a blob as they come, so
 * the browser may keep them on disk. Works in the extension's own pages.
 */
export async function download(
  pieces: AsyncIterable<string>,
  fileName: string,
  type: string,
): Promise<void> {
  const url = URL.createObjectURL(await toBlob(pieces, type));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the blob after the click; an address given back at once would be empty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const ROLL_AT = 8 * 1024 * 1024;

async function toBlob(pieces: AsyncIterable<string>, type: string): Promise<Blob> {
  let blob = new Blob([], { type });
  let pending: string[] = [];
  let size = 0;
  for await (const piece of pieces) {
    pending.push(piece);
    size += piece.length;
    if (size < ROLL_AT) continue;
    blob = new Blob([blob, ...pending], { type });
    pending = [];
    size = 0;
  }
  return new Blob([blob, ...pending], { type });
}
