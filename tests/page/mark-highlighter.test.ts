import { describe, expect, test, vi } from 'vitest';
import { createMarkHighlighter, type MarkTarget } from '../../lib/page/mark-highlighter';
import { NAMES, TALKS, targetsOf } from './highlight-targets';
import { paintedWindow, type TestWindow, textNodes } from './painted-window';

type Span = [from: Text, start: number, to: Text, end: number];

describe('marks by mark.js', () => {
  test('marks and unmarks, block by block', () => {
    const window = paintedWindow(TALKS);
    withDocument(window, () => {
      const before = window.document.body.innerHTML;
      const highlighter = createMarkHighlighter(window);
      highlighter.paint(targetsOf(window, NAMES));
      expect(highlighter.painted()).toEqual(['Lavrov', 'Kishida', 'Kunashiri']);
      const marks = [...window.document.querySelectorAll('mark')];
      expect(marks.map((mark) => [mark.textContent, mark.className])).toEqual([
        ['Lavrov', 'kirinuki-official'],
        ['Kishida', 'kirinuki-official'],
        ['Kunashiri', 'kirinuki-territory'],
      ]);
      highlighter.clear();
      expect(window.document.body.innerHTML).toBe(before);
    });
  });

  test('every kind is marked as what it is', () => {
    const window = paintedWindow(TALKS);
    withDocument(window, () => {
      const highlighter = createMarkHighlighter(window);
      highlighter.paint(
        targetsOf(window, { Lavrov: 'unresolved', Kishida: 'official', Kunashiri: 'agreement' }),
      );
      const marks = [...window.document.querySelectorAll('mark')];
      expect(marks.map((mark) => [mark.textContent, mark.className])).toEqual([
        ['Lavrov', 'kirinuki-unresolved'],
        ['Kishida', 'kirinuki-official'],
        ['Kunashiri', 'kirinuki-agreement'],
      ]);
      highlighter.clear();
      expect(window.document.querySelectorAll('mark')).toHaveLength(0);
    });
  });

  test('a passage is marked over blocks, under and over names, and beside another that overlaps it', () => {
    const body =
      '<p>Talks.</p>\n<p>Lavrov met <b>Kishida</b>.</p>\n<ul><li>They spoke of Kunashiri.</li></ul>';
    const window = paintedWindow(body);
    withDocument(window, () => {
      const { document } = window;
      const before = document.body.innerHTML;
      const texts = textNodes(document).filter((node) => node.data.trim());
      const [met, kishida, spoke] = [texts[1], texts[2], texts[4]];
      if (!met || !kishida || !spoke) throw new Error('no such text');
      const passage = (id: string, group: MarkTarget['group'], [from, start, to, end]: Span) => ({
        id,
        group,
        range: { startContainer: from, startOffset: start, endContainer: to, endOffset: end },
      });
      const highlighter = createMarkHighlighter(window);
      highlighter.paint([
        ...targetsOf(window, NAMES),
        passage('quote', 'quote', [met, 7, spoke, 4]),
        passage('other', 'near-quote', [kishida, 0, spoke, 10]),
        passage('hit', 'hit', [kishida, 1, kishida, 4]),
      ]);
      const words = (id: string) =>
        highlighter.elementsOf(id).map(({ textContent }) => textContent);
      expect(words('quote')).toEqual(['met ', 'Kishida', '.', 'They']);
      expect(words('other').join('')).toBe('Kishida.They spoke');
      expect(words('hit')).toEqual(['ish']);
      // What can be pointed at is a name, whatever lies over it.
      const [hit] = highlighter.elementsOf('hit');
      document.elementFromPoint = () => hit ?? null;
      expect(highlighter.at(0, 0)?.group).toBe('official');
      document.elementFromPoint = () => highlighter.elementsOf('quote')[0] ?? null;
      expect(highlighter.at(0, 0)).toBeNull();
      expect(highlighter.inOrder().map(({ group }) => group)).toEqual([
        ...['official', 'official', 'territory'],
      ]);
      highlighter.clear();
      expect(document.body.innerHTML).toBe(before);
    });
  });

  test('on a live page the first change inside a marked block ends it for good', async () => {
    const window = paintedWindow(TALKS);
    await withDocument(window, async () => {
      const highlighter = createMarkHighlighter(window, { live: true });
      highlighter.paint(targetsOf(window, NAMES));
      window.document.getElementById('first')?.append('more');
      await Promise.resolve();
      expect(window.document.querySelectorAll('mark')).toHaveLength(0);
      highlighter.paint(targetsOf(window, NAMES));
      expect(window.document.querySelectorAll('mark')).toHaveLength(0);
    });
  });
});

/** mark.js knows only the global document. */
function withDocument<T>(window: TestWindow, run: () => T): T {
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('NodeFilter', window.NodeFilter);
  vi.stubGlobal('NodeList', window.NodeList);
  const result = run();
  const restore = () => vi.unstubAllGlobals();
  if (result instanceof Promise) return result.finally(restore) as T;
  restore();
  return result;
}
