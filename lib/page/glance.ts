/**
 * Cheap signs that a page may concern Japan's foreign relations, each in the languages read. This module stands
 * alone: it is bundled by itself into the script that runs on every granted page, so it may cost a few kilobytes
 * and, on a page that is not about Japan, next to nothing. Hence plain substrings, which a browser finds sooner
 * than it compiles one long expression, and no `i` flag, whose first use loads Unicode's case tables.
 */
interface Signs {
  /** Substrings of the text in lower case. */
  words: readonly string[];
  /** What needs to know its surroundings, asked of the text as written. */
  form: RegExp;
}

const signs = (lines: readonly string[], form: RegExp): Signs => ({
  words: lines.flatMap((line) => line.split(' ')),
  form,
});

/** Japan, its government and those who speak for it, and the places it disputes: for pages from anywhere. */
const JAPAN = signs(
  [
    'japan tokyo nippon senkaku diaoyu tiaoyu takeshima dokdo liancourt kuril okinawa yasukuni',
    'kishida ishiba takaichi koizumi fukuda hatoyama obuchi hashimoto murayama naruhito akihito',
    'япон токио курил итуруп кунашир шикотан хабомаи окинав сенкаку дяоюй такэсима токто',
    'кисида исиба такаити абэ ёсихидэ',
    '日本 東京 东京 尖閣 尖阁 釣魚 钓鱼 竹島 独島 獨島 北方領土 北方领土 南千島 沖縄 沖繩 冲绳 靖国 靖國',
    '首相 外務省 外务省 自衛隊 自卫队 慰安 日韓 日韩 日米 日露 日俄 日朝 中日 韓日 韩日 俄日',
    '岸田 安倍 菅義偉 菅义伟 石破 高市 小泉 野田佳彦',
    '일본 도쿄 한일 미일 독도 다케시마 센카쿠 댜오위 북방영토 쿠릴 야스쿠니 오키나와 위안부 자위대 강제징용 강제동원',
    '기시다 아베 이시바 다카이치 요시히데',
  ],
  // Blocks stand side by side in a page's text without a space: a capital begins a word all the same.
  /Northern Territories|(?<![A-Z])(?:Abe|Aso|Kan Naoto|MOFA|Mori Yoshiro|Nikkei|Noda|Suga)(?![a-z])|[对對]日(?![益常渐漸])|美日(?![记記])|(?<![节節假生])日中|(?<![今昨明每近本当當\d])日(?:[菲印澳英法德欧歐美俄朝蒙越]|台(?!风|風))|(?:^|[^가-힣])(?:日\s?[가-힣]|일[·ㆍ・]\s?[가-힣])/,
);

/**
 * Foreign states, bodies, places and diplomacy: for pages in Japanese, where Japan need not be named, and counts for
 * nothing where it is. Those Japan has most to do with; offices and the words of diplomacy stand for the rest.
 */
const ABROAD = signs(
  [
    '米国 米政府 米軍 米大統領 米国務 米国防 米議会 米海軍 米空軍 米海兵 米兵 米大使 米側 米中 米韓 米朝 米露 米ロ 訪米 対米 反米 アメリカ',
    '訪中 対中 駐中 反中 中韓 中露 日中韓 日中首脳 日中外 日中関係 日中両 日中間 中華人民 北京 習近平',
    '韓国 訪韓 対韓 駐韓 在韓 韓中 韓米 朝鮮 平壌 金正恩 日朝首脳 日朝平壌 日朝間 日朝交渉 日朝協議',
    'ロシア 訪露 訪ロ 対露 駐露 駐ロ ソ連 日ソ共同 モスクワ プーチン ウクライナ 日米 日韓 日露 日英 日仏 日独 日欧',
    '台湾 モンゴル フィリピン ベトナム インドネシア マレーシア シンガポール ミャンマー カンボジア ラオス タイ首相 タイ政府 パキスタン バングラデシュ スリランカ ネパール',
    '英国 イギリス 英政府 英首相 フランス 仏政府 ドイツ 独政府 独首相 イタリア スペイン オランダ ベルギー スイス ポーランド トルコ バチカン ローマ教皇 ローマ法王 欧州',
    '豪州 オーストラリア ニュージーランド カナダ メキシコ ブラジル アルゼンチン ペルー キューバ',
    '中東 イラン イラク イスラエル パレスチナ サウジ アフガン エジプト アフリカ ケニア ナイジェリア',
    '国連 国際連合 安保理 北大西洋条約 国際原子力 国際司法 国際捕鯨 国際海洋法 世界貿易 世界保健 国際通貨 主要国 先進7 先進７ クアッド ユネスコ',
    '尖閣 竹島 独島 北方領土 北方四島 四島交流 国後島 択捉 色丹 歯舞 千島 樺太 サハリン 東シナ海 南シナ海 靖国 慰安婦 徴用工 拉致',
    '外相 外務 外交 首脳 大統領 国家主席 総書記 国防相 防衛相 防衛省 防衛大臣 国賓 公賓 特使 領事 大使館 全権大使 駐日 在日 訪日 対日 反日 親書',
    '安全保障 安保条約 条約 同盟 制裁 領土 領海 領空 領有 接続水域 経済水域 ミサイル 核実験 軍事 海警 公船 停戦 侵攻 関税 輸出規制 輸出管理 輸入規制 禁輸 政府開発援助 国際社会 国際協力 亡命 難民',
  ],
  // 中国 is a part of Japan too, 日台風 a day and a storm, 対ロッテ a ball game, 観光大使 a town's mascot, シリアル a breakfast.
  /中国(?!地方|山地|電力|道|大会|[・、,\s]*(?:四国|地区|地域))|日(?:豪(?![雨雪])|台(?!風)|比(?![谷野])|ロ(?![ッーンスマケ]))|対ロ(?!ッ)|インド(?!ア)|シリア(?![ルス])|(?<!観光|親善|広報|応援|名誉|PR)大使|(?<![A-ZＡ-Ｚ])(?:EU|ＥＵ|ODA|ＯＤＡ|G7|Ｇ７|G20|Ｇ２０|NATO|ＮＡＴＯ|ASEAN|ＡＳＥＡＮ|IAEA|ＩＡＥＡ|WTO|ＷＴＯ|TPP|ＴＰＰ|APEC|ＡＰＥＣ)(?![A-ZＡ-Ｚ])/,
);

/** A page with more characters than this, scripts included, is not looked through in one piece. */
const WHOLE_LIMIT = 400_000;
/** Characters and text nodes looked at where one piece will not do. */
const TEXT_LIMIT = 60_000;
const NODE_LIMIT = 4_000;
/** A page of frames has less text of its own than this. */
const FRAMED_LIMIT = 1_000;
const MAX_FRAMES = 20;

const SUMMARY = `concat(/html/head/meta[@name="description"]/@content, " ",
  /html/head/meta[@property="og:description"]/@content)`;

/** What some pages hold as data before a script makes their text of it. */
const DATA = '//script[@id="__NEXT_DATA__"]';

/**
 * Whether a page may concern Japan's relations with others, and so is worth reading: high recall, not a judgement.
 * Looks at title, address, description and text; never throws.
 *
 * The browser hands all of a page's text over in one piece many times sooner than node by node, but with the code
 * of its scripts in it. So a page that says nothing in one piece is done with, and any other is looked at closely.
 */
export function mayConcernJapan(document: Document): boolean {
  try {
    const wanted = isJapanese(document) ? ABROAD : JAPAN;
    const head = `${document.title} ${decoded(document.URL)} ${textOf(document, SUMMARY)}`;
    const body = textOf(document, '/html/body');
    const whole = body !== '' && body.length <= WHOLE_LIMIT;
    if (whole && !says(`${head} ${body}`, wanted)) return framesSay(document, body.length);
    return (
      says(head, wanted) ||
      textsSay(document, wanted) ||
      says(textOf(document, DATA).slice(0, TEXT_LIMIT), wanted) ||
      framesSay(document, body.length)
    );
  } catch {
    return true;
  }
}

/** A page that says next to nothing itself, in `length` characters, may have its text in frames of its own site. */
function framesSay({ defaultView }: Document, length: number): boolean {
  if (length > FRAMED_LIMIT || !defaultView) return false;
  return Array.from({ length: Math.min(defaultView.length, MAX_FRAMES) }).some((_, at) => {
    try {
      const frame = defaultView[at]?.document;
      return frame !== undefined && mayConcernJapan(frame);
    } catch {
      // Of another site.
      return false;
    }
  });
}

/** Declared, and not belied by the title: English pages made with a Japanese template say `ja` too. */
function isJapanese(document: Document): boolean {
  return (
    /^(?:ja|JA)/.test(textOf(document, '/html/@lang')) && !/^[\0-\u024f]+$/.test(document.title)
  );
}

/** Text by XPath: where script has touched no element yet, the first touch costs as much as all of the look. */
function textOf(document: Document, path: string): string {
  return document.evaluate(`string(${path})`, document, null, 2 /* string */, null).stringValue;
}

function textsSay(document: Document, wanted: Signs): boolean {
  if (!document.body) return false;
  const walker = document.createTreeWalker(document.body, 4 /* texts */);
  let seen = 0;
  let pending = '';
  for (let nodes = 0; seen < TEXT_LIMIT && nodes < NODE_LIMIT; nodes++) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    const data = node.data;
    if (data.length < 2 || isCode(node.parentNode)) continue;
    seen += data.length;
    // Names are cut by soft hyphens and by ruby on some pages, so texts are tested together.
    pending += data.slice(0, TEXT_LIMIT);
    if (pending.length > 4_000) {
      if (says(pending, wanted)) return true;
      pending = '';
    }
  }
  return says(pending, wanted);
}

function isCode(parent: Node | null): boolean {
  return parent !== null && /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/i.test(parent.nodeName);
}

function says(text: string, { words, form }: Signs): boolean {
  const plain = text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text;
  const lower = plain.toLowerCase();
  return words.some((word) => lower.includes(word)) || form.test(plain);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.slice(0, 500));
  } catch {
    return url;
  }
}
