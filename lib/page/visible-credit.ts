import { agencyIn } from './agencies';
import {
  BEFORE,
  inAnotherArticle,
  isElsewhere,
  linesNear,
  proseStart,
  titleText,
} from './around-title';
import { withoutDates } from './date-lines';
import { type Junk, namesOf } from './junk';
import { attributeOf, type PageModel, type PageTextNode } from './page-model';
import type { Block } from './page-text';
import type { PageTitle } from './page-title';

export interface VisibleCredit {
  source?: string;
  /** The words as they stand, roles and all. */
  byline?: string;
}

/** Names sites give to the parts of a page that say who wrote, and for whom. */
const BY = /(?:^|[\s-])(?:by|byline|by-line|authors?|author-name|writers?|reporters?)(?=$|[\s-])/;
const FOR =
  /(?:^|[\s-])(?:source|source-name|media-name|laiyuan|agency|provider|news-source|article-source)(?=$|[\s-])/;

/** Addresses of pages about a writer. */
const PROFILE = /\/(?:authors?|reporters?|journalists?|writers?|bylines?|correspondents?)\/[^/?#]/i;

const LETTERS = /\p{L}{2}/u;
/** Two words, or letters of a script that writes names as one: a single word is a button as often as a name. */
const FULL_NAME = /\p{L}\S*\s+\S*\p{L}|\p{Lo}{2}/u;

const LABEL =
  /^(?:source|via|出典|来源|來源|источник|출처|記者|记者|作者|글|автор)\s*[:：/／]?\s*(?=$|\p{L}|[:：])/iu;

const SOURCES: readonly RegExp[] = [
  /(?:来源|來源|出典|配信|提供|источник|출처|source|via)\s*[:：/／]\s*([^\s　|｜,，]{2,30}(?: [A-Z][^\s|]{1,20}){0,3})/iu,
];
const BYLINES: readonly RegExp[] = [
  /^(?:(?:story|written|reported) )?by:? ((?:\p{Lu}|d[aei] |van |von |al-)[^|;0-9]{2,80})$/iu,
  /(?:作者|記者|记者|文|автор|Автор)\s*[:：/／]\s*([^\s　|｜,，]{2,20}(?: \p{Lu}[^\s|,]{1,20}){0,2})/u,
  /(?:本报|本报驻\p{Script=Han}{2,4})(?:特约)?(?:记者|特派员)\s?(\p{Script=Han}{2,4}(?=$|[\s　]))/u,
  /^((?:[가-힣]{2,5}[=＝]\s?)?[가-힣]{2,4}(?:[·,]\s?[가-힣]{2,4})* ?(?:기자|특파원|통신원))(?:\s.*@.*)?$/u,
  /^[【[]?([\p{Script=Han}\p{Script=Katakana}ー]{2,12}[=＝][\p{Script=Han}、]{2,16})[】\]]?$/u,
];

/** Source and writer that a line beside the title names, else one of the lines `below` the text. */
export function visibleCredit(
  model: PageModel,
  junk: Junk,
  title: PageTitle,
  below: readonly Block[],
): VisibleCredit {
  const credit: VisibleCredit = {};
  for (const { text } of [...linesNear(model, junk, title), ...[...below].reverse()]) {
    if (text.length > 180) continue;
    const source = firstGroup(SOURCES, text) ?? agencyIn(withoutDates(text));
    const byline = firstGroup(BYLINES, text);
    if (source) credit.source ??= source;
    if (byline) credit.byline ??= byline.trim();
  }
  credit.source ??= named(model, junk, title, FOR) ?? '';
  credit.byline ??= named(model, junk, title, BY) ?? '';
  return credit;
}

function firstGroup(forms: readonly RegExp[], text: string): string | undefined {
  for (const form of forms) {
    const group = form.exec(text)?.[1];
    if (group) return group;
  }
  return undefined;
}

/** The text of the first element about the title that bears such a name: short, and no sentence. */
function named(model: PageModel, junk: Junk, title: PageTitle, names: RegExp): string | undefined {
  const at = titleText(model, title);
  if (at < 0) return undefined;
  const to = proseStart(model, junk, title);
  for (let i = 0; i < model.elements.length; i++) {
    const from = model.textFrom[i] ?? 0;
    const element = model.elements[i];
    if (!element || from < at - BEFORE || from >= to || (model.textTo[i] ?? 0) > to) continue;
    const author =
      names === BY &&
      (attributeOf(element, 'rel') === 'author' ||
        PROFILE.test(attributeOf(element, 'href') ?? ''));
    if (!author && !names.test(namesOf(element))) continue;
    if (isElsewhere(model, junk, i) || inAnotherArticle(model, i, title)) continue;
    const [text = ''] = piecesOf(model.texts.slice(from, model.textTo[i]).slice(0, 20))
      .map((piece) => piece.replace(LABEL, ''))
      .filter((piece) => (names === BY ? FULL_NAME : LETTERS).test(piece));
    if (text.length >= 2 && text.length <= 60 && !/\d|[.。!?！？]$/.test(text)) return text;
  }
  return undefined;
}

/** The texts of an element, apart where no space stands between two of its parts: a name and a place. */
function piecesOf(nodes: readonly PageTextNode[]): string[] {
  const pieces: string[] = [];
  let open = false;
  for (const { node } of nodes) {
    const data = node.data.replace(/\s+/g, ' ');
    if (!data) continue;
    const one = !open || /^[\s,、・&]/.test(data) || /[\s,、・&]$/.test(pieces.at(-1) ?? '');
    if (one && pieces.length > 0) pieces[pieces.length - 1] += data;
    else pieces.push(data);
    open = true;
  }
  return pieces.map((piece) => piece.trim());
}
