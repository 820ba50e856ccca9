import { datesOfLine, type LineDate } from './date-lines';
import { parseDay } from './dates';
import type { Headline } from './headlines';
import { attributeOf, type PageModel } from './page-model';
import type { Teaser } from './teaser-lines';
import { roleOfTime } from './visible-meta';

/** The date in a `<time>` of a teaser: the first that is not of a change, else the first. */
export function readTime(model: PageModel, element: number, teaser: Teaser): void {
  const start = model.textFrom[element] ?? 0;
  let changed: { day: string; raw: string } | undefined;
  for (let i = element, n = 0; i < (model.end[element] ?? 0) && n < MAX_TIMES; i++) {
    if (model.names[i] !== 'time') continue;
    n++;
    const time = model.elements[i];
    const raw = (time && attributeOf(time, 'datetime')) || (time?.textContent ?? '');
    const day = parseDay(raw, teaser.habits);
    if (!day) continue;
    const role = roleOfTime(model, i, start);
    if (role === 'other') continue;
    if (role !== 'modified') {
      put(teaser, day, raw, 'time');
      return;
    }
    changed ??= { day, raw };
  }
  if (changed) put(teaser, changed.day, changed.raw, 'time');
}

/** Time elements looked at in one teaser. */
const MAX_TIMES = 20;

/** The date of a line that is not of a change, else the first. */
function firstOf(text: string, teaser: Teaser): LineDate | undefined {
  const dates = datesOfLine(text, teaser.habits ?? {});
  return dates.find(({ role }) => role !== 'modified' && role !== 'other') ?? dates[0];
}

function put(teaser: Teaser, day: string, raw: string, from: 'time' | 'page'): void {
  Object.assign(teaser, {
    published: day,
    publishedRaw: raw.trim().slice(0, 100),
    publishedFrom: from,
  });
}

/** In a list of terms (`dl`), the `dt` above an item is its date. */
export function readTerm(model: PageModel, element: number, teaser: Teaser): void {
  let item = element;
  for (let up = 0; up < 4 && item > 0 && model.names[item] !== 'dd'; up++)
    item = model.parent[item] ?? 0;
  if (model.names[item] !== 'dd') return;
  let term = model.elements[item]?.previousElementSibling ?? null;
  for (let n = 0; term && term.localName === 'dd' && n < 50; n++)
    term = term.previousElementSibling;
  const raw = term?.localName === 'dt' ? (term.textContent ?? '').trim().slice(0, 60) : '';
  const day = firstOf(raw, teaser)?.day;
  if (day) put(teaser, day, raw, 'page');
}

/** In a list that is lines of text, the date after a link and before the line's end is the link's. */
export function readRestOfLine(
  model: PageModel,
  headline: Headline,
  element: number,
  teaser: Teaser,
): void {
  if (!/^(a|b|i|em|strong|span|font)$/.test(model.names[element] ?? '')) return;
  const after = model.textTo[headline.link] ?? 0;
  const line = model.texts[after - 1]?.block;
  let text = '';
  for (let i = after; i < after + 10 && model.texts[i]?.block === line; i++) {
    if (model.texts[i]?.link) break;
    text += model.texts[i]?.node.data ?? '';
  }
  const date = text.length < 200 ? firstOf(text, teaser) : undefined;
  if (date) put(teaser, date.day, text.slice(date.start, date.end), 'page');
}
