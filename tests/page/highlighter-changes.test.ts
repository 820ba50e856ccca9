import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHighlighter } from '../../lib/page/highlighter';
import { NAMES, TALKS, targetsOf } from './highlight-targets';
import { paintedWindow, registered, type TestWindow } from './painted-window';

/** Long enough to be an article's paragraph and not a counter. */
const PROSE =
  'A paragraph that came later, as on pages that load the rest of the article when read on. '.repeat(
    2,
  );

async function settle(window: TestWindow): Promise<void> {
  await Promise.resolve();
  await new Promise((resolve) => window.setTimeout(resolve, 320));
}

describe('a page that changes', () => {
  let window: TestWindow;
  let highlighter: ReturnType<typeof createHighlighter>;
  const onStale = vi.fn();
  beforeEach(() => {
    onStale.mockReset();
    window = paintedWindow(`<main><div><article>${TALKS}</article></div></main><aside></aside>`);
    highlighter = createHighlighter(window, { onStale });
    highlighter.paint(targetsOf(window, NAMES));
  });
  afterEach(() => highlighter.clear());

  test('a cleared registry and replaced style sheets are set again at the next change', async () => {
    window.CSS.highlights.clear();
    window.document.adoptedStyleSheets = [];
    window.document.querySelector('aside')?.append('1 new');
    await settle(window);
    expect(registered(window)['kirinuki-official-light']).toEqual(['Lavrov', 'Kishida']);
    expect(window.document.adoptedStyleSheets).toHaveLength(1);
    expect(onStale).not.toHaveBeenCalled();
  });

  const CHANGES: [string, (document: Document) => void, string[], number][] = [
    [
      'a removed paragraph drops its words',
      (document) => document.getElementById('first')?.remove(),
      ['Kunashiri'],
      1,
    ],
    [
      'a rewritten text drops the words that are no longer there',
      (document) => {
        const node = document.getElementById('first')?.firstChild;
        if (node) node.nodeValue = 'Lavrov met nobody.';
      },
      ['Lavrov', 'Kunashiri'],
      1,
    ],
    [
      'a paragraph that arrives makes the reading stale',
      (document) => document.querySelector('article')?.append(PROSE),
      ['Lavrov', 'Kishida', 'Kunashiri'],
      1,
    ],
    [
      'a counter in the article does not',
      (document) => document.querySelector('article')?.append('12 likes'),
      ['Lavrov', 'Kishida', 'Kunashiri'],
      0,
    ],
    [
      'prose in a sidebar does not',
      (document) => document.querySelector('aside')?.append(PROSE),
      ['Lavrov', 'Kishida', 'Kunashiri'],
      0,
    ],
  ];
  test.each(CHANGES)('%s', async (_, change, painted, stale) => {
    change(window.document);
    await settle(window);
    expect(highlighter.painted()).toEqual(painted);
    expect(onStale).toHaveBeenCalledTimes(stale);
  });

  test('many changes in a quarter of a second are one', async () => {
    for (let i = 0; i < 50; i += 1) window.document.querySelector('article')?.append(PROSE);
    await settle(window);
    expect(onStale).toHaveBeenCalledTimes(1);
  });

  test('a page on which nothing was found is watched for an article that arrives', async () => {
    highlighter.paint([]);
    window.document.querySelector('aside')?.append(PROSE);
    await settle(window);
    expect(onStale).toHaveBeenCalledTimes(1);
  });

  test('after clear nothing is watched', async () => {
    highlighter.clear();
    window.document.getElementById('first')?.remove();
    await settle(window);
    expect(onStale).not.toHaveBeenCalled();
  });
});
