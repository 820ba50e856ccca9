import type { Party } from './entity';
import type { Sentence } from './evidence';
import type { CounterpartWeights } from './relevance-lexicon';

/**
 * The foreign parties of Japan's relation an article tells of, the closest first: those named where
 * Japan acts or is acted upon, the headline and lead before the body.
 */
export function findCounterparts(sentences: Sentence[], w: CounterpartWeights): Party[] {
  const scores = new Map<Party, number>();
  const inTitle = new Set<Party>();
  let pairInTitle = false;
  const titled = sentences.some(({ field }) => field === 'title');
  let line = 0;
  for (const sentence of sentences) {
    const isTitle = sentence.field === 'title' || (!titled && line === 0);
    const place = isTitle ? w.title : line < 3 ? w.lead : w.body;
    if (sentence.field === 'text') line++;
    const japan = Math.max(0, ...sentence.parties.map((m) => (m.party === 'JP' ? m.strength : 0)));
    const act = Math.max(
      w.idle,
      ...sentence.acts.map((a) => a.weight),
      ...sentence.relations.map(() => 1),
    );
    const here = new Map<Party, number>();
    // A matter tells whom it concerns only where the sentence does not.
    const joint = sentence.parties.some((mention) => mention.joint);
    for (const { parties } of joint ? [] : sentence.relations) {
      for (const party of parties) here.set(party, w.implied);
    }
    for (const { party, strength, joint: together } of sentence.parties) {
      if (party === 'JP') continue;
      here.set(
        party,
        Math.max(
          here.get(party) ?? 0,
          strength * (together ? w.joint : w.alone + (1 - w.alone) * japan),
        ),
      );
    }
    if (sentence.field === 'title' && japan > 0.5 && here.size > 0) pairInTitle = true;
    for (const [party, value] of here) {
      scores.set(party, (scores.get(party) ?? 0) + value * act * place);
      if (sentence.field === 'title') inTitle.add(party);
    }
  }
  const outside = pairInTitle ? w.enoughOutsideTitle : w.enough;
  const ranked = [...scores].sort(([, a], [, b]) => b - a);
  const top = ranked[0]?.[1] ?? 0;
  return ranked
    .filter(([party, score]) => score >= top * (inTitle.has(party) ? w.enoughInTitle : outside))
    .slice(0, 7)
    .map(([party]) => party);
}
