import { findDates, parseDay } from './dates';
import type { Headline } from './headlines';
import type { PageModel } from './page-model';
import type { Teaser } from './teaser-lines';

/** The date in a `<time>` of a teaser. */
export function readTime(model: PageModel, element: number, teaser: Teaser): void {
  for (let i = element; i < (model.end[element] ?? 0); i++) {
    if (model.names[i] !== 'time') continue;
    const raw =
      model.elements[i]?.getAttribute('datetime') || (model.elements[i]?.textContent ?? '');
    const day = parseDay(raw, teaser.habits);
    if (!day) continue;
    Object.assign(teaser, {
      published: day,
      publishedRaw: raw.trim().slice(0, 100),
      publishedFrom: 'time',
    });
    return;
  }
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
  const day = findDates(raw, teaser.habits)[0]?.day;
  if (day) Object.assign(teaser, { published: day, publishedRaw: raw, publishedFrom: 'page' });
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
  const date = text.length < 200 ? findDates(text, teaser.habits)[0] : undefined;
  if (date)
    Object.assign(teaser, {
      published: date.day,
      publishedRaw: text.slice(date.start, date.end),
      publishedFrom: 'page',
    });
}
