import { spelledOtherwise } from './unspaced-given';
import type { Context, Place } from './unspaced-language';
import { latinNames } from './unspaced-latin';
import {
  endsWord,
  han,
  hangul,
  isApart,
  isFreeBefore,
  mayFollowHan,
  mayFollowHangul,
} from './unspaced-standing';
import { titleBeside } from './unspaced-titles';

/** Listed people named in full, each with the office that stands beside the name. */
export function wholeNames(context: Context): Place[] {
  const { text } = context.normalized;
  const own = context.language.wholes.search(context.normalized.units).filter(({ start, end }) => {
    // 政党助成金 names no 成金.
    const isFree =
      isApart(context, start, end) &&
      (end - start > 2 || context.language.language !== 'ja' || isFreeBefore(context, start, 1));
    return isFree && (!hangul.test(text[start] ?? '') || mayFollowHangul(context, end));
  });
  const hits = [...own, ...latinNames(context)];
  // 王毅见面: two characters may begin a longer name, unless they stand for themselves elsewhere.
  const isShort = ({ start, end }: { start: number; end: number }) =>
    end - start === 2 && han.test(text[start] ?? '');
  const closed = new Set(
    hits
      .filter((hit) => mayFollowHan(context, hit.end) || context.termEnds.has(hit.start))
      .map((hit) => text.slice(hit.start, hit.end)),
  );
  const places = hits.flatMap((hit) => {
    const { start, end } = hit;
    if (isShort(hit) && !closed.has(text.slice(start, end))) return [];
    const place: Place = {
      start,
      end,
      level: 'full',
      family: hit.values[0]?.family ?? '',
      people: [...new Set(hit.values.map((value) => value.official))],
    };
    return [place];
  });
  const variants = spelledOtherwise(context).filter(
    (one) => !places.some((other) => other.start < one.end && one.start < other.end),
  );
  return [...places, ...variants].map((place) => withTitle(context, place));
}

function withTitle(context: Context, place: Place): Place {
  const { start, end, people } = place;
  if (isSomebodyElse(context, start, end)) return { ...place, level: 'stranger', people: [] };
  const title = titleBeside(context, start, end, people);
  return title ? { ...place, title } : place;
}

/** True beside a word for what no official is: a player, a professor, the head of a company. */
function isSomebodyElse(
  { normalized: { text }, language, rankStarts }: Context,
  start: number,
  end: number,
): boolean {
  const after = text[end] === ' ' ? end + 1 : end;
  const before = text[start - 1] === ' ' ? start - 1 : start;
  const other = language.otherTitles.startingAt(text, after)?.length ?? 0;
  // 에번스 상무장관: the word only begins a longer one.
  const isWhole =
    language.language === 'ko'
      ? endsWord(text, after + other, language)
      : (rankStarts.get(after)?.end ?? 0) <= after + other;
  return (
    (other > 0 && isWhole) ||
    (language.language !== 'ja' && language.otherTitles.endingAt(text, before) !== undefined)
  );
}
