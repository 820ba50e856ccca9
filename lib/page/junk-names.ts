/** What a part of a page is by its element alone. */
export const BY_ELEMENT: ReadonlySet<string> = new Set([
  'nav',
  'aside',
  'footer',
  'form',
  'dialog',
  'figcaption',
  'amp-sidebar',
  'amp-consent',
  'amp-ad',
  'amp-embed',
  'amp-sticky-ad',
  'amp-list',
  'amp-next-page',
  'amp-social-share',
  'menu',
  'dir',
]);
export const BY_ROLE: ReadonlySet<string> = new Set([
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
export const BY_NAME: ReadonlyArray<readonly [kind: string, words: RegExp]> = [
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
  [
    'consent',
    words(
      'cookies?\\w*|consent\\w*|sp-message\\w*|qc-cmp\\w*|cmp-?(?:box|container|wrapper|banner|modal)|didomi\\w*|gdpr|onetrust|ccpa|privacy-(?:notice|banner)',
    ),
  ],
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
  [
    'tags',
    words(
      'tags?(?!-)|tag-(?:list|links?|box|area|cloud|wrap\\w*|items?)|tags-\\w+|keywords?(?!-)|keyword-\\w+|hashtags?|topics?(?!-)',
    ),
  ],
  [
    'credit',
    words(
      'captions?|figcaption|(?:img|image|pic|photo|picture)-?(?:des\\w*|info|txt|text|cap\\w*|tit\\w*|note)|cutline|media-?copyright|copyright|credits?|photo-credit|by-?line|author-?(?:box|bio|info|card)|about-the-author|contributor|writer-\\w+',
    ),
  ],
  ['box', words('fact-?box\\w*|info-?box|side-?box|pull-?quote|explainer-box|at-a-glance')],
  ['side', words('side-?bar|side-(?:bar|navi?|contents?)|widget-area')],
  [
    'overlay',
    words(
      'modal|pop-?up|overlay|ai-(?:summary|layer|box)\\w*|layer-ai|auto-?summary|vh|visually-hidden|sr-only|screen-reader-text',
    ),
  ],
  ['player', words('(?:video|audio)-?player|player')],
];

/** All of them, for the one look that nearly every element gets. */
export const ANY_NAME = new RegExp(BY_NAME.map(([, form]) => form.source).join('|'));

/** Headings of boxes that point elsewhere, whatever their names: what others read, and related stories. */
export const BOX_HEADING =
  /^[\s【[#■◆●]*((most|more|popular|related|recommended|trending|top|hot|editors?[’']?)\s?-?(read|viewed|popular|shared|news|stories|articles?|coverage|topics?|links|reading|posts|content|picks?|choice)( (on|in|from|this|today|now)( .{0,24})?)?|(more|read more) (on|from|in|about)\s.{2,40}|(read|see) (also|next)|you (may|might) also like|.{0,12}(access )?ranking|(アクセス|人気|記事|週間)?(記事)?ランキング|(よく|多く)読まれ.{0,10}|人気(の)?(記事|ニュース)|ことば(の(意味|説明|解説))?|用語(解説|集|説明)|(言葉|語句|キーワード)の?(意味|解説)|glossary|key terms|関連(記事|リンク|ニュース|キーワード|トピックス?)|あわせて読みたい|おすすめ(の?記事)?|注目(の)?(記事|ニュース|キーワード|トピックス?|動画)?|時系列で見る|популярн[а-яё]+.{0,20}|сам[оы]е (читаемое|популярное|читаемые).{0,10}|читайте также|смотрите также|по теме|материалы по теме|похожие.{0,15}|лента новостей|많이 ?본.{0,10}|인기.{0,10}|관련 ?(기사|뉴스|키워드)|함께 (보면|읽으면|볼).{0,15}|추천 ?(기사|뉴스).{0,5}|(24|48)?小?[时時]?(热|熱)(门|門|点|點|文|榜).{0,8}|(点击|點擊|阅读|閱讀|热度)?排行.{0,4}|相关(新闻|阅读|报道|文章|链接)|相關(新聞|報導|閱讀|文章)|延伸(阅读|閱讀)|推荐.{0,6}|推薦.{0,6})[】\]\s:：]*$/;

/** Headings of what readers wrote. */
export const COMMENTS_HEADING =
  /^[\s\d,]*(?:条|條|件の|개의)?\s?((leave a |post a |add a |your |reader |top |all )?(comments?|repl(y|ies)|responses)|thoughts on .{0,40}|join the (conversation|discussion)|(みんなの|読者の)?コメント(欄|一覧)?|комментарии|обсуждени[ея]|댓글|(网友|網友|最新|全部|热门|我要|发表|發表)?(评论|評論|留言))[\s\d()（）:：,条條件개]*$/;

/** Each alternative as a whole word, or as the last or first words of a hyphenated name. */
function words(alternatives: string): RegExp {
  return new RegExp(`(?:^|[\\s-])(?:${alternatives})(?=$|[\\s-])`);
}
