import type { Official, Party } from './entity';
import { matches } from './identify';
import type { Hit } from './matcher';
import type { RankRow, TitleReading } from './titles';
import type { Context } from './unspaced-language';
import { hitOver, hitsOver, opensWord, runAfter } from './unspaced-standing';

/** The office that stands directly before or after the name in full of one of `people`. */
export function titleBeside(
  context: Context,
  start: number,
  end: number,
  people: Official[],
): TitleReading | undefined {
  const title = titleAfter(context, start, end) ?? titleBefore(context, start);
  if (!title) return undefined;
  const { rank, read } = title;
  const isOffice =
    rank.values[0]?.needs !== 'of' ||
    isOfState(context, rank, Math.min(start, rank.start)) ||
    people.some(({ offices }) => offices.some((office) => matches(office, read)));
  return isOffice ? read : undefined;
}

interface Title {
  rank: Hit<RankRow>;
  read: TitleReading;
}

function titleAfter(context: Context, start: number, end: number): Title | undefined {
  const { text } = context.normalized;
  const { former, plain } = context.language;
  let at = end;
  if (/[ (·]/.test(text[at] ?? '')) at++;
  // 기시 노부오(岸信夫) 방위상: the name in another script in brackets.
  const bracket = /^ ?\([^()\n]{1,30}\) ?/.exec(text.slice(end, end + 34))?.[0];
  if (bracket !== undefined) at = end + bracket.length;
  // 拜登美国前总统: the country may stand before the word that says it is over.
  const place = context.placeStarts.get(at);
  const past = former.startingAt(text, place?.end ?? at);
  const ended =
    past === undefined ? undefined : nextRank(context, (place?.end ?? at) + past.length);
  if (ended) return titleOf(context, ended, start, end, true);
  at += plain.startingAt(text, at)?.length ?? 0;
  const rank = nextRank(context, at);
  return rank ? titleOf(context, rank, start, end, false) : undefined;
}

function titleOf(
  context: Context,
  rank: Hit<RankRow>,
  from: number,
  nameEnd: number,
  former: boolean,
): Title | undefined {
  const read = reading(context, rank, from, nameEnd, former);
  return read && { rank, read };
}

function nextRank(context: Context, at: number): Hit<RankRow> | undefined {
  const { text } = context.normalized;
  const from = text[at] === ' ' ? at + 1 : at;
  const direct = context.rankStarts.get(from);
  const { language } = context.language;
  // 何立峰副首相兼党政治局員: the last title of the run is the one the sentence is about.
  if (direct && language !== 'ja') return direct;
  const limit = language === 'ko' ? hangulReach(text, from) : from + runAfter(text, from);
  return hitsOver(context.ranks, from, limit)
    .filter((rank) => rank.start >= from && rank.end <= limit)
    .filter((rank) => language !== 'zh' || isJoined(context, from, rank.start))
    .at(-1);
}

// In Korean a title may be two or three words on: 문홍식 국방부 부대변인.
function hangulReach(text: string, from: number): number {
  const reach = /^(?:[가-힣a-z0-9·]{1,14} ?){0,3}/.exec(text.slice(from, from + 36))?.[0] ?? '';
  const body = /(?:은|는|이|가|을|를|의|와|과|도|에|에서|로|으로|며|고|다)(?: |$)/.exec(reach);
  return from + (body ? body.index + 2 : reach.length);
}

function titleBefore(context: Context, start: number): Title | undefined {
  const { text } = context.normalized;
  const { language, former } = context.language;
  // In Japanese a title before a name belongs to the one before, unless の stands between: 駐日大使の垂氏.
  const at = (language === 'ja' ? /[の ]/ : / /).test(text[start - 1] ?? '') ? start - 1 : start;
  if (!context.termEnds.has(at) || (language === 'ja' && at === start)) return undefined;
  const rank = hitOver(context.ranks, at - 1, at);
  if (rank?.end !== at) return undefined;
  const wasFormer = former.endingAt(text, rank.start) !== undefined;
  return titleOf(context, rank, rank.start, rank.start, wasFormer);
}

/**
 * What a rank says of the person named at `from`–`nameEnd`; of a name that follows it, both are the
 * start of the rank.
 */
export function reading(
  context: Context,
  rank: Hit<RankRow>,
  from: number,
  nameEnd: number,
  former: boolean,
): TitleReading | undefined {
  const row = rank.values[0];
  if (!row) return undefined;
  const { normalized, original } = context;
  const { start, end } = normalized.span(rank.start, rank.end);
  const title: TitleReading = {
    kind: row.kind,
    former,
    start,
    end,
    words: original.slice(start, end),
  };
  if (context.language.genericRanks.has(normalized.text.slice(rank.start, rank.end)))
    title.generic = true;
  const country =
    countryOfPost(context, rank) ??
    countryWithin(context, nameEnd, rank.start) ??
    countryNear(context, Math.min(from, rank.start));
  if (country !== undefined) title.country = country;
  // EU大統領 presides over a council.
  if (country === 'EU' && title.kind === 'head_of_state') title.kind = 'council_president';
  return title;
}

/** The country in a word for a post abroad: 주한영국대사. */
function countryOfPost({ normalized: { text }, placeStarts }: Context, rank: Hit<RankRow>) {
  const word = text.slice(rank.start, rank.end);
  const place = /^주[가-힣].+대사/.test(word) ? placeStarts.get(rank.start + 2) : undefined;
  return place && place.end < rank.end ? place.values.find((party) => party !== '*') : undefined;
}

/** The country between a name and its rank: トルドーカナダ首相, 駐日米国大使; not where the post is abroad. */
function countryWithin(context: Context, from: number, to: number): Party | undefined {
  const { text } = context.normalized;
  const inside = hitsOver(context.allPlaces, from, to).filter(
    (hit) =>
      hit.start >= from &&
      hit.end <= to &&
      (hit.end - hit.start > 1 || hit.end === to) &&
      !/[駐驻주]/.test(text[hit.start - 1] ?? '') &&
      !/[對对対]/.test(text[hit.start - 1] ?? ''),
  );
  const party = inside.at(-1)?.values.find((one) => one !== '*');
  if (party === undefined || !isJoined(context, from, to)) return undefined;
  // 아시아국장 담당, 中国課長: what a department is for is not whose it is.
  const last = inside.at(-1);
  return last && (last.end === to || /[ 国外政大]/.test(text[last.end] ?? '')) ? party : undefined;
}

// 国連の中満泉事務次長: they are places and bodies at once.
const unions = new Set(['UN', 'EU', 'NATO', 'IAEA', 'ASEAN', 'WTO', 'WHO']);

/** True where a title that needs a state has one: a body before it or, for a chairman, a country directly. */
export function isOfState(context: Context, rank: Hit<RankRow>, from: number): boolean {
  const { text } = context.normalized;
  if (rank.values[0]?.kind === 'head_of_state')
    return hitsOver(context.places, rank.start - 1, rank.start).some(
      (hit) =>
        hit.end === rank.start &&
        hit.end - hit.start > 1 &&
        !/[\p{Script=Han}a-z]/u.test(text[hit.start - 1] ?? ''),
    );
  if (context.language.stateFields.endingAt(text, rank.start) !== undefined) return true;
  const states = [
    ...hitsOver(context.bodies, from - 12, rank.start),
    ...hitsOver(context.places, from - 12, rank.start).filter(({ values }) =>
      values.some((party) => unions.has(party)),
    ),
  ];
  return states.some(
    (hit) =>
      hit.end <= rank.start &&
      !/[。、，,.;；\n]/.test(text.slice(hit.end, Math.max(from, hit.end))),
  );
}

/** The country whose office it is: named closest before a name or title, with nothing said between. */
function countryNear(context: Context, at: number): Party | undefined {
  const { text } = context.normalized;
  const near = [context.places, context.bodies]
    .flatMap((hits) => hitsOver(hits, at - 10, at))
    .filter(
      (hit) =>
        hit.end <= at &&
        hit.values[0] !== '*' &&
        // The 태국 of 아태국장 is no country.
        opensWord(text, hit.start) &&
        // インド太平洋 is no country.
        (context.language.fields.startingAt(text, hit.start)?.length ?? 0) <= hit.end - hit.start &&
        !/[。、，,.;；\n"「」『』“”]/.test(text.slice(hit.end, at)),
    )
    .filter(
      (hit) =>
        hit.end - hit.start > 1 ||
        // The 일 of 14일 is a day.
        ((hit.end === at || text[hit.end] === ' ') &&
          !/[0-9\p{Script=Han}가-힣]/u.test(text[hit.start - 1] ?? '')),
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
    return !/^(?:은|는|이|가|을|를|에|에서|로|와|과|도|에게)(?: |$)|(?:[을를은는와과]|에서|에게|[한된간온하던]) /.test(
      between,
    );
  const { fields } = context.language;
  // 日本驻广州总领事: where somebody is posted.
  if (/^[驻駐]\p{Script=Han}{1,4}$/u.test(between)) return true;
  for (let at = from; at < to; ) {
    const term = [context.bodyStarts, context.placeStarts, context.rankStarts]
      .map((starts) => starts.get(at)?.end ?? 0)
      .filter((end) => end <= to);
    const field = fields.startingAt(context.normalized.text, at, to)?.length ?? 0;
    const next = Math.max(at + field, ...term);
    if (next > at) at = next;
    else if (/[的兼新前现任局司部处厅课室 ]/.test(between[at - from] ?? '')) at++;
    else return false;
  }
  return true;
}
