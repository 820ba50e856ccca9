import { hostOf } from './address';
import type { Clipping } from './clipping';
import type { Mention } from './mention';
import { entitiesNamed } from './read';
import { foldTag } from './tags';

/**
 * What a clipping can be filtered by, as text: the kind of filter, a colon, its value. A list filtered by
 * one is a walk along an index, and how many it holds is a number that is kept (`lib/extension/facets.ts`).
 *
 * - `entity:` an id of the gazetteer that is named for certain
 * - `name:` whose name for a place is used: the place, a slash, the claimant, or `-` for nobody's own
 * - `party:` a counterpart · `topic:` · `language:`
 * - `outlet:` the host, without `www.`
 * - `month:` of publication, of saving where that is unknown: `2026-11`
 * - `all:` every clipping (no value)
 * - `tag:` folded · `unread:` · `starred:` · `teaser:` · `stub:` (no value)
 */
export type Facet = `${FacetKind}:${string}`;

export const facetKinds = [
  'all',
  'entity',
  'name',
  'party',
  'topic',
  'language',
  'outlet',
  'month',
  'tag',
  'unread',
  'starred',
  'teaser',
  'stub',
] as const;
export type FacetKind = (typeof facetKinds)[number];

/** Facets that the reader's own hand changes; all others change only when an article is saved again. */
export const ownFacets: readonly FacetKind[] = ['tag', 'unread', 'starred'];

/** What a facet is made from. */
export type Faceted = Pick<
  Clipping,
  'url' | 'kind' | 'language' | 'published' | 'saved' | 'read' | 'starred' | 'tags' | 'stub'
> & {
  relevance: Pick<Clipping['relevance'], 'counterparts' | 'topics'>;
  mentions: readonly Mention[];
};

/** All facets of a clipping, each once. */
export function facetsOf(clipping: Faceted): Facet[] {
  const { url, kind, language, published, saved, stub, relevance, mentions } = clipping;
  const facets: Facet[] = [
    'all:',
    ...entitiesNamed(mentions).map((id): Facet => `entity:${id}`),
    ...mentions.flatMap(nameUsed),
    ...relevance.counterparts.map((party): Facet => `party:${party}`),
    ...relevance.topics.map((topic): Facet => `topic:${topic}`),
    `language:${language}`,
    `outlet:${hostOf(url)}`,
    `month:${(published ?? saved).slice(0, 7)}`,
    ...(kind === 'teaser' ? (['teaser:'] as const) : []),
    ...(stub ? (['stub:'] as const) : []),
    ...ownFacetsOf(clipping),
  ];
  return [...new Set(facets)];
}

/** Those of them that the reader's own hand changes. */
export function ownFacetsOf({
  read,
  starred,
  tags = [],
}: Pick<Clipping, 'read' | 'starred' | 'tags'>): Facet[] {
  return [
    ...tags.map((tag): Facet => `tag:${foldTag(tag)}`),
    ...(read ? [] : (['unread:'] as const)),
    ...(starred ? (['starred:'] as const) : []),
  ];
}

/** The parts of a facet; null where it is none. */
export function facetParts(facet: string): { kind: FacetKind; value: string } | null {
  const at = facet.indexOf(':');
  const kind = facetKinds.find((each) => each === facet.slice(0, at));
  return kind ? { kind, value: facet.slice(at + 1) } : null;
}

function nameUsed(mention: Mention): Facet[] {
  if (mention.kind !== 'territory') return [];
  return [`name:${mention.entity}/${mention.claimant ?? '-'}`];
}
