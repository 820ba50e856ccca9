import type { Sentence } from './evidence';

/** One kind of evidence: how much of it there is (0 to 1), and where it stands most plainly. */
export interface Measure {
  code: ReasonCode;
  value: number;
  at?: { field: 'title' | 'text'; start: number; end: number };
}

/** Every reason an article can be judged by: message keys, and keys of the weights. */
export const reasonCodes = [
  'reasonRelationInTitle',
  'reasonRelationInLead',
  'reasonRelationInBody',
  'reasonPairInTitle',
  'reasonPairInLead',
  'reasonKnownMatter',
  'reasonJapanActs',
  'reasonManyActs',
  'reasonNoJapan',
  'reasonNoForeignParty',
  'reasonSport',
  'reasonMarkets',
  'reasonBusiness',
  'reasonDisasterOrCrime',
  'reasonDomesticPolitics',
  'reasonCultureOrScience',
  'reasonLongAgo',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

const againstCodes: Record<string, ReasonCode> = {
  sport: 'reasonSport',
  markets: 'reasonMarkets',
  business: 'reasonBusiness',
  disaster: 'reasonDisasterOrCrime',
  crime: 'reasonDisasterOrCrime',
  politics: 'reasonDomesticPolitics',
  culture: 'reasonCultureOrScience',
  science: 'reasonCultureOrScience',
  past: 'reasonLongAgo',
};

/** Sentences of the text that count as its lead. */
const leadSentences = 2;

export function measure(sentences: Sentence[]): Measure[] {
  const text = sentences.filter(({ field }) => field === 'text');
  const headed = sentences.some(({ field }) => field === 'title');
  // Without a headline the first sentence is one: so are teasers and single sentences written.
  const title = headed ? sentences.filter(({ field }) => field === 'title') : text.slice(0, 1);
  const lead = text.slice(0, leadSentences);
  const body = text.slice(leadSentences);
  const head = headed ? [...title, ...lead] : lead;

  const acts = head.flatMap((sentence) =>
    sentence.acts.map((act) => ({ ...act, field: sentence.field })),
  );
  const strongActs = acts.filter(({ weight }) => weight === 1);
  const matters = sentences.flatMap((s, i) =>
    s.relations.map((r) => ({ ...r, field: s.field, head: head.includes(s), i })),
  );
  const japan = strongest(head, (party) => party === 'JP');
  const foreign = strongest(head, (party) => party !== 'JP');
  const relationInTitle = best(title, relation);
  const relationInLead = best(lead, relation);

  const measures: Measure[] = [
    { code: 'reasonRelationInTitle', ...relationInTitle },
    { code: 'reasonRelationInLead', ...relationInLead },
    {
      code: 'reasonRelationInBody',
      value: saturate(sum(body.map(relation)), 2),
      ...at(best(body, relation)),
    },
    { code: 'reasonPairInTitle', ...best(title, pair) },
    { code: 'reasonPairInLead', ...best(lead, pair) },
    {
      code: 'reasonKnownMatter',
      value: saturate(sum(matters.map(({ head: h }) => (h ? 1 : 0.3))), 1),
      ...first(matters),
    },
    { code: 'reasonJapanActs', value: japan.value >= 0.8 ? japan.value : 0, ...at(japan) },
    {
      code: 'reasonManyActs',
      value:
        saturate(sum(acts.map(({ weight }) => weight)), 2) *
        Math.max(japan.value, matters.length > 0 ? 0.7 : 0),
      ...first(strongActs),
    },
    {
      code: 'reasonNoJapan',
      value: matters.length === 0 ? 1 - japan.value : 0.4 * (1 - japan.value),
    },
    {
      code: 'reasonNoForeignParty',
      value: matters.length === 0 ? 1 - foreign.value : 0.4 * (1 - foreign.value),
    },
  ];
  return [...measures, ...measureAgainst(sentences, head)];
}

function measureAgainst(sentences: Sentence[], head: Sentence[]): Measure[] {
  const found = new Map<ReasonCode, { weight: number; at?: Measure['at'] }>();
  for (const sentence of sentences) {
    const weight = head.includes(sentence) ? 1 : 0.15;
    for (const { kind, start, end } of sentence.against) {
      const code = againstCodes[kind];
      if (!code) continue;
      const entry = found.get(code) ?? { weight: 0, at: { field: sentence.field, start, end } };
      found.set(code, { ...entry, weight: entry.weight + weight });
    }
  }
  return [...new Set(Object.values(againstCodes))].map((code) => {
    const entry = found.get(code);
    return { code, value: saturate(entry?.weight ?? 0, 1.5), ...(entry?.at && { at: entry.at }) };
  });
}

/** How plainly a sentence says that Japan and a foreign party act toward each other. */
export function relation(sentence: Sentence): number {
  const act = Math.max(
    0,
    ...sentence.acts.map(({ weight }) => weight),
    ...sentence.relations.map(() => 1),
  );
  return pair(sentence) * act;
}

function pair(sentence: Sentence): number {
  const matter = sentence.relations.some(({ parties }) => parties.length > 0) ? 0.7 : 0;
  const japan = Math.max(strength(sentence, true), matter);
  const foreign = Math.max(strength(sentence, false), matter);
  return japan * foreign;
}

function strength(sentence: Sentence, japan: boolean): number {
  return Math.max(
    0,
    ...sentence.parties.map((m) => ((m.party === 'JP') === japan ? m.strength : 0)),
  );
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const saturate = (amount: number, half: number) => 1 - Math.exp(-amount / half);

function best(
  sentences: Sentence[],
  value: (sentence: Sentence) => number,
): { value: number; at?: NonNullable<Measure['at']> } {
  let found: { value: number; at?: NonNullable<Measure['at']> } = { value: 0 };
  for (const sentence of sentences) {
    const here = value(sentence);
    if (here > found.value)
      found = {
        value: here,
        at: { field: sentence.field, start: sentence.start, end: sentence.end },
      };
  }
  return found;
}

function strongest(sentences: Sentence[], wanted: (party: string) => boolean) {
  let found: { value: number; at?: NonNullable<Measure['at']> } = { value: 0 };
  for (const { field, parties } of sentences) {
    for (const { party, strength: value, start, end } of parties) {
      if (wanted(party) && value > found.value) found = { value, at: { field, start, end } };
    }
  }
  return found;
}

const at = (found: { at?: NonNullable<Measure['at']> }) => (found.at ? { at: found.at } : {});
const first = (items: { field: 'title' | 'text'; start: number; end: number }[]) => {
  const item = items[0];
  return item ? { at: { field: item.field, start: item.start, end: item.end } } : {};
};
