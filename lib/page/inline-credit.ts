import { AGENCIES } from './agencies';
import { type Block, sliceBlock } from './page-text';

/** The credit a text opens or closes with: who reports, and for which agency. */
export interface InlineCredit {
  /** The agency or paper, as the text gives it. */
  source?: string;
  /** The words that name who reports, roles and all. */
  byline?: string;
}

/** A form of credit. `source` and `byline` are named groups; the whole match is left out of the text if `cut`. */
interface CreditForm {
  form: RegExp;
  cut: boolean;
}

const HAN_NAMES = '\\p{Script=Han}{2,4}(?:[、\\s　]\\p{Script=Han}{2,4})*';
const JA_NAMES = '\\p{Script=Han}{2,6}(?:[、・]\\p{Script=Han}{2,6})*';
const JA_PLACE = '[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}ー]';
const MONTH_DAY = '(?:\\d{1,2} ?\\p{L}{3,9}\\.?|\\p{L}{3,9}\\.? ?\\d{1,2})';

const OPENINGS: readonly CreditForm[] = [
  // Korean: (서울=연합뉴스) 홍길동 기자 =
  {
    form: /^[(（](?<place>[^()（）=]{1,20})=(?<source>[^()（）]{2,20})[)）]\s*(?<byline>.{2,30}?(?:기자|특파원|통신원))\s*=\s*/u,
    cut: true,
  },
  { form: /^[(（](?<place>[^()（）=]{1,20})=(?<source>[^()（）]{2,20})[)）]\s*/u, cut: true },
  {
    form: /^\[(?<place>[^\]=]{1,20})=(?<source>[^\]]{2,20})\]\s*(?<byline>.{2,30}?(?:기자|특파원|통신원))?\s*=?\s*/u,
    cut: true,
  },
  // Chinese: （中央社記者林志成台北10日電）, 新华社东京11月26日电（记者李四）, 〔記者陳一／台北報導〕
  {
    form: /^[(（【[](?<source>\p{Script=Han}{2,6}(?:社|報|报|網|网))(?:記者|记者)(?<byline>\p{Script=Han}{2,3})(?:[、，](?:\p{Script=Han}{2,4}))*(?:\p{Script=Han}{2,4})?(?:\d{1,2}日)?(?:(?:專|专)?[電电])?(?:報導|报道)?[)）】\]]\s*/u,
    cut: true,
  },
  {
    form: /^[(（【[]?(?<source>新华社|新華社|中新社|中新网|中央社|環球網|环球网|人民网|央视网|法新社|路透社|美聯社|美联社|共同社|韓聯社|韩联社|彭博)(?:\p{Script=Han}{1,8})?(?:\d{1,2}月)?\d{1,2}日(?:綜合|综合)?(?:外|專|专)?[電电讯訊][)）】\]]?\s*(?:[(（]?(?:本网)?(?:記者|记者)\s?(?<byline>[^)）\s]{2,20})(?:[)）]|\s)\s*)?/u,
    cut: true,
  },
  {
    form: new RegExp(
      `^[〔［【[(（]?(?:記者|记者)\\s?(?<byline>${HAN_NAMES})\\s?[／/]\\s?\\p{Script=Han}{2,6}?(?:報導|报道)[〕］】\\])）]?\\s*`,
      'u',
    ),
    cut: true,
  },
  {
    form: new RegExp(
      `^本报\\p{Script=Han}{0,8}(?:\\d{1,2}月)?\\d{1,2}日[电電讯訊]\\s*[(（]?(?:本报)?(?:驻\\p{Script=Han}{2,4})?(?:特派|特约)?(?:记者|記者)\\s?(?<byline>${HAN_NAMES})[)）]\\s*`,
      'u',
    ),
    cut: true,
  },
  // Japanese: 【ワシントン共同＝山田太郎】, 【東京時事】, 【AFP＝時事】, 【ワシントン＝山田太郎】, ［東京　２６日　ロイター］
  {
    form: new RegExp(
      `^【(?<place>[^・＝=】]{1,15}?)(?<source>共同|時事)[＝=](?<byline>${JA_NAMES})】\\s*`,
      'u',
    ),
    cut: true,
  },
  {
    form: /^【(?<place>[^・】]{1,15})[・＝=]?(?<source>共同|時事|ロイター|AFP|AP|聯合ニュース|新華社)】\s*/u,
    cut: true,
  },
  {
    form: /^【(?:[\d０-９]{1,2}月[\d０-９]{1,2}日[\s　]?)?(?<source>AFP(?:[=＝]時事)?|共同|時事|ロイター|聯合ニュース|CNN|(?:新華社(?=[^】]{0,14}】)))[^】]{0,14}】\s*/u,
    cut: true,
  },
  {
    form: new RegExp(
      `^[[［](?:${JA_PLACE}{1,14}[\\s　])?(?:[０-９\\d]{1,2}月)?[０-９\\d]{1,2}日[\\s　](?<source>ロイター|AFP|AP)[\\]］]\\s?[-－―–—]?\\s?`,
      'u',
    ),
    cut: true,
  },
  {
    form: new RegExp(`^【${JA_PLACE}{2,12}[＝=](?<byline>${JA_NAMES})】\\s*`, 'u'),
    cut: true,
  },
  // English: TOKYO, Nov. 26 (Kyodo) --, Nov 26 (Reuters) -
  {
    form: new RegExp(
      `^(?!.*?(?:[Aa]gency|[Bb]roadcaster|[Nn]ews|[Nn]etwork|[Mm]inistry) ?[(（])(?<place>[\\p{L} .,'/-]{2,40}?)(?:,? ?${MONTH_DAY}(?:, ?\\d{4})?)?,? ?[(（](?<source>${AGENCIES})[)）]\\s?(?:--|[-–—―])?\\s?`,
      'u',
    ),
    cut: false,
  },
  {
    form: new RegExp(
      `^(?:${MONTH_DAY} )?[(（](?<source>${AGENCIES})[)）]\\s?(?:--|[-–—―])\\s?`,
      'u',
    ),
    cut: false,
  },
  // Russian: МОСКВА, 26 ноя - РИА Новости, Иван Иванов. МОСКВА, 26 ноября. /ТАСС/. Москва. 26 ноября. INTERFAX.RU -
  {
    form: new RegExp(
      `^(?<place>[\\p{Lu} -]{3,30}),? (?:${MONTH_DAY}\\s?)?[.—–/-]*\\s?/?(?:Корр\\.\\s)?(?<source>${AGENCIES})(?:, | )(?<byline>\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?)[./]`,
      'u',
    ),
    cut: false,
  },
  {
    form: new RegExp(
      `^(?<place>[\\p{Lu} -]{3,30}),? (?:${MONTH_DAY}\\s?)?[.—–/-]+\\s?(?:/)?(?<source>${AGENCIES})[./]`,
      'u',
    ),
    cut: false,
  },
  {
    form: /^(?<place>\p{Lu}[\p{Lu} -]{2,30}), \d{1,2} \p{L}{3,9}\s?[—–-]\s?(?<source>ТАСС|РИА Новости|Интерфакс)\./u,
    cut: false,
  },
  {
    form: /^(?<place>\p{Lu}[\p{L} -]{2,20})\. \d{1,2} \p{L}{3,9}\.? (?<source>INTERFAX(?:\.RU)?|ИНТЕРФАКС|Интерфакс)\s?[-–—]/u,
    cut: false,
  },
  { form: /^\/?(?<source>ТАСС|Интерфакс)\/?[.,]\s/u, cut: false },
];

const CLOSINGS: readonly CreditForm[] = [
  { form: /\s*【(?:[^・】]{1,15}・)(?<byline>[^】]{2,24})】\s*$/u, cut: true },
  {
    form: /\s*【[\p{Script=Katakana}ー]{2,12}(?<byline>\p{Script=Han}{3,6})】\s*$/u,
    cut: true,
  },
  { form: /\s*【(?<byline>[^】]{2,24})】\s*$/u, cut: true },
  { form: new RegExp(`\\s*[(（](?<source>${AGENCIES})[)）]\\s*$`, 'u'), cut: true },
  {
    form: /\s*[(（](?:[\p{Script=Han}\p{Script=Katakana}ー]{2,8})(?<source>共同|時事|AFP時事)[)）]\s*$/u,
    cut: true,
  },
  {
    form: new RegExp(`\\s*[(（]${JA_PLACE}{2,12}[＝=](?<byline>${JA_NAMES})[)）]\\s*$`, 'u'),
    cut: true,
  },
  { form: new RegExp(`\\s*=+\\s?(?<source>${AGENCIES})\\s*$`, 'u'), cut: true },
  {
    form: /\s*[(（](?:记者|記者)[:：／/]?\s?(?<byline>[^)）]{2,20})[)）]\s*\d{0,8}\s*$/u,
    cut: true,
  },
  // An editor is not who wrote.
  {
    form: /\s*[(（](?:責任編輯|责任编辑|編輯|编辑|責任编辑)[:：／/]?\s?[^)）]{2,20}[)）]\s*\d{0,8}\s*$/u,
    cut: true,
  },
  { form: /\s*(?<byline>[가-힣]{2,4}\s?기자)\s*[\w.+-]*@?[\w.-]*\s*$/u, cut: true },
];

/** What every opening and closing has something of: asked first, for most texts have none. */
const OPENS =
  /^[(（【[〔［]|[(（]|^[\p{Lu}\p{Lo}][\p{Lu}\p{Lo}-]{2}|^\/?Интерфакс|INTERFAX|ИНТЕРФАКС|[電电讯訊報报]/u;
const CLOSES = /[】)）]\s*\d{0,8}\s*$|=|기자/;
/** A standfirst may stand before the paragraph that opens with the credit. */
const OPENING_BLOCKS = 3;

/** Takes the credit off the first and last block of an article, and says what it was. */
export function takeCredits(blocks: readonly Block[]): { blocks: Block[]; credit: InlineCredit } {
  const out = [...blocks];
  const credit: InlineCredit = {};
  for (const [at, block] of blocks.slice(0, OPENING_BLOCKS).entries()) {
    const start = block.text.slice(0, 120);
    const opening = OPENS.test(start) ? match(OPENINGS, start) : undefined;
    if (!opening) continue;
    note(credit, opening.groups);
    if (opening.cut && opening.text.length < block.text.length)
      out[at] = sliceBlock(block, opening.text.length, block.text.length);
    break;
  }
  const last = out[out.length - 1];
  if (last) {
    const closing = CLOSES.test(last.text.slice(-80))
      ? match(CLOSINGS, last.text.slice(-200))
      : undefined;
    if (closing) {
      note(credit, closing.groups);
      const rest = last.text.length - closing.text.length;
      if (closing.cut && rest > 20) out[out.length - 1] = sliceBlock(last, 0, rest);
    }
  }
  return { blocks: out, credit };
}

function match(rules: readonly CreditForm[], text: string) {
  for (const { form, cut } of rules) {
    const m = form.exec(text);
    if (m) return { text: m[0], groups: m.groups ?? {}, cut };
  }
  return undefined;
}

function note(credit: InlineCredit, groups: Record<string, string | undefined>): void {
  const source = groups.source?.trim();
  const byline = groups.byline?.trim();
  if (source && !credit.source) credit.source = source;
  if (byline && !credit.byline) credit.byline = byline;
}
