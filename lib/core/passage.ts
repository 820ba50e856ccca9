/** Words of a text, with what stands before and after them in their sentence. */
export interface Passage {
  before: string;
  words: string;
  after: string;
}

/** Sentence ends. A full stop after a short word may be an abbreviation's and ends nothing. */
const END = /[。！？]["”’」』）)]*|(?:[!?…]|(?<=[\p{L}\p{N}]{4})\.)["”’»)]*(?=\s)/gu;
/** Characters twice as wide as Latin ones: Han, kana, hangul and their punctuation. */
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\ud840-\ud87f]/;

/**
 * What stands at `start`–`end` (UTF-16 code units, end exclusive) of a text, with the words around it:
 * of its sentence, and of its paragraph at most; a side longer than `reach`, in Latin widths, is cut
 * between words and bears an ellipsis. Places outside the text are moved into it.
 */
export function passageAround(text: string, start: number, end: number, reach = 60): Passage {
  const from = Math.min(Math.max(start, 0), text.length);
  const to = Math.min(Math.max(end, from), text.length);
  // No more than can be shown is looked at: a text may be one paragraph of a megabyte. Half a pair at
  // the rim is beyond reach, and cut.
  const most = 2 * reach + 2;
  const near = text.slice(Math.max(0, from - most), from);
  const far = text.slice(to, to + most);
  return {
    before: cutBefore(afterLastEnd(near.slice(near.lastIndexOf('\n') + 1)), reach),
    words: text.slice(from, to),
    after: cutAfter(
      untilFirstEnd(text.slice(Math.max(0, to - 4), to), far.split('\n', 1)[0] ?? ''),
      reach,
    ),
  };
}

function afterLastEnd(before: string): string {
  const last = [...before.matchAll(END)].at(-1);
  return last ? before.slice(last.index + last[0].length).trimStart() : before;
}

/** `lead` is what stands right before, which tells a sentence's end from an abbreviation's. */
function untilFirstEnd(lead: string, after: string): string {
  const ends = [...(lead + after).matchAll(END)];
  const first = ends.find(({ index }) => index >= lead.length);
  return first ? after.slice(0, first.index - lead.length + first[0].length) : after.trimEnd();
}

function cutBefore(before: string, reach: number): string {
  const units = [...before];
  let at = units.length;
  for (let width = 0; at > 0; at -= 1) {
    width += widthOf(units[at - 1]);
    if (width > reach) break;
  }
  if (at === 0) return before;
  const kept = units.slice(at).join('');
  // A word that was cut through goes whole; a script without spaces is cut between characters.
  const isWhole = /\s/.test(units[at - 1] ?? '');
  return `…${(isWhole ? kept : kept.replace(/^\S{0,24}\s/, '')).trimStart()}`;
}

function cutAfter(after: string, reach: number): string {
  const units = [...after];
  let at = 0;
  for (let width = 0; at < units.length; at += 1) {
    width += widthOf(units[at]);
    if (width > reach) break;
  }
  if (at === units.length) return after;
  const kept = units.slice(0, at).join('');
  const isWhole = /\s/.test(units[at] ?? '');
  return `${(isWhole ? kept : kept.replace(/\s\S{0,24}$/, '')).trimEnd()}…`;
}

function widthOf(character = ''): number {
  return WIDE.test(character) ? 2 : 1;
}
