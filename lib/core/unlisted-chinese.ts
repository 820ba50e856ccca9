import type { Hit } from './matcher';
import type { RankRow } from './titles';
import type { Context, Place } from './unspaced-language';
import { han, mayFollowHan } from './unspaced-standing';
import { reading } from './unspaced-titles';

/** Names after a title in Chinese: 发言人汪文斌, 大使丹羽宇一郎, 能源部长诺瓦克. */
export function chineseAfter(context: Context, rank: Hit<RankRow>): Place | undefined {
  const { text } = context.normalized;
  const start = rank.end;
  if (
    !han.test(text[start] ?? '') ||
    (context.language.followers.startingAt(text, start)?.length ?? 0) > 1
  )
    return undefined;
  const candidates = [
    ...namesIn(context, start, context.language.foreignFamilies.get('JP') ?? new Set(), [2, 1, 3]),
    ...namesIn(context, start, context.language.familyNames, [2, 1]),
    ...transliterated(context, rank),
    ...japaneseUnknown(context, rank),
  ];
  const best = candidates.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score > 0
    ? { start, end: best.end, level: 'stranger', family: best.family, people: [] }
    : undefined;
}

interface Candidate {
  end: number;
  family: string;
  score: number;
}

/** Names of a family name in the list; those with something after them that may follow a name come first. */
function namesIn(
  context: Context,
  start: number,
  families: ReadonlySet<string>,
  lengths: number[],
): Candidate[] {
  const { text } = context.normalized;
  const { givenNotEnds, followers } = context.language;
  return [2, 3, 1].flatMap((length) => {
    const family = text.slice(start, start + length);
    if (!families.has(family)) return [];
    return lengths.flatMap((size, i): Candidate[] => {
      const end = start + length + size;
      const given = text.slice(start + length, end);
      if (given.length < size || !/^[\p{Script=Han}々]+$/u.test(given)) return [];
      // 王毅说, 薛剑此前: the name is over before a verb.
      if (givenNotEnds.has(given.charAt(given.length - 1))) return [];
      if (size > 1 && followers.startingAt(text, end - 1, end + 1)?.length === 2) return [];
      if (size > 1 && (followers.startingAt(text, start + length, end)?.length ?? 0) > 1) return [];
      // 廖了以, 王毅以: what may end a name or begin a word counts less.
      const doubtful = size > 1 && followers.startingAt(text, end - 1, end) !== undefined;
      const closed = mayFollowHan(context, end);
      const whole = length > 1 ? text.slice(start, start + length) : text.slice(start, end);
      return [
        {
          end,
          family: whole,
          score: (closed ? 10 : 2) - i + (length > 1 ? 1 : 0) - (doubtful ? 5 : 0),
        },
      ];
    });
  });
}

/** A run of the characters that foreign names are written with, as far as no other word begins in it. */
function transliterated(context: Context, rank: Hit<RankRow>): Candidate[] {
  const { text } = context.normalized;
  const { transliteration, followers, givenNotEnds } = context.language;
  const start = rank.end;
  let end = start;
  while (end - start < 16 && (transliteration.has(text[end] ?? '') || isDot(text, start, end)))
    end++;
  for (let at = start + 2; at < end; at++)
    if ((followers.startingAt(text, at)?.length ?? 0) > 1) end = at;
  while (end > start && givenNotEnds.has(text[end - 1] ?? '')) end--;
  const name = text.slice(start, end);
  const length = name.replaceAll('·', '').length;
  const closed = mayFollowHan(context, end);
  // Two characters are a name only of somebody whose country writes none in Han: 法国总统顾问博纳.
  const country = reading(context, rank, start, rank.start, false)?.country;
  const foreign = country !== undefined && !inHan.has(country);
  if (length < (foreign && closed ? 2 : 3)) return [];
  const family = name.slice(name.lastIndexOf('·') + 1);
  return [{ end, family, score: (closed ? 9 : 0) + (length > 3 || foreign ? 2 : 0) }];
}

const inHan = new Set(['CN', 'TW', 'JP', 'KR', 'KP', 'VN', 'SG', 'HK', 'MO']);

/** 日本驻广州总领事贵岛善子: of a Japanese official even a family name no list has, where the name is closed. */
function japaneseUnknown(context: Context, rank: Hit<RankRow>): Candidate[] {
  const { text } = context.normalized;
  const start = rank.end;
  if (reading(context, rank, start, rank.start, false)?.country !== 'JP') return [];
  return [4, 3].flatMap((length, i): Candidate[] => {
    const name = text.slice(start, start + length);
    const isName = new RegExp(`^[\\p{Script=Han}々]{${length}}$`, 'u').test(name);
    const holdsWord = Array.from(name).some(
      (_, at) => (context.language.followers.startingAt(text, start + at)?.length ?? 0) > 1,
    );
    const closed = mayFollowHan(context, start + length);
    return isName && !holdsWord && closed
      ? [{ end: start + length, family: name.slice(0, 2), score: 6 - i }]
      : [];
  });
}

function isDot(text: string, start: number, at: number): boolean {
  return text[at] === '·' && at > start && han.test(text[at + 1] ?? '');
}
