import type { Official, Party, PersonName } from './entity';
import type { Hit, Matcher } from './matcher';
import { buildMatchers, type MatcherSource } from './matcher-source';
import { nameLanguages, wholeForms } from './name-forms';
import { fold, type Normalized } from './normalize';
import { isOwnId } from './own-entry';
import type { Sighting } from './sighting';
import type { RankRow, TitleReading, TitleWords } from './titles';
import { eastern } from './unspaced-given';
import { createLatinNames } from './unspaced-latin';
import { createWordList, type WordList } from './word-list';

/** Whose name in full a form is, and by which family name the article may go on. */
export interface WholeName {
  official: Official;
  family: string;
}

/** What is needed to find people in Japanese, Korean or Chinese. */
export interface UnspacedLanguage {
  language: 'ja' | 'ko' | 'zh';
  wholes: Matcher<WholeName>;
  /** The same in Latin letters: no form is packed, the few texts that need them wait for the list. */
  latin(): ReadonlyMap<string, WholeName[]>;
  families: Matcher<Official>;
  bearers: ReadonlyMap<string, Official[]>;
  /** Given names of listed people from abroad. */
  givens: ReadonlySet<string>;
  /** Characters of the given names of listed people from where names are written in Han; in Korean, of Koreans. */
  givenCharacters: ReadonlySet<string>;
  ranks: Matcher<RankRow>;
  places: Matcher<Party>;
  bodies: Matcher<Party>;
  /** What a title may be for: アジア大洋州 of アジア大洋州局長. */
  fields: WordList;
  /** Of those, what only a ministry of foreign affairs or defence has a head for. */
  stateFields: WordList;
  /** Everything a title may hold between a name and its rank, but for places, bodies and ranks. */
  parts: WordList;
  former: WordList;
  plain: WordList;
  honorifics: WordList;
  notState: string[];
  /** What may follow a bare family name: particles, verbs, words for a government. */
  followers: WordList;
  familyNames: ReadonlySet<string>;
  foreignFamilies: ReadonlyMap<Party, ReadonlySet<string>>;
  notPeople: WordList;
  commonWords: ReadonlySet<string>;
  titleTails: WordList;
  otherTitles: WordList;
  givenNotEnds: ReadonlySet<string>;
  transliteration: ReadonlySet<string>;
  genericRanks: ReadonlySet<string>;
  regimes: WordList;
}

export function createUnspacedLanguage(
  officials: Official[],
  words: TitleWords,
  language: 'ja' | 'ko' | 'zh',
  matchers: MatcherSource = buildMatchers,
): UnspacedLanguage {
  const wholes: { official: Official; family: string; name: PersonName }[] = [];
  const bearers = new Map<string, Official[]>();
  const borne: [family: string, bearer: Official][] = [];
  const givens = new Set<string>();
  const givenCharacters = new Set<string>();
  const languages = nameLanguages(language === 'zh' ? 'zh-Hans' : language);
  for (const official of officials) {
    for (const name of official.names) {
      if (!languages.includes(name.lang)) continue;
      const family = fold(name.family ?? name.given);
      wholes.push({ official, family, name });
      // 尹대통령: the Korean press writes a family name in Han where it has one syllable.
      const inHan = language === 'ko' && family.length === 1 && koreas.has(official.country);
      if (language !== 'zh' && name.lang !== language && !inHan) continue;
      const givesCharacters = language === 'ko' ? koreas : eastern;
      if (name.family !== undefined && givesCharacters.has(official.country))
        for (const character of fold(name.given)) givenCharacters.add(character);
      if (name.lang === language && !eastern.has(official.country)) givens.add(fold(name.given));
      const forms = [...withoutDots([family]), ...calledBy(official, name), ...shortened(family)];
      for (const form of forms) {
        const people = bearers.get(form) ?? [];
        if (people.includes(official)) continue;
        bearers.set(form, people);
        people.push(official);
        borne.push([form, official]);
      }
    }
  }
  // In the order of the officials, so that those of the reader's own come last, and take nothing from
  // the listed ones before them: these are packed.
  const calledAmong = (people: Official[]) =>
    new Set(people.flatMap((one) => one.names.flatMap((it) => calledBy(one, it))));
  const called = calledAmong(officials.filter(({ id }) => !isOwnId(id)));
  const calledOrOwn = calledAmong(officials);
  const families = borne.filter(
    ([family, { id }]) => family.length > 1 && !(isOwnId(id) ? calledOrOwn : called).has(family),
  );
  const matcher = <Value>(name: string, pairs: (readonly [string, Value])[]) =>
    matchers(
      name,
      pairs.map(([, value]) => value),
      (_, i) => [fold(pairs[i]?.[0] ?? '')],
    );
  const byParty = (table: Record<Party, string[]>) =>
    Object.entries(table).flatMap(([party, texts]) => texts.map((text) => [text, party] as const));
  const folded = (texts: string[] = []) => new Set(texts.map(fold));
  const fields = Object.values(words.fields).flat();
  let latin: ReadonlyMap<string, WholeName[]> | undefined;
  return {
    language,
    wholes: matchers('wholes', wholes, ({ official, name }) =>
      withoutDots(wholeForms(name, official.country)),
    ),
    latin: () => {
      latin ??= createLatinNames(officials, language);
      return latin;
    },
    families: matcher('families', families),
    bearers,
    givens,
    givenCharacters,
    ranks: matcher(
      'ranks',
      words.ranks.flatMap((row) => row.texts.map((text) => [text, row] as const)),
    ),
    places: matcher('places', byParty(words.places)),
    bodies: matcher('bodies', byParty(words.bodies)),
    fields: createWordList(fields),
    stateFields: createWordList(words.fields.senior_official),
    parts: createWordList([...fields, ...(words.units ?? []), ...words.former, ...words.plain]),
    former: createWordList(words.former),
    plain: createWordList(words.plain),
    honorifics: createWordList(words.honorifics),
    notState: words.notState.map(fold),
    followers: createWordList(words.notNames),
    familyNames: folded(words.familyNames),
    foreignFamilies: new Map(
      Object.entries(words.foreignFamilies ?? {}).map(([party, names]) => [party, folded(names)]),
    ),
    notPeople: createWordList(words.notPeople),
    commonWords: folded(words.commonWords),
    titleTails: createWordList(words.titleTails),
    otherTitles: createWordList(words.otherTitles),
    givenNotEnds: folded(words.givenNotEnds),
    transliteration: new Set(fold(words.transliteration ?? '')),
    genericRanks: folded(words.genericRanks),
    regimes: createWordList(words.regimes),
  };
}

/** In Vietnam people are called by the last of their given names: チン首相. */
function calledBy({ country }: Official, { family, given }: PersonName): string[] {
  const last = /[·・ ](\S{1,8})$/.exec(fold(given))?.[1];
  return country === 'VN' && family !== undefined && last !== undefined ? [last] : [];
}

// グテレス for グテーレス.
function shortened(family: string): string[] {
  const form = family.replaceAll('ー', '');
  return form.length > 3 && form !== family ? [form] : [];
}

/** フォン・デア・ライエン is written without its dots as well. */
function withoutDots(forms: string[]): Set<string> {
  return new Set(forms.flatMap((form) => [form, form.replaceAll('·', '')]));
}

const koreas = new Set(['KR', 'KP']);

/** One field of an article with every word of a title in it. */
export interface Context {
  language: UnspacedLanguage;
  normalized: Normalized;
  original: string;
  field: 'title' | 'text';
  ranks: Hit<RankRow>[];
  rankStarts: ReadonlyMap<number, Hit<RankRow>>;
  places: Hit<Party>[];
  /** All hits of places, those inside longer words in katakana too. */
  allPlaces: Hit<Party>[];
  placeStarts: ReadonlyMap<number, Hit<Party>>;
  bodies: Hit<Party>[];
  bodyStarts: ReadonlyMap<number, Hit<Party>>;
  /** Where a place, a body or a rank ends. */
  termEnds: ReadonlySet<number>;
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
