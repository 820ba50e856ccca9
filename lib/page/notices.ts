/**
 * What publishers put between and after the paragraphs of an article. Each row is a kind of notice and how it is
 * worded in the languages read; a row never names a site. `whole` rows must be all of a block, `part` rows may stand
 * anywhere in a short one. All are asked of text in lower case: the `i` flag makes each one slower to compile and to run.
 */
export interface NoticeRule {
  kind:
    | 'adblock'
    | 'subscribe'
    | 'comment'
    | 'related'
    | 'rights'
    | 'label'
    | 'credit'
    | 'paywall'
    | 'consent';
  whole?: RegExp;
  part?: RegExp;
}

export const NOTICES: readonly NoticeRule[] = [
  {
    kind: 'adblock',
    part: /ad[- ]?block(er|ing)?\b|list of approved sites|supporting our journalism|広告ブロック|блокировщик рекламы|광고 차단|广告拦截|廣告(攔截|封鎖)/,
  },
  {
    kind: 'subscribe',
    part: /quality journalism|by subscribing|your (current )?subscription|(?:^|[.!?:…] )subscribe\b|subscription plan|sign(ing)? up (for|to|here|now|today)|(in|to) your inbox|our (free |daily |weekly )?newsletter|unsubscribe|become a (member|subscriber|supporter)|free trial|create (a|an|your) (free )?account|follow us on|download (the|our) app|get (the )?updates direct|click here (to|for)|join our (channel|community)|sponsored (content|by)|paid (post|content)|(無料|会員)登録(する|は|して|が)|メール(マガジン|会員)|(購読|会員登録)(は|する|はこちら|のご案内)|подпи(сывайтесь|шитесь|саться)|наш (канал|телеграм)|рассылк[уи]|구독(하기|하세요|해)|뉴스레터|카카오톡.{0,6}(채널|제보)|채널 추가|订阅(本|我们|我們|电子报)|立即订阅|訂閱|立即下載|下载.{0,8}(app|客户端)|扫(一扫|描).{0,10}(二维码|关注)|关注.{0,8}(公众号|微信)|成为会员/,
  },
  {
    kind: 'comment',
    part: /^(leave a (reply|comment)|post a comment|be the first to comment)|comment(ing)? on (stories|this)|doesn[’']t allow commenting|required fields are marked|e-?mail address will not be published|display name|чтобы (участвовать|оставить|комментировать)|ваш e-?mail не будет|добавить комментарий|댓글(을| 쓰기| 이용)|コメント(する|を投稿|は)|我要(评论|評論)|发表评论|發表評論/,
  },
  {
    kind: 'paywall',
    part: /(continue|keep) reading|read the (rest|full (story|article))|to read (the full|more|this)|(log|sign) in to|already a (subscriber|member)|members only|subscribers only|この記事は有料|残り\d+文字|続きを読む|(有料|会員)(記事|限定)です|会員の方は|ログインして|доступно? (только )?(по подписке|подписчикам)|читать (дальше|далее|полностью)|로그인(하면| 후|하고)|유료 (기사|회원)|더 ?보기$|(登录|登錄|登入)(后|後|查看|阅读|閱讀)|付费(阅读|内容)|阅读全文|閱讀全文|會員專屬/,
  },
  {
    kind: 'related',
    whole:
      /(related|recommended|more|other|popular|latest|top|editors?[’']? ?(picks?|choice)|most read|don[’']t miss|trending|you (may|might) (also )?(like|be interested)|what to read next)( (coverage|articles?|stories|news|topics?|links?|content|reading|on this.*|from .{2,40}|by .{2,40}|in .{2,30}))?\s*[:：]?/,
    part: /^(read (more|also|next|on)|see also|also read|more on this|related( (coverage|stories|articles?|topics?|news))?|recommended|next post|previous post|view comments)\b\s*[:：]|^(関連(記事|リンク|ニュース|キーワード|トピックス)|あわせて読みたい|おすすめ(記事)?|こちらもおすすめ|【?(関連|時系列)|читайте также|смотрите также|по теме|материалы по теме|ещ[её] по теме|(관련|추천)\s?(기사|뉴스|키워드)|함께 ?(보면|읽으면|볼)|이 기사와|많이 본|延伸(阅读|閱讀)|相关(新闻|阅读|报道|链接|文章)|相關(新聞|報導|閱讀|文章)|推荐阅读|推薦閱讀|更多(新闻|新聞|报道|報導)|热门|熱門|看更多)/,
  },
  {
    kind: 'related',
    whole:
      /read (more|on|next|also|full (story|article))( on the full site)?[.…»›→]*|view (all|more)|see (all|more)|show more|もっと(見る|読む)|続きを読む|подробнее|ещ[её]|更多|もどる|.{0,30}へ戻る/,
  },
  {
    kind: 'rights',
    part: /all rights reserved|©|\(c\)\s|copyright\b|no reproduction|無断(転載|複製)|禁無断|転載(を禁|禁止)|все права защищены|перепечатка|무단\s?전재|재배포\s?금지|저작권자|版权(所有|声明)|版權所有|未经.{0,12}(授权|許可|许可)|未經.{0,6}(授權|同意)|非經授權|不得轉載|严禁转载|翻印必究/,
  },
  {
    kind: 'label',
    whole:
      /[#*•·|>\-–—=\s]*(advertisement|advertising|ad|ads|sponsored|share( this)?( (article|story|link|post))?|tweet|e?-?mail|print|save|bookmark|copy link|listen( to (this )?article)?|watch( live)?|play|close|menu|search|back to top|top|next( page)?|previous|home|this post|summary|live reporting|live|photos?|video|image|gallery|tags?|topics?|keywords?|comments?( \(\d+\))?|published at|updated|follow|\+ follow|広告|シェア(する)?|ツイート|ポスト|印刷|保存|ブックマーク|メール|コピー|もっと見る|この記事をシェア|共有|画像|写真|動画|реклама|поделиться( ссылкой)?|печать|комментарии|обсудить|метки|теги|фото|видео|광고|공유|공유하기|인쇄|댓글|스크랩|사진|글자크기(조정)?|기사 ?듣기|广告|廣告|分享(到)?|打印|列印|收藏|评论|評論|字号|收听文章|编辑|關鍵字|关键词)\s*[:：.]?\s*/,
  },
  {
    kind: 'credit',
    whole:
      /(={1,3}|--|—|–)\s?\p{L}{2,20}|[(（【[]?\s*(edit(ed|ing|or)|reporting|report(ed)?|compiled|written|translat(ed|ion)|additional reporting|photos?|picture|image|illustration|graphic|source|video)\s?(by|:|：).{2,160}|[(（[【]\s*(責任|责任)?(編輯|编辑|編集|記者|记者|作者|審校|校对|来源|來源|原標題|原标题|資料|撰文|譯者|编译|核稿)\s*[:：／/].{1,60}[)）\]】]\s*\d{0,8}|(責任|责任)?(編輯|编辑|核稿|校对)\s*[:：].{1,30}|(беседовал[аи]?|подготовил[аи]?|автор[ы]?|фото|источник|перевод|редактор)\s?:?\s\p{Ll}.{2,80}|.{0,30}(기자|특파원|통신원|기자단)\s*=?\s*([\w.+-]+@[\w.-]+)?|[\w.+-]+@[\w.-]+\.\w+|(取材|撮影|写真|文|執筆|編集)[・:：／].{2,40}|staff writers?|contributing writer/u,
  },
  {
    kind: 'consent',
    part: /we use cookies|uses? cookies|cookie (policy|settings)|privacy policy|terms of (use|service)|クッキー|файлы cookie|쿠키를|使用\s?cookie/,
  },
];
