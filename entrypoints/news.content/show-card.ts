import { render } from 'preact';
import { hostOf } from '../../lib/core/address';
import type { Correction } from '../../lib/core/correction';
import { makeCorrection } from '../../lib/core/correction';
import type { Reading } from '../../lib/core/reading';
import type { Result } from '../../lib/extension/messages';
import type { CardControls } from '../../lib/page/card';
import { cardOf } from '../shared/mention-card';

/**
 * Renders the card of the mention with this target id (`item.mention`) into a container. `correct`
 * is told when the reader says that it was read wrongly.
 */
export function renderCard(
  container: HTMLElement,
  reading: Reading | null,
  id: string,
  { pin, close }: CardControls,
  correct: (correction: Correction) => Promise<Result<null>>,
): void {
  const [item = -1, index = -1] = id.split('.').map(Number);
  const read = reading?.items[item];
  const mention = read?.mentions[index];
  if (!reading || !read || !mention) return;
  const { published, url, language } = read.article;
  const place = mention.kind === 'territory' ? reading.territories[mention.entity] : undefined;
  const correctable = {
    host: hostOf(url),
    async correct(kind: Correction['kind']) {
      const answer = await correct(makeCorrection(kind, mention, read.article, new Date(), place));
      // A card that is kept open goes with what it was about, too.
      if (answer.ok) close();
      return answer;
    },
  };
  const floating = { onPin: pin, onClose: close };
  const context = { published, asOf: reading.asOf, language };
  render(cardOf(mention, context, reading, { correctable, floating }), container);
}

export function unrenderCard(container: HTMLElement): void {
  render(null, container);
}
