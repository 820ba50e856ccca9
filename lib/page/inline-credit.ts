import { type Block, sliceBlock } from './page-text';
import { keyOf } from './page-title';

/** The credit a text opens or closes with: who reports, and for which agency. */
export interface InlineCredit {
  /** The agency or paper, as the text gives it. */
  source?: string;
  byline?: string;
}

/**
 * Agencies whose reports others print, as credits write them. A source of a credit, not a list of outlets:
 * needed only where the wording round the name does not say that it is an agency.
 */
const AGENCIES =
  'Kyodo(?: News)?|Jiji(?: Press)?|Yonhap(?: News(?: Agency)?)?|Reuters|Associated Press|AP|AFP(?:-Jiji)?|Agence France-Presse|TASS|Itar-Tass|RIA(?: Novosti)?|Interfax|Sputnik|Xinhua|CNA|Central News Agency|UPI|Bloomberg|dpa|NHK|KCNA|Newsis|EFE' +
  '|共同(?:通信)?|時事(?:通信)?|ロイター|聯合ニュース|新華社|タス通信|연합뉴스|뉴시스|뉴스1|교도(?:통신)?|로이터|신화(?:통신)?|타스' +
  '|ТАСС|РИА Новости|Интерфакс|Рейтер|Киодо|Синьхуа|新华社|新華社|中新社|中央社|路透社|法新社|共同社|时事社|時事社|韩联社|韓聯社|塔斯社|俄新社|环球网|環球網';

const AGENCY = new RegExp(`^(?:${AGENCIES})$`, 'i');

/** What a text may open with. `source` and `byline` are named groups; the whole match is left out of the text if `cut`. */
const OPENINGS: ReadonlyArray<{ form: RegExp; cut: boolean }> = [
  {
    form: /^[(（](?<place>[^()（）=]{1,20})=(?<source>[^()（）]{2,20})[)）]\s*(?<byline>.{2,30}?(?:기자|특파원|통신원))\s*=\s*/u,
    cut: true,
  },
  { form: /^[(（](?<place>[^()（）=]{1,20})=(?<source>[^()（）]{2,20})[)）]\s*/u, cut: true },
  {
    form: /^\[(?<place>[^\]=]{1,20})=(?<source>[^\]]{2,20})\]\s*(?<byline>.{2,30}?(?:기자|특파원|통신원))?\s*=?\s*/u,
    cut: true,
  },
  {
    form: /^[(（【[](?<source>\p{Script=Han}{2,6}(?:社|報|报|網|网))(?:記者|记者)(?<byline>\p{Script=Han}{2,3})(?:[、，](?:\p{Script=Han}{2,4}))*(?:\p{Script=Han}{2,4})?(?:\d{1,2}日)?(?:(?:專|专)?[電电])?(?:報導|报道)?[)）】\]]\s*/u,
    cut: true,
  },
  {
    form: /^[(（【[]?(?<source>新华社|新華社|中新社|中新网|中央社|環球網|环球网|人民网|央视网)(?:\p{Script=Han}{1,8})?(?:\d{1,2}月)?\d{1,2}日[電电讯訊][)）】\]]?\s*(?:[(（](?:記者|记者)\s?(?<byline>[^)）]{2,20})[)）]\s*)?/u,
    cut: true,
  },
  {
    form: /^【(?<place>[^・】]{1,15})[・＝=]?(?<source>共同|時事|ロイター|AFP|AP)】\s*/u,
    cut: true,
  },
  {
    form: new RegExp(
      `^(?<place>[\\p{L} .,'-]{2,40}?)(?:,? ?(?:\\d{1,2} ?\\p{L}{3,9}\\.?|\\p{L}{3,9}\\.? ?\\d{1,2}))?,? ?[(（](?<source>${AGENCIES})[)）]\\s?(?:--|[-–—―])?\\s?`,
      'u',
    ),
    cut: false,
  },
  {
    form: new RegExp(
      `^(?<place>[\\p{Lu}-]{3,30}),? (?:\\d{1,2} \\p{L}{3,9}\\s?)?[.—–/-]+\\s?(?:/)?(?<source>${AGENCIES})[./]`,
      'u',
    ),
    cut: false,
  },
  {
    form: /^(?<place>\p{Lu}[\p{Lu} -]{2,30}), \d{1,2} \p{L}{3,9}\s?[—–-]\s?(?<source>ТАСС|РИА Новости|Интерфакс)\./u,
    cut: false,
  },
  { form: /^\/?(?<source>ТАСС|Интерфакс)\/?[.,]\s/u, cut: false },
];

const CLOSINGS: ReadonlyArray<{ form: RegExp; cut: boolean }> = [
  { form: /\s*【(?:[^・】]{1,15}・)(?<byline>[^】]{2,20})】\s*$/u, cut: true },
  { form: /\s*【(?<byline>[^】]{2,12})】\s*$/u, cut: true },
  { form: new RegExp(`\\s*[(（](?<source>${AGENCIES})[)）]\\s*$`, 'u'), cut: true },
  {
    form: /\s*[(（](?:[\p{Script=Han}\p{Script=Katakana}ー]{2,8})(?<source>共同|時事|AFP時事)[)）]\s*$/u,
    cut: true,
  },
  { form: new RegExp(`\\s*=+\\s?(?<source>${AGENCIES})\\s*$`, 'u'), cut: true },
  {
    form: /\s*[(（](?:責任編輯|责任编辑|編輯|编辑|責任编辑|记者|記者)[:：／/]?\s?(?<byline>[^)）]{2,20})[)）]\s*\d{0,8}\s*$/u,
    cut: true,
  },
  { form: /\s*(?<byline>[가-힣]{2,4}\s?기자)\s*[\w.+-]*@?[\w.-]*\s*$/u, cut: true },
];

/** What every opening and closing has something of: asked first, for most texts have none. */
const OPENS = /^[(（【[/]|[(（]|^[\p{Lu}\p{Lo}][\p{Lu}\p{Lo}-]{2}|^\/?Интерфакс|[电電讯訊]/u;
const CLOSES = /[】)）]\s*\d{0,8}\s*$|=|기자/;

/** Takes the credit off the first and last block of an article, and says what it was. */
export function takeCredits(blocks: readonly Block[]): { blocks: Block[]; credit: InlineCredit } {
  const out = [...blocks];
  const credit: InlineCredit = {};
  const first = out[0];
  if (first) {
    const start = first.text.slice(0, 120);
    const opening = OPENS.test(start) ? match(OPENINGS, start) : undefined;
    if (opening) {
      note(credit, opening.groups);
      if (opening.cut && opening.text.length < first.text.length)
        out[0] = sliceBlock(first, opening.text.length, first.text.length);
    }
  }
  const last = out[out.length - 1];
  if (last) {
    const closing = CLOSES.test(last.text.slice(-80)) ? match(CLOSINGS, last.text) : undefined;
    if (closing) {
      note(credit, closing.groups);
      const rest = last.text.length - closing.text.length;
      if (closing.cut && rest > 20) out[out.length - 1] = sliceBlock(last, 0, rest);
    }
  }
  return { blocks: out, credit };
}

/** Agencies that credits shorten, in full. */
const FULL_NAMES: Readonly<Record<string, string>> = {
  kyodo: 'Kyodo News',
  jiji: 'Jiji Press',
  yonhap: 'Yonhap News Agency',
  ap: 'Associated Press',
  共同: '共同通信',
  時事: '時事通信',
  교도: '교도통신',
};

/**
 * A credited source as a reader should see it: the outlet itself where the credit is a short form of its name,
 * an agency's full name where it is usually shortened.
 */
export function sourceName(credited: string, outlet: string | undefined): string {
  const [short, own] = [keyOf(credited), keyOf(outlet ?? '')];
  if (outlet && short.length > 1 && own.includes(short)) return outlet;
  return FULL_NAMES[short] ?? credited;
}

/** The agency a whole short line credits, such as `==Kyodo` or `Yonhap`. */
export function agencyIn(line: string): string | undefined {
  const bare = line.replace(/^[\s=\-–—(（[【|/]+|[\s=\-–—)）\]】|/.]+$/g, '');
  return bare.length <= 40 && AGENCY.test(bare) ? bare : undefined;
}

function match(rules: ReadonlyArray<{ form: RegExp; cut: boolean }>, text: string) {
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
