import { readFileSync } from 'node:fs';
import type { Article, Language } from '../core/article';
import { findCounterparts } from '../core/counterparts';
import { readEvidence } from '../core/evidence';
import { measure, reasonCodes } from '../core/measures';
import { findMentions } from '../core/mentions';
import type { Knowledge } from '../core/read';
import { loadKnowledge } from '../data/knowledge';
import { type Case, logit, type Model, squeeze } from './logistic';

/** A line of a file of judged texts; those that are neither relevant nor not are passed over. */
export interface JudgedLine {
  id: string;
  language?: string;
  /** The same, as other sets call it. */
  lang?: string;
  title?: string;
  text: string;
  relevant: boolean | null;
  counterparts?: string[];
}

/** A judged text as the model sees it. */
export interface JudgedCase extends Case {
  id: string;
  language: string;
  /** How many parties are counterparts, were found to be, and are both. */
  wanted: number;
  found: number;
  both: number;
}

/** Shares from 0 to 1. */
export interface Rightness {
  precision: number;
  recall: number;
  f1: number;
}

/** How right chances are about some texts: about relevance, and about the counterparts of what was rightly found relevant. */
export interface Figures {
  texts: number;
  relevance: Rightness;
  counterparts: Rightness;
}

/**
 * The share of relevant texts that scores are right for: what a desk's mixed feed holds. Judged texts
 * hold more, so that there is more to learn from, and each counts for less or more accordingly.
 */
const SHARE_IN_FEED = 0.25;
const TODAY = '2026-01-01';

export function loadJudged(files: readonly (URL | string)[]): JudgedCase[] {
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean));
  const knowledge = loadKnowledge();
  return lines.flatMap((line) => caseOf(JSON.parse(line), knowledge) ?? []);
}

function caseOf(
  { relevant, counterparts = [], ...line }: JudgedLine,
  { gazetteer, lexicon }: Knowledge,
): JudgedCase | undefined {
  if (relevant === null) return undefined;
  const language = (line.language ?? line.lang ?? 'und') as Language;
  const { id, title = '', text } = line;
  const article: Article = { url: 'about:blank', title, text, language };
  const sentences = readEvidence(article, findMentions(article, gazetteer, TODAY), lexicon);
  const values = new Map(measure(sentences).map(({ code, value }) => [code, value]));
  const parties = findCounterparts(sentences, lexicon.counterparts);
  return {
    id,
    language,
    relevant,
    measures: reasonCodes.map((code) => values.get(code) ?? 0),
    count: 1,
    wanted: counterparts.length,
    found: parties.length,
    both: parties.filter((party) => counterparts.includes(party)).length,
  };
}

/** The same cases, each counted as often as it would come in a feed. */
export function asInFeed(cases: readonly JudgedCase[]): JudgedCase[] {
  const share = cases.filter(({ relevant }) => relevant).length / Math.max(1, cases.length);
  return cases.map((one) => ({
    ...one,
    count: one.relevant ? SHARE_IN_FEED / share : (1 - SHARE_IN_FEED) / (1 - share),
  }));
}

/** The chance, 0 to 1, that a model with these weights gives each case. */
export function chancesBy(weights: Record<string, number>, cases: readonly Case[]): number[] {
  const model: Model = {
    bias: weights.bias ?? 0,
    weights: reasonCodes.map((code) => weights[code] ?? 0),
  };
  return cases.map(({ measures }) => squeeze(logit(model, measures)));
}

/** How right the chances of cases are, by language, all of them first. */
export function figuresOf(
  cases: readonly JudgedCase[],
  chances: readonly number[],
): Map<string, Figures> {
  const given = cases.map((one, i) => ({ ...one, chance: chances[i] ?? 0 }));
  const languages = ['all', ...new Set(cases.map(({ language }) => language))];
  return new Map(
    languages.map((language) => {
      const its = given.filter((one) => language === 'all' || one.language === language);
      const found = its.filter(({ chance }) => chance >= 0.5);
      const right = found.filter(({ relevant }) => relevant);
      const relevant = its.filter((one) => one.relevant);
      const total = (of: 'both' | 'found' | 'wanted') =>
        right.reduce((sum, one) => sum + one[of], 0);
      return [
        language,
        {
          texts: its.length,
          relevance: rightness(amountOf(right), amountOf(found), amountOf(relevant)),
          counterparts: rightness(total('both'), total('found'), total('wanted')),
        },
      ];
    }),
  );
}

/** By fifths of the chance said: how many texts, the chance said on average, and the share that is relevant. */
export function calibrationOf(
  cases: readonly JudgedCase[],
  chances: readonly number[],
): { from: number; texts: number; said: number; relevant: number }[] {
  return [0, 1, 2, 3, 4].map((fifth) => {
    const its = cases.flatMap((one, i) => {
      const chance = chances[i] ?? 0;
      return Math.min(4, Math.floor(chance * 5)) === fifth ? [{ ...one, chance }] : [];
    });
    const all = amountOf(its) || 1;
    return {
      from: fifth / 5,
      texts: its.length,
      said: its.reduce((sum, { count, chance }) => sum + count * chance, 0) / all,
      relevant: amountOf(its.filter(({ relevant }) => relevant)) / all,
    };
  });
}

function rightness(both: number, found: number, wanted: number): Rightness {
  const precision = both / (found || 1);
  const recall = both / (wanted || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

function amountOf(cases: readonly { count: number }[]): number {
  return cases.reduce((sum, { count }) => sum + count, 0);
}
