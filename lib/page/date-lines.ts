import { type DateHabits, type FoundDate, findDates } from './dates';

/** What the words beside a date say it is of: an article's first print, its last change, or something else. */
export type DateRole = 'published' | 'modified' | 'other';

export interface LineDate extends FoundDate {
  role?: DateRole;
  /**
   * The line's only day, with 更新 behind it: many Japanese sites stamp an article so when it comes out, and show
   * no other day.
   */
  stamp?: true;
}

const ROLES: ReadonlyArray<readonly [DateRole, RegExp]> = [
  [
    'other',
    /copyright|©|\(c\)|deadline|expires?|valid|until|accessed|retrieved|printed|born|taken on|締切|締め切り|期限|開催|会期|撮影|取材|閲覧|発売|まで|現在|생년|마감|촬영|срок|截止|截至|摄|攝/gi,
  ],
  [
    'modified',
    /updat|modif|revis|edited(?! by)|amended|correct|last (?:changed|edited(?! by))|(?:更新|最后更新|最後更新)(?:时间|時間|日期)?|(?:修改|修订|修訂|编辑|編輯|变更|變更)(?:时间|時間|日期)|最終|改訂|改稿|修正|訂正|수정|업데이트|갱신|최종|변경|обновл|измен|исправл|修改|修订|修訂/gi,
  ],
  [
    'published',
    /publish|posted|issued|released|created|first\b|公開|掲載|配信|発表|投稿|入力|登録|発信|作成|付$|발행|입력|등록|송고|게재|기사입력|공개|작성|опубликован|дата публикации|размещен|создан|发布|發布|發佈|发表|發表|上傳|上传|刊登|建立|出版|时间|時間/gi,
  ],
];
/** Times and days of the week: they stand between a date and its label and say nothing. */
const CLOCK =
  /(?:오전|오후|午前|午後|上午|下午)?\s?\d{1,2}\s?[:：時时시点]\s?\d{2}\s?(?:分|분)?(?::\d{2})?\s?(?:[ap]\.?m\.?)?\s?(?:JST|KST|(?:GMT|UTC)(?:[+-]\d{1,2})?|MSK|EST|EDT|HKT|МСК)?|[(（](?:mon|tue|wed|thu|fri|sat|sun|[日月火水木金土일월화수목금토]|пн|вт|ср|чт|пт|сб|вс)\.?[)）]/giu;
const NEAR = 26;
/** Longer than any line about an article. */
const LONGEST = 400;

/**
 * The dates of one line, each with what the words beside it say it is. `before` is the line above where
 * that is a label alone. Labels stand before the dates (“Updated: 26 Nov 2021”) or after them
 * (2021年11月26日 公開): the first date's and the last one's tell which.
 */
export function datesOfLine(text: string, habits: DateHabits, before = ''): LineDate[] {
  if (text.length > LONGEST) return [];
  const dates = findDates(text, habits);
  const gaps = dates.map((date, at) => {
    const left = text.slice(dates[at - 1]?.end ?? 0, date.start);
    const right = text.slice(date.end, dates[at + 1]?.start);
    return {
      left: roleOf(bare(left).slice(-NEAR), at === 0 ? before : ''),
      right: roleAfter(right),
    };
  });
  const first = gaps[0];
  const last = gaps[gaps.length - 1];
  const leading = first?.left !== undefined || last?.right === undefined;
  return dates.map((date, at) => {
    const role = leading ? gaps[at]?.left : gaps[at]?.right;
    const stamp =
      !leading && dates.length === 1 && /^[^\p{L}]*更新/u.test(bare(text.slice(date.end)));
    return { ...date, ...(role ? { role } : {}), ...(stamp ? { stamp: true as const } : {}) };
  });
}

/** True where a short line is nothing but the label of a date in the next. */
export function isDateLabel(text: string): boolean {
  return text.length <= 24 && !/\d/.test(text) && roleOf(text, '') !== undefined;
}

/** The role that the last words before a date give it. */
function roleOf(words: string, before: string): DateRole | undefined {
  const said = words.trim() || before;
  // The label that ends nearest the date; of two that end there the longer: 更新时间 is no 时间.
  let best: { role: DateRole; at: number; end: number } | undefined;
  for (const [role, form] of ROLES) {
    for (const m of said.matchAll(form)) {
      const { index: at } = m;
      const end = at + m[0].length;
      if (!best || end > best.end || (end === best.end && at < best.at)) best = { role, at, end };
    }
  }
  return best?.role;
}

/**
 * The role that a word right behind a date gives it, in the languages that put it there: one behind a bracket, bar
 * or comma belongs to what follows.
 */
function roleAfter(gap: string): DateRole | undefined {
  const words = bare(gap);
  const near =
    /^[\s　にの]*([\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{1,12})/u.exec(
      words,
    )?.[1];
  return near ? roleOf(near, '') : undefined;
}

/** A line without its dates and times: what else it says. */
export function withoutDates(text: string): string {
  let rest = text;
  for (const { start, end } of findDates(text).reverse())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return bare(rest).trim();
}

function bare(gap: string): string {
  return gap.replace(CLOCK, ' ').replace(/\s+/g, ' ');
}
