import { addressKey, addressKeys, hostOf } from './address';
import type { Article } from './article';
import type { Territory } from './entity';
import type { Mention } from './mention';

/**
 * A reader's word that a name was read wrongly; kept, obeyed and exported.
 * `not-this`: in one article, this form of the name is not this entity.
 * `never-here`: on one host, this entity is not to be marked whatever its form.
 */
export interface Correction {
  kind: 'not-this' | 'never-here';
  /** Id in the gazetteer; absent where the mention had none. */
  entity?: string;
  /**
   * What the mention was taken for, as `Mention.name`; of a place that is never to be marked, the
   * names of all sides, since all of them go.
   */
  name: string;
  /** The form it was said of. */
  surface: string;
  /** `addressKey` of the article, or the host. */
  where: string;
  /** Instant, ISO 8601 in UTC. */
  made: string;
}

/**
 * What a reader says of a mention in an article; `now` is the instant of saying it, `place` the
 * record of a disputed place.
 */
export function makeCorrection(
  kind: Correction['kind'],
  mention: Mention,
  article: Pick<Article, 'url'>,
  now: Date,
  place?: Pick<Territory, 'designations'>,
): Correction {
  const names = kind === 'never-here' && place ? namesOfPlace(place) : [];
  const entity = 'entity' in mention ? mention.entity : undefined;
  return {
    kind,
    ...(entity === undefined ? {} : { entity }),
    name: names.length > 0 ? names.join(' / ') : mention.name,
    surface: mention.surface,
    where: kind === 'not-this' ? addressKey(article.url) : hostOf(article.url),
    made: now.toISOString(),
  };
}

/**
 * The names by which a place is called on every side, in the order of the alphabet: those set side by
 * side on its card, in English where a side has an English one.
 */
export function namesOfPlace({ designations }: Pick<Territory, 'designations'>): string[] {
  const shown = designations.filter((name) => name.shown);
  const english = shown.filter(({ lang }) => lang === 'en');
  const sides = [...new Set(shown.flatMap(({ usedBy }) => usedBy))];
  const others = sides
    .filter((side) => !english.some(({ usedBy }) => usedBy.includes(side)))
    .flatMap((side) => shown.find(({ usedBy }) => usedBy.includes(side)) ?? []);
  return [...new Set([...english, ...others].map(({ text }) => text))].sort();
}

/** The mentions that no correction speaks against, and the corrections that took one away. */
export function correct(
  mentions: Mention[],
  article: Pick<Article, 'url'>,
  corrections: readonly Correction[],
): { mentions: Mention[]; leftOut: Correction[] } {
  const keys = addressKeys(article.url);
  const host = hostOf(article.url);
  const here = corrections.filter(({ kind, where }) =>
    kind === 'not-this' ? keys.includes(where) : where === host,
  );
  if (here.length === 0) return { mentions, leftOut: [] };
  const leftOut = new Set<Correction>();
  const kept = mentions.filter((mention) => {
    const against = here.filter((one) => speaksOf(one, mention));
    for (const one of against) leftOut.add(one);
    return against.length === 0;
  });
  return { mentions: kept, leftOut: [...leftOut] };
}

function speaksOf(correction: Correction, mention: Mention): boolean {
  const entity = 'entity' in mention ? mention.entity : undefined;
  const isSame =
    correction.entity === undefined && entity === undefined
      ? correction.name === mention.name
      : correction.entity === entity;
  return isSame && (correction.kind === 'never-here' || correction.surface === mention.surface);
}
