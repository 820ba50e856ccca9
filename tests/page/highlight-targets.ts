import type { HighlightGroup, HighlightTarget } from '../../lib/page/highlighter';
import { type TestWindow, textNodes } from './painted-window';

export const TALKS = '<p id="first">Lavrov met Kishida.</p><p>They spoke of Kunashiri.</p>';

/** Each place where a word stands inside one text node. */
export function targetsOf(
  window: TestWindow,
  words: Record<string, HighlightGroup>,
): HighlightTarget[] {
  return textNodes(window.document).flatMap((node) =>
    Object.entries(words).flatMap(([word, group]) => {
      const startOffset = node.data.indexOf(word);
      if (startOffset < 0) return [];
      const endOffset = startOffset + word.length;
      return [
        {
          id: `${word}@${startOffset}`,
          group,
          range: { startContainer: node, startOffset, endContainer: node, endOffset },
        },
      ];
    }),
  );
}

export const NAMES: Record<string, HighlightGroup> = {
  Lavrov: 'official',
  Kishida: 'official',
  Kunashiri: 'territory',
};
