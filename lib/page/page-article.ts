import type { Article, Origin, Origins } from '../core/article';
import { detectLanguage } from '../core/language';
import { isAgency, sourceName } from './agencies';
import { type DateHabits, dayInUrl } from './dates';
import type { DatedBy } from './declared-dates';
import { takeCredits } from './inline-credit';
import { noticeKind } from './judged-block';
import type { Junk } from './junk';
import { leadPicture } from './lead-image';
import type { Metadata } from './metadata';
import { attributeOf, type PageModel, weigh } from './page-model';
import { type Block, type BlockText, type PageText, pageTextOf } from './page-text';
import type { PageTitle } from './page-title';
import { peopleIn } from './people';
import type { PageNote } from './read-page';
import { articleHtml } from './sanitize';
import { visibleSection } from './section';
import type { Teaser } from './teaser-lines';
import { visibleCredit } from './visible-credit';
import { type SeenDates, visibleDates } from './visible-meta';

export interface PageArticle {
  article: Article;
  /** Where the title and the text stand in the live page; null for what only the metadata holds. */
  titleText: PageText | null;
  bodyText: BlockText | null;
  /** Shows the article's lead image; looked for with its HTML. */
  picture?: HTMLImageElement;
}

/** What is known of a page before its articles are made of it. */
export interface PageSigns {
  document: Document;
  url: string;
  model: PageModel;
  junk: Junk;
  meta: Metadata;
  title: PageTitle;
  habits: DateHabits;
  outlet?: Read;
  /** Also fill `article.html`, which costs a copy of the body, and `article.image`. */
  html: boolean;
}

/** Something read of an article, and where. */
export interface Read {
  value: string;
  from: Origin;
}

/** Longest text of an article, in UTF-16 code units: a book, not a news report. */
export const MAX_TEXT = 300_000;

/** The one article of a page. `found` are the blocks of its text, `raw` those before they were cleaned. */
export function wholeArticle(
  page: PageSigns,
  found: readonly Block[],
  raw: readonly Block[],
  notes: PageNote[],
): PageArticle {
  const { document, url, model, junk, meta, title } = page;
  const outlet = page.outlet?.value;
  const { blocks, credit } = takeCredits(bounded(found, notes));
  const bodyText = pageTextOf(blocks);
  const fromData =
    meta.free && meta.articleBody && weigh(bodyText.text) < weigh(meta.articleBody) * 0.45
      ? meta.articleBody
      : undefined;
  const text = fromData ?? bodyText.text;
  // A line between two paragraphs is of the text, or of what it tells.
  const ends = raw.findLastIndex((b) => found.includes(b));
  const below = raw.slice(ends + 1).slice(-12);
  const stub = !meta.free || hasPaywall(model);
  const visible = visibleCredit(model, junk, title, below);
  const authors = meta.authors.slice(0, 50);
  const agency = authors.find(isAgency);
  const credited = firstRead([
    [credit.source, 'page'],
    [meta.source, meta.from.source],
    [visible.source, 'page'],
    [agency, meta.from.byline],
  ]);
  const source = credited
    ? { value: sourceName(credited.value, outlet), from: credited.from }
    : page.outlet;
  const own = [outlet, meta.site, source?.value].flatMap((name) => name ?? []);
  const byline = firstRead([
    [peopleIn(authors, own), meta.from.byline],
    [peopleIn([visible.byline ?? ''], own), 'page'],
    [peopleIn([credit.byline ?? ''], own), 'page'],
  ]);
  const section = firstRead([
    [meta.section, meta.from.section],
    [visibleSection(document, url, title.text, own), 'page'],
  ]);
  const lead = page.html
    ? leadPicture({ document, url, model, junk, title: title.element, blocks })
    : undefined;
  const html = page.html ? articleHtml(document, { model, junk, blocks, url }) : undefined;
  const dates = datesOf(page, below);
  if (stub) notes.push('stub');
  if (!dates.published) notes.push('no-date');
  if (!title.text) notes.push('no-title');
  const article: Article = {
    url,
    title: title.text,
    text,
    ...languageOf(`${title.text}\n${text}`, meta.languageHint),
    ...(stub ? { stub } : {}),
    ...(lead ? { image: lead.image } : {}),
    ...(html ? { html } : {}),
  };
  tell(
    article,
    'title',
    title.text ? title.text : undefined,
    title.block ? 'page' : meta.from.title,
  );
  tell(article, 'canonicalUrl', meta.canonicalUrl, meta.from.canonicalUrl);
  tell(article, 'outlet', page.outlet?.value, page.outlet?.from);
  tell(article, 'source', source?.value, source?.from);
  tell(article, 'byline', byline?.value, byline?.from);
  tell(article, 'section', section?.value, section?.from);
  tellDates(article, dates);
  return {
    article,
    titleText: title.block ? pageTextOf([title.block]) : null,
    bodyText: fromData || text === '' ? null : bodyText,
    ...(lead ? { picture: lead.element } : {}),
  };
}

/** The article that one teaser of a listing announces. */
export function listedArticle(page: PageSigns, teaser: Teaser): PageArticle {
  const titleText = pageTextOf([teaser.title]);
  const bodyText = pageTextOf(teaser.summary);
  const outlet = page.outlet?.value;
  const article: Article = {
    url: teaser.url,
    title: titleText.text,
    text: bodyText.text,
    ...languageOf(`${titleText.text}\n${bodyText.text}`, page.meta.languageHint),
  };
  tell(article, 'title', titleText.text, 'page');
  tell(article, 'outlet', outlet, page.outlet?.from);
  tell(article, 'source', teaser.source && sourceName(teaser.source, outlet), 'page');
  const own = [outlet, page.meta.site].flatMap((name) => name ?? []);
  tell(article, 'byline', peopleIn([teaser.byline ?? ''], own), 'page');
  const { published: day, publishedRaw: raw = '', publishedFrom: from } = teaser;
  if (day && from) tellDates(article, { published: { day, raw, from } });
  return { article, titleText, bodyText };
}

/** Writes a particular into the article, with where it was read. */
function tell(
  article: Article,
  particular: 'title' | 'canonicalUrl' | 'outlet' | 'source' | 'byline' | 'section',
  value: string | undefined,
  from: Origin | undefined,
): void {
  if (!value || !from) return;
  article[particular] = value;
  article.origins = { ...article.origins, [particular]: from };
}

function tellDates(article: Article, dates: { published?: DatedBy; modified?: DatedBy }): void {
  const { published, modified } = dates;
  const from: Origins = {};
  if (published) {
    article.published = published.day;
    article.publishedRaw = published.raw;
    from.published = published.from;
  }
  if (modified) {
    article.modified = modified.day;
    article.modifiedRaw = modified.raw;
    from.modified = modified.from;
  }
  article.origins = { ...article.origins, ...from };
}

/** A text of more characters leaves nothing open that the page's own word could decide. */
const OPEN_TEXT = 400;

function languageOf(text: string, hint: string | undefined): Pick<Article, 'language' | 'origins'> {
  const language = detectLanguage(text, hint);
  // Where the page's word decided what the text leaves open, it is the page's word.
  const isOpen = hint !== undefined && text.length < OPEN_TEXT;
  const from = isOpen && language !== detectLanguage(text) ? 'meta' : 'text';
  return { language, origins: { language: from } };
}

function firstRead(
  all: ReadonlyArray<readonly [string | undefined, Origin | undefined]>,
): Read | undefined {
  for (const [value, from] of all) if (value && from) return { value, from };
  return undefined;
}

/** Blocks up to the longest text kept, whole ones only. */
function bounded(blocks: readonly Block[], notes: PageNote[]): Block[] {
  const kept: Block[] = [];
  let length = 0;
  for (const block of blocks) {
    length += block.text.length + 1;
    if (length > MAX_TEXT) {
      notes.push('too-long');
      break;
    }
    kept.push(block);
  }
  return kept;
}

/** The day it was published: as data says, else as a reader sees, else as the address says; and the day it was changed. */
function datesOf(
  { model, junk, meta, title, url, habits }: PageSigns,
  below: readonly Block[],
): { published?: DatedBy; modified?: DatedBy } {
  const day = dayInUrl(url);
  const seen: SeenDates =
    meta.published && meta.modified ? {} : visibleDates(model, junk, title, below, habits, day);
  const inUrl: DatedBy | undefined = day ? { day, raw: url.slice(0, 200), from: 'url' } : undefined;
  const published = meta.published ?? seen.published ?? inUrl ?? seen.stamp;
  const modified = meta.modified ?? seen.modified;
  // A change before the first print is a template's date, or another article's.
  const later =
    modified && modified.raw !== published?.raw && !(published && modified.day < published.day);
  return { ...(published ? { published } : {}), ...(later ? { modified } : {}) };
}

function hasPaywall(model: PageModel): boolean {
  return model.elements.some((element) => {
    const names = attributeOf(element, 'class');
    return (
      names !== null &&
      /paywall|regwall/i.test(names) &&
      noticeKind(element.textContent?.slice(0, 400).trim() ?? '') !== undefined
    );
  });
}
