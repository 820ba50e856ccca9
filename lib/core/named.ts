import type { Mention } from './mention';

/** Somebody or something that an article names, with the ways in which it does. */
export interface Named {
  /** The same for the same entity in any article; of one that no list has, the kind and the name. */
  key: string;
  first: Mention;
  /**
   * One mention for each way that says something else: for a place, each name and whose it is; for an official
   * no list knows, each office as the article gives it. Of all others one.
   */
  ways: Mention[];
  /** Every form in which the name is written. */
  surfaces: string[];
  /** How often it is named. */
  times: number;
}

/** Who and what is named in two texts. Each list is in the order in which the names first stand. */
export interface NamesCompared {
  onlyBefore: Named[];
  onlyAfter: Named[];
  both: { before: Named; after: Named }[];
}

/** Everybody and everything that mentions name, in the order of their first mention. */
export function namedIn(mentions: readonly Mention[]): Named[] {
  const found = new Map<string, Named & { seen: Set<string> }>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    const way = wayOf(mention);
    const named = found.get(key);
    if (!named) {
      const { surface } = mention;
      const seen = new Set([way]);
      found.set(key, { key, first: mention, ways: [mention], surfaces: [surface], times: 1, seen });
      continue;
    }
    named.times++;
    if (!named.surfaces.includes(mention.surface)) named.surfaces.push(mention.surface);
    if (named.seen.has(way)) continue;
    named.seen.add(way);
    named.ways.push(mention);
  }
  return [...found.values()].map(({ seen: _, ...named }) => named);
}

/** Compares who and what two lists of mentions name. */
export function compareNames(before: readonly Mention[], after: readonly Mention[]): NamesCompared {
  const [old, now] = [namedIn(before), namedIn(after)];
  const oldKeys = new Map(old.map((named) => [named.key, named]));
  const nowKeys = new Set(now.map(({ key }) => key));
  return {
    onlyBefore: old.filter(({ key }) => !nowKeys.has(key)),
    onlyAfter: now.filter(({ key }) => !oldKeys.has(key)),
    both: now.flatMap((named) => {
      const was = oldKeys.get(named.key);
      return was ? [{ before: was, after: named }] : [];
    }),
  };
}

/** The ways of naming that only `named` has and `other` has not. */
export function waysOnlyIn(named: Named, other: Named): Mention[] {
  const known = new Set(other.ways.map(wayOf));
  return named.ways.filter((way) => !known.has(wayOf(way)));
}

function keyOf(mention: Mention): string {
  if (mention.kind === 'unresolved') return `unresolved ${mention.name}`;
  return `${mention.kind} ${mention.entity ?? mention.name}`;
}

function wayOf(mention: Mention): string {
  if (mention.kind === 'territory')
    return `${mention.claimant ?? '-'} ${mention.surface.normalize('NFKC').toLowerCase()}`;
  // A title from the gazetteer changes with the gazetteer, not with the article.
  if (mention.kind === 'official' && mention.entity === undefined) return mention.title;
  return '';
}
