import { type Browser, browser } from 'wxt/browser';
import type { ClippingRow } from '../core/clipping';

/** How the browser shows a suggestion: Chrome as a little XML, Firefox as plain text. */
export type SuggestionForm = 'markup' | 'plain';

export interface Suggestion {
  /** What comes into the address bar when it is chosen; begins with the clipping's number. */
  content: string;
  description: string;
}

export const MOST_SUGGESTIONS = 6;

/** What is to be opened: one clipping, or the archive at a search. */
export type Found = { id: number } | { search: string };

/**
 * Answers the address bar after the keyword: as one types, the clippings that `search` finds; on Enter
 * `open` is told what, and whether in the tab at hand.
 */
export function answerOmnibox({
  form,
  promise,
  search,
  dayOf,
  open,
}: {
  form: SuggestionForm;
  /** The line that is always there, for what is typed. */
  promise: (text: string) => string;
  search: (text: string, limit: number) => Promise<ClippingRow[]>;
  dayOf: (row: ClippingRow) => string;
  open: (found: Found, disposition: `${Browser.omnibox.OnInputEnteredDisposition}`) => void;
}): void {
  let latest = '';
  const sayDefault = (text: string) =>
    browser.omnibox.setDefaultSuggestion({ description: written(promise(text), form) });

  browser.omnibox.onInputStarted.addListener(() => sayDefault(''));
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    latest = text;
    sayDefault(text);
    if (text.trim() === '') return void suggest([]);
    // An archive that cannot be read has no suggestions; opened, it says why.
    const found = search(text.trim(), MOST_SUGGESTIONS).catch(() => []);
    void found.then((rows) => {
      if (latest === text) suggest(rows.map((row) => suggestionOf(row, dayOf(row), text, form)));
    });
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    open(foundBy(text), disposition);
  });
}

/** A clipping as one line: its title, then outlet and day; what was typed stands out where that can be. */
export function suggestionOf(
  { id, title, outlet }: ClippingRow,
  day: string,
  typed: string,
  form: SuggestionForm,
): Suggestion {
  const about = [outlet, day].filter((part): part is string => Boolean(part)).join(' · ');
  const content = `#${id} ${oneLine(title)}`.trim();
  if (form === 'plain')
    return { content, description: [oneLine(title), about].filter(Boolean).join(' — ') };
  const dim = about === '' ? '' : ` <dim>${written(about, form)}</dim>`;
  return { content, description: matched(oneLine(title), typed.trim()) + dim };
}

/** What an accepted line means: the clipping whose number it begins with, or a search. */
export function foundBy(text: string): Found {
  const number = /^#(\d{1,15})(?:\s|$)/.exec(text)?.[1];
  return number === undefined ? { search: text.trim() } : { id: Number(number) };
}

/** A text as the browser wants it written: Chrome refuses a whole answer for one bare `&`. */
export function written(text: string, form: SuggestionForm): string {
  const line = oneLine(text);
  if (form === 'plain') return line;
  return line.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** The title in Chrome's markup, what was typed marked where the title says it so. */
function matched(title: string, typed: string): string {
  const at = typed === '' ? -1 : title.toLowerCase().indexOf(typed.toLowerCase());
  if (at < 0 || title.toLowerCase().length !== title.length) return written(title, 'markup');
  const end = at + typed.length;
  const [before, match, after] = [title.slice(0, at), title.slice(at, end), title.slice(end)];
  return `${marked(before)}<match>${marked(match)}</match>${marked(after)}`;
}

const marked = (part: string) =>
  cleaned(part).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

const oneLine = (text: string) => cleaned(text).replace(/\s+/g, ' ').trim();

/** Without what XML has no place for: controls, halves of characters, characters that are none. */
function cleaned(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, ' ').toWellFormed();
}
