import type { PageKind } from '../core/article';
import type { TextMeasure } from './judged-block';
import type { Metadata } from './metadata';
import { type PageModel, weightOf } from './page-model';
import type { Teaser } from './teaser-lines';

/** What was found on a page before its kind is decided. */
export interface KindSigns {
  meta: Metadata;
  url: string;
  /** Classes of the page's `body`, as words. */
  bodyNames: string;
  title: string;
  /** Weight of what was found of an article's text. */
  text: TextMeasure;
  teasers: readonly Teaser[];
}

const LIST_NAMES =
  /(?:^|[\s-])(?:archive|category|tag|tags|search|search-results|home|blog|listing|list-page|section-front)(?=$|[\s-])/;
const POST_NAMES =
  /(?:^|[\s-])(?:single|single-post|article-page|page-article|news-single|post-template\S*|articledetail)(?=$|[\s-])/;
/** The word of a list at the end of the path, with the list's own name behind it at most; a number or a long name is an article's. */
const LIST_PATHS =
  /^\/?$|\/(tags?|categor(y|ies)|topics?|search|author|archives?|keywords?|section|list)(\/(page\/)?([^\d/]{1,24}|\d{1,4})|\/[^/]{1,40}\/(page\/)?\d{0,4})?\/?(\.\w+)?$|^\/(index\.\w+)?$/i;
const ERRORS =
  /^[^\p{L}\p{N}]*(404|403|410|500)\s*($|[-–—|:]|(error|not found|page|ошибка|エラー|forbidden))|(error|ошибка|エラー|http)\s*(404|403|410|500)(?!\d)|^(page |file |document )?not found\s*($|[-–—|])|page (doesn[’']t|does not|not|could not be|cannot be) (exist|found)|^access denied\s*($|[-–—|])|ページが見つかりません|お探しのページ|страница не найдена|페이지를 찾을 수|页面不存在|找不到(该|您|此|該)?.{0,4}(页面|頁面|網頁)/iu;

/** Titles of pages that ask their reader to log in or to prove to be one. */
const LOGIN =
  /^((log|sign)[ -]?(in|on|up)|subscriber login|ログイン|サインイン|会員(ログイン|登録)|вход|войти|авторизация|регистрация|로그인|회원 ?(가입|로그인)|(会员|會員|用户)?(登录|登入|注册)|just a moment|checking your browser|are you a robot|verify you are human|安全验证)(?=$|\s*[-–—|｜:：_(（…]|\.\.|\s+(page|required|to (your|continue|read|access|view|my)|на сайт$|в личный)(?=\s|$))/i;

/** Pages about the site itself, and its services: prose, but no news. */
const UTILITY =
  /\/(about(-?us)?|company|corporate|contact(-?us)?|help|faq|terms?(-of-\w+)?|privacy(-?policy)?|policies|cookies?|legal|login|log-in|signin|sign-?up|register|subscribe|subscription|account|careers?|jobs|advertis\w+|sitemap|rss|feedback|kontakty|o-nas|kaisha|annai)(\/|\.\w+)?$/i;

/** Least prose of an article: three or four sentences; one where the page says that it is an article. */
const LEAST_PROSE = 320;
/** Least of it where it is in so many sentences that it cannot be a label. */
const LEAST_SAID = 240;
const LEAST_CLAIMED = 60;
const LEAST_TEASERS = 3;
/** A page that calls itself an article is a list all the same if this share of its text is teasers. */
const MOSTLY_TEASERS = 0.75;
/** An error page, or one of the site's own, with more prose than this is read all the same. */
const LONG_PROSE = 1_500;
/** A video's description is a paragraph or two; a written report below it is more. */
const REPORT_SENTENCES = 3;

/** Whether a page is one article, a list of teasers, or neither. */
export function kindOf(model: PageModel, signs: KindSigns): PageKind {
  const { meta, teasers } = signs;
  const { prose, said, sentences } = signs.text;
  const isArticle = meta.claims === 'article' && said >= LEAST_SAID;
  if (!isArticle && ERRORS.test(signs.title) && prose < LONG_PROSE) return 'other';
  if (isLogin(model, signs)) return 'other';
  const listed = teasers.length >= LEAST_TEASERS;
  const share = teaserShare(model, teasers);
  const path = pathOf(signs.url);
  const listLike =
    meta.claims === 'list' ||
    LIST_PATHS.test(path) ||
    (LIST_NAMES.test(signs.bodyNames) && !POST_NAMES.test(signs.bodyNames));
  if (listed && listLike && !(meta.claims === 'article' && share < MOSTLY_TEASERS))
    return 'listing';
  const claimed = meta.claims === 'article' || POST_NAMES.test(signs.bodyNames);
  const told = said >= LEAST_CLAIMED || (!meta.free && said > 0 && signs.title !== '');
  if (claimed && told && path !== '/') {
    // A front or topic page that declares itself an article: nearly all of its text is teasers.
    return listed && share > MOSTLY_TEASERS && teasers.length >= 5 ? 'listing' : 'article';
  }
  if (UTILITY.test(path)) return 'other';
  if (meta.claims === 'video')
    return said >= LEAST_PROSE && sentences >= REPORT_SENTENCES ? 'article' : 'other';
  if (listed && share > 0.5) return 'listing';
  if (
    (said >= LEAST_PROSE ? sentences >= 2 : said >= LEAST_SAID && sentences >= REPORT_SENTENCES) &&
    (signs.title !== '' || said >= LEAST_PROSE * 1.5) &&
    !/^\/?$/.test(path)
  )
    return 'article';
  return listed && share > 0.3 ? 'listing' : 'other';
}

/** A page that asks who its reader is, and says little else. */
export function isLogin(model: PageModel, { title, text, meta }: KindSigns): boolean {
  if (text.said >= LONG_PROSE) return false;
  const isArticle = meta.claims === 'article' && text.said >= LEAST_SAID;
  if (!isArticle && title.length <= 60 && LOGIN.test(title)) return true;
  if (meta.claims === 'article' || text.said >= LEAST_PROSE) return false;
  const password = model.root.querySelector('input[type="password" i]');
  return password !== null && !password.closest('header, nav, aside, footer, dialog, [hidden]');
}

/** Share of the page's text outside navigation that stands in teasers. */
function teaserShare(model: PageModel, teasers: readonly Teaser[]): number {
  const all = weightOf(model, 0) || 1;
  let held = 0;
  let until = -1;
  for (const { element } of [...teasers].sort((a, b) => a.element - b.element)) {
    if (element < until) continue;
    held += weightOf(model, element);
    until = model.end[element] ?? element;
  }
  return held / all;
}

function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return '/unknown';
  }
}
