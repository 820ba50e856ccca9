import type { Article, DateOrigin, PageKind } from '../core/article';
import { detectLanguage } from '../core/language';
import { articleTexts, blocksOf, densestTexts } from './article-body';
import { cleanBlocks, noticeKind, proseWeight } from './clean-blocks';
import { dayInUrl } from './dates';
import { sourceName, takeCredits } from './inline-credit';
import { type Junk, junkOf, namesOf } from './junk';
import { type Metadata, metadataOf } from './metadata';
import { kindOf } from './page-kind';
import { attributeOf, modelOf, type PageModel, weigh } from './page-model';
import { type Block, type PageText, pageTextOf } from './page-text';
import { keyOf, type PageTitle, titleOf } from './page-title';
import { articleHtml } from './sanitize';
import type { Teaser } from './teaser-lines';
import { teasersOf } from './teasers';
import { visibleCredit, visibleDate } from './visible-meta';

export interface PageArticle {
  article: Article;
  /** Where the title and the text stand in the live page; null for what only the metadata holds. */
  titleText: PageText | null;
  bodyText: PageText | null;
}

/** What could not be read as usual: codes the reader is told in words. */
export type PageNote =
  | 'stub'
  | 'too-long'
  | 'not-html'
  | 'frames'
  | 'no-date'
  | 'no-title'
  | 'gave-up';

export interface PageContent {
  kind: PageKind;
  articles: PageArticle[];
  notes: PageNote[];
}

export interface ReadPageOptions {
  /** What is known of a host: the outlet's name and its IANA time zone. */
  outletOf?: (host: string) => { name: string; zone?: string } | undefined;
  /** Also fill `article.html`, which costs a copy of the body. */
  html?: boolean;
}

/** Longest text of an article, in UTF-16 code units: a book, not a news report. */
const MAX_TEXT = 300_000;

/**
 * Reads a live page: one article, the teasers of a listing, or neither.
 * Never alters the document, never throws; what went wrong is in `notes`.
 */
export function readPage(
  document: Document,
  url: string,
  options: ReadPageOptions = {},
): PageContent {
  try {
    const root = document.body;
    if (!/html/.test(document.contentType ?? 'text/html') || !root)
      return { kind: 'other', articles: [], notes: ['not-html'] };
    if (root.localName === 'frameset') return { kind: 'other', articles: [], notes: ['frames'] };
    return read(document, root, url, options);
  } catch {
    return { kind: 'other', articles: [], notes: ['gave-up'] };
  }
}

function read(
  document: Document,
  root: Element,
  url: string,
  options: ReadPageOptions,
): PageContent {
  const known = outletAt(url, options);
  const model = modelOf(root);
  const meta = metadataOf(document, url, known?.zone);
  const title = titleOf(document, model, meta);
  const junk = junkOf(model, title.element);
  const notes: PageNote[] = [];
  const texts = articleTexts(document, model, junk.dropped);
  if (!texts) notes.push('gave-up');
  const raw = blocksOf(texts ?? densestTexts(model, junk.dropped), MAX_TEXT * 1.5);
  const blocks = cleanBlocks(model, raw, {
    title: title.text,
    authors: meta.authors,
    titleElement: title.element,
  });
  const teasers = teasersOf(model, junk, url, known?.zone);
  const kind = kindOf(model, {
    meta,
    url,
    bodyNames: namesOf(root),
    title: title.text,
    teasers,
    prose: proseWeight(model, blocks),
    paragraphs: blocks.filter((b) => weigh(b.text) >= 60).length,
  });
  const outlet = meta.site ?? known?.name ?? title.site;
  if (kind === 'listing') {
    const articles = teasers.map((teaser) => listed(teaser, meta, outlet));
    return { kind, articles, notes };
  }
  if (kind === 'other') return { kind, articles: [], notes: notes.filter((n) => n !== 'gave-up') };
  return {
    kind,
    articles: [whole(document, model, junk, meta, title, blocks, raw, url, outlet, options, notes)],
    notes,
  };
}

function whole(
  document: Document,
  model: PageModel,
  junk: Junk,
  meta: Metadata,
  title: PageTitle,
  found: readonly Block[],
  raw: readonly Block[],
  url: string,
  outlet: string | undefined,
  options: ReadPageOptions,
  notes: PageNote[],
): PageArticle {
  const { blocks, credit } = takeCredits(bounded(found, notes));
  const bodyText = pageTextOf(blocks);
  const fromData =
    meta.articleBody && weigh(bodyText.text) < weigh(meta.articleBody) * 0.45
      ? meta.articleBody
      : undefined;
  const text = fromData ?? bodyText.text;
  const published = publishedOf(
    model,
    junk,
    meta,
    title,
    raw.filter((b) => !found.includes(b)).slice(-12),
    url,
  );
  const stub = !meta.free || hasPaywall(model);
  const visible = visibleCredit(model, junk, title);
  const credited = credit.source ?? meta.source ?? visible.source;
  const source = credited ? sourceName(credited, outlet) : outlet;
  const byline = authorOf(meta, outlet) ?? visible.byline ?? credit.byline;
  const html = options.html ? articleHtml(document, { model, junk, blocks, url }) : undefined;
  if (stub) notes.push('stub');
  if (!published) notes.push('no-date');
  if (!title.text) notes.push('no-title');
  const article: Article = {
    url,
    title: title.text,
    text,
    language: detectLanguage(`${title.text}\n${text}`, meta.languageHint),
    ...(meta.canonicalUrl ? { canonicalUrl: meta.canonicalUrl } : {}),
    ...(published
      ? { published: published.day, publishedRaw: published.raw, publishedFrom: published.from }
      : {}),
    ...(meta.modified ? { modified: meta.modified } : {}),
    ...(outlet ? { outlet } : {}),
    ...(source ? { source } : {}),
    ...(byline ? { byline } : {}),
    ...(stub ? { stub } : {}),
    ...(html ? { html } : {}),
  };
  return {
    article,
    titleText: title.block ? pageTextOf([title.block]) : null,
    bodyText: fromData ? null : bodyText,
  };
}

function listed(teaser: Teaser, meta: Metadata, outlet: string | undefined): PageArticle {
  const titleText = pageTextOf([teaser.title]);
  const bodyText = pageTextOf(teaser.summary);
  const article: Article = {
    url: teaser.url,
    title: titleText.text,
    text: bodyText.text,
    language: detectLanguage(`${titleText.text}\n${bodyText.text}`, meta.languageHint),
    ...(teaser.published && teaser.publishedFrom
      ? {
          published: teaser.published,
          publishedRaw: teaser.publishedRaw ?? '',
          publishedFrom: teaser.publishedFrom,
        }
      : {}),
    ...(outlet ? { outlet } : {}),
    ...(teaser.source ? { source: sourceName(teaser.source, outlet) } : {}),
    ...(teaser.byline ? { byline: teaser.byline } : {}),
  };
  return { article, titleText, bodyText };
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

function publishedOf(
  model: PageModel,
  junk: Junk,
  meta: Metadata,
  title: PageTitle,
  below: readonly Block[],
  url: string,
): { day: string; raw: string; from: DateOrigin } | undefined {
  if (meta.published) return meta.published;
  const seen = visibleDate(model, junk, title, below);
  if (seen) return seen;
  const day = dayInUrl(url);
  return day ? { day, raw: url.slice(0, 200), from: 'url' } : undefined;
}

/** Names of the authors; the site's own name, common in Japan, is no author. */
function authorOf(meta: Metadata, outlet: string | undefined): string | undefined {
  const own = [outlet, meta.site].map((s) => keyOf(s ?? '')).filter((k) => k.length > 1);
  const names = meta.authors.filter((a) => {
    const key = keyOf(a);
    return (
      key.length > 1 &&
      !own.some((o) => o.includes(key) || key.includes(o)) &&
      !/^https?:/.test(a) &&
      a.length < 80
    );
  });
  return names.length > 0 ? [...new Set(names)].slice(0, 6).join(', ') : undefined;
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

function outletAt(
  url: string,
  options: ReadPageOptions,
): { name: string; zone?: string } | undefined {
  try {
    return options.outletOf?.(new URL(url).hostname);
  } catch {
    return undefined;
  }
}
