import { addressKey } from './address';
import type { Language, LeadImage, Origins, PageKind, TextWarning } from './article';
import type { Party } from './entity';
import type { Mention } from './mention';
import type { KeptQuote } from './quote';
import type { ReadArticle } from './reading';
import type { Relevance } from './relevance';

export type { LeadImage } from './article';

/** What an article said before it was saved again with other words. */
export type EarlierVersion = Pick<
  Clipping,
  | 'title'
  | 'byline'
  | 'text'
  | 'html'
  | 'published'
  | 'modified'
  | 'relevance'
  | 'mentions'
  | 'asOf'
> & {
  /** Instant at which these words were saved. */
  saved: string;
};

/** A saved article with what was found in it on the day it was saved. Instants are ISO 8601 in UTC. */
export interface Clipping {
  /** Grows with time, so that sorting by it is newest first or last. */
  id: number;
  /** One clipping an article: the address without what varies between visits. */
  key: string;
  /** `teaser`: only what a listing said of it; completed when the article itself is saved. */
  kind: 'article' | 'teaser';
  url: string;
  canonicalUrl?: string;
  title: string;
  outlet?: string;
  source?: string;
  byline?: string;
  section?: string;
  language: Language;
  published?: string;
  publishedRaw?: string;
  modified?: string;
  modifiedRaw?: string;
  /** Where each particular was read; of what an older version saved, the published day's alone. */
  origins?: Origins;
  /** True where the page held only the beginning of the article. */
  stub?: boolean;
  /** What is wrong with the words that were saved; absent where nothing is. */
  warnings?: TextWarning[];
  saved: string;
  /** Instant at which the words kept now were saved, where others were before: see `EarlierVersion`. */
  updated?: string;
  read: boolean;
  starred?: true;
  /** Of title and text (`text-hash.ts`); absent in what an older version saved until that is settled. */
  textHash?: string;
  /** The picture itself is kept apart, where the browser could give it without loading it again. */
  image?: LeadImage;
  text: string;
  /** Sanitised body of the article; absent for a teaser. */
  html?: string;
  relevance: Relevance;
  mentions: Mention[];
  /** Day to which the gazetteer was kept when this was read. */
  asOf: string;
  /** The reader's own words on it; absent where there are none. */
  note?: string;
  /** In the order given; absent where there are none. */
  tags?: string[];
  /** Passages the reader kept, oldest first; absent where there are none. */
  quotes?: KeptQuote[];
}

/** A clipping before the archive gave it an id. */
export type ClippingDraft = Omit<Clipping, 'id'>;

/** What a list shows of a clipping; the body stays in the archive. */
export interface ClippingRow {
  id: number;
  key: string;
  kind: Clipping['kind'];
  url: string;
  title: string;
  outlet?: string;
  published?: string;
  saved: string;
  language: Language;
  read: boolean;
  counterparts: Party[];
  /** How many mentions the clipping holds. */
  mentions: number;
  starred?: true;
  updated?: string;
  stub?: boolean;
  warnings?: TextWarning[];
  note?: string;
  tags?: string[];
}

/** Makes a clipping of what was read; `now` is the instant of saving. */
export function makeClipping(
  { article, relevance, mentions }: ReadArticle,
  from: PageKind,
  asOf: string,
  now: Date,
): ClippingDraft {
  const { url, title, text, language, ...rest } = article;
  return {
    ...rest,
    key: addressKey(url),
    kind: from === 'listing' ? 'teaser' : 'article',
    url,
    title,
    language,
    text,
    saved: now.toISOString(),
    read: false,
    relevance,
    mentions,
    asOf,
  };
}

/** What tells how much of an article is there. */
type Extent = Pick<Clipping, 'kind' | 'stub' | 'warnings'>;

/** Whether an article is there only in part: the page held its beginning, or a notice in its place. */
function isPart({ stub, warnings = [] }: Extent): boolean {
  return stub === true || warnings.includes('wall');
}

/** Whether `next` says more of the article than what is saved: the article of a teaser, the whole of a part. */
export function completes(next: Extent, saved: Extent): boolean {
  if (next.kind === 'teaser') return false;
  return saved.kind === 'teaser' || (isPart(saved) && !isPart(next));
}

/** Whether `next` is the same article in other words, to be kept beside those that were saved. */
export function isChanged(
  next: Extent & { textHash?: string },
  saved: Extent & { textHash?: string },
): boolean {
  if (next.kind === 'teaser' || (isPart(next) && !isPart(saved))) return false;
  return next.textHash !== saved.textHash;
}

/** Least share of two headlines' pairs of letters that both have, where they are of one article. */
const SAME_STORY = 0.2;

/** Whether two headlines may be of one article: a list often words its own, with other letters in common than chance has. */
export function isSameStory(a: string, b: string): boolean {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  if (x.size === 0 || y.size === 0) return true;
  const both = [...x].filter((pair) => y.has(pair)).length;
  return both / Math.min(x.size, y.size) >= SAME_STORY;
}

function pairsOf(title: string): Set<string> {
  const letters = Array.from(title.normalize('NFKC').toLowerCase()).filter((c) =>
    /[\p{L}\p{N}]/u.test(c),
  );
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}
