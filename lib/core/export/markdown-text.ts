/**
 * Addresses that readers of Markdown make links of by themselves: no backslash stops all of them, but none
 * looks into code.
 */
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]{1,30}:\/\/|www\.|(?:mailto|xmpp):)[!-_a-~]*|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/gi;
/** Punctuation that ends a sentence, not an address. */
const AFTER_ADDRESS = /[.,;:!?'")\]]+$/;
/**
 * What Markdown, HTML in it, and Obsidian's tags, comments, highlights, formulas and references are made
 * of. Nothing is made of several lines, since each is a paragraph.
 */
const ALIVE = /[\\`*_[\]<~$^]|#(?=\S)|==+|%%+|&(?=[#\w])/g;
const BLANK_ENDS = /^[ \t\f\v]+|[ \t\f\v]+$/g;

/**
 * Plain text as Markdown that shows just that text, a line of it a paragraph: nothing in it becomes a
 * link, a tag, an element or a formula.
 */
export function asMarkdown(text: string): string {
  return linesOf(text).join('\n\n');
}

/** The same as a block quote. */
export function asBlockQuote(text: string): string {
  return linesOf(text)
    .map((line) => `> ${line}`)
    .join('\n>\n');
}

/** The same on one line. */
export function asMarkdownLine(text: string): string {
  return linesOf(text.replace(/\s+/g, ' ')).join('');
}

function linesOf(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => escapeLine(line.replace(BLANK_ENDS, '')))
    .filter((line) => line !== '');
}

function escapeLine(line: string): string {
  let written = '';
  let from = 0;
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const address = found.replace(AFTER_ADDRESS, '');
    written += `${escapeWords(line.slice(from, index))}\`${address}\``;
    from = index + address.length;
  }
  return (written + escapeWords(line.slice(from)))
    .replace(/^[-+>#]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

function escapeWords(words: string): string {
  return words.replace(ALIVE, (marks) => marks.replace(/./g, '\\$&'));
}
