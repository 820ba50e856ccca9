import { render } from 'preact';
import { hostOf } from '../../lib/core/address';
import type { Correction } from '../../lib/core/correction';
import { makeCorrection } from '../../lib/core/correction';
import type { Reading } from '../../lib/core/reading';
import type { Result } from '../../lib/extension/messages';
import { cardOf } from '../shared/mention-card';

/**
 * Renders the card of the mention with this target id (`item.mention`) into a container. `correct`
 * is told when the reader says that it was read wrongly.
 */
export function renderCard(
  container: HTMLElement,
  reading: Reading | null,
  id: string,
  correct: (correction: Correction) => Promise<Result<null>>,
): void {
  const [item = -1, index = -1] = id.split('.').map(Number);
  const read = reading?.items[item];
  const mention = read?.mentions[index];
  if (!reading || !read || !mention) return;
  const { published, url } = read.article;
  const place = mention.kind === 'territory' ? reading.territories[mention.entity] : undefined;
  const correctable = {
    host: hostOf(url),
    correct: (kind: Correction['kind']) =>
      correct(makeCorrection(kind, mention, read.article, new Date(), place)),
  };
  render(cardOf(mention, { published, asOf: reading.asOf }, reading, correctable), container);
}

export function unrenderCard(container: HTMLElement): void {
  render(null, container);
}
