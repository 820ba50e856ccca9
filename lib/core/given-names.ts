import type { Official, PersonName } from './entity';
import { bearersOf } from './given-forms';
import type { Matcher } from './matcher';
import type { TitleScan } from './spaced-titles';
import type { TitleGrammar } from './title-terms';
import type { TitleWords } from './titles';
import { follows, isCapital, type Word } from './words';

/** A listed person under one form of the family name. */
export interface FamilyEntry {
  official: Official;
  name: PersonName;
  /** The family name as later bare mentions are compared, the same for all its forms. */
  family: string;
}

export interface SpacedLanguage {
  families: Matcher<FamilyEntry>;
  grammar: TitleGrammar;
  inflected: boolean;
  /** First given names of all listed people, to tell that a capital word is somebody's given name. */
  listedGiven: ReadonlySet<string>;
  nicknames: ReadonlyMap<string, string>;
}

/** What each nickname is compared as: the last of its group. */
export function nicknamesIn(words: TitleWords | undefined): ReadonlyMap<string, string> {
  const groups = words?.nicknames ?? [];
  return new Map(groups.flatMap((all) => all.map((name) => [name, all.at(-1) ?? name] as const)));
}

export interface FamilyHit {
  from: number;
  to: number;
  entries: FamilyEntry[];
}

export interface Context {
  text: string;
  field: 'title' | 'text';
  words: Word[];
  language: SpacedLanguage;
  titles: TitleScan;
  hitAt: (FamilyHit | undefined)[];
}

/** A whole name of one who bears a listed family name, over words (inclusive). */
export interface WholeName {
  entry: FamilyEntry;
  from: number;
  to: number;
}

/** The whole names around a family name, one each for all whose given name stands there. */
export function wholeNames(context: Context, hit: FamilyHit): WholeName[] {
  const found = new Map<FamilyEntry, WholeName>();
  for (const before of [true, false]) {
    const ranges = new Map<FamilyEntry, WholeName>();
    for (const given of before ? wordsBefore(context, hit) : wordsAfter(context, hit)) {
      const from = before ? hit.from - given.length : hit.from;
      const to = before ? hit.to : hit.to + given.length;
      for (const entry of bearersOf(hit.entries, given, context.language, before))
        ranges.set(entry, { entry, from, to });
    }
    // The given name before the family name counts, whatever stands behind.
    for (const [entry, range] of ranges) if (!found.has(entry)) found.set(entry, range);
  }
  return found.size > 1
    ? hit.entries.flatMap((entry) => found.get(entry) ?? [])
    : [...found.values()];
}

/** What may be the given name before a family name: one word, two, up to four. */
function wordsBefore({ words, language }: Context, { from }: FamilyHit): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  for (let i = from; i > 0 && run.length < 4; i--) {
    const before = words[i - 1];
    if (!before || !follows(words[i], before)) break;
    if (!isCapital(before) && !language.grammar.particles.has(before.key)) break;
    run = [before, ...run];
    runs.push(run);
  }
  return runs;
}

function wordsAfter({ words }: Context, { to }: FamilyHit): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  for (let i = to; i + 1 < words.length && run.length < 3; i++) {
    const next = words[i + 1];
    if (!next || !follows(next, words[i]) || !isCapital(next)) break;
    run = [...run, next];
    runs.push(run);
  }
  return runs;
}
