/** Which of two small numbers is the day where a date is written in figures alone: 03/04/2021. */
export type DayOrder = 'day-first' | 'month-first';

/** Year, month and day as numbers; not a number where they cannot be told. */
export type Parts = readonly [year: number, month: number, day: number];

/** One way a date is written, and how to read a match of it. */
export type DateForm = readonly [RegExp, (m: RegExpExecArray, order?: DayOrder) => Parts];

const UNREAD: Parts = [Number.NaN, 0, 0];

/** Months as five languages' pages write them, shortest form that tells them apart. */
const MONTHS: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(jan|янв)/, 1],
  [/^(feb|фев)/, 2],
  [/^(mar|мар)/, 3],
  [/^(apr|апр)/, 4],
  [/^(may|мая|май)/, 5],
  [/^(jun|июн)/, 6],
  [/^(jul|июл)/, 7],
  [/^(aug|авг)/, 8],
  [/^(sep|сен)/, 9],
  [/^(oct|окт)/, 10],
  [/^(nov|ноя)/, 11],
  [/^(dec|дек)/, 12],
];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?' +
  '|янв(?:аря|арь)?|фев(?:р|раля|раль)?|март?а?|апр(?:еля|ель)?|ма[яй]|июн[яь]?|июл[яь]?|авг(?:уста?)?|сент?(?:ября|ябрь)?|окт(?:ября|ябрь)?|ноя(?:б|бря|брь)?|дек(?:абря|абрь)?)';
const NO_WORD = '(?<![\\p{L}\\d])';
const NTH = '(?:st|nd|rd|th)?';
/** A day of the week between day and year: `(Fri)`, `(пт)`. */
const WEEKDAY = '(?:\\s?\\(\\p{L}{2,10}\\.?\\))?';

/** First year of a Japanese era less one, and of the calendar of Taiwan. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  R: 2018,
  H: 1988,
  S: 1925,
  民國: 1911,
  民国: 1911,
  中華民國: 1911,
};
const ERA = '(令和|平成|昭和|(?:中華)?民[國国])';

const HAN = '〇一二三四五六七八九';
const HAN_FIGURE = '〇零○一二三四五六七八九';

/** The ways a date is written, the plainest first: where two claim the same letters, the first has them. */
export const DATE_FORMS: readonly DateForm[] = [
  [
    new RegExp(`${ERA}\\s?(元|\\d{1,3})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日號号]`, 'g'),
    (m) => [yearOfEra(m[1], m[2]), Number(m[3]), Number(m[4])],
  ],
  [
    new RegExp(`${ERA}\\s?(\\d{1,3})([./-])(\\d{1,2})\\3(\\d{1,2})(?!\\d)`, 'g'),
    (m) => [yearOfEra(m[1], m[2]), Number(m[4]), Number(m[5])],
  ],
  [
    /(?<![\p{L}\d])([RHS])(\d{1,2})\.(\d{1,2})\.(\d{1,2})(?![\d.])/gu,
    (m) => [yearOfEra(m[1], m[2]), Number(m[3]), Number(m[4])],
  ],
  [
    new RegExp(
      `${ERA}?([元${HAN_FIGURE}十百]{1,4})年([${HAN_FIGURE}十]{1,3})月([${HAN_FIGURE}十]{1,3})[日號号]`,
      'g',
    ),
    (m) => [
      m[1] ? yearOfEra(m[1], m[2]) : m[2]?.length === 4 ? hanNumber(m[2]) : Number.NaN,
      hanNumber(m[3]),
      hanNumber(m[4]),
    ],
  ],
  [
    /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일號号]/g,
    (m) => [Number(m[1]), Number(m[2]), Number(m[3])],
  ],
  [
    /(?<!\d)(\d{4})([-./])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/g,
    (m) => [Number(m[1]), Number(m[3]), Number(m[4])],
  ],
  [
    /(?<![\d./-])(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?!\d)/g,
    (m, order) => inFigures(Number(m[1]), Number(m[3]), Number(m[4]), order),
  ],
  [
    new RegExp(
      `${NO_WORD}(${MONTH})(?:\\.\\s?|\\s)(\\d{1,2})${NTH}${WEEKDAY}(?:\\s?,\\s?|\\s)(\\d{4})(?!\\d)`,
      'giu',
    ),
    (m) => [Number(m[3]), monthOf(m[1]), Number(m[2])],
  ],
  [
    new RegExp(
      `${NO_WORD}(\\d{1,2})${NTH}[\\s/-](?:of\\s)?(${MONTH})\\.?${WEEKDAY},?[\\s/-](\\d{4})(?!\\d)`,
      'giu',
    ),
    (m) => [Number(m[3]), monthOf(m[2]), Number(m[1])],
  ],
  // As programs print it: Fri Nov 26 10:12:00 JST 2021.
  [
    new RegExp(
      `${NO_WORD}(${MONTH})\\s(\\d{1,2})\\s\\d{2}:\\d{2}(?::\\d{2})?\\s(?:[A-Z]{2,5}\\s)?(\\d{4})(?!\\d)`,
      'giu',
    ),
    (m) => [Number(m[3]), monthOf(m[1]), Number(m[2])],
  ],
  [
    new RegExp(`(?<!\\d)(\\d{4})[\\s-](${MONTH})\\.?[\\s-](\\d{1,2})${NTH}(?![\\p{L}\\d])`, 'giu'),
    (m) => [Number(m[1]), monthOf(m[2]), Number(m[3])],
  ],
];

/** A date in figures: which is the day must be plain from the figures, or from what is known of the page. */
function inFigures(first: number, second: number, year: number, order?: DayOrder): Parts {
  if (first > 12 || first === second) return [year, second, first];
  if (second > 12) return [year, first, second];
  if (order === undefined) return UNREAD;
  return order === 'day-first' ? [year, second, first] : [year, first, second];
}

function yearOfEra(era = '', year = ''): number {
  const count = /^\d+$/.test(year) ? Number(year) : year === '元' ? 1 : hanNumber(year);
  return (ERAS[era] ?? Number.NaN) + count;
}

/** A number in ideographs: by place (二〇二一) or with tens (二十六, 一百一十). */
function hanNumber(text = ''): number {
  const figures = [...text.replace(/[零○]/g, '〇')];
  if (!/[十百]/.test(text)) return Number(figures.map((c) => HAN.indexOf(c)).join(''));
  let total = 0;
  let figure = 0;
  for (const c of figures) {
    const value = HAN.indexOf(c);
    if (value >= 0) figure = value;
    else {
      total += (figure || 1) * (c === '百' ? 100 : 10);
      figure = 0;
    }
  }
  return total + figure;
}

function monthOf(word = ''): number {
  const low = word.toLowerCase();
  return MONTHS.find(([form]) => form.test(low))?.[1] ?? 0;
}

/** Words that stand beside the date of an article and tell nothing of what happened on it: weekdays, zones, labels. */
export const BESIDE_DATES = new RegExp(
  [
    String.raw`(?<!\p{L})(?:this (?:article|story|page|post) (?:was|has been)|(?:originally|first|last|re)?[\s-]?(?:published|updated|modified|posted|issued|released|revised|edited|created|corrected)|on|at|by|the|as of|min(?:ute)?s?|read|views?|comments?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|[ap]\.?m\.?|jst|kst|gmt|utc|e[sd]t|hkt|msk|local time|г|года?|в|на|мск|опубликовано|обновлено|изменено|дата|публикации|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс)(?!\p{L})`,
    '(?:この|本)(?:記事|ページ)は|[月火水木金土日]曜日?|星期[一二三四五六日天]|[월화수목금토일]요일|最終|最後|最后|公開|更新|掲載|配信|投稿|入力|登録|作成|修正|改訂|訂正|日時|されました|しました|時点',
    '发布|發布|發佈|修改|修订|修訂|时间|時間|日期|上午|下午|午前|午後|오전|오후|입력|수정|등록|송고|게재|작성|발행|업데이트|최종|기사|되었습니다',
  ].join('|'),
  'giu',
);

/** Words that credit or file an article: a line that has one is no part of its text, however long. */
export const CREDITS_DATES =
  /copyright|©|rights reserved|[:：]\s*$|(?:source|via|来源|來源|出典|источник|출처|责编|編集)\s*[:：]|記者|记者|기자|특파원|通信社|通讯社|新聞社|조회|閲覧|阅读|浏览|staff writer|correspondent/i;
