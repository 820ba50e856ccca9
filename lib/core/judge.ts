import type { Article } from './article';
import { findCounterparts } from './counterparts';
import { readEvidence, type Sentence } from './evidence';
import { measure } from './measures';
import type { Mention } from './mention';
import type { Reason, Relevance } from './relevance';
import type { RelevanceLexicon } from './relevance-lexicon';

export type { RelevanceLexicon } from './relevance-lexicon';

/** Reasons that moved the score less than this are not worth a line. */
const worthTelling = 0.15;

/**
 * Whether an article is about Japan's relations with other states and bodies: an additive model over
 * named evidence, squeezed to 0–1. Every measure is 0 to 1 and has one weight in the lexicon, so a
 * reader can add up the reasons: `score = 1 / (1 + exp(-(bias + Σ weight)))`. `said` is the reader's own
 * word, which decides whatever the score.
 */
export function judge(
  article: Article,
  mentions: readonly Mention[],
  lexicon: RelevanceLexicon,
  said?: boolean,
): Relevance {
  const sentences = readEvidence(article, mentions, lexicon);
  const measures = measure(sentences);
  const reasons: Reason[] = [];
  let sum = lexicon.weights.bias ?? 0;
  for (const { code, value, at } of measures) {
    const weight = (lexicon.weights[code] ?? 0) * value;
    sum += weight;
    if (Math.abs(weight) >= worthTelling)
      reasons.push({ code, weight: round(weight), ...(at && passage(article, at)) });
  }
  const score = Math.min(0.999, Math.max(0.001, round(1 / (1 + Math.exp(-sum)))));
  const relevant = said ?? score >= 0.5;
  return {
    relevant,
    score,
    ...(said === undefined ? {} : { said: true }),
    counterparts: relevant ? findCounterparts(sentences, lexicon.counterparts) : [],
    topics: relevant ? findTopics(sentences) : [],
    reasons: reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

function passage(
  article: Article,
  { field, start, end }: { field: 'title' | 'text'; start: number; end: number },
) {
  return { field, start, end, passage: article[field].slice(start, end) };
}

/** Topics of the acts beside Japan and a foreign party, the most frequent first. */
function findTopics(sentences: Sentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { field, parties, acts, relations } of sentences) {
    const near = parties.some(({ party }) => party === 'JP') || relations.length > 0;
    for (const { topic, weight } of [...acts, ...relations.map((r) => ({ ...r, weight: 2 }))]) {
      counts.set(
        topic,
        (counts.get(topic) ?? 0) + weight * (near ? 1 : 0.3) * (field === 'title' ? 3 : 1),
      );
    }
  }
  return [...counts]
    .filter(([, count]) => count >= 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 4)
    .map(([topic]) => topic);
}
