import { attributeOf, type PageModel, weightOf, within } from './page-model';

/** What a part of a page is by its element alone. */
const BY_ELEMENT: ReadonlySet<string> = new Set([
  'nav',
  'aside',
  'footer',
  'form',
  'dialog',
  'figcaption',
  'amp-sidebar',
  'amp-consent',
  'amp-ad',
  'menu',
  'dir',
]);
const BY_ROLE: ReadonlySet<string> = new Set([
  'navigation',
  'complementary',
  'banner',
  'contentinfo',
  'dialog',
  'alertdialog',
  'search',
  'menu',
  'menubar',
  'toolbar',
]);

/**
 * Names sites give to the parts of a page that are not its article, matched as whole words of class, id,
 * test id and role (`RelatedArticleCard` is read `related-article-card`). One row a kind of part.
 */
const BY_NAME: ReadonlyArray<readonly [kind: string, words: RegExp]> = [
  [
    'related',
    words(
      'related\\w*|relate|recommend\\w*|timeseries|retopics|(?:more|next|prev|previous|other)-(?:stor(?:y|ies)|articles?|news|posts?|on)|read-(?:also|next|more)|see-also|also-read|link-box|post-nav\\w*|article__article',
    ),
  ],
  [
    'popular',
    words(
      'most-?(?:read|viewed|popular|recent|shared)|popular\\w*|ranking\\w*|trending|hot-?news|lenta|latest-?news|headlines',
    ),
  ],
  [
    'plug',
    words(
      'promo\\w*|newsletters?|nl(?:-inline)?|inline-newsletter|subscribe\\w*|subscription|sub-box|sign-?up|e?mail-?magazine|apps?-?(?:banner|promo)|donat\\w*|membership|notice(?!-)|announcement(?!-)',
    ),
  ],
  ['paywall', words('(?:\\w+-)?paywall\\w*|regwall|login\\w*|meter-?wall')],
  [
    'advert',
    words(
      'ads?|adv|ad-?(?:\\w+-)?(?:slot|unit|box|wrap|banner)\\w*|advert\\w*|ad-?block\\w*|adfox\\w*|banner\\w*|bnr|sponsor\\w*|outbrain|taboola|dfp|google-?ads?|ad-inline-box',
    ),
  ],
  ['consent', words('cookies?\\w*|consent|gdpr|onetrust|ccpa|privacy-(?:notice|banner)')],
  [
    'comments',
    words('comments?(?:-\\w+)*|commentbox|disqus\\w*|respond|replies|chat|discussion|cmt'),
  ],
  [
    'share',
    words(
      'share\\w*|sharing|sharedaddy|social\\w*|sns\\w*|print(?:-\\w+)?|tool-?(?:bar|buttons?|s)|article-?tools?|bookmark\\w*|font-?size',
    ),
  ],
  ['path', words('breadcrumbs?|crumbs?|topic-?path|pager|paging|pagination|skip\\w*')],
  ['tags', words('tags?|tag-(?:list|links?)|tags-\\w+|keywords?|keyword-\\w+|hashtags?|topics?')],
  [
    'credit',
    words(
      'captions?|figcaption|media-?copyright|copyright|credits?|photo-credit|by-?line|author-?(?:box|bio|info|card)|about-the-author|contributor|writer-\\w+',
    ),
  ],
  ['box', words('fact-?box\\w*|info-?box|side-?box|pull-?quote|explainer-box|at-a-glance')],
  ['side', words('side-?bar|side-(?:bar|navi?|contents?)|widget-area')],
  [
    'overlay',
    words('modal|pop-?up|overlay|ai-summary|vh|visually-hidden|sr-only|screen-reader-text'),
  ],
  ['player', words('(?:video|audio)-?player|player')],
];

/** All of them, for the one look that nearly every element gets. */
const ANY_NAME = new RegExp(BY_NAME.map(([, form]) => form.source).join('|'));

const ATTRIBUTES = ['class', 'id', 'data-testid', 'data-qa', 'data-component', 'data-type'];

/** Headings of boxes that point elsewhere, whatever their names: what others read, and related stories. */
const BOX_HEADING =
  /^[\s【[#■◆●]*((most|more|popular|related|recommended|trending|top|hot|editors?[’']?)\s?-?(read|viewed|popular|shared|news|stories|articles?|coverage|topics?|links|reading|posts|content|picks?|choice)(\s.{0,30})?|(more|read more) (on|from|in|about)\s.{2,40}|(read|see) (also|next)|you (may|might) also like|.{0,12}(access )?ranking|(アクセス|人気|記事|週間)?(記事)?ランキング|(よく|多く)読まれ.{0,10}|人気(の)?(記事|ニュース)|関連(記事|リンク|ニュース|キーワード|トピックス?)|あわせて読みたい|おすすめ(の?記事)?|注目.{0,8}|時系列で見る|популярн[а-яё]+.{0,20}|сам[оы]е (читаемое|популярное|читаемые).{0,10}|читайте также|смотрите также|по теме|материалы по теме|похожие.{0,15}|лента новостей|많이 ?본.{0,10}|인기.{0,10}|관련 ?(기사|뉴스|키워드)|함께 (보면|읽으면|볼).{0,15}|추천 ?(기사|뉴스).{0,5}|(24|48)?小?[时時]?(热|熱)(门|門|点|點|文|榜).{0,8}|(点击|點擊|阅读|閱讀|热度)?排行.{0,4}|相关(新闻|阅读|报道|文章|链接)|相關(新聞|報導|閱讀|文章)|延伸(阅读|閱讀)|推荐.{0,6}|推薦.{0,6})[】\]\s:：]*$/;

/** Most of the page's prose one named part may hold and still be left out; a named wrapper round the article holds more. */
const WEAK_SHARE = 0.25;
const STRONG_SHARE = 0.6;

export interface Junk {
  /** 1 for every element that is, or lies in, a part that is no article. */
  dropped: Uint8Array;
  /** The tops of those parts, and what kind of part each is. */
  roots: Map<number, string>;
}

/**
 * The parts of a page that are navigation, plugs, comments, dialogs or captions by their element, role or
 * name. Guarded: nothing that holds the title, or much of the page's prose, is left out, and a name
 * that would take more than two fifths of the prose in all is not believed on this page.
 */
export function junkOf(model: PageModel, titleElement: number): Junk {
  const total = weightOf(model, 0, true) || 1;
  const takes = new Map<string, Array<{ index: number; share: number }>>();
  const boxes: number[] = [];
  let until = 0;
  for (let i = 1; i < model.elements.length; i++) {
    const element = model.elements[i];
    if (i < until || !element) continue;
    const kind = kindOf(model, i, element);
    if (!kind) {
      if (i > 0 && isBoxHeading(model, i)) boxes.push(i);
      continue;
    }
    if (titleElement >= 0 && within(model, titleElement, i)) continue;
    const share = weightOf(model, i, true) / total;
    if (share > (kind.startsWith('!') ? STRONG_SHARE : WEAK_SHARE)) continue;
    const rows = takes.get(kind) ?? [];
    rows.push({ index: i, share });
    takes.set(kind, rows);
    until = model.end[i] ?? i + 1;
  }
  const dropped = new Uint8Array(model.elements.length);
  const roots = new Map<number, string>();
  for (const [kind, rows] of takes) {
    const share = rows.reduce((sum, r) => sum + r.share, 0);
    if (!kind.startsWith('!') && share > 0.4) continue;
    for (const { index } of rows) {
      roots.set(index, kind.replace('!', ''));
      dropped.fill(1, index, model.end[index]);
    }
  }
  for (const heading of boxes) {
    const box = boxOf(model, heading);
    const holdsTitle = titleElement >= 0 && within(model, titleElement, box);
    if (dropped[box] || holdsTitle || weightOf(model, box, true) > total * WEAK_SHARE) continue;
    if (/^(body|main|article)$/.test(model.names[box] ?? '')) continue;
    roots.set(box, 'related');
    dropped.fill(1, box, model.end[box]);
  }
  return { dropped, roots };
}

function isBoxHeading(model: PageModel, index: number): boolean {
  const name = model.names[index] ?? '';
  const weight = weightOf(model, index);
  if (weight < 3 || weight > 80 || !/^(h[1-6]|strong|p|div|span|b|dt)$/.test(name)) return false;
  if (!/^h/.test(name) && model.end[index] !== index + 1) return false;
  const text = model.texts
    .slice(model.textFrom[index], model.textTo[index])
    .map((t) => t.node.data)
    .join('')
    .trim()
    .toLowerCase();
  return BOX_HEADING.test(text);
}

/** The element a heading stands in with something below it. */
function boxOf(model: PageModel, heading: number): number {
  const own = weightOf(model, heading);
  let box = heading;
  while (box > 0 && weightOf(model, box) <= own) box = model.parent[box] ?? 0;
  return box;
}

/** The kind of part an element is; `!` before it where that is sure. */
function kindOf(model: PageModel, index: number, element: Element): string | undefined {
  const name = model.names[index] ?? '';
  if (name === 'header') return insideArticle(model, index) ? undefined : '!header';
  if (name === 'footer') return '!footer';
  if (BY_ELEMENT.has(name)) return name === 'form' || name === 'aside' ? name : `!${name}`;
  if (typeof element.hasAttributes === 'function' && !element.hasAttributes()) return undefined;
  if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-modal') === 'true')
    return '!hidden';
  const style = attributeOf(element, 'style');
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return '!hidden';
  const role = attributeOf(element, 'role');
  if (role && BY_ROLE.has(role)) return `!${role}`;
  const names = namesOf(element);
  if (!names || !ANY_NAME.test(names)) return undefined;
  return BY_NAME.find(([, form]) => form.test(names))?.[0];
}

/** Class, id and test ids of an element as lower-case words joined by hyphens. */
export function namesOf(element: Element): string {
  let all = '';
  for (const attribute of ATTRIBUTES) {
    const value = attributeOf(element, attribute);
    if (value) all += ` ${value.slice(0, 300)}`;
  }
  return all
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/_{1,2}|[:.]/g, '-')
    .toLowerCase();
}

function insideArticle(model: PageModel, index: number): boolean {
  for (let i = model.parent[index] ?? -1; i > 0; i = model.parent[i] ?? -1) {
    if (/^(article|main|section|li)$/.test(model.names[i] ?? '')) return true;
  }
  return false;
}

/** Each alternative as a whole word, or as the last or first words of a hyphenated name. */
function words(alternatives: string): RegExp {
  return new RegExp(`(?:^|[\\s-])(?:${alternatives})(?=$|[\\s-])`);
}
