import { expect, test } from 'vitest';
import { createPainter } from '../../entrypoints/news.content/painter';
import type { MentionPlace } from '../../lib/extension/messages';
import { paintedWindow, textNodes } from '../page/painted-window';

test('while a long page is painted anew in slices, the current mention is not told to be gone', async () => {
  const window = paintedWindow('<p>Lavrov</p>'.repeat(3));
  const told: (MentionPlace | null)[] = [];
  const painter = createPainter(window, {}, (current) => told.push(current));
  const targets = (item: number) =>
    textNodes(window.document).map((node, mention) => ({
      ...{ id: `${item}.${mention}`, group: 'official' as const },
      range: { startContainer: node, startOffset: 0, endContainer: node, endOffset: 6 },
    }));
  painter.paint(targets(0));
  painter.reveal('0.2', null);
  expect(told).toEqual([{ item: 0, mention: 2 }]);
  // A clock on which every step takes a slice of its own.
  let now = 0;
  window.performance.now = () => {
    now += 10;
    return now;
  };
  painter.paint(targets(1));
  expect(painter.current()).toEqual({ item: 0, mention: 2 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(told.slice(1)).toEqual([{ item: 1, mention: 2 }]);
  expect(painter.current()).toEqual({ item: 1, mention: 2 });
  painter.clear();
});
