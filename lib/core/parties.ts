import type { Party } from './entity';
import { findRuns, isDayNumber, type ShortNames } from './name-runs';
import type { LexiconLanguage, PartyLexicon, TopicLexicon } from './relevance-lexicon';
import { createTermMatcher, type TermHit } from './terms';

/** A party named at `start`–`end`, and how much it is the state itself that is named: 0 to 1. */
export interface PartyMention {
  party: Party;
  start: number;
  end: number;
  strength: number;
  /** True where one word names Japan and others together (日米, Sino-Japanese). */
  joint?: boolean;
  /** True where a bare 首相 or 외교부 is taken for that of the language's own state. */
  implied?: boolean;
}

export interface PartyFinder {
  /** In order of the text. `folded` has the length of `text`. */
  find(text: string, folded: string): PartyMention[];
}

type Naming =
  | { parties: Party[]; as: keyof typeof strengths; short?: true }
  | { institution: true; home?: Party }
  | { not: true };

const strengths = {
  state: 1,
  names: 0.9,
  capitals: 0.8,
  adjectives: 0.65,
  places: 0.3,
  compound: 1,
};
/** What a country weighs that is only where something happens. */
const asPlace = 0.35;

/** The state a bare 政府, 정부 or 外交部 means, by the language that writes it. */
const home: Partial<Record<LexiconLanguage, Party>> = { ja: 'JP', ko: 'KR', zh: 'CN' };

export function createPartyFinder(
  language: LexiconLanguage,
  lexicon: PartyLexicon,
  topics: TopicLexicon,
): PartyFinder {
  const matcher = createTermMatcher(namings(language, lexicon, topics), { koreanWords: true });
  const placing = new Set(topics.placing);
  const characters: ShortNames = new Map(
    Object.entries(lexicon.short?.characters ?? {}).map(([name, party]) => [
      name.charCodeAt(0),
      party,
    ]),
  );

  return {
    find(text, folded) {
      const hits = matcher.find(text, folded);
      const mentions: PartyMention[] = [];
      const institutions: (TermHit<Naming> & { home?: Party })[] = [];
      let free = 0;
      const addRuns = (until: number) => {
        for (const run of characters.size > 0 ? findRuns(folded, free, until, characters) : []) {
          const joint = run.parties.includes('JP');
          for (const party of run.parties) {
            mentions.push({
              party,
              start: run.start,
              end: run.end,
              strength: 1,
              ...(joint && { joint }),
            });
          }
        }
      };
      for (const hit of hits) {
        // 日米政府: the pattern 米政府 begins inside a run that must still be seen whole.
        addRuns(hit.values.some((value) => 'short' in value) ? hit.start + 1 : hit.start);
        free = hit.end;
        if (hit.values.some((value) => 'not' in value) || isDayNumber(folded, hit.start)) continue;
        const office = hit.values.find((value) => 'institution' in value);
        if (office) {
          institutions.push({ ...hit, ...(office.home && { home: office.home }) });
          continue;
        }
        for (const value of hit.values) {
          if (!('parties' in value) || isDateline(text, hit, value.as)) continue;
          let strength = strengths[value.as];
          if (value.as === 'names' || value.as === 'capitals') {
            if (
              isPlace(language, folded, hit, placing) ||
              continuesPlaces(folded, mentions.at(-1), hit)
            ) {
              strength = asPlace;
            }
          }
          const joint = value.parties.length > 1 && value.parties.includes('JP');
          for (const party of value.parties) {
            mentions.push({
              party,
              start: hit.start,
              end: hit.end,
              strength,
              ...(joint && { joint }),
            });
          }
        }
      }
      addRuns(folded.length);
      mentions.sort((a, b) => a.start - b.start);
      giveInstitutions(language, folded, mentions, institutions);
      return mentions.sort((a, b) => a.start - b.start);
    },
  };
}

function* namings(
  language: LexiconLanguage,
  lexicon: PartyLexicon,
  topics: TopicLexicon,
): Iterable<[string, Naming]> {
  const institutions = new Set(topics.institutions);
  for (const [party, names] of Object.entries(lexicon.parties)) {
    for (const as of ['names', 'adjectives', 'capitals', 'state', 'places'] as const) {
      for (const term of names[as] ?? []) {
        // An organ every state has is this party's only where no other is named beside it.
        if (as === 'state' && party === home[language] && institutions.has(term)) {
          yield [term, { institution: true, home: party }];
          institutions.delete(term);
        } else yield [term, { parties: [party], as }];
      }
    }
  }
  for (const term of institutions) yield [term, { institution: true }];
  for (const [term, parties] of Object.entries(lexicon.compounds))
    yield [term, { parties, as: 'compound' }];
  for (const term of lexicon.not) yield [term, { not: true }];
  const { characters, before, after } = lexicon.short ?? { characters: {}, before: [], after: [] };
  for (const [character, party] of Object.entries(characters)) {
    for (const word of before) yield [word + character, { parties: [party], as: 'names' }];
    for (const word of after)
      yield [character + word, { parties: [party], as: 'state', short: true }];
  }
}

/** `TOKYO (Reuters) -`, `BEIJING 1996-08-30`, `Москва, 2 января —`: where the report was filed. */
function isDateline(text: string, hit: { start: number; end: number }, as: string): boolean {
  if (as !== 'capitals' || hit.start > 60) return false;
  const after = text.slice(hit.end, hit.end + 24);
  return /^\s*(\(|--|–|—|:\s|\d{4}-\d|[-]\s)|^,\s*\d|^,?\s+(?:\p{L}{3,9}\.?\s+\d{1,2}\s*)?\(/u.test(
    after,
  );
}

/** Before "in Japan", these make Japan the aim, not the scene. */
const towards = /^(arriv|land|develop|bas|troop|forc|station|deploy|interest|ambassador|embassy)/;

function isPlace(
  language: LexiconLanguage,
  folded: string,
  { start, end }: { start: number; end: number },
  placing: Set<string>,
): boolean {
  if (language === 'ja')
    return /^(で(?!は)|国内|にある|在住|各地|全国)/.test(folded.slice(end, end + 4));
  if (language === 'ko') return /^(에서|에 있|산 )/.test(folded.slice(end, end + 3));
  if (language === 'zh') return placing.has(folded[start - 1] ?? '');
  if (/^['’]s\b/.test(folded.slice(end, end + 3))) return false;
  // в Пхеньян is where somebody goes, в Пхеньяне where something happens.
  if (language === 'ru' && !/[еихоа]$/.test(folded.slice(start, end))) return false;
  const words = /([\p{L}]*)\s+([\p{L}]+)\s+(?:the\s+)?$/u.exec(
    ` ${folded.slice(Math.max(0, start - 30), start)}`,
  );
  return words?.[2] !== undefined && placing.has(words[2]) && !towards.test(words[1] ?? '');
}

/** メルケル首相: a name in katakana before an office is no Japanese name, though 同国の may be missing. */
const ofNamedForeigner = (folded: string, at: number) => /[ァ-ヺー]/.test(folded[at - 1] ?? '');

/** In Ulan Bator, Mongolia; in Chile, Peru and Japan: what a place is listed with is a place. */
function continuesPlaces(
  folded: string,
  last: PartyMention | undefined,
  hit: { start: number },
): boolean {
  if (last?.strength !== asPlace || hit.start - last.end > 6) return false;
  return /^(,|,? and|,? и)\s$/.test(folded.slice(last.end, hit.start));
}

/** How far, in code units, an office may stand from the name of its state. */
const reach = { en: 16, ru: 18, ja: 4, ko: 6, zh: 4 };

/** Words between a name and an office that keep the office from being the name's: a preposition, a particle. */
const apart: Partial<Record<LexiconLanguage, RegExp>> = {
  ru: /\s(?:в|во|на|из|с|со|к|от|для|по|при|о|об)\s/,
  ja: /[\sとではへもをがに]/,
};

/** Turns a name beside an office or organ (日本政府, Chinese navy, МИД Японии) into the state itself. */
function giveInstitutions(
  language: LexiconLanguage,
  folded: string,
  mentions: PartyMention[],
  institutions: { start: number; end: number; home?: Party }[],
): void {
  const named = mentions.slice();
  let next = 0;
  for (const office of institutions) {
    while (next < named.length && (named[next]?.start ?? 0) < office.start) next++;
    const before = named[next - 1];
    const after = named[next];
    const gap = (from: number, to: number) => {
      const between = folded.slice(from, to);
      return (
        to >= from &&
        to - from <= reach[language] &&
        !/[.,;:!?。、，；()（）「」]/.test(between) &&
        !apart[language]?.test(between)
      );
    };
    const follows = before && gap(before.end, office.start);
    const precedes =
      after &&
      (language === 'ru'
        ? gap(office.end, after.start)
        : language === 'en' && /^\s+of\s+(the\s+)?$/.test(folded.slice(office.end, after.start)));
    const owner = precedes ? after : follows ? before : undefined;
    if (owner) {
      // 日米政府 names two parties at once: all that start where the owner does become states.
      for (let i = Math.max(0, next - 12); i < named.length; i++) {
        const mention = named[i];
        if (!mention || mention.start > owner.start) break;
        if (mention.start === owner.start) mention.strength = 1;
      }
    } else if (office.home && !ofNamedForeigner(folded, office.start)) {
      const foreign = before && office.start - before.end < 40 && before.party !== office.home;
      const opens = /[\s、。，「]|^$/.test(folded[office.start - 1] ?? '');
      const strength = foreign && !opens ? 0.4 : 0.8;
      mentions.push({
        party: office.home,
        start: office.start,
        end: office.end,
        strength,
        // 政府は at the head of a clause is the writer's own; a bare 首相 may be anybody's.
        implied: !(opens && /[府省庁院部]/.test(folded[office.end - 1] ?? '')),
      });
    }
  }
}
