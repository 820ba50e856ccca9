import { hostOf } from '../address';
import type { ExportedClipping } from './record';

/** What no file of Windows may be called, what Obsidian cannot link to, and what nobody sees. */
const UNFIT = /[<>:"/\\|?*#^[\]`]|\p{C}|\p{Zl}|\p{Zp}/gu;
/** Bytes of UTF-8 that a name may have without its ending: file systems take 255, some of them 143. */
const LONGEST = 130;

/**
 * Gives each clipping a file name without its ending: its day and its title in its own script. Names are
 * safe on Windows, macOS and Linux; a second one that differs in nothing, or in case alone, is numbered.
 */
export function createFileNames(): (clipping: ExportedClipping) => string {
  const taken = new Set<string>();
  // So that a thousand clippings of one title are not each compared with all before.
  const numbers = new Map<string, number>();
  return (clipping) => {
    const plain = nameOf(clipping);
    let name = plain;
    let number = numbers.get(fold(plain)) ?? 1;
    while (taken.has(fold(name))) {
      number += 1;
      name = `${plain} (${number})`;
    }
    if (number > 1) numbers.set(fold(plain), number);
    taken.add(fold(name));
    return name;
  };
}

/** File systems differ on whether case and composed letters count; here they never do. */
function fold(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase();
}

/** Beginning with a day, no name is one that Windows keeps for devices (`con`), hidden, or an option of a command. */
function nameOf({ title, url, published, saved }: ExportedClipping): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(published ?? saved)?.[0] ?? '0000-00-00';
  const words = tidy(title) || tidy(hostOf(url));
  return cut(`${day} ${words}`).replace(/[. ]+$/, '');
}

function tidy(text: string): string {
  const plain = text.normalize('NFC').replace(UNFIT, ' ').replace(/\s+/g, ' ').trim();
  // A name of dots alone would be none.
  return plain.replace(/[. ]+$/, '');
}

/** As many whole characters as fit. */
function cut(name: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > LONGEST) break;
    end += character.length;
  }
  return name.slice(0, end);
}
