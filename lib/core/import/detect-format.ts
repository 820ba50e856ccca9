import { isWide, markLength } from './utf8';

/** How many bytes at the start of a file tell what it is. */
export const FIRST_BYTES = 4_096;

/** What a file is written in; which program's it is, its content says later. */
export type FileKind = 'json' | 'csv' | 'html' | 'empty' | 'wide' | 'unknown';

/**
 * What a file is by its first bytes; its name decides only of what may be either. `wide` is text of two or
 * four bytes a letter, which none of the programs writes; a saved page may be.
 */
export function detectFormat(fileName: string, firstBytes: Uint8Array): FileKind {
  const isPage = /\.x?html?$/i.test(fileName);
  if (isWide(firstBytes)) return isPage ? 'html' : 'wide';
  let text = '';
  for (const byte of firstBytes.subarray(markLength(firstBytes), FIRST_BYTES))
    text += String.fromCharCode(byte);
  const begin = text.trimStart();
  if (begin === '') return 'empty';
  if (/^[[{]/.test(begin)) return 'json';
  if (begin.startsWith('<')) return 'html';
  const [first = ''] = begin.split(/\r?\n/, 1);
  if (/(?:^|,)\s*"?url"?\s*(?:,|$)/i.test(first)) return 'csv';
  return isPage ? 'html' : 'unknown';
}
