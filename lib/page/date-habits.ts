import { detectLanguage } from '../core/language';
import type { DateHabits } from './dates';
import type { PageModel } from './page-model';

/** What is known of the outlet a page belongs to, by its host. */
export interface KnownOutlet {
  name: string;
  /** IANA zone in which its pages date themselves. */
  zone?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** BCP 47 tags of the languages it publishes in. */
  languages?: readonly string[];
}

/** Countries of one time zone whose ending an address may have: where no list knows the outlet. */
const ZONES: Readonly<Record<string, string>> = {
  jp: 'Asia/Tokyo',
  kr: 'Asia/Seoul',
  kp: 'Asia/Pyongyang',
  cn: 'Asia/Shanghai',
  tw: 'Asia/Taipei',
  hk: 'Asia/Hong_Kong',
  sg: 'Asia/Singapore',
  ph: 'Asia/Manila',
  in: 'Asia/Kolkata',
  vn: 'Asia/Ho_Chi_Minh',
  th: 'Asia/Bangkok',
  my: 'Asia/Kuala_Lumpur',
  uk: 'Europe/London',
  de: 'Europe/Berlin',
  fr: 'Europe/Paris',
  it: 'Europe/Rome',
  pl: 'Europe/Warsaw',
  ua: 'Europe/Kyiv',
};

/** Languages that write the day before the month, in figures too. */
const DAY_FIRST = /^(ru|uk|be|de|fr|it|es|pt|nl|pl|cs|fi|no|nb|sv|da|vi|id|th|tr)\b/;
/** Where English does, and where it does not. */
const ENGLISH_DAY_FIRST =
  /^(GB|UK|IE|AU|NZ|IN|SG|MY|HK|PK|BD|LK|ZA|QA|AE|FJ|PG|EU|BE|DE|FR|RU|VN)$/;
const ENGLISH_MONTH_FIRST = /^(US|PH)$/;

/** How a page dates itself: by its outlet, else by its own language and address, else by what its dates show. */
export function habitsOf(
  document: Document,
  model: PageModel,
  url: string,
  hint: string | undefined,
  known: KnownOutlet | undefined,
): DateHabits {
  const ending =
    /^[a-z]+:\/\/[^/:?#]*\.([a-z]{2})(?=[/:?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const zone = known?.zone ?? ZONES[ending];
  const order = isRussian(document)
    ? 'day-first'
    : (orderOf(hint ?? '', known) ?? orderShown(model));
  return { ...(zone ? { zone } : {}), ...(order ? { order } : {}) };
}

function orderOf(hint: string, known: KnownOutlet | undefined): DateHabits['order'] {
  const tag = hint.replace('_', '-');
  if (DAY_FIRST.test(tag.toLowerCase())) return 'day-first';
  const own = known?.languages ?? [];
  if (!tag && own.length > 0 && own.every((each) => DAY_FIRST.test(each))) return 'day-first';
  if (tag && !/^en\b/i.test(tag)) return undefined;
  // The outlet's country before the tag's region, which is often the software's setting.
  const region = /^en-([a-z]{2})\b/i.exec(tag)?.[1]?.toUpperCase() ?? '';
  const country = known?.country ?? '';
  if (ENGLISH_DAY_FIRST.test(country) || (!country && ENGLISH_DAY_FIRST.test(region)))
    return 'day-first';
  if (ENGLISH_MONTH_FIRST.test(country) || (!country && region === 'US')) return 'month-first';
  return undefined;
}

/** Whether a page's title is Russian: its tag may say `en-US` all the same. */
function isRussian(document: Document): boolean {
  const title = (document.title ?? '').slice(0, 300);
  return /\p{Script=Cyrillic}/u.test(title) && detectLanguage(title) === 'ru';
}

/** Texts looked at for dates that show the page's order. */
const SAMPLE = 5_000;
const IN_FIGURES = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2\d{4}(?!\d)/;

/** The order that other dates of the page show, where they all show the same: 14.12.2021 beside 02.11.2021. */
function orderShown(model: PageModel): DateHabits['order'] {
  const shown = new Set<DateHabits['order']>();
  for (const { node } of model.texts.slice(0, SAMPLE)) {
    const [, first, , second] = IN_FIGURES.exec(node.data.slice(0, 500)) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) shown.add('day-first');
    if (Number(second) > 12 && Number(first) <= 12) shown.add('month-first');
  }
  return shown.size === 1 ? [...shown][0] : undefined;
}
