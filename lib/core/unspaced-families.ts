import type { Official } from './entity';
import { matches } from './identify';
import type { Hit } from './matcher';
import type { RankRow, TitleReading } from './titles';
import { chineseAfter } from './unlisted-chinese';
import { isBody } from './unlisted-korean';
import { givenBefore, isOfOther } from './unspaced-given';
import type { Context, Place } from './unspaced-language';
import {
  cutsPlace,
  han,
  hitOver,
  isApart,
  isElsewhere,
  isFreeBefore,
  isTitlePart,
  katakana,
  mayFollowHan,
} from './unspaced-standing';
import { isOfState, reading } from './unspaced-titles';

export const isTaken = (found: Place[], { start, end }: { start: number; end: number }) =>
  found.some((one) => one.start < end && start < one.end);

/** A family name directly beside a title: 茂木外相, 習主席, 이 대통령, 首相岸田. */
export function titledFamilies(context: Context, found: Place[]): Place[] {
  const { text } = context.normalized;
  const { former, language } = context.language;
  const places: Place[] = [];
  for (const rank of context.ranks) {
    const past = former.endingAt(text, rank.start);
    const before = rank.start - (past?.length ?? 0);
    const end = text[before - 1] === ' ' && language === 'ko' ? before - 1 : before;
    const family =
      familyEnding(context, text[end - 1] === '·' && language === 'ja' ? end - 1 : end) ??
      (past === undefined ? undefined : familyEnding(context, rank.start)) ??
      familyAhead(context, rank);
    if (family) {
      const isFormer =
        (past !== undefined && family.end <= before) || saysFormer(context, family.end, rank.start);
      const title = reading(context, rank, family.start, family.end, isFormer);
      const isHolders = title && isHolder(context, rank, family, title);
      const isOthers =
        language === 'ko' && family && isOther(context, family.start, family.people, found);
      const people = isHolders && !isOthers ? holders(context, rank, family, title, found) : [];
      if (title && people.length > 0 && !isCountryOf(context, rank, family, found))
        places.push({ ...family, people, title });
    }
    if (language !== 'zh') continue;
    const after = familyStarting(context, rank.end);
    const title = after && reading(context, rank, rank.start, rank.start, past !== undefined);
    if (after && title && isHolder(context, rank, after, title)) places.push({ ...after, title });
  }
  return places.filter((place) => !isTaken(found, place));
}

// 박 차장, アジズ司令官: of a Korean name of one syllable or a name in katakana and a title of many, only
// who is named in full.
function holders(
  context: Context,
  rank: Hit<RankRow>,
  { start, end, people }: Place,
  title: TitleReading,
  found: Place[],
): Official[] {
  const { text } = context.normalized;
  const isShared =
    context.language.language === 'ko' ? end - start === 1 : katakana.test(text[start] ?? '');
  const isVague =
    isShared &&
    rank.values[0]?.needs === 'of' &&
    title.kind === 'senior_official' &&
    title.country === undefined;
  if (!isVague) return people;
  return people.filter((one) =>
    found.some((place) => place.level === 'full' && place.people.includes(one)),
  );
}

// 아베 전 총리, 스가 전 일본 총리: in Korean the word stands by itself.
function saysFormer({ normalized: { text }, language }: Context, from: number, to: number) {
  return (
    language.language === 'ko' &&
    text
      .slice(from, to)
      .split(' ')
      .some((word) => language.former.has(word))
  );
}

// 日韓外務次官 and 現 장관 name nobody; 韓首相 does where somebody of that name is prime minister.
function isHolder(
  context: Context,
  rank: Hit<RankRow>,
  { start, end, people }: Place,
  title: TitleReading,
): boolean {
  const { former, plain, language } = context.language;
  const form = context.normalized.text.slice(start, end);
  const isCountry = (from: number, to: number) => {
    const hit = hitOver(context.places, from, to);
    return hit?.start === from && hit.end === to;
  };
  const short = isCountry(start, end);
  if (short && isCountry(start - 1, start)) return false;
  const fits = () => people.some(({ offices }) => offices.some((office) => matches(office, title)));
  if (former.has(form) || plain.has(form)) return false;
  if (short) {
    // In Chinese 韩总统 is always the country's; a Korean headline joins a name to its title: 韓총리.
    const isJoined = language === 'ja' || (end === rank.start && !title.generic);
    return language !== 'zh' && isJoined && fits();
  }
  if (rank.values[0]?.needs !== 'of') return true;
  if (isVerb(context, rank, end)) return false;
  if (fits()) return true;
  const from = Math.min(start, rank.start);
  const until = Math.max(end, rank.end) + 1;
  return isOfState(context, rank, start) && !isElsewhere(context, Math.max(0, from - 14), until);
}

// 韩外长朴振: in Chinese a country of one character before the title of whoever is named behind it.
function isCountryOf(context: Context, rank: Hit<RankRow>, { start, end }: Place, found: Place[]) {
  return (
    context.language.language === 'zh' &&
    end === rank.start &&
    context.placeStarts.get(start)?.end === end &&
    (found.some((one) => one.start === rank.end) || chineseAfter(context, rank) !== undefined)
  );
}

// 拉夫罗夫代表普京出席: in Chinese a title after a family name may be a verb with its object.
function isVerb({ normalized: { text }, language }: Context, rank: Hit<RankRow>, end: number) {
  return (
    language.language === 'zh' &&
    end === rank.start &&
    han.test(text[rank.end] ?? '') &&
    language.followers.startingAt(text, rank.end) === undefined
  );
}

export function familyEnding(context: Context, end: number): Place | undefined {
  const { text } = context.normalized;
  for (let length = Math.min(12, end); length >= 1; length--) {
    const start = end - length;
    const form = text.slice(start, end);
    const people = context.language.bearers.get(form);
    if (!people || !isApart(context, start, end) || !isFreeBefore(context, start, length)) continue;
    // 기시다 전 총리: no Mr Jeon.
    if (context.language.former.has(form) || context.language.plain.has(form)) continue;
    if (cutsPlace(context, start, end) || cutsField(context, end, length)) continue;
    return { start, end, level: 'bare', family: form, people };
  }
  return undefined;
}

// 北方担当相: what a minister is for ends in no name.
function cutsField({ normalized: { text }, language }: Context, end: number, length: number) {
  return (language.fields.endingAt(text, end)?.length ?? 0) > length;
}

/** A family name with parts of the title between: 金杉アジア大洋州局長, ハリス米副大統領, トルドーカナダ首相. */
function familyAhead(context: Context, rank: Hit<RankRow>): Place | undefined {
  const { text } = context.normalized;
  if (context.language.language === 'ko') return familyWordsAhead(context, rank);
  for (let end = rank.start - 1; end > rank.start - 14 && end > 1; end--) {
    if (!/[\p{Script=Han}ァ-ヶー·0-9()]/u.test(text[end] ?? '')) return undefined;
    if (!isTitlePart(context, end, rank.start)) continue;
    const family = familyEnding(context, end);
    // 榎駐インド大使: a family name of one character only before where its bearer is posted.
    if (family && (family.end - family.start > 1 || text[end] === '驻')) return family;
  }
  return undefined;
}

/** 가나스기 아시아대양주국장, 캠벨 미국 국무부 부장관: the same over words. */
function familyWordsAhead(context: Context, rank: Hit<RankRow>): Place | undefined {
  const { text } = context.normalized;
  let from = text.lastIndexOf(' ', rank.start - 1) + 1;
  const prefix = text.slice(from, rank.start);
  if (prefix !== '' && !isBody(context, prefix) && !context.language.fields.has(prefix))
    return undefined;
  for (let words = 0; words < 3 && from > 1; words++) {
    const end = from - 1;
    const start = Math.max(text.lastIndexOf(' ', end - 1), text.lastIndexOf('\n', end - 1)) + 1;
    const word = text.slice(start, end);
    // 문 전 대통령: one syllable is a name only right before a word that parts it from its title.
    const isNear = word.length > 1 || context.language.former.has(text.slice(from, rank.start - 1));
    const people = isNear ? context.language.bearers.get(word) : undefined;
    if (people) return { start, end, level: 'bare', family: word, people };
    if (!isBody(context, word)) return undefined;
    from = start;
  }
  return undefined;
}

function familyStarting(context: Context, start: number): Place | undefined {
  const { text } = context.normalized;
  for (let length = Math.min(8, text.length - start); length >= 2; length--) {
    const form = text.slice(start, start + length);
    const people = context.language.bearers.get(form);
    // A transliterated name of three characters is no other word.
    if (people && (length > 2 || mayFollowHan(context, start + length)))
      return { start, end: start + length, level: 'bare', family: form, people };
  }
  return undefined;
}

// Two people may stand side by side: 习近平·岸田会谈.
export function isOther(
  context: Context,
  start: number,
  people: Official[],
  found: Place[],
): boolean {
  const given = givenBefore(context, start);
  return (
    given !== undefined &&
    isOfOther(context, start, people) &&
    !isTaken(found, { start: given.start, end: start })
  );
}
