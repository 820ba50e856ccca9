import type { Hit } from './matcher';
import type { RankRow } from './titles';
import type { Context, Place } from './unspaced-language';
import { hitsOver, isDotInName, isTitlePart, katakana } from './unspaced-standing';

/** Names in full before a title: 船越健裕アジア大洋州局長, 李相烈アジア太平洋局長, ミュラー外務次官. */
export function japaneseBefore(context: Context, rank: Hit<RankRow>): Place | undefined {
  const run = runBefore(context, rank.start);
  for (const start of nameStarts(context, run, rank.start)) {
    const place =
      nameInHan(context, start, rank.start) ??
      nameInKatakana(context, start, rank.start) ??
      nameOfBody(context, start, rank.start);
    if (place) return place;
  }
  return undefined;
}

/** 外務省報道官の山田花子氏: a title, then a name with an honorific. */
export function japaneseAfter(context: Context, rank: Hit<RankRow>): Place | undefined {
  const { text } = context.normalized;
  const start = rank.end + 1;
  if (text[rank.end] !== 'の') return undefined;
  const word = /^(?:\p{Script=Han}{2,5}|[ァ-ヶー·]{2,20})(?=(?:\([^()]{1,20}\))?(?:氏|さん))/u.exec(
    text.slice(start, start + 30),
  )?.[0];
  const name = word?.replace(/氏$/, '') ?? '';
  const end = start + name.length;
  if (name === '') return undefined;
  if (katakana.test(name.charAt(0))) return placeOf(start, end, lastPart(name));
  const family = familiesOf(context, name).find((one) => one.length < name.length);
  if (family !== undefined) return placeOf(start, end, family);
  const { notPeople, parts } = context.language;
  return name.length < 3 || notPeople.within(name) || parts.within(name)
    ? undefined
    : placeOf(start, end, name.slice(0, 2));
}

const inRun = /[\p{Script=Han}ァ-ヶー·々0-9]/u;

/** Where the characters that may belong to a name and its title begin; a note in brackets is passed over. */
function runBefore({ normalized: { text } }: Context, end: number): number {
  let start = end;
  let bracketed = false;
  while (start > 0 && end - start < 36) {
    const before = text[start - 1] ?? '';
    if (inRun.test(before)) start--;
    else if (before === ')' && !bracketed) {
      const open = text.lastIndexOf('(', start);
      if (open < 0 || start - open > 20) break;
      bracketed = true;
      start = open;
    } else break;
  }
  return start;
}

/** The beginning of the run, and where the bodies and countries it opens with end. */
function nameStarts(context: Context, run: number, end: number): number[] {
  const starts = [run];
  for (let at = run; at < end; ) {
    const lead =
      context.bodyStarts.get(at) ?? context.placeStarts.get(at) ?? context.rankStarts.get(at);
    // 米ジョン・ドウ国務次官補: a country of one character before a name in katakana.
    const isLead =
      lead !== undefined &&
      lead.end < end &&
      (lead.end - lead.start > 1 ||
        (context.placeStarts.has(at) &&
          !katakana.test(context.normalized.text[at] ?? '') &&
          katakana.test(context.normalized.text[lead.end] ?? '')));
    const length = Math.max(
      isLead ? lead.end - lead.start : 0,
      context.language.former.startingAt(context.normalized.text, at, end)?.length ?? 0,
    );
    if (length === 0) break;
    at += length;
    starts.unshift(at);
  }
  // 国務長官・ラトニック商務長官: behind another title.
  const { text } = context.normalized;
  const ends = hitsOver(context.ranks, run, end).map((rank) => rank.end);
  const next = ends.findLast((at) => at < end && text[at] === '·');
  return next === undefined ? starts : [next + 1, ...starts];
}

function familiesOf({ language }: Context, name: string): string[] {
  const foreign = language.foreignFamilies.get('*');
  const parts = [3, 2, 1].map((length) => name.slice(0, length));
  const own = parts.filter(
    (part) => language.familyNames.has(part) || (part.length > 1 && language.bearers.has(part)),
  );
  return [...own, ...parts.filter((part) => foreign?.has(part))];
}

function nameInHan(context: Context, start: number, limit: number): Place | undefined {
  const { text } = context.normalized;
  const name = /^[\p{Script=Han}々]{2,8}/u.exec(text.slice(start, Math.min(limit, start + 8)))?.[0];
  // 北方対策担当大臣: a title that begins with what it is for.
  if (name === undefined || (context.language.fields.startingAt(text, start)?.length ?? 0) > 1)
    return undefined;
  for (const family of familiesOf(context, name)) {
    for (const length of [2, 1, 3]) {
      const end = start + family.length + length;
      const size = end - start;
      if (size > name.length || size > 6 || size < 2) continue;
      // 蔡奇共産党書記: of two characters only beside a body or the rank itself.
      if (size === 2 && !(end === limit ? isOwned(context, start) : context.bodyStarts.has(end)))
        continue;
      const given = text.slice(start + family.length, end);
      if (context.language.notPeople.within(given) || !isRest(context, end, limit)) continue;
      if (context.language.notPeople.has(text.slice(start, end))) continue;
      return placeOf(start, end, family);
    }
  }
  return undefined;
}

// 中国の秦剛外相: a country or a body stands before.
function isOwned({ normalized: { text }, termEnds }: Context, start: number): boolean {
  return termEnds.has(text[start - 1] === 'の' ? start - 1 : start);
}

// What stands between a name and its rank: parts of a title, a reading of the name in brackets.
function isRest(context: Context, from: number, to: number): boolean {
  const { text } = context.normalized;
  const rest = text.slice(from, to);
  const bracket = /^\([^()]*\)/.exec(rest)?.[0].length ?? 0;
  const tail = /\([^()]*\)$/.exec(rest)?.[0].length ?? 0;
  return isTitlePart(context, from + bracket, Math.max(from + bracket, to - tail));
}

function nameInKatakana(context: Context, start: number, limit: number): Place | undefined {
  const { text } = context.normalized;
  const word = /^[ァ-ヶー·]{2,24}/.exec(text.slice(start, limit))?.[0];
  if (word === undefined || katakana.test(text[start - 1] ?? '') || isDotInName(text, start - 1))
    return undefined;
  const { commonWords } = context.language;
  if (context.placeStarts.get(start)?.end === start + word.length) return undefined;
  if ([...commonWords].some((one) => word.startsWith(one))) return undefined;
  // トルドーカナダ首相: a country at the end of the run is none of the name.
  const country = hitsOver(context.allPlaces, start, start + word.length).find(
    (hit) => hit.end === start + word.length && hit.start > start + 1,
  );
  const reach = country?.start ?? start + word.length;
  // パパロ・インド太平洋軍司令官: the dot may part a name from its title.
  const end = text[reach - 1] === '·' ? reach - 1 : reach;
  if (text[end - 1] === '·' || word.startsWith('·') || !isRest(context, end, limit))
    return undefined;
  return placeOf(start, end, lastPart(text.slice(start, end)));
}

/** 海上保安庁の奥島高弘長官: between a body of state and a title even a family name no list has. */
function nameOfBody(context: Context, start: number, limit: number): Place | undefined {
  const { text } = context.normalized;
  if (!isOwned(context, start) || context.rankStarts.has(start)) return undefined;
  if (context.placeStarts.has(start) || context.bodyStarts.has(start)) return undefined;
  for (const length of [4, 3, 5]) {
    const end = start + length;
    const name = text.slice(start, end);
    if (end > limit || !/^[\p{Script=Han}々]+$/u.test(name)) continue;
    if (context.language.notPeople.within(name) || context.language.parts.within(name)) continue;
    if (isRest(context, end, limit)) return placeOf(start, end, name.slice(0, 2));
  }
  return undefined;
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('·') + 1);
}

function placeOf(start: number, end: number, family: string): Place {
  return { start, end, level: 'stranger', family, people: [] };
}
