import type { Hit } from './matcher';
import type { RankRow } from './titles';
import { chineseAfter } from './unlisted-chinese';
import { japaneseAfter, japaneseBefore } from './unlisted-japanese';
import { koreanAfter, koreanBefore } from './unlisted-korean';
import type { Context, Place } from './unspaced-language';
import { cutsPlace, isElsewhere } from './unspaced-standing';
import { isOfState, reading } from './unspaced-titles';

/** An official no list knows, by a title beside a name: 外務省の船越健裕アジア大洋州局長, 外交部发言人汪文斌. */
export function unlisted(
  context: Context,
  rank: Hit<RankRow>,
  ...found: Place[][]
): Place | undefined {
  const row = rank.values[0];
  const place = nameBeside(context, rank);
  if (
    !row ||
    !place ||
    found.some((places) => places.some((one) => one.start < place.end && place.start < one.end)) ||
    cutsPlace(context, place.start, place.end)
  )
    return undefined;
  const { text } = context.normalized;
  const from = Math.min(place.start, rank.start);
  if (isElsewhere(context, Math.max(0, from - 14), Math.max(place.end, rank.end) + 1))
    return undefined;
  if (row.needs === 'of' && !isOfState(context, rank, from)) return undefined;
  const former =
    context.language.former.endingAt(text, rank.start) ??
    (place.end < rank.start ? formerAfter(context, place.end) : undefined);
  const nameEnd = Math.min(place.end, rank.start);
  const title = reading(context, rank, from, nameEnd, former !== undefined);
  return title ? { ...place, title } : undefined;
}

// 추궈홍 전 주한중국대사 but not 김철수 전략실장: in Korean the word stands by itself.
function formerAfter({ normalized: { text }, language }: Context, end: number) {
  const at = text[end] === ' ' ? end + 1 : end;
  const word = language.former.startingAt(text, at);
  const isWhole = language.language !== 'ko' || text[at + (word?.length ?? 0)] === ' ';
  return isWhole ? word : undefined;
}

function nameBeside(context: Context, rank: Hit<RankRow>): Place | undefined {
  switch (context.language.language) {
    case 'ko':
      return koreanBefore(context, rank) ?? koreanAfter(context, rank);
    case 'zh':
      return chineseAfter(context, rank);
    default:
      return japaneseBefore(context, rank) ?? japaneseAfter(context, rank);
  }
}
