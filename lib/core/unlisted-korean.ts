import type { Party } from './entity';
import type { Hit } from './matcher';
import type { RankRow } from './titles';
import type { Context, Place } from './unspaced-language';
import { hitsOver, opensWord } from './unspaced-standing';

interface Token {
  text: string;
  start: number;
}

/** Names before a title in Korean: 이상렬 외교부 국장, 소마 히로히사 주한일본대사관 총괄공사, 싱하이밍 주한중국대사. */
export function koreanBefore(context: Context, rank: Hit<RankRow>): Place | undefined {
  const { text } = context.normalized;
  const rankWord = text.lastIndexOf(' ', rank.start - 1) + 1;
  if (!/^[가-힣a-z0-9·]*$/.test(text.slice(rankWord, rank.start))) return undefined;
  const tokens = tokensBefore(text, rankWord);
  let at = tokens.length - 1;
  for (let skipped = 0; at >= 0 && skipped < 5 && isBody(context, tokens[at]?.text ?? ''); at--)
    skipped++;
  const token = tokens[at];
  if (!token) return undefined;
  const last = { ...token, text: token.text.replace(/\(.*$/, '') };
  const before = tokens[at - 1];
  const direct = at === tokens.length - 1;
  if (!/^[가-힣]{1,7}$/.test(last.text) || context.language.notPeople.has(last.text))
    return undefined;
  const countries = countriesIn(context, last.start + token.text.length, rank.end);
  return (
    nameOfTwo(context, before, last, countries) ??
    (direct && endsInParticle.test(last.text) ? undefined : koreanName(context, last)) ??
    chineseName(context, last, countries)
  );
}

/** △동북아시아국장 김철수: in a list of posts the name follows. */
export function koreanAfter(context: Context, rank: Hit<RankRow>): Place | undefined {
  const { text } = context.normalized;
  const line = Math.max(0, rank.start - 40);
  const spoken = nameAfterOffice(context, rank);
  if (spoken) return spoken;
  if (!/[▲△▶▷◆◇■□○●▽▼] ?[가-힣0-9· ]*$/.test(text.slice(line, rank.start))) return undefined;
  const name = /^ ([가-힣]{3})(?=$|[\n,.;()[·<]| ?[▲△▶▷◆◇■□○●▽▼])/.exec(
    text.slice(rank.end, rank.end + 6),
  )?.[1];
  if (name === undefined || context.language.notPeople.has(name)) return undefined;
  return koreanName(context, { text: name, start: rank.end + 1 });
}

// 해군참모총장 김철수는: in a sentence only after the word for one office, and of syllables that given
// names have.
function nameAfterOffice(context: Context, rank: Hit<RankRow>): Place | undefined {
  const { text } = context.normalized;
  const { notPeople, givenCharacters, followers } = context.language;
  const word = text.slice(rank.start, rank.end);
  if (word.length < 4 && !context.termEnds.has(rank.start - 1)) return undefined;
  const name = /^ ([가-힣]{3})(?:[은는이가](?= )|,|$)/.exec(
    text.slice(rank.end, rank.end + 6),
  )?.[1];
  if (name === undefined || notPeople.has(name) || followers.has(name)) return undefined;
  if (!Array.from(name.slice(1)).every((one) => givenCharacters.has(one))) return undefined;
  return koreanName(context, { text: name, start: rank.end + 1 });
}

const endsInParticle = /[은는이가을를의와과도에로]$/;
const endsInVerb = /[은는을를의에서던한된할인과와]$/;

function tokensBefore(text: string, end: number): Token[] {
  const offset = Math.max(0, text.lastIndexOf('\n', end - 1) + 1, end - 60);
  const line = text.slice(offset, end).trimEnd();
  return [...line.matchAll(/[^ \n]+/g)].map((match) => ({
    text: match[0],
    start: offset + match.index,
  }));
}

/** 방위청, 공산당, 특허청: no given name ends so. */
function isBodyWord(word: string): boolean {
  return /^..[당청처]$/.test(word);
}

/** True for a word that may stand between a name and its rank: 주한일본대사관, 미국, 국무부. */
export function isBody({ language }: Context, word: string): boolean {
  return (
    /^주[한일미중러유독영프]/.test(word) ||
    isBodyWord(word) ||
    (word.startsWith('주') && word.length > 2 && language.parts.has(word.slice(1))) ||
    language.places.find(word).some((hit) => hit.start === 0 && hit.end === word.length) ||
    language.bodies.find(word).length > 0 ||
    language.plain.has(word) ||
    language.parts.has(word) ||
    (language.notPeople.has(word) && word.length > 2) ||
    language.ranks.find(word).some((hit) => hit.end === word.length && word.length > 1) ||
    (/(?:부|성|실|처|청|원|위|관|국|군|회의|담당|협회)$/.test(word) && word.length >= 4)
  );
}

/** Countries of the words from a name to its rank, and those such words imply (외무성 is Japan's). */
function countriesIn(
  { places, bodies, normalized }: Context,
  from: number,
  to: number,
): Set<Party> {
  // The 미국 of 북미국장 is no country.
  const isWord = (start: number) => opensWord(normalized.text, start);
  const inside = [...hitsOver(places, from, to), ...hitsOver(bodies, from, to)].filter(
    (hit) => hit.start >= from && hit.end <= to && isWord(hit.start),
  );
  const countries = new Set(inside.flatMap((hit) => hit.values.filter((party) => party !== '*')));
  // 주일한국대사: the post is in Japan, the office Korea's.
  const host = /주([한일미중러])/.exec(normalized.text.slice(from, to))?.[1];
  if (host === '한') countries.delete('KR');
  return countries;
}

/** 소마 히로히사, 필립 골드버그: two words, where sound or the country tells that the name is no Korean one. */
function nameOfTwo(
  context: Context,
  before: Token | undefined,
  last: Token,
  countries: Set<Party>,
): Place | undefined {
  const first = before?.text ?? '';
  const { language } = context;
  if (!before || !/^[가-힣]{1,6}$/.test(first) || language.notPeople.has(first)) return undefined;
  if (first.length > 1 && isBody(context, first)) return undefined;
  if (last.start - before.start !== first.length + 1) return undefined;
  const japanese =
    first.length > 1 &&
    (last.text.length > 1 || (first.length > 2 && countries.has('JP'))) &&
    soundsJapanese(first) &&
    soundsJapanese(last.text);
  const known = first.length > 1 && language.bearers.has(first) && !endsInVerb.test(last.text);
  const foreign = [...countries].some((party) => party !== 'KR' && party !== 'KP');
  const long =
    first.length > 2 && first.length + last.text.length > 5 && !endsInParticle.test(first);
  const eastern = japanese && (countries.has('JP') || long || !isKoreanName(context, last.text));
  const western =
    foreign &&
    !countries.has('JP') &&
    !countries.has('CN') &&
    !endsInVerb.test(first) &&
    !endsInParticle.test(last.text.slice(-1)) &&
    (!isKoreanName(context, last.text) || (first.length > 2 && !endsInParticle.test(first))) &&
    language.places.find(first).length + language.ranks.find(first).length === 0;
  if (!known && !eastern && !western) return undefined;
  const family = known || eastern ? first : last.text;
  return placeOf(before.start, last.start + last.text.length, family);
}

function isKoreanName({ language }: Context, word: string): boolean {
  return word.length === 3 && language.familyNames.has(word.charAt(0));
}

function koreanName(context: Context, { text: name, start }: Token): Place | undefined {
  const { places, ranks } = context.language;
  // 장관이: a title with a particle.
  const isWord = [...places.find(name), ...ranks.find(name)].some((hit) => hit.start === 0);
  if (!isKoreanName(context, name) || isBodyWord(name) || isWord || places.find(name).length > 0)
    return undefined;
  return placeOf(start, start + name.length, name);
}

function chineseName(
  { language }: Context,
  { text: name, start }: Token,
  countries: Set<Party>,
): Place | undefined {
  const chinese = countries.has('CN') || countries.has('TW');
  const families = language.foreignFamilies.get('CN');
  const family = [2, 1].map((length) => name.slice(0, length)).find((one) => families?.has(one));
  if (!chinese || family === undefined || name.length < 2 || name.length > 5) return undefined;
  if (name.length <= family.length || endsInVerb.test(name)) return undefined;
  return placeOf(start, start + name.length, name);
}

const consonants = new Set([0, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16, 17, 18]);
const vowels = new Set([0, 2, 5, 8, 9, 12, 13, 17, 18, 20]);
const endings = new Set([0, 4, 19]);

/** True where every syllable is one that the Korean spelling of Japanese uses: no ending but ㄴ and ㅅ. */
export function soundsJapanese(word: string): boolean {
  return Array.from(word).every((syllable) => {
    const code = syllable.charCodeAt(0) - 0xac00;
    return (
      consonants.has(Math.floor(code / 588)) &&
      vowels.has(Math.floor((code % 588) / 28)) &&
      endings.has(code % 28)
    );
  });
}

function placeOf(start: number, end: number, family: string): Place {
  return { start, end, level: 'stranger', family, people: [] };
}
