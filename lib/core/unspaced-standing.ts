import type { Party } from './entity';
import type { Hit } from './matcher';
import type { Context, UnspacedLanguage } from './unspaced-language';
import { createWordList } from './word-list';

/** Where a name or a title may stand in scripts that put no spaces between words. */

export const han = /\p{Script=Han}/u;
export const katakana = /[ァ-ヶー]/;
export const hangul = /[가-힣]/;

/** False within a word of hangul, but for what stands before a country in a title: 주한, 전 미국. */
export function opensWord(text: string, start: number): boolean {
  return (
    !hangul.test(text[start] ?? '') ||
    /(?:^|[^가-힣]|[주전현]|주[가-힣])$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

// 장관 of 장관은 and 장관 직무대리, not of 공장관리자.
export function endsWord(text: string, end: number, { followers }: UnspacedLanguage): boolean {
  const rest = /^[가-힣]*/.exec(text.slice(end, end + 12))?.[0] ?? '';
  return (
    rest === '' ||
    followers.has(rest) ||
    /^(?:직무대행|직무대리|권한대행|대행|대리|겸|으로|님|들|회담|간|이란|이라|께|내정자|후보자|지명자)/.test(
      rest,
    )
  );
}

/** False where what follows makes of a title a place, a body or an event: 大使館, 首相官邸, 次官級. */
export function isWholeTitle(text: string, end: number, { titleTails }: UnspacedLanguage): boolean {
  return titleTails.startingAt(text, end) === undefined;
}

/** True where a place's name is no piece of a longer word in katakana. */
export function isWholePlace(text: string, { start, end }: Hit<Party>): boolean {
  return (
    !(katakana.test(text[start] ?? '') && katakana.test(text[start - 1] ?? '')) &&
    !(katakana.test(text[end - 1] ?? '') && katakana.test(text[end] ?? ''))
  );
}

/** The first hit that reaches into `start`–`end`; hits stand in order and never overlap. */
export function hitOver<Value>(
  hits: Hit<Value>[],
  start: number,
  end: number,
): Hit<Value> | undefined {
  const hit = hits[firstAfter(hits, start)];
  return hit && hit.start < end ? hit : undefined;
}

/** All hits that reach into `start`–`end`, or end where it starts. */
export function hitsOver<Value>(hits: Hit<Value>[], start: number, end: number): Hit<Value>[] {
  const found: Hit<Value>[] = [];
  for (let i = firstAfter(hits, start - 1); i < hits.length; i++) {
    const hit = hits[i];
    if (!hit || hit.start >= end) break;
    found.push(hit);
  }
  return found;
}

/** Index of the first hit that ends after `start`. */
function firstAfter<Value>(hits: Hit<Value>[], start: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where a name would be cut out of a country's or body's: 羅斯 of 俄羅斯. */
export function cutsPlace({ places, bodies }: Context, start: number, end: number): boolean {
  const cuts = (hit: Hit<Party> | undefined) => hit !== undefined && hit.end - hit.start > 1;
  // Both ends are asked: a country of one character may stand at the first.
  return [places, bodies].some(
    (hits) => cuts(hitOver(hits, start, end)) || cuts(hitOver(hits, end - 1, end)),
  );
}

// A katakana or hangul name may not be the middle of a longer word, but a country may follow: トルドーカナダ首相.
export function isApart(context: Context, start: number, end: number): boolean {
  const { text } = context.normalized;
  const { placeStarts } = context;
  const [before, first, last, after] = [
    text[start - 1] ?? '',
    text[start] ?? '',
    text[end - 1] ?? '',
    text[end] ?? '',
  ];
  const paired = isOneOfTwo(context, start, end);
  if (katakana.test(first) && (katakana.test(before) || isDotInName(text, start - 1)) && !paired)
    return false;
  if (
    katakana.test(last) &&
    !paired &&
    !placeStarts.has(end) &&
    (katakana.test(after) ||
      (after === '·' && katakana.test(text[end + 1] ?? '') && !startsTitle(context, end + 1)))
  )
    return false;
  return !(hangul.test(first) && hangul.test(before));
}

const pairWords = createWordList(['両', '会談', '首脳会談']);

/** マクロン・メルツ両氏, プーチン・トランプ会談: two listed people, with a dot between their family names. */
function isOneOfTwo({ normalized: { text }, language }: Context, start: number, end: number) {
  const isDot = text[start - 1] === '·' || text[end] === '·';
  if (!isDot || language.language !== 'ja' || !katakana.test(text[start] ?? '')) return false;
  const from = Math.max(0, start - 13);
  const before = /(?<![ァ-ヶー·])([ァ-ヶー]{2,12})·$/.exec(text.slice(from, start))?.[1];
  const after = /^·([ァ-ヶー]{2,12})(?![ァ-ヶー·])/.exec(text.slice(end, end + 14))?.[1];
  if ((before === undefined) === (after === undefined)) return false;
  const over = end + (after === undefined ? 0 : after.length + 1);
  return (
    language.bearers.has(before ?? after ?? '') && pairWords.startingAt(text, over) !== undefined
  );
}

/** True for a dot between parts of a name, not one in a list: 国務長官・ベッセント財務長官. */
export function isDotInName(text: string, at: number): boolean {
  return text[at] === '·' && !/[\p{Script=Han})]/u.test(text[at - 1] ?? '');
}

// パパロ・インド太平洋軍司令官, but not ロバート・カナダス.
function startsTitle({ normalized: { text }, rankStarts, placeStarts }: Context, at: number) {
  const place = placeStarts.get(at);
  return rankStarts.has(at) || (place !== undefined && isWholePlace(text, place));
}

export function mayFollowHangul(context: Context, end: number): boolean {
  const { text } = context.normalized;
  const rest = /^[가-힣]*/.exec(text.slice(end, end + 12))?.[0] ?? '';
  return (
    rest === '' ||
    context.language.followers.has(rest) ||
    context.rankStarts.has(end) ||
    context.language.regimes.startingAt(text, end) !== undefined ||
    /^[전측]/.test(rest)
  );
}

/** True where what stands at `end` may follow a name in Han: no Han, a verb, an honorific, a title. */
export function mayFollowHan(context: Context, end: number): boolean {
  const { text } = context.normalized;
  const { followers, honorifics, regimes } = context.language;
  return (
    !han.test(text[end] ?? '') ||
    followers.startingAt(text, end) !== undefined ||
    honorifics.startingAt(text, end) !== undefined ||
    regimes.startingAt(text, end) !== undefined ||
    titleFrom(context, end) !== undefined
  );
}

/** The last unit of a title that begins at `at` with all its parts: 共産党政治局員兼外相, 美国前总统. */
export function titleFrom(context: Context, at: number): number | undefined {
  const { text } = context.normalized;
  if (context.rankStarts.has(at)) return context.rankStarts.get(at)?.end;
  for (const rank of hitsOver(context.ranks, at, at + 21)) {
    if (rank.start <= at) continue;
    if (isTitlePart(context, at, rank.start)) return rank.end;
    if (/[。、，,\n ]/.test(text.slice(at, rank.start))) return undefined;
  }
  return undefined;
}

/** True where all of `from`–`to` is parts of a title: bodies, fields, ranks, a country. */
export function isTitlePart(context: Context, from: number, to: number): boolean {
  const { text } = context.normalized;
  const { parts } = context.language;
  // Longest part first and no way back: what that can't read is not taken for a title.
  for (let at = from; at < to; ) {
    const term = [context.bodyStarts, context.placeStarts, context.rankStarts]
      .map((starts) => starts.get(at)?.end ?? 0)
      .filter((end) => end <= to);
    const word = parts.startingAt(text, at, to)?.length ?? 0;
    const next = Math.max(at + word, ...term);
    if (next > at) at = next;
    else if (/[·兼駐驻第0-9()]/.test(text[at] ?? '')) at++;
    else return false;
  }
  return true;
}

export function runAfter(text: string, from: number): number {
  let length = 0;
  while (length < 20 && /[\p{Script=Han}ァ-ヶー·]/u.test(text[from + length] ?? '')) length++;
  return length;
}

// 林外相 but not 小林外相: before a short name in Han only a country, a title or no Han at all.
export function isFreeBefore(context: Context, start: number, length: number): boolean {
  const { text } = context.normalized;
  if (!han.test(text[start] ?? '') || !han.test(text[start - 1] ?? '')) return true;
  // 第2次安倍内閣: the ordinal of a government.
  if (length >= 2 && /[0-9一二三四五]次$/.test(text.slice(Math.max(0, start - 2), start)))
    return true;
  return context.termEnds.has(start) || (length >= 2 && context.language.language === 'zh');
}

export function standsAlone(context: Context, start: number, end: number): boolean {
  const { text } = context.normalized;
  if (!isApart(context, start, end)) return false;
  const last = text[end - 1] ?? '';
  if (hangul.test(last)) return mayFollowHangul(context, end);
  // Two kana are as often a common word: ファン.
  if (!han.test(last)) return end - start > 2;
  // A transliterated name of three characters is no other word: 特朗普.
  if (end - start >= 3 && context.language.language === 'zh') return true;
  if (!isFreeBefore(context, start, end - start) && context.language.language === 'ja')
    return false;
  return mayFollowHan(context, end);
}

/** True where a word for a company, a party or a court stands beside; the 法院 of 立法院 is none. */
export function isElsewhere(context: Context, from: number, to: number): boolean {
  const { normalized, language, bodies, ranks } = context;
  const around = normalized.text.slice(from, to);
  return language.notState.some((word) => {
    for (let at = around.indexOf(word); at >= 0; at = around.indexOf(word, at + 1)) {
      const [start, end] = [from + at, from + at + word.length];
      const within = [hitOver(bodies, start, end), hitOver(ranks, start, end)];
      if (!within.some((hit) => hit && hit.start <= start && end <= hit.end)) return true;
    }
    return false;
  });
}
