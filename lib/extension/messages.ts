/**
 * Everything that is said between the parts of the extension, one sentence each. Failures are
 * values: nothing is thrown across a boundary. A message that is not listed here, or that does not
 * come from this extension, is ignored.
 */
import type { InterfaceLanguage } from '../core/appearance';
import type { Article, PageKind } from '../core/article';
import type { Correction } from '../core/correction';
import type { Alike, GazetteerAbout } from '../core/gazetteer-about';
import type { OwnEntry } from '../core/own-entry';
import type { Quote } from '../core/quote';
import type { Reading } from '../core/reading';
import type { NamedPieces } from '../core/search/named-like';
import type { BackupDone } from './backup-record';
import type { PictureMessage } from './picture-message';

/** Why something could not be done; each has its sentence (`failureKey`). */
export type FailureReason =
  /** The browser refuses a database here (private window, "never remember history"). */
  | 'storage-refused'
  /** The disk or the quota is full. */
  | 'storage-full'
  /** The archive was upgraded or closed under an older page of the extension. */
  | 'archive-outdated'
  /** No more corrections are kept (`failure_too_many_corrections`). */
  | 'too-many-corrections'
  /** No more entries of the reader's own are kept. */
  | 'too-many-entries'
  /** The archive failed for a reason the browser did not name. */
  | 'storage-failed'
  /** The archive could not be written; what was to be saved waits outside it, and is saved as soon as it can be. */
  | 'pending'
  /** The extension did not answer, also after trying again (it was updated or stopped). */
  | 'unreachable'
  /** There is nothing on this page that could be saved. */
  | 'nothing-to-save'
  /** Nothing is selected that could be a quote. */
  | 'nothing-selected'
  /** What is selected is longer than a quote may be. */
  | 'quote-too-long'
  /** Another article stands in the page than the one that was to be saved. */
  | 'page-changed'
  /** Something went wrong that nobody foresaw. */
  | 'unforeseen';

export type Result<T> = { ok: true; value: T } | { ok: false; reason: FailureReason };

/**
 * What became of a save. `saved` is the instant of the clipping that now stands in the archive; `updated`: it
 * was there in other words, which are kept as an earlier version.
 */
export interface SaveOutcome {
  outcome: 'saved' | 'already' | 'completed' | 'updated';
  saved: string;
  id: number;
}

/** The same of a quote, and whether it was kept now or before. */
export interface QuoteOutcome extends SaveOutcome {
  quoted: 'kept' | 'already';
}

/** What a tab has read, and what the reader should know of how it went. */
export interface TabReading {
  reading: Reading;
  /**
   * Codes of what could not be told from the page: `stub`, `no-date`, `too-long` …; `no-corrections`
   * where the archive did not say what the reader had corrected.
   */
  notes: string[];
  /** Whether highlights are painted on the page now. */
  painted: boolean;
  /** The mention the reader was last taken to; null where there is none, or it is gone. */
  current: MentionPlace | null;
}

/** A mention of a reading, by its places in the lists. */
export interface MentionPlace {
  item: number;
  mention: number;
}

/** The same for a tab that may have been read anew since: with the words that stood there. */
export interface NamedPlace extends MentionPlace {
  surface: string;
}

/** A reading, and whether it had to do without what the reader once corrected. */
export interface BackgroundReading extends Reading {
  withoutCorrections?: true;
}

/** Asked of the background by content scripts. */
export interface BackgroundCalls {
  /** A page seems to concern Japan: put the reader into this tab. */
  pageMayConcernJapan(body: null): null;
  /** Recognise and judge what a page holds, and show its count on the toolbar. */
  readArticles(body: { kind: PageKind; articles: Article[] }): BackgroundReading;
  /** The gazetteer's records of these ids, for cards on a clipping; unknown ids are left out. */
  getFacts(body: { entities: string[] }): Pick<Reading, 'officials' | 'territories' | 'agreements'>;
  /** Whether of this article, which the page holds whole, only a teaser or the beginning is saved. */
  lacksArticle(body: { url: string; title: string }): boolean;
  /** Clippings came or went in a page of ours: a worker that sleeps hears of it only so. */
  clippingsChanged(body: null): null;
  /** Keep that a mention was read wrongly, for every later reading; saying it twice keeps it once. */
  addCorrection(body: { correction: Correction }): null;
  /** Which words of a query are names of entities, in whatever language. */
  namedLike(body: { typed: string }): NamedPieces[];
  /** How many clippings name each of these entities. */
  countNaming(body: { entities: string[] }): Record<string, number>;
  /** Open the archive, where `naming` is an entity, at the clippings that name it. */
  openArchive(body: { naming?: string }): null;
  /** All messages of an interface language, for parts that cannot read the extension's files. */
  getMessages(body: { language: InterfaceLanguage }): Record<string, string>;
  /** What the gazetteer holds, and to which day each part of it was kept. */
  describeGazetteer(body: null): GazetteerAbout;
  /** Which of these entries of the reader's own the gazetteer has by the same name, by id. */
  findListed(body: { entries: OwnEntry[] }): Record<string, Alike>;
  /** Keep a quote with the clipping of its article, which is saved first where it is not yet. */
  saveQuote(body: {
    article: Article;
    kind: PageKind;
    picture?: PictureMessage;
    quote: Quote;
  }): QuoteOutcome;
  /** Save one article with its lead image and what the reader has typed of it; answering twice saves once. */
  saveArticle(body: { article: Article; kind: PageKind; picture?: PictureMessage }): SaveOutcome;
  /** Try to save what the archive could not take before; how many still wait. */
  retryPending(body: null): number;
}

/** Asked by Chrome's worker, which has no addresses for files, of the page that has them. */
export interface OffscreenCalls {
  /** Write the archive into a file of the browser's private keeping, and give it an address. */
  writeBackup(body: { now: string; appVersion: string }): { done: BackupDone; url: string };
}

/** Asked of the reader in a tab by the popup and the background. */
export interface TabCalls {
  /** Whether a reader is in this tab: answered at once and with nothing, so that asking costs nothing. */
  isThere(body: null): null;
  /** What was read here, once it is read. */
  getReading(body: null): TabReading;
  /** Read the page again, as after a correction was made or put back, and say what was read. */
  readAgain(body: null): TabReading;
  /** Save items of the reading by their addresses, an article with its HTML; how each went, in order. */
  saveItems(body: { urls: string[] }): Result<SaveOutcome>[];
  /** Save what the reader points at: the article, or the teaser with this link; the page says how it went. */
  saveFromPage(body: { link?: string }): null;
  /** Scroll to a mention, mark it as the current one and flash it. */
  revealMention(body: NamedPlace): null;
  /** Scroll to an item of a list, where its link stands, and focus that. */
  revealItem(body: { item: number }): null;
  /** Go to the next (1) or previous (-1) mention in the order of the page, open its card, and say which it is. */
  stepMention(body: { by: 1 | -1 }): MentionPlace | null;
  /**
   * Keep what is selected as a quote of the article; the page says how it went. `text` is the selection as
   * the browser's menu told it, for where the page itself cannot tell.
   */
  saveSelection(body: { text?: string }): null;
  /** Paint, or no longer paint, highlights here although the page was judged not relevant. */
  paintAnyway(body: { on: boolean }): null;
  /** Access to this page was withdrawn: take everything out of it. */
  stopReading(body: null): null;
}
