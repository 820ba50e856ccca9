import type { Reading } from '../../lib/core/reading';
import type { HighlightTarget } from '../../lib/page/highlighter';
import type { PageContent } from '../../lib/page/read-page';

/** Names a mention of an item to the highlighter and to the card. */
export const targetId = (item: number, mention: number) => `${item}.${mention}`;

/**
 * Every mention that stands in the live page, with the nodes it stands in; on a list, none of a teaser
 * that the reader muted or called not relevant, unless all are asked for.
 */
export function targetsOf(
  page: PageContent | null,
  reading: Reading | null,
  all: boolean,
): HighlightTarget[] {
  const items = reading?.items ?? [];
  return items.flatMap(({ mentions, relevance, muted }, item) => {
    if (!all && (muted !== undefined || (relevance.said && !relevance.relevant))) return [];
    return mentions.flatMap((mention, index) => {
      const read = page?.articles[item];
      const where = mention.field === 'title' ? read?.titleText : read?.bodyText;
      const range = where?.locate(mention.start, mention.end);
      return range ? [{ id: targetId(item, index), group: mention.kind, range }] : [];
    });
  });
}
