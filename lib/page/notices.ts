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
    | 'caption'
    | 'time'
    | 'paywall'
    | 'consent';
  whole?: RegExp;
  part?: RegExp;
  /** What no news says, however long the block: asked of long ones too. */
  long?: RegExp;
}

export const NOTICES: readonly NoticeRule[] = [
  {
    kind: 'adblock',
    part: /\bad[- ]?block(er|ing)?\b|list of approved sites|supporting our journalism|広告ブロック|блокировщик рекламы|광고 차단|广告拦截|廣告(攔截|封鎖)/,
  },
  {
    kind: 'subscribe',
    part: /quality journalism|by subscribing|your (current )?subscription|(?:^|[.!?:…] )subscribe\b|subscription plan|(?:^|[.!?:…>] ?)(click here to )?sign up (for|to|here|now|today|with)|(in|to) your inbox|our (free |daily |weekly )?newsletter|unsubscribe|become a (subscriber|supporter)|(?:^|[.!?:…] )become a member|(start|begin|your|day|month)[ -](your )?free trial|free trial (today|now|offer)|create (a|an|your) (free )?account|follow us on|download (the|our) app|get (the )?updates direct|click here (to|for)|join our (channel|community)|^sponsored (content|by)|paid (post|content)|(無料|会員)登録(する|は|して|が)|メール(マガジン|会員)|(購読|会員登録)(は|する|はこちら|のご案内)|подпи(сывайтесь|шитесь)|^подписаться на|наш (телеграм|telegram|канал в|чат)|(наш[уаи]|новостн[а-я]+|утренн[а-я]+|вечерн[а-я]+) рассылк|главные новости (дня )?в (телеграм|telegram|нашем)|мы в (телеграм|telegram|дзен|соцсет)|구독(하기|하세요|해)|뉴스레터(를)? ?(구독|신청|받아)|카카오톡.{0,6}(채널|제보)|채널 추가|订阅(本|我们|我們|电子报)|立即订阅|訂閱|立即下載|(^|[，,。！!：:] ?|点击|點擊|扫码)下载.{0,8}(app|客户端)|扫(一扫|描).{0,10}(二维码|关注)|关注.{0,8}(公众号|微信)|(^|[，,。！!] ?)成为会员(?!国)|成為(付費)?會員|打开.{0,8}(app|客户端)|用.{0,6}app.{0,4}(打开|看)|长按.{0,6}(识别|扫)|加入.{0,6}好友|加入 ?(官方 ?)?line(?![a-z])|앱(에서|으로) 보기|인공지능이 자동으로|자동 ?요약 ?(기술|기사)|제보는.{0,20}(메일|이메일|카카오|전화|@)|제보하기/,
  },
  {
    kind: 'comment',
    part: /^(leave a (reply|comment)|post a comment|be the first to comment)|^(to )?comment(ing)? on (stories|this (story|article|post))|doesn[’']t allow commenting|required fields are marked|comments will be moderated|keep (your )?comments (relevant|civil)|^view (all )?(\d+ )?comments|e-?mail address will not be published|display name|^чтобы (участвовать в (обсуждении|дискуссии)|оставить комментарий|комментировать)|ваш e-?mail не будет|добавить комментарий|댓글(을 (남|쓰|입력|작성|등록)| 쓰기| 이용| 정책)|^コメント(する|を(投稿|書く|見る)|欄)|我要(评论|評論|反馈|反饋|纠错)|^(发表评论|發表評論|查看评论)|что думаешь\?|оставить комментарий/,
  },
  {
    kind: 'paywall',
    part: /^(continue|keep) reading|(continue|keep) reading[.…»›→]*$|read the (rest|full (story|article))|to read (the (full|rest of (the|this)) (story|article|report)|more|this (story|article)),? ?(please|subscribe|log|sign|you|$)|^to read (the full|more|this)|(log|sign) in to|^(are you )?already a (subscriber|member)(?! (of|state))|already a (subscriber|member)\?|(for|to) (members|subscribers) only|(members|subscribers)[ -]only|^(members|subscribers) only|you have read your last|to access this (article|story|content)|this (article|story|content) is (for|reserved|only|available)[^.]{0,30}(subscribers|members)|この記事は有料|残り\d+文字|続きを読む|(有料|会員)(記事|限定)です|会員の方は|ログインして|доступно? (только )?(по подписке|подписчикам)|читать (дальше|далее|полностью)|로그인(하면| 후|하고)|유료 (기사|회원)|더 ?보기$|(登录|登錄|登入)(后|後|查看|阅读|閱讀)(可|即|才|查看|阅读|閱讀|继续|全文|更多)?|付费(阅读|内容)|阅读全文|閱讀全文|會員專屬/,
  },
  {
    kind: 'related',
    whole:
      /(related|recommended|more|other|popular|latest|top|editors?[’']? ?(picks?|choice)|most read|don[’']t miss|trending|you (may|might) (also )?(like|be interested)|what to read next)( (coverage|articles?|stories|news|topics?|links?|content|reading|on this.*|from .{2,40}|by .{2,40}|in .{2,30}))?\s*[:：]?/,
    part: /^(read (more|also|next|on)|see also|also read|more on this|related( (coverage|stories|articles?|topics?|news))?|recommended|next post|previous post|view comments)\b\s*[:：]|^[■▶►◆●◇▷◎【[\s]*(関連(記事|リンク|ニュース|キーワード|トピックス)|あわせて読みたい|おすすめ(記事)?(?=$|[:：\s])|こちらもおすすめ|(関連|時系列)(?=$|[:：\s】])|次(の)?ページ|前(の)?ページ|читайте (также|ещ[её]|по теме)|смотрите также|(материалы |ещ[её] )?по теме(?=$|\s?[:：])|(관련|추천)\s?(기사|뉴스|키워드)(?=$|\s?[:：▶\]])|함께 ?(보면|읽으면|볼)|이 기사와|많이 본|延伸(阅读|閱讀)|(相关(新闻|阅读|报道|链接|文章)|相關(新聞|報導|閱讀|文章)|推荐阅读|推薦閱讀|更多(新闻|新聞|报道|報導)|热门(新闻|文章|推荐|话题)?|熱門(新聞|文章|推薦|關鍵字)?)(?=$|\s?[:：】」>»])|看更多|下一页|上一页|다음 페이지)/,
  },
  {
    kind: 'related',
    whole:
      /read (more|on|next|also|full (story|article))( on the full site)?[.…»›→]*|view (all|more)|see (all|more)|show more|もっと(見る|読む)|続きを読む|подробнее|ещ[её]|更多|もどる|.{0,30}へ戻る/,
  },
  {
    kind: 'rights',
    part: /all rights reserved|©|\(c\)\s?(\d{4}|copyright)|copyright\s*(©|\(|:|\d{4})|^copyright\s*(©|\(|:|\d{4})|no reproduction|無断(転載|複製)|禁無断|転載(を禁|禁止)|все права защищены|перепечатка|무단\s?전재|재배포\s?금지|저작권자|版权(所有|声明)|版權(所有|聲明)|未[经經].{0,12}(授[权權]|許可|许可|同意).{0,6}(严禁|嚴禁|不得|禁止|请勿|請勿).{0,8}(转载|轉載|使用|复制|複製|镜像|刊载|摘编|引用)|未[经經].{0,12}(授[权權]|許可|许可).{0,6}(转载|轉載|摘编)|非經授權|免责声明|免責聲明|^[【（(]?(特别声明|特別聲明)[】）)]?\s*[:：]|仅代表作者|僅代表作者|不代表本[网站報报台]|^(本文|文章|以上|上述|作者)[^。]{0,20}不代表.{0,10}(观点|觀點|立場|立场)|our standards: the .{2,40} principles|^(the )?(views|opinions) (and opinions )?expressed\b|a version of this (article|story) (appear|was)|this (article|story) (was )?(first|originally) (appeared|published|ran) (in|on)|при (цитировании|копировании|использовании материалов)|ai ?학습|不得轉載|严禁转载|翻印必究/,
  },
  {
    kind: 'label',
    whole:
      /[#*•·|>\-–—=\s]*([(（]?((provisional|unofficial|tentative) translation|仮訳|неофициальный перевод|비공식 번역)[)）]?|(skip |(story|article) continues (below|after) (this )?)?advertisement( · scroll to continue)?|(skip past|after) newsletter promotion|reuse this content|explore more on these topics|read next|up next|advertising|ad|ads|sponsored|share( this)?( (article|story|link|post))?|tweet|e?-?mail|print|save|bookmark|copy link|listen( to (this )?article)?|watch( live)?|play|close|menu|search|back to top|top|next( page)?|previous|home|this post|summary|live reporting|live|photos?|video|image|gallery|tags?|topics?|keywords?|comments?( \(\d+\))?|published at|updated|follow|\+ follow|広告|シェア(する)?|ツイート|ポスト|印刷|保存|ブックマーク|メール|コピー|もっと見る|この記事をシェア|共有|画像|写真|動画|реклама|поделиться( ссылкой)?|печать|комментарии|обсудить|метки|теги|фото|видео|вконтакте|одноклассники|telegram|whatsapp|viber|twitter|facebook|linkedin|reddit|pinterest|line|weibo|はてなブックマーク|微博|微信|카카오톡|카카오스토리|페이스북|트위터|밴드|광고|공유|공유하기|인쇄|댓글|스크랩|사진|글자크기(조정)?|기사 ?듣기|广告|廣告|分享(到)?|打印|列印|收藏|评论|評論|字号|收听文章|编辑|關鍵字|关键词)\s*[:：.]?\s*/,
  },
  {
    kind: 'credit',
    whole:
      /(={1,3}|--)\s?\p{L}{2,20}|[—–]\s?[a-z]{2,20}|[(（【[]?\s*(edit(ed|ing|or)|reporting|report(ed)?|compiled|written|translat(ed|ion)|additional reporting|photos?|picture|image|illustration|graphic|source|video)\s?(by|:|：).{2,160}|[(（[【]\s*(責任|责任)?(編輯|编辑|編集|記者|记者|作者|審校|校对|来源|來源|原標題|原标题|資料|撰文|譯者|编译|核稿)\s*[:：／/].{1,60}[)）\]】]\s*\d{0,8}|(責任|责任)?(編輯|编辑|核稿|校对)\s*[:：].{1,30}|(беседовал[аи]?|подготовил[аи]?)\s?:?\s.{2,60}|(автор[ы]?|фото|источник|перевод|редактор|текст)\s?[:：/].{2,80}|(来源|來源|稿源|出处|出處|作者|撰文|供稿|審核|审核|监制|監製|责编|責編|编译|編譯|出典|責任編輯|责任编辑)\s*[:：／/]\s?[^。！？]{1,40}|원문(보기)?\s?[:：].{2,80}|(原文(网址|網址|链接|連結)|本文(网址|網址|链接))\s*[:：].{2,200}|\d{4}[./-]\d{1,2}[./-]\d{1,2} \d{1,2}:\d{2} 송고|.{0,30}(기자|특파원|통신원|기자단)\s*=?\s*([\w.+-]+@[\w.-]+)?|[\w.+-]+@[\w.-]+\.\w+|(取材|撮影|写真|文|執筆|編集)[・:：／].{2,40}|staff writers?|contributing writer|[^.]{3,40} reporting from [^.]{2,40}|.{4,160} contributed to this (report|story|article)\.?|\(end\)|[(（](끝|完|了|конец)[)）]/u,
  },
  {
    kind: 'caption',
    part: /[（(][^（()）。]{0,30}(撮影|提供|資料写真)[^（()）。]{0,12}[）)]$|＝[^＝。]{0,40}(撮影|提供|資料写真)([（(][^）)]*[）)])?$|[（(](代表撮影|資料写真)[）)]$|\((file|pool|handout|ap|afp|reuters) photo\)$|\((photo|picture|image)( (by|courtesy( of)?)|:|\/)[^)]{2,60}\)$|\([^()]{2,40}\/(afp|ap|reuters|pool|getty|kyodo|epa)[^)]{0,30}\)$|[.)\]] ?(photo(graph)?|picture|image|credit|credit\.\.\.)s?( by|:| by:)? ?[^.]{2,60}$|reuters\/[^.]{2,40}$|\[[^\]]{0,30}(자료 ?사진|제공|촬영|캡처)[^\]]{0,12}\]$|[(（]사진[=:：][^)）]{2,40}[)）]$|(архивное фото|фото (автора|из архива|предоставлено.{2,60}|\/ .{2,40}))\.?$|[（(【](资料图片?|資料照片?|資料圖片?|示意图|示意圖|[^（(）)。]{2,12}[摄攝])[）)】]$|[。）)](新华社|新華社|中央社|中新社)(记者|記者)[^。]{2,8}[摄攝]( ?\d.{2,12})?$/,
  },
  {
    kind: 'time',
    whole:
      /[^\p{L}\p{N}]*((first )?(published|posted|updated|last updated)?( at| on)?:?\s*)?(\d{1,2}([:.]\d{2}|時(\d{1,2}分)?|시( ?\d{1,2}분)?|[点點](\d{1,2}分)?)\s*([ap]\.?m\.?)?\s*(gmt|bst|jst|kst|est|edt|cet|cest|et|utc|msk|мск|hkt|cst)?([+-]\d{1,2})?|(\d{1,2}|an?|one) ?(minutes?|mins?|hours?|hrs?|days?|weeks?) ago|\d{1,2} ?[mhd](in)? ago|\d{1,2} ?(分|時間|日)前|\d{1,2} ?(분|시간|일) ?전|\d{1,2} ?(мин|час|дн|ден)\p{L}*\.? назад|\d{1,2} ?(分钟|分鐘|小时|小時|天)前|только что|刚刚|剛剛|방금( 전)?)[^\p{L}\p{N}]*/u,
  },
  {
    kind: 'consent',
    long: /we (and|value).{0,60}\bpartners\b.{0,80}(store|access|process)|store and\/?(or)? access information on (a|your) device|(processing|process) (of )?(your )?personal data.{0,200}(consent|accept|manage)|当サイト(では|は).{0,20}(cookie|クッキー)|пользовательское соглашение.{0,80}cookie/,
    part: /we use cookies|uses? cookies|cookie (policy|settings)|(our|this site[’']?s) (privacy policy|terms of (use|service))|agree to (the |our )?(privacy|terms)|クッキー(を(使用|利用)|の(設定|使用)|ポリシー)|файлы cookie|쿠키를|使用\s?cookie/,
  },
];
