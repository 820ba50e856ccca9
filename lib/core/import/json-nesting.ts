const [LF, QUOTE, BRACKET, BACKSLASH] = [0x0a, 0x22, 0x5b, 0x5c];
const [CLOSING_BRACKET, BRACE, CLOSING_BRACE] = [0x5d, 0x7b, 0x7d];

/** Where in a JSON value the bytes read so far end. */
export interface Nesting {
  depth: number;
  deepest: number;
  inText: boolean;
  /** After a backslash. */
  escaped: boolean;
  /** Line breaks passed; those within texts are none of JSON's. */
  lines: number;
}

export const outside = (): Nesting => ({
  depth: 0,
  deepest: 0,
  inText: false,
  escaped: false,
  lines: 0,
});

/**
 * Follows the brackets and texts of a value over more of its bytes. Answers with the place after its last
 * byte, or -1 where it goes on. Texts, which are nearly all of a clipping, are passed by a search for their
 * end, as looking at each byte took as long as all the rest of an import.
 */
export function follow(nesting: Nesting, bytes: Uint8Array, from: number): number {
  let { depth, deepest, inText, escaped, lines } = nesting;
  const end = bytes.length;
  let at = from;
  let after = -1;
  while (at < end && after < 0) {
    if (escaped) {
      escaped = false;
      at++;
    } else if (inText) {
      const quote = bytes.indexOf(QUOTE, at);
      const stop = quote < 0 ? end : quote;
      let slashes = 0;
      while (stop - 1 - slashes >= at && bytes[stop - 1 - slashes] === BACKSLASH) slashes++;
      const isOdd = slashes % 2 === 1;
      if (quote < 0) {
        escaped = isOdd;
        at = end;
      } else {
        at = quote + 1;
        inText = isOdd;
        if (!inText && depth === 0) after = at;
      }
    } else {
      const byte = bytes[at++];
      if (byte === QUOTE) inText = true;
      else if (byte === LF) lines++;
      else if (byte === BRACE || byte === BRACKET) {
        depth++;
        if (depth > deepest) deepest = depth;
      } else if (byte === CLOSING_BRACE || byte === CLOSING_BRACKET) {
        depth--;
        if (depth === 0) after = at;
      }
    }
  }
  Object.assign(nesting, { depth, deepest, inText, escaped, lines });
  return after;
}

/** How deep the values in these bytes are nested. */
export function deepestIn(bytes: Uint8Array): number {
  const nesting = outside();
  for (let at = 0; at >= 0 && at < bytes.length; ) at = follow(nesting, bytes, at);
  return nesting.deepest;
}
