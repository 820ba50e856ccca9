import type { Hit } from './matcher';
import type { RankRow } from './titles';
import { type Context, cutsPlace, han, type Place } from './unspaced-language';
import { isOfState, reading } from './unspaced-titles';

/** An official no list knows, by a title beside a name: 外務省の船越健裕アジア大洋州局長, 外交部发言人汪文斌. */
export function unlisted(context: Context, rank: Hit<RankRow>, found: Place[]): Place | undefined {
  const row = rank.values[0];
  if (!row) return undefined;
  const place =
    context.language.language === 'ko'
      ? koreanBefore(context, rank)
      : context.language.language === 'zh'
        ? chineseAfter(context, rank)
        : japaneseBefore(context, rank);
  if (
    !place ||
    found.some((one) => one.start < place.end && place.start < one.end) ||
    cutsPlace(context, place.start, place.end)
  )
    return undefined;
  const { text } = context.normalized;
  const around = text.slice(
    Math.max(0, Math.min(place.start, rank.start) - 14),
    Math.max(place.end, rank.end) + 1,
  );
  if (context.language.notState.some((word) => around.includes(word))) return undefined;
  const from = Math.min(place.start, rank.start);
  if (row.needs === 'of' && !isOfState(context, rank, from)) return undefined;
  const title = reading(
    context,
    rank,
    from,
    context.language.former.some((word) => text.slice(0, rank.start).endsWith(word)),
  );
  return title ? { ...place, title } : undefined;
}

function japaneseBefore(context: Context, rank: Hit<RankRow>): Place | undefined {
  const { text } = context.normalized;
  let start = rank.start;
  while (
    start > 0 &&
    rank.start - start < 20 &&
    /[\p{Script=Han}ァ-ヶー·々]/u.test(text[start - 1] ?? '')
  )
    start--;
  for (let moved = true; moved; ) {
    const lead = [...context.bodies, ...context.places].find(
      (hit) => hit.start === start && hit.end < rank.start && hit.end - hit.start > 1,
    );
    moved = lead !== undefined;
    if (lead) start = lead.end;
  }
  let end = rank.start;
  for (const word of [...context.language.former, ...context.language.plain])
    if (text.slice(start, end).endsWith(word) && end - start > 3) {
      end -= word.length;
      break;
    }
  const field = context.language.fields.find((word) => text.slice(start, end).endsWith(word));
  if (field !== undefined) end -= field.length;
  const name = text.slice(start, end);
  if (!/^[\p{Script=Han}々]{3,5}$/u.test(name)) return undefined;
  const family = [3, 2, 1]
    .map((length) => name.slice(0, length))
    .find(
      (part) =>
        context.language.familyNames.has(part) ||
        (part.length > 1 && context.language.bearers.has(part)),
    );
  if (family === undefined || family.length >= name.length) return undefined;
  return { start, end, level: 'stranger', family, people: [] };
}

function chineseAfter(context: Context, rank: Hit<RankRow>): Place | undefined {
  const { text } = context.normalized;
  const start = rank.end;
  const family = [2, 1]
    .map((length) => text.slice(start, start + length))
    .find(
      (part) =>
        context.language.familyNames.has(part) ||
        (part.length > 1 && context.language.bearers.has(part)),
    );
  if (family === undefined) return undefined;
  for (const length of [2, 1]) {
    const end = start + family.length + length;
    const given = text.slice(start + family.length, end);
    if (!/^\p{Script=Han}+$/u.test(given)) continue;
    const after = text[end] ?? '';
    if (han.test(after) && !context.language.followers.has(after) && length === 1) continue;
    if (
      length === 2 &&
      context.language.followers.has(given.charAt(1)) &&
      /^[说表在对与和将于的称]$/.test(given.charAt(1))
    )
      continue;
    return { start, end, level: 'stranger', family: family + given, people: [] };
  }
  return undefined;
}

function koreanBefore(context: Context, rank: Hit<RankRow>): Place | undefined {
  const { text } = context.normalized;
  const tokenStart = text.lastIndexOf(' ', rank.start - 1) + 1;
  if (!/^[가-힣a-z0-9·]*$/.test(text.slice(tokenStart, rank.start))) return undefined;
  const line = text.slice(Math.max(0, tokenStart - 60), tokenStart).trimEnd();
  const offset = Math.max(0, tokenStart - 60);
  const tokens = [...line.matchAll(/[^ \n]+/g)];
  let at = tokens.length - 1;
  const isBody = (word: string) =>
    /^주[한일미중러]/.test(word) ||
    context.language.places
      .find(word)
      .some((hit) => hit.start === 0 && hit.end === word.length && word.length > 1) ||
    context.language.bodies.find(word).length > 0 ||
    context.language.plain.includes(word) ||
    (/(?:부|성|실|처|청|원|위|관|국)$/.test(word) && word.length >= 4);
  let skipped = 0;
  while (at >= 0 && skipped < 3 && isBody(tokens[at]?.[0] ?? '')) {
    at--;
    skipped++;
  }
  const token = tokens[at];
  const name = token?.[0].replace(/\(.*$/, '') ?? '';
  if (!token || !/^[가-힣]{2,4}$/.test(name)) return undefined;
  const start = offset + token.index;
  const before = tokens[at - 1];
  const first = before?.[0] ?? '';
  if (
    before &&
    /^[가-힣]{2,5}$/.test(first) &&
    first.length > 1 &&
    context.language.bearers.has(first)
  ) {
    return {
      start: offset + before.index,
      end: start + name.length,
      level: 'stranger',
      family: first,
      people: [],
    };
  }
  if (
    name.length !== 3 ||
    !context.language.familyNames.has(name.charAt(0)) ||
    isBody(name) ||
    context.language.places.find(name).length > 0
  )
    return undefined;
  if (/[은는이가을를의와과도에로]$/.test(name) && skipped === 0) return undefined;
  return { start, end: start + name.length, level: 'stranger', family: name, people: [] };
}
