import type { Party } from './entity';
import type { Hit } from './matcher';
import type { RankRow, TitleReading } from './titles';
import { type Context, han, runAfter } from './unspaced-language';

/** The title that stands directly before or after a name. */
export function titleBeside(
  context: Context,
  start: number,
  end: number,
  full: boolean,
): TitleReading | undefined {
  return titleAfter(context, start, end, full) ?? titleBefore(context, start);
}

function titleAfter(
  context: Context,
  start: number,
  end: number,
  full: boolean,
): TitleReading | undefined {
  const { text } = context.normalized;
  const { former, plain } = context.language;
  let at = end;
  let wasFormer = false;
  while (/[ (]/.test(text[at] ?? '') && at - end < 1) at++;
  // 기시 노부오(岸信夫) 방위상: the name in another script in brackets.
  const bracket = /^ ?\([^()\n]{1,14}\) ?/.exec(text.slice(end, end + 20))?.[0];
  if (bracket !== undefined) at = end + bracket.length;
  for (const word of former)
    if (text.startsWith(word, at) && nextRank(context, at + word.length, full)) {
      wasFormer = true;
      at += word.length;
      break;
    }
  for (const word of plain)
    if (text.startsWith(word, at)) {
      at += word.length;
      break;
    }
  const rank = nextRank(context, at, full);
  return rank ? reading(context, rank, start, wasFormer) : undefined;
}

function nextRank(context: Context, at: number, full: boolean): Hit<RankRow> | undefined {
  const { text } = context.normalized;
  const from = text[at] === ' ' ? at + 1 : at;
  const direct = context.rankStarts.get(from);
  // 王毅共産党政治局員兼外相: the last title of the run is the one the sentence is about.
  if (direct && !(full && context.language.language === 'ja')) return direct;
  const limit =
    context.language.language === 'ko'
      ? hangulReach(text, from, full ? 3 : 2)
      : full
        ? from + runAfter(text, from)
        : from + Math.min(runAfter(text, from), 0);
  return context.ranks.filter((rank) => rank.start >= from && rank.end <= limit).at(-1);
}

// In Korean a title may be two or three words on: 문홍식 국방부 부대변인.
function hangulReach(text: string, from: number, words: number): number {
  const reach =
    new RegExp(`^(?:[가-힣a-z0-9·]{1,14} ?){0,${words}}`).exec(text.slice(from, from + 36))?.[0] ??
    '';
  const body = /(?:은|는|이|가|을|를|의|와|과|도|에|에서|로|으로|며|고|다)(?: |$)/.exec(reach);
  return from + (body ? body.index + 2 : reach.length);
}

function titleBefore(context: Context, start: number): TitleReading | undefined {
  const { text } = context.normalized;
  const at = text[start - 1] === ' ' ? start - 1 : start;
  const rank = context.ranks.find((hit) => hit.end === at);
  if (!rank) return undefined;
  // In Japanese a title before a name belongs to the one before, unless の or a comma stands between.
  if (context.language.language === 'ja' && text[at] !== ' ') return undefined;
  const wasFormer = context.language.former.some((word) =>
    text.slice(0, rank.start).endsWith(word),
  );
  return reading(context, rank, rank.start, wasFormer);
}

export function reading(
  context: Context,
  rank: Hit<RankRow>,
  from: number,
  former: boolean,
): TitleReading | undefined {
  const row = rank.values[0];
  if (!row) return undefined;
  const { normalized, original } = context;
  const start = normalized.start[rank.start] ?? 0;
  const end = normalized.end[rank.end - 1] ?? start;
  const title: TitleReading = {
    kind: row.kind,
    former,
    start,
    end,
    words: original.slice(start, end),
  };
  if (context.language.genericRanks.has(normalized.text.slice(rank.start, rank.end)))
    title.generic = true;
  const country = countryNear(context, Math.min(from, rank.start));
  if (country !== undefined) title.country = country;
  return title;
}

/** The country named closest before a name or title in the same clause. */
function countryNear(context: Context, at: number): Party | undefined {
  const { text } = context.normalized;
  const near = [...context.places, ...context.bodies]
    .filter(
      (hit) =>
        hit.end <= at &&
        at - hit.end <= 10 &&
        hit.values[0] !== '*' &&
        !/[。、，,.;；\n"「」『』“”]/.test(text.slice(hit.end, at)),
    )
    .filter(
      (hit) =>
        hit.end - hit.start > 1 ||
        ((hit.end === at || text[hit.end] === ' ') && !han.test(text[hit.start - 1] ?? '')),
    )
    .sort((a, b) => b.end - a.end)[0];
  return near?.values.find((party) => party !== '*');
}
