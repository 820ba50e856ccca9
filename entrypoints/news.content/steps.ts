import type { MentionPlace } from '../../lib/extension/messages';
import type { Card } from '../../lib/page/card';
import type { Highlighter, HighlightTarget } from '../../lib/page/highlighter';
import { afterFrame } from '../../lib/page/slices';
import { placeOf } from './targets';

/**
 * The painted target after (1) or before (-1) the current one in the order of the page, round and round; with
 * no current one, the first that is in the viewport or below it, or the one before that. Undefined where
 * nothing is painted.
 */
export function nextTarget(
  highlighter: Pick<Highlighter, 'inOrder' | 'current' | 'rectOf'>,
  by: 1 | -1,
): HighlightTarget | undefined {
  const all = highlighter.inOrder();
  const current = highlighter.current();
  const at = all.findIndex(({ id }) => id === current);
  if (at >= 0) return all[(at + by + all.length) % all.length];
  const inView = all.findIndex(({ id }) => (highlighter.rectOf(id)?.bottom ?? 0) > 0);
  const first = inView < 0 ? all.length : inView;
  return by === 1 ? (all[first] ?? all[0]) : (all[first - 1] ?? all.at(-1));
}

/** Opens the card of a target the page was just scrolled to, for the keyboard. */
export async function stepTo(
  target: HighlightTarget | undefined,
  card: Pick<Card, 'hide' | 'show'>,
  window: Window,
  isAlive: () => boolean,
): Promise<MentionPlace | null> {
  card.hide();
  if (!target) return null;
  // Scrolling closes cards, and is told with the next frame.
  await afterFrame(window);
  if (isAlive()) card.show(target, { byKeyboard: true });
  return placeOf(target.id);
}
