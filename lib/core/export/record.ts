import type { Clipping, EarlierVersion } from '../clipping';
import type { Correction } from '../correction';
import type { SavedSearch } from '../filter';
import type { Judgement } from '../judgement';

/** The lead picture itself, as text. */
export interface ImageData {
  /** Of a picture made of dots: `image/jpeg`, `image/png` …; never one that could hold a script. */
  type: string;
  base64: string;
}

/** A clipping as it leaves the archive, with what the archive keeps apart from it. */
export type ExportedClipping = Clipping & {
  /** What it said before, oldest first; absent where its words never changed. */
  versions?: EarlierVersion[];
  /** The lead picture itself, where it was kept. */
  imageData?: ImageData;
};

/** What an export says in the reader's own language; a document has no messages to look up. */
export interface ExportWords {
  /** BCP 47 tag of these words. */
  language: string;
  /** Title of a whole export. */
  title: string;
  contents: string;
  quotes: string;
  note: string;
  original: string;
  /** Of an article without a date: `saved on $1`. */
  savedOn: string;
  /** Whose name for a place is used: `name used by: $1`. */
  usedBy: string;
}

export interface ExportHead {
  appVersion: string;
  /** Instant of the export. */
  now: Date;
  /** How many clippings follow. */
  count: number;
  /** All that the reader said was read wrongly. */
  corrections: readonly Correction[];
  /** All that the reader said of whole articles. */
  judgements: readonly Judgement[];
  searches: readonly SavedSearch[];
  words: ExportWords;
  /** The calendar day of an instant where the reader is, ISO: an instant of UTC is another day in Tokyo. */
  dayOf: (instant: string) => string;
}

export type ExportedClippings = AsyncIterable<ExportedClipping> | Iterable<ExportedClipping>;

/** A format an archive can leave in. */
export interface ExportFormat {
  id: string;
  /** Of the file's name, without the dot before it. */
  extension: string;
  mediaType: string;
  /** Message key of its name; `formatFor_<id>` is what it is for. */
  labelKey: string;
  /**
   * The file piece by piece, text to be written as UTF-8: one clipping is held at a time, so that an
   * archive of any size can be written.
   */
  write(clippings: ExportedClippings, head: ExportHead): AsyncGenerator<string | Uint8Array>;
}
