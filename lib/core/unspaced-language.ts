import type { Official, Party } from './entity';
import { createMatcher, type Hit, type Matcher } from './matcher';
import { nameLanguages, wholeForms } from './name-forms';
import { fold, type Normalized } from './normalize';
import type { Sighting } from './sighting';
import type { RankRow, TitleReading, TitleWords } from './titles';

/** What is needed to find people in Japanese, Korean or Chinese. */
export interface UnspacedLanguage {
  language: 'ja' | 'ko' | 'zh';
  wholes: Matcher<{ official: Official; family: string }>;
  families: Matcher<Official>;
  bearers: ReadonlyMap<string, Official[]>;
  ranks: Matcher<RankRow>;
  places: Matcher<Party>;
  bodies: Matcher<Party>;
  fields: string[];
  former: string[];
  plain: string[];
  honorifics: string[];
  notState: string[];
  /** What may follow a bare family name: particles, first characters of verbs. */
  followers: ReadonlySet<string>;
  familyNames: ReadonlySet<string>;
  genericRanks: ReadonlySet<string>;
  regimes: string[];
}

export function createUnspacedLanguage(
  officials: Official[],
  words: TitleWords,
  language: 'ja' | 'ko' | 'zh',
): UnspacedLanguage {
  const wholes: [string, { official: Official; family: string }][] = [];
  const bearers = new Map<string, Official[]>();
  const languages = nameLanguages(language === 'zh' ? 'zh-Hans' : language);
  for (const official of officials) {
    for (const name of official.names) {
      if (!languages.includes(name.lang)) continue;
      const family = fold(name.family ?? name.given);
      for (const form of new Set(wholeForms(name, official.country)))
        wholes.push([form, { official, family }]);
      if ((language === 'ko' && name.lang !== 'ko') || (language === 'ja' && name.lang !== 'ja'))
        continue;
      const people = bearers.get(family);
      if (!people) bearers.set(family, [official]);
      else if (people.at(-1) !== official) people.push(official);
    }
  }
  const families = [...bearers].flatMap(([family, people]) =>
    family.length > 1 ? people.map((one) => [family, one] as const) : [],
  );
  const byParty = (table: Record<Party, string[]>) =>
    Object.entries(table).flatMap(([party, texts]) =>
      texts.map((text) => [fold(text), party] as const),
    );
  return {
    language,
    wholes: createMatcher(wholes),
    families: createMatcher(families),
    bearers,
    ranks: createMatcher(
      words.ranks.flatMap((row) => row.texts.map((text) => [fold(text), row] as const)),
    ),
    places: createMatcher(byParty(words.places)),
    bodies: createMatcher(byParty(words.bodies)),
    fields: words.fields.minister?.map(fold).sort((a, b) => b.length - a.length) ?? [],
    former: words.former.map(fold),
    plain: words.plain.map(fold),
    honorifics: words.honorifics.map(fold),
    notState: words.notState.map(fold),
    followers: new Set(words.notNames.map(fold)),
    familyNames: new Set(words.familyNames.map(fold)),
    genericRanks: new Set(words.genericRanks?.map(fold)),
    regimes: words.regimes?.map(fold) ?? [],
  };
}

// 장관 of 장관은 and 장관 직무대리, not of 공장관리자.
export function endsWord(text: string, end: number, language: UnspacedLanguage): boolean {
  const rest = /^[가-힣]*/.exec(text.slice(end, end + 12))?.[0] ?? '';
  return (
    rest === '' ||
    language.followers.has(rest) ||
    /^(?:직무대행|직무대리|대행|대리|겸|급|실|인|으로|님|들|회담|간|이란|이라|께)/.test(rest)
  );
}

export interface Context {
  language: UnspacedLanguage;
  normalized: Normalized;
  original: string;
  field: 'title' | 'text';
  ranks: Hit<RankRow>[];
  rankStarts: ReadonlyMap<number, Hit<RankRow>>;
  places: Hit<Party>[];
  bodies: Hit<Party>[];
}

/** A name over units of the normalised text. */
export interface Place {
  start: number;
  end: number;
  level: Sighting['level'];
  family: string;
  people: Official[];
  title?: TitleReading;
}

/** Words that make of a title before them a place or a body: 大使館, 首相官邸, 次官級. */
const afterTitle = ['館', '府', '室', '邸', '官邸', '公邸', '官房', '団', '級'].map(fold);

export function isWholeTitle(text: string, end: number): boolean {
  return !afterTitle.some((word) => text.startsWith(word, end));
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
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const hit = hits[low];
  return hit && hit.start < end ? hit : undefined;
}

/** True where a name would be cut out of a country's or body's: 羅斯 of 俄羅斯. */
export function cutsPlace({ places, bodies }: Context, start: number, end: number): boolean {
  const cuts = (hit: Hit<Party> | undefined) => hit !== undefined && hit.end - hit.start > 1;
  // Both ends are asked: a country of one character may stand at the first.
  return [places, bodies].some(
    (hits) => cuts(hitOver(hits, start, end)) || cuts(hitOver(hits, end - 1, end)),
  );
}

export const han = /\p{Script=Han}/u;

const katakana = /[ァ-ヶー]/;

export const hangul = /[가-힣]/;

// A katakana or hangul name may not be the middle of a longer word.
export function isApart(text: string, start: number, end: number): boolean {
  const [before, first, last, after] = [
    text[start - 1] ?? '',
    text[start] ?? '',
    text[end - 1] ?? '',
    text[end] ?? '',
  ];
  if (katakana.test(first) && (katakana.test(before) || before === '·')) return false;
  if (
    katakana.test(last) &&
    (katakana.test(after) || (after === '·' && katakana.test(text[end + 1] ?? '')))
  )
    return false;
  return !(hangul.test(first) && hangul.test(before));
}

export function mayFollowHangul(context: Context, end: number): boolean {
  const rest = /^[가-힣]*/.exec(context.normalized.text.slice(end, end + 12))?.[0] ?? '';
  return (
    rest === '' ||
    context.language.followers.has(rest) ||
    context.rankStarts.has(end) ||
    [...context.language.regimes, '전', '측'].some((word) => rest.startsWith(word))
  );
}

export function mayFollowHan(context: Context, end: number): boolean {
  const { text } = context.normalized;
  if (context.language.followers.has(text[end] ?? '') || context.rankStarts.has(end)) return true;
  if (context.language.honorifics.some((word) => text.startsWith(word, end))) return true;
  if (
    context.language.former.some(
      (word) => text.startsWith(word, end) && context.rankStarts.has(end + word.length),
    )
  )
    return true;
  // 王毅共産党政治局員兼外相: a run of characters that ends in a title.
  const run = runAfter(text, end);
  return (
    context.language.language === 'ja' &&
    context.ranks.some((rank) => rank.start > end && rank.end === end + run)
  );
}

export function runAfter(text: string, from: number): number {
  let length = 0;
  while (length < 20 && /[\p{Script=Han}ァ-ヶー·]/u.test(text[from + length] ?? '')) length++;
  return length;
}

// 林外相 but not 小林外相: before a short name in Han only a country, a title or no Han at all.
export function isFreeBefore(context: Context, start: number, length: number): boolean {
  const { text } = context.normalized;
  const before = text[start - 1] ?? '';
  if (!han.test(text[start] ?? '') || !han.test(before)) return true;
  const bounded = [...context.places, ...context.bodies, ...context.ranks].some(
    (hit) => hit.end === start,
  );
  return bounded || (length >= 2 && context.language.language === 'zh');
}

export function standsAlone(context: Context, start: number, end: number): boolean {
  const { text } = context.normalized;
  if (!isApart(text, start, end)) return false;
  const last = text[end - 1] ?? '';
  if (hangul.test(last)) return mayFollowHangul(context, end);
  // Two kana are as often a common word: ファン.
  if (!han.test(last)) return end - start > 2;
  // A transliterated name of three characters is no other word: 特朗普.
  if (end - start >= 3 && context.language.language === 'zh') return true;
  if (!isFreeBefore(context, start, end - start) && context.language.language === 'ja')
    return false;
  return !han.test(text[end] ?? '') || mayFollowHan(context, end);
}
