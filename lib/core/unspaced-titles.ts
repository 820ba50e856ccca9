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
  return context.ranks
    .filter((rank) => rank.start >= from && rank.end <= limit)
    .filter((rank) => context.language.language !== 'zh' || isJoined(context, from, rank.start))
    .at(-1);
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

/** True where a title that needs a state has one: a body before it or, for a chairman, a country directly. */
export function isOfState(context: Context, rank: Hit<RankRow>, from: number): boolean {
  const { text } = context.normalized;
  if (rank.values[0]?.kind === 'head_of_state')
    return context.places.some(
      (hit) =>
        hit.end === rank.start &&
        hit.end - hit.start > 1 &&
        !/[\p{Script=Han}a-z]/u.test(text[hit.start - 1] ?? ''),
    );
  return context.bodies.some(
    (hit) =>
      hit.end <= rank.start &&
      hit.end >= from - 12 &&
      !/[。、，,.;；\n]/.test(text.slice(hit.end, Math.max(from, hit.end))),
  );
}

/** The country whose office it is: named closest before a name or title, with nothing said between. */
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
  if (!near || !isJoined(context, near.end, at)) return undefined;
  return near.values.find((party) => party !== '*');
}

// フィリピンを訪問した岸田首相, 北韓建議由總統: what is said between makes the country another one's.
function isJoined(context: Context, from: number, to: number): boolean {
  const between = context.normalized.text.slice(from, to);
  if (context.language.language === 'ja') return !/[ぁ-ん]/.test(between.replaceAll('の', ''));
  if (context.language.language === 'ko')
    return !/^(?:은|는|이|가|을|를|에|에서|로|와|과|도|에게)(?: |$)|(?:[을를]|[한된간온하던]) /.test(
      between,
    );
  const terms = [...context.bodies, ...context.places, ...context.ranks];
  for (let at = from; at < to; ) {
    const term = terms.find((hit) => hit.start === at && hit.end <= to);
    const field = context.language.fields.find((word) => between.startsWith(word, at - from));
    if (term) at = term.end;
    else if (field !== undefined) at += field.length;
    else if (/[的兼新前现任局司部处厅课室 ]/.test(between[at - from] ?? '')) at++;
    else return false;
  }
  return true;
}
