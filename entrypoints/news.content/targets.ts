import type { MentionKind } from '../../lib/core/appearance';
import type { Reading } from '../../lib/core/reading';
import type { MentionPlace, NamedPlace } from '../../lib/extension/messages';
import type { HighlightTarget } from '../../lib/page/highlighter';
import type { PageContent } from '../../lib/page/read-page';

/** Names a mention of an item to the highlighter and to the card. */
export const targetId = (item: number, mention: number) => `${item}.${mention}`;

/** The mention that a target's id names. */
export function placeOf(id: string): MentionPlace {
  const [item = -1, mention = -1] = id.split('.').map(Number);
  return { item, mention };
}

/** Which mentions are wanted. */
export interface Wanted {
  /** Also of teasers that the reader muted or called not relevant. */
  all: boolean;
  hiddenKinds: readonly MentionKind[];
}

/**
 * Every mention that stands in the live page, with the nodes it stands in; each is looked for only when
 * it is asked for, so that a page of thousands is painted a little at a time.
 */
export function* targetsOf(
  page: PageContent | null,
  reading: Reading | null,
  { all, hiddenKinds }: Wanted,
): Generator<HighlightTarget> {
  for (const [item, { mentions, relevance, muted }] of (reading?.items ?? []).entries()) {
    if (!all && (muted !== undefined || (relevance.said && !relevance.relevant))) continue;
    for (const [index, { kind }] of mentions.entries()) {
      if (hiddenKinds.includes(kind)) continue;
      const range = spotOf(page, reading, item, index);
      if (range) yield { id: targetId(item, index), group: kind, range };
    }
  }
}

/** Where a mention stands in the live page, painted or not; nothing where it does not. */
export function spotOf(
  page: PageContent | null,
  reading: Reading | null,
  item: number,
  mention: number,
): HighlightTarget['range'] | null {
  const named = reading?.items[item]?.mentions[mention];
  const read = page?.articles[item];
  const where = named?.field === 'title' ? read?.titleText : read?.bodyText;
  return (named && where?.locate(named.start, named.end)) ?? null;
}

/** Where a mention of an earlier reading is in this one: the nearest of the same words, if any; what comes, comes above. */
export function placeNow(
  reading: Reading | null,
  { item, mention, surface }: NamedPlace,
): MentionPlace | null {
  const mentions = reading?.items[item]?.mentions ?? [];
  const same = mentions.flatMap((each, at) => (each.surface === surface ? [at] : []));
  const [nearest] = same.sort((a, b) => Math.abs(a - mention) - Math.abs(b - mention) || b - a);
  return nearest === undefined ? null : { item, mention: nearest };
}

/**
 * The target that stands where one of the reading before stood and says the same of it; null where there is
 * none, as other words or another finding came in its place.
 */
export function sameTarget(
  target: HighlightTarget,
  before: Reading | null,
  now: Reading | null,
  targets: readonly HighlightTarget[],
): HighlightTarget | null {
  const { startContainer, startOffset } = target.range;
  const there = targets.find(
    ({ range }) => range.startContainer === startContainer && range.startOffset === startOffset,
  );
  const said = saidOf(before, target.id);
  return there && said !== null && said === saidOf(now, there.id) ? there : null;
}

/** All that a card says of a mention: not where in the text it stands. */
function saidOf(reading: Reading | null, id: string): string | null {
  const { item, mention } = placeOf(id);
  const read = reading?.items[item];
  const named = read?.mentions[mention];
  if (!read || !named) return null;
  const { start: _start, end: _end, ...rest } = named;
  return JSON.stringify([read.article.published, read.article.language, rest]);
}
