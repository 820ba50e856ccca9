import { browser } from 'wxt/browser';
import type { ClippingRow } from '../core/clipping';

/** The beginning of the reading list, as it was when a page of ours last showed it. */
export interface ListSnapshot {
  rows: ClippingRow[];
  total: number;
}

const NAME = 'kirinuki-list';
/** Raised when rows get a shape that an older or newer version would show wrongly. */
const VERSION = 1;
/** What a popup shows without being scrolled; more would be painted later. */
const MOST_ROWS = 8;
/** Long notes are the archive's; what is kept here is read before anything is painted. */
const MOST_CHARACTERS = 200_000;

/**
 * What to paint until the archive has answered; undefined where nothing sound is kept. Read at once, as the browser's
 * local storage of our own pages is, while a database takes its time to open.
 */
export function readSnapshot(): ListSnapshot | undefined {
  if (browser.extension.inIncognitoContext) return undefined;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { version, rows, total } = kept as Record<string, unknown>;
    if (version !== VERSION || !Array.isArray(rows) || typeof total !== 'number') return undefined;
    return rows.every(isRow) ? { rows, total } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the newest rows; never what a private window shows. Where that cannot be kept, nothing is. */
export function keepSnapshot({ rows, total }: ListSnapshot): void {
  if (browser.extension.inIncognitoContext) return;
  const kept = JSON.stringify({ version: VERSION, rows: rows.slice(0, MOST_ROWS), total });
  try {
    if (rows.length === 0 || kept.length > MOST_CHARACTERS) forgetSnapshot();
    else if (localStorage.getItem(NAME) !== kept) localStorage.setItem(NAME, kept);
  } catch {
    forgetSnapshot();
  }
}

export function forgetSnapshot(): void {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // Where the browser refuses storage, nothing was kept.
  }
}

function isRow(value: unknown): value is ClippingRow {
  if (typeof value !== 'object' || value === null) return false;
  const row = value as Record<string, unknown>;
  const texts = ['key', 'url', 'title', 'saved', 'language'];
  const optional = ['outlet', 'published', 'updated', 'note'];
  return (
    typeof row.id === 'number' &&
    typeof row.mentions === 'number' &&
    typeof row.read === 'boolean' &&
    (row.kind === 'article' || row.kind === 'teaser') &&
    texts.every((field) => typeof row[field] === 'string') &&
    optional.every((field) => ['string', 'undefined'].includes(typeof row[field])) &&
    areTexts(row.counterparts) &&
    [row.tags, row.warnings].every((each) => each === undefined || areTexts(each))
  );
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
