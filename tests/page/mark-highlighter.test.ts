import { describe, expect, test, vi } from 'vitest';
import { createMarkHighlighter } from '../../lib/page/mark-highlighter';
import { NAMES, TALKS, targetsOf } from './highlight-targets';
import { paintedWindow, type TestWindow } from './painted-window';

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
