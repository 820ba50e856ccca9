import type { Language } from './article';

/** Characters that exist in the simplified script alone, and in the traditional one alone: the commonest of each. */
const SIMPLIFIED = new Set(
  '这们为说国会对时发经过还进动现实关东车长门问间开见马风飞龙鱼鸟钓岛领岸协议总统书记员会议声称谈话报纸军导弹战争议题访华韩钱针铁银门闻头买卖卫术艺习乡亚与专业义众优传伤价体余佣侧债击创别剧务势华单压厅历参双变台叶号后吗听启员响团园围图场坏块坚处备复头夺奋妇妈娱学宁审对导将尔尘尝层属师带帮广庆应库张归当录忆态总恶悬惊惯愿战户扑执扩扫扬担拥择换损据摄摆敌数斗无旧时显晓暂术机杀杂权条来极构标树样桥检欧残毁气汉汤沟济测浓涛润涨渐温湾满滚滞滨灭灯灵灾炉点炼热爱爷环现电画疗监盖盘码础确离种积称稳穷竞笔签简类粮紧纠红约级纪纯纲纳纵纷纸线练组细织终绍经结给络绝统继绩续维综绿编缘缩网罗罚职联肃胜脑脱舰荣药获营虑虽补装规视览观觉计订认讨让训议讯记讲许论设访证评识诉词译试诗诚话询该详语误请诸读课谁调谅谈谊谋谢谱贝负贡财责败货质贫购贯贵费贸贺资赏赔赖赛赞赢赵趋跃践轨转轮软轰轻载较辅辆辈辉输辞边达迁过运还这进远违连迟适选递遗邮邻郑释钟钢铁销锋锐错键镇闭闯闲闷阅队阳阴阵阶际陆陈险随隐难雾静顶项顺须顾顿预频颖题额颜饭饮馆驱驶驻骂验骗鲁鲜鸡麦黄齐齿',
);
const TRADITIONAL = new Set(
  '這們為說國會對時發經過還進動現實關東車長門問間開見馬風飛龍魚鳥釣島領協議總統書記員聲稱談話報紙軍導彈戰爭題訪華韓錢針鐵銀聞頭買賣衛術藝習鄉亞與專業義眾優傳傷價體餘側債擊創別劇務勢單壓廳歷參雙變葉號後嗎聽啟響團園圍圖場壞塊堅處備複奪奮婦媽學寧審將爾塵嘗層屬師帶幫廣慶應庫張歸當錄憶態惡懸驚慣願戶撲執擴掃揚擔擁擇換損據攝擺敵數鬥無舊顯曉暫機殺雜權條來極構標樹樣橋檢歐殘毀氣漢湯溝濟測濃濤潤漲漸溫灣滿滾滯濱滅燈靈災爐點煉熱愛爺環電畫療監蓋盤碼礎確離種積穩窮競筆簽簡類糧緊糾紅約級紀純綱納縱紛線練組細織終紹結給絡絕繼績續維綜綠編緣縮網羅罰職聯肅勝腦脫艦榮藥獲營慮雖補裝規視覽觀覺計訂認討讓訓訊講許論設證評識訴詞譯試詩誠詢該詳語誤請諸讀課誰調諒誼謀謝譜貝負貢財責敗貨質貧購貫貴費貿賀資賞賠賴賽贊贏趙趨躍踐軌轉輪軟轟輕載較輔輛輩輝輸辭邊達遷運遠違連遲適選遞遺郵鄰鄭釋鐘鋼銷鋒銳錯鍵鎮閉闖閒悶閱隊陽陰陣階際陸陳險隨隱難霧靜頂項順須顧頓預頻穎額顏飯飲館驅駛駐罵驗騙魯鮮雞麥齊齒灣臺臺籲',
);
/** Also Japanese: shared shapes prove nothing, so characters in both tables are dropped here. */
for (const c of SIMPLIFIED)
  if (TRADITIONAL.has(c)) {
    SIMPLIFIED.delete(c);
    TRADITIONAL.delete(c);
  }

/** Characters looked at: more cannot change the answer of a news text. */
const SAMPLE = 6_000;

/**
 * The language of a text by its script, among those Kirinuki reads.
 *
 * `hint` is what the page declares of itself (`lang`, `og:locale`); pages are often wrong, so it only
 * decides where the script leaves a choice: Han without kana, and Latin letters that need not be English.
 */
export function detectLanguage(text: string, hint?: string): Language {
  const tag = (hint ?? '').toLowerCase().replace('_', '-');
  const seen = {
    latin: 0,
    kana: 0,
    hangul: 0,
    cyrillic: 0,
    ukrainian: 0,
    han: 0,
    hans: 0,
    hant: 0,
  };
  let taken = 0;
  for (const c of text) {
    if (++taken > SAMPLE) break;
    const code = c.codePointAt(0) ?? 0;
    if (
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0xc0 && code <= 0x24f)
    )
      seen.latin++;
    else if (code >= 0x400 && code <= 0x4ff) {
      seen.cyrillic++;
      if ('іїєґўІЇЄҐЎ'.includes(c)) seen.ukrainian++;
    } else if (code >= 0x3041 && code <= 0x30fa) seen.kana++;
    else if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff))
      seen.hangul++;
    else if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)) {
      seen.han++;
      if (SIMPLIFIED.has(c)) seen.hans++;
      else if (TRADITIONAL.has(c)) seen.hant++;
    }
  }
  const east = seen.kana + seen.hangul + seen.han;
  const total = seen.latin + seen.cyrillic + east;
  if (total === 0) return fromTag(tag);
  // A word of another script weighs more letters than an ideograph: one syllable is about three letters.
  if (east * 3 >= seen.latin + seen.cyrillic) {
    if (seen.hangul > seen.kana && seen.hangul * 3 >= seen.han) return 'ko';
    if (seen.kana * 12 >= seen.han && seen.kana > 0) return 'ja';
    return chinese(seen.hans, seen.hant, tag);
  }
  if (seen.cyrillic >= seen.latin) {
    if (seen.ukrainian * 50 > seen.cyrillic || /^(uk|be|bg|sr|mk|kk|ky|mn|tg)\b/.test(tag))
      return 'und';
    return 'ru';
  }
  return latin(text.slice(0, SAMPLE), tag);
}

function chinese(hans: number, hant: number, tag: string): Language {
  if (hans !== hant) return hans > hant ? 'zh-Hans' : 'zh-Hant';
  const hinted = fromTag(tag);
  return hinted === 'ja' || hinted === 'zh-Hant' || hinted === 'ko' ? hinted : 'zh-Hans';
}

const ENGLISH = new Set(
  'the of and to in a for on with that is was by as at from said his its has be it an are not will'.split(
    ' ',
  ),
);
const OTHER_LATIN = new Set(
  'der die das und den von zu mit ist nicht le la les des et du une est que dans pour el los las del y en por con una il di che per non o os da do em não um uma de het een van dan yang dengan untuk ve bir'.split(
    ' ',
  ),
);

function latin(text: string, tag: string): Language {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let english = 0;
  let other = 0;
  for (const word of words) {
    if (ENGLISH.has(word)) english++;
    else if (OTHER_LATIN.has(word)) other++;
  }
  if (english === other)
    return tag === '' || tag.startsWith('en') || !/^[a-z]{2}/.test(tag) ? 'en' : latinTag(tag);
  return english > other ? 'en' : 'und';
}

/** A Latin text too short to tell: the page's own word, unless it names a language of another script. */
function latinTag(tag: string): Language {
  return /^(ja|ko|zh|ru)\b/.test(tag) ? 'en' : 'und';
}

function fromTag(tag: string): Language {
  if (tag.startsWith('en')) return 'en';
  if (tag.startsWith('ja')) return 'ja';
  if (tag.startsWith('ru')) return 'ru';
  if (tag.startsWith('ko')) return 'ko';
  if (tag.startsWith('zh')) return /hant|tw|hk|mo/.test(tag) ? 'zh-Hant' : 'zh-Hans';
  return 'und';
}
