import { isAgency } from './agencies';
import { keyOf } from './page-title';

const MOST = 6;
/** What stands before the names: “By”, “本报记者”, “Автор:”. */
const BEFORE =
  /^(?:(?:story|written|reported|interview(?:ed)?|words|text|report)\s+by|by|авторы?|текст|беседовали?|беседовала|подготовил[аи]?|글|글\s?[·/]\s?사진|작성자|文(?=[=＝:：/／・\s])|取材|聞き手|文責|著者|執筆(?:者)?|作者|[^\s,，、]{0,12}(?:记者|記者|特派員|特派员|通讯员|特約記者))\s*(?:[:：/／・=＝]\s*|\s+|(?=\p{Script=Han}))/iu;
/** Roles, as a part of their own or at the end of a name. */
const ROLE =
  /(?:^|\s)(?:(?:the\s)?(?:senior|chief|deputy|assistant|associate|contributing|national|foreign|diplomatic|political|politics|business|economics?|defen[cs]e|security|world|asia|tokyo|seoul|beijing|moscow|washington|staff|guest|special)\s)*(?:staff|staff\swriters?|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|journalists?|bureau\schief|bureau|photographers?|producers?|analysts?|jr\.?|sr\.?|ph\.?d\.?)$/i;
const ROLE_EAST =
  /\s?(?:(?:선임|수습|전문|인턴|객원|국제|정치|외교)?\s?(?:기자|특파원|통신원|논설위원|앵커|PD)|記者|记者|特派員|特派员|編集委員|論説委員|解説委員|支局長|総局長|編集長|報道|报道|報導|撮影|攝影|摄影|記|氏)$/u;
/** A desk or a place before an eastern name: `政治部 山田`, `ワシントン＝山田`, `도쿄=홍길동`. */
const DESK =
  /^(?:(?:(?:政治|社会|経済|国際|外信|外報|文化|運動|科学|生活|地方|写真|編集|報道|東京|中国|ロシア)部|[\p{Script=Han}\p{Script=Katakana}ー]{1,8}(?:支局|総局|本社))[・\s　=＝]+|[\p{L}ー・\s]{2,20}[=＝]\s*)/u;
const NOBODY =
  /^(?:(?:follow|share|subscribe|comments?|about|more|read|view|print|save|listen|contact|profile|bio|photos?|videos?|images?|illustration)(?:\s.*)?|フォロー.*|シェア|共有|保存|구독.*|공유|подписаться.*|поделиться|об авторе|автор|動画|写真|画像|関連|続き|全文|詳報|速報|解説|社説|特集|連載|独自|完|おわり|(?:the\s)?(?:staff|admin(?:istrator)?|editors?|editorial|news|web|online|digital|agencies|wires?|unknown|anonymous|guest|none|null|undefined|user|root|author|special)(?:\s.*)?|.*\s(?:staff|team|desk|news(?:room)?|press|times|post|agency|agencies|editors|board|service|ministry|office|reports?|shimbun|sinmun|ilbo|daily|broadcasting|network|international)|.*(?:редакция|пресс-служба|агентство|новости).*|.*\b(?:office|ministry|department|embassy|consulate|bureau|spokesperson|committee|council|affairs|command|fleet|forces|navy|army|government)\b.*|.*(?:編集部|編輯部|编辑部|取材班|報道部|通信|通信社|新聞|新聞社|ニュース|デジタル|新闻|新闻社|[\p{Script=Han}][報报]|在线|网|網|外務省|本部)|.*(?:뉴스|뉴스팀|편집부|취재팀|데스크|신문|일보|방송|온라인|디지털).*|[가-힣]+(?:팀|국)|\p{Script=Han}{1,6}(?:部|局|室|課))$/iu;

/**
 * The people a credit names, without “By”, roles, places and e-mail addresses; undefined where it names none.
 * `own` are names of the outlet: common as an author in Japan, and nobody's name.
 */
export function peopleIn(given: readonly string[], own: readonly string[]): string | undefined {
  const outlets = own.map(keyOf).filter((key) => key.length > 1);
  const names: string[] = [];
  for (const raw of given.slice(0, 50)) {
    // Patterns of names are dear to compile: nothing is asked of an empty credit.
    if (raw === '' || /^\s*(https?:|www\.|@)/.test(raw) || raw.length > 300) continue;
    for (const part of partsOf(raw)) {
      const name = nameIn(part);
      const key = keyOf(name);
      const ours = outlets.some(
        (outlet) =>
          outlet === key ||
          (key.length >= 4 && outlet.includes(key)) ||
          (outlet.length >= 4 && key.includes(outlet)),
      );
      if (key.length < 2 || ours || !isName(name) || names.includes(name)) continue;
      names.push(name);
    }
  }
  return names.length > 0 ? names.slice(0, MOST).join(', ') : undefined;
}

function partsOf(raw: string): string[] {
  const bare = raw
    .replace(/[\w.+-]{1,64}@[\w.-]{1,100}/g, ' ')
    .replace(/(^|\s)@\w+/g, ' ')
    .replace(/^[\s【[(（「]+|[\s】\])）」.。=＝]+$/gu, '')
    .replace(/[(（[【][^)）\]】]{0,40}[)）\]】]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BEFORE, '');
  return bare.split(/\s*(?:[,;|、，；/／&]|\s(?:and|и)\s|(?<=[가-힣])·(?=[가-힣]))\s*/u);
}

function nameIn(part: string): string {
  let name = part.trim().replace(BEFORE, '').replace(DESK, '');
  name = name.replace(/\s(?:in|at|from|для|for|в)\s.*$/u, '');
  for (let n = 0; n < 3; n++) name = name.replace(ROLE, '').replace(ROLE_EAST, '').trim();
  // What is left before a name in Hangul that had a role is a place: `도쿄 홍길동`.
  const korean = /^[가-힣]{2,5}\s([가-힣]{2,4})$/.exec(name)?.[1];
  return (korean && ROLE_EAST.test(part) ? korean : name).replace(
    /^[\s·・:：-]+|[\s·・:：-]+$/g,
    '',
  );
}

/** Letters only, few words, and in scripts that have capitals at least one: `jdoe` is a login. */
function isName(name: string): boolean {
  if (name.length > 60 || /[\d@<>{}?!]/.test(name) || name.split(' ').length > 6) return false;
  if (NOBODY.test(name) || isAgency(name)) return false;
  return /\p{Lu}|\p{Lo}/u.test(name);
}
