import type { PageKind, TextWarning } from '../core/article';
import { articleTexts, blocksOf, densestTexts } from './article-body';
import { captionsOf } from './captions';
import { cleanBlocks } from './clean-blocks';
import { habitsOf, type KnownOutlet } from './date-habits';
import { hasForeignFrames } from './frames';
import { isGarbled } from './garbled';
import { measureText, type TextMeasure } from './judged-block';
import { junkOf, namesOf } from './junk';
import { languageHintOf, type Metadata, metadataOf } from './metadata';
import { ownArticleOf, withoutArticle } from './own-article';
import {
  listedArticle,
  MAX_TEXT,
  type PageArticle,
  type PageSigns,
  type Read,
  wholeArticle,
} from './page-article';
import { bodyInData } from './page-data';
import { isLogin, type KindSigns, kindOf } from './page-kind';
import { modelOf, weigh } from './page-model';
import { type PageTitle, titleOf } from './page-title';
import { teasersOf } from './teasers';
import { isWall } from './walls';

export type { PageArticle } from './page-article';

/** What could not be read as usual: codes the reader is told in words. */
export type PageNote =
  | 'stub'
  | 'too-long'
  | 'not-html'
  | 'frames'
  | 'no-date'
  | 'no-title'
  /** Nothing but a form to log in. */
  | 'login'
  /** The page calls itself an article and shows none: its text is only in its scripts' data. */
  | 'no-body'
  /** The bytes are of another encoding than the page names. */
  | 'garbled'
  /** What stands in the article's place is a notice on cookies, consent or a login. */
  | 'wall'
  | 'gave-up';

export interface PageContent {
  kind: PageKind;
  articles: PageArticle[];
  notes: PageNote[];
}

export interface ReadPageOptions {
  /** What is known of the outlet a host belongs to. */
  outletOf?: (host: string) => KnownOutlet | undefined;
  /** Also fill `article.html`, which costs a copy of the body, and `article.image`. */
  html?: boolean;
}

/** A page whose sentences weigh less than this shows no article in words. */
const LITTLE_TEXT = 100;
const LEAST_CAPTIONS = 2;
/** A notice that takes this share of all that a page says hides the rest; a banner takes less. */
const PAGE_SHARE = 0.4;

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
    const content = read(document, root, url, options);
    if (isGarbled(wordsOf(content) || (root.textContent ?? ''))) warn(content, 'garbled');
    if (content.kind === 'other' && hasForeignFrames(document)) content.notes.push('frames');
    return content;
  } catch {
    return { kind: 'other', articles: [], notes: ['gave-up'] };
  }
}

/** A note, and where it concerns the text of an article, a warning that goes with that. */
function warn({ kind, articles, notes }: PageContent, what: PageNote & TextWarning): void {
  if (!notes.includes(what)) notes.push(what);
  if (kind !== 'article') return;
  for (const { article } of articles) article.warnings = [...(article.warnings ?? []), what];
}

const linesOf = (text: string) => text.split('\n').map((line) => ({ text: line }));

function wordsOf({ articles }: PageContent): string {
  return articles.map(({ article }) => `${article.title}\n${article.text}`).join('\n');
}

function read(
  document: Document,
  root: Element,
  url: string,
  options: ReadPageOptions,
): PageContent {
  const known = outletAt(url, options);
  const model = modelOf(root);
  const habits = habitsOf(document, model, url, languageHintOf(document), known);
  const declared = metadataOf(document, url, habits);
  const own = ownArticleOf(model, url, declared);
  const meta = own?.stale ? withoutArticle(declared) : declared;
  const title = titleOf(document, model, meta, own?.element);
  const junk = junkOf(model, title.element, own?.others);
  const notes: PageNote[] = [];
  const texts = articleTexts(document, model, junk.dropped);
  if (!texts) notes.push('gave-up');
  const raw = blocksOf(texts ?? densestTexts(model, junk.dropped), MAX_TEXT * 1.5);
  const cleaned = cleanBlocks(model, raw, {
    title: title.text,
    authors: meta.authors,
    titleElement: title.element,
  });
  const teasers = teasersOf(model, junk, url, habits);
  const shown = measureText(model, cleaned);
  const silent = shown.said < LITTLE_TEXT && meta.claims !== 'list';
  // A gallery says what its captions say; a page drawn by scripts, what its data says.
  const captions = silent ? captionsOf(model, junk) : [];
  const blocks = captions.length >= LEAST_CAPTIONS ? captions : cleaned;
  if (silent && meta.free && captions.length < LEAST_CAPTIONS && meta.articleBody === undefined) {
    const body = bodyInData(document, [title.text, ...meta.titles]);
    if (body !== undefined) meta.articleBody = body;
  }
  const signs: KindSigns = {
    ...{ meta, url, teasers },
    bodyNames: namesOf(root),
    title: title.text,
    text: silent ? mostSaid(measureText(model, blocks), meta) : shown,
  };
  const noBody = silent && meta.claims === 'article' && teasers.length === 0;
  // The article is there, behind a notice: its title, its day and its address are worth keeping.
  const behindWall = noBody && title.text !== '' && isWall(blocksOf(model.texts), PAGE_SHARE);
  const seen = kindOf(model, signs);
  const kind = seen === 'other' && behindWall && !isLogin(model, signs) ? 'article' : seen;
  const outlet = outletRead(meta, known, title);
  const page: PageSigns = {
    ...{ document, url, model, junk, meta, title, habits },
    ...(outlet ? { outlet } : {}),
    html: options.html === true,
  };
  if (kind === 'listing')
    return { kind, articles: teasers.map((teaser) => listedArticle(page, teaser)), notes };
  if (kind === 'other') {
    const why: PageNote[] = isLogin(model, signs) ? ['login'] : noBody ? ['no-body'] : [];
    return { kind, articles: [], notes: why };
  }
  const whole = wholeArticle(page, blocks, raw, notes);
  const content: PageContent = { kind, articles: [whole], notes };
  if (notes.includes('too-long')) warn(content, 'too-long');
  if (behindWall || isWall(linesOf(whole.article.text))) warn(content, 'wall');
  return content;
}

/** A page that shows next to nothing says what its own data gives as the article's body. */
function mostSaid(shown: TextMeasure, { articleBody = '', free }: Metadata): TextMeasure {
  const weight = free ? weigh(articleBody) : 0;
  return weight > shown.said ? { prose: weight, said: weight, sentences: 2 } : shown;
}

/** The outlet's name as its page gives it, else as we know it, else as the window's title adds it. */
function outletRead(
  meta: Metadata,
  known: KnownOutlet | undefined,
  title: PageTitle,
): Read | undefined {
  if (meta.site) return { value: meta.site, from: meta.from.outlet ?? 'meta' };
  if (known) return { value: known.name, from: 'known' };
  return title.site ? { value: title.site, from: 'meta' } : undefined;
}

function outletAt(url: string, options: ReadPageOptions): KnownOutlet | undefined {
  try {
    return options.outletOf?.(new URL(url).hostname);
  } catch {
    return undefined;
  }
}
