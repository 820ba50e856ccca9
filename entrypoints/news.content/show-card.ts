import { render } from 'preact';
import { hostOf } from '../../lib/core/address';
import { type Correction, makeCorrection } from '../../lib/core/correction';
import type { Mention } from '../../lib/core/mention';
import type { Reading } from '../../lib/core/reading';
import type { Result } from '../../lib/extension/messages';
import type { CardOptions } from '../../lib/page/card';
import type { HighlightTarget } from '../../lib/page/highlighter';
import { cardOf } from '../shared/mention-card';

/**
 * Fills cards with the mention that a target stands for (its id is `item.mention` of the reading).
 * `correct` is told when the reader says that it was read wrongly.
 */
export function cardContent(
  reading: () => Reading | null,
  correct: (correction: Correction) => Promise<Result<null>>,
): Pick<CardOptions, 'render' | 'unrender'> {
  return {
    render(container, target, { pin, close }) {
      const now = reading();
      const [item = -1, index = -1] = target.id.split('.').map(Number);
      const read = now?.items[item];
      const mention = read?.mentions[index];
      if (!now || !read || !mention || !isOf(target, mention)) return false;
      const { published, url, language } = read.article;
      const place = mention.kind === 'territory' ? now.territories[mention.entity] : undefined;
      const correctable = {
        host: hostOf(url),
        async correct(kind: Correction['kind']) {
          const made = makeCorrection(kind, mention, read.article, new Date(), place);
          const answer = await correct(made);
          // A card that is kept open goes with what it was about, too.
          if (answer.ok) close();
          return answer;
        },
      };
      const floating = { onPin: pin, onClose: close };
      const context = { published, asOf: now.asOf, language };
      render(cardOf(mention, context, now, { correctable, floating }), container);
      return true;
    },
    unrender: (container) => render(null, container),
  };
}

/**
 * Whether the words under a target are the mention's. While a page that changed is painted anew in
 * slices, a word may still bear the place it had in the reading before: no card is better than another's.
 */
function isOf({ group, range }: HighlightTarget, { kind, surface }: Mention): boolean {
  if (group !== kind) return false;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer !== endContainer) return true;
  return lettersOf(startContainer.data.slice(startOffset, endOffset)) === lettersOf(surface);
}

/** Without spaces, soft hyphens and what else a page puts between letters. */
function lettersOf(words: string): string {
  return words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
