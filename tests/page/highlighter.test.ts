import { describe, expect, test, vi } from 'vitest';
import { GROUPS, highlightCss } from '../../lib/page/highlight-styles';
import { createHighlighter } from '../../lib/page/highlighter';
import { NAMES, TALKS, targetsOf } from './highlight-targets';
import { paintedWindow, registered, textNodes } from './painted-window';

describe('painting', () => {
  test('officials and territories go into highlights of their own, and no node changes', () => {
    const window = paintedWindow(TALKS);
    const before = window.document.body.innerHTML;
    const highlighter = createHighlighter(window);
    highlighter.paint(targetsOf(window, NAMES));
    expect(registered(window)).toEqual({
      'kirinuki-official-light': ['Lavrov', 'Kishida'],
      'kirinuki-territory-light': ['Kunashiri'],
    });
    expect(highlighter.painted()).toEqual(['Lavrov', 'Kishida', 'Kunashiri']);
    expect(window.document.body.innerHTML).toBe(before);
    highlighter.clear();
  });

  test('each kind has a group of its own, told apart by its line alone', () => {
    const window = paintedWindow(TALKS);
    const highlighter = createHighlighter(window);
    highlighter.paint(
      targetsOf(window, { Lavrov: 'unresolved', Kishida: 'official', Kunashiri: 'agreement' }),
    );
    expect(registered(window)).toEqual({
      'kirinuki-unresolved-light': ['Lavrov'],
      'kirinuki-official-light': ['Kishida'],
      'kirinuki-agreement-light': ['Kunashiri'],
    });
    const css = highlightCss();
    for (const tone of ['light', 'dark']) {
      for (const forced of [false, true]) {
        const lines = GROUPS.map((group) => {
          const rules = css.split(`::highlight(kirinuki-${group}-${tone})`).slice(1);
          return /underline (\w+ \dpx)/.exec(rules[forced ? 1 : 0] ?? '')?.[1];
        });
        expect(lines).not.toContain(undefined);
        expect(new Set(lines).size).toBe(GROUPS.length);
      }
    }
    highlighter.clear();
  });

  test('painting again replaces, clearing leaves nothing behind, not even the style sheet', () => {
    const window = paintedWindow(TALKS);
    const highlighter = createHighlighter(window);
    highlighter.paint(targetsOf(window, NAMES));
    expect(window.document.adoptedStyleSheets).toHaveLength(1);
    highlighter.paint(targetsOf(window, { Kunashiri: 'territory' }));
    expect(registered(window)).toEqual({ 'kirinuki-territory-light': ['Kunashiri'] });
    highlighter.clear();
    expect(registered(window)).toEqual({});
    expect(highlighter.painted()).toEqual([]);
    expect(window.document.adoptedStyleSheets).toHaveLength(0);
  });

  test("the page's own highlights are left alone", () => {
    const window = paintedWindow(TALKS);
    window.CSS.highlights.set('search', new window.Highlight());
    const highlighter = createHighlighter(window);
    highlighter.paint(targetsOf(window, NAMES));
    highlighter.clear();
    expect([...window.CSS.highlights.keys()]).toEqual(['search']);
  });

  test('a word that crosses inline markup is one target', () => {
    const window = paintedWindow('<p>Ser<b>gey</b> Lavrov</p>');
    const [first, , last] = textNodes(window.document);
    if (!first || !last) throw new Error('three text nodes');
    const highlighter = createHighlighter(window);
    const range = { startContainer: first, startOffset: 0, endContainer: last, endOffset: 7 };
    highlighter.paint([{ id: 'x', group: 'official', range }]);
    expect(highlighter.painted()).toEqual(['Sergey Lavrov']);
    expect(highlighter.at(5, 30)?.id).toBe('x');
    highlighter.clear();
  });

  const WRONG = [
    ['an end before the start', 5, 2],
    ['an offset past the end', 0, 999],
    ['a negative offset', -1, 4],
  ] as const;
  test.each(WRONG)('%s is left out, the others are painted', (_, startOffset, endOffset) => {
    const window = paintedWindow(TALKS);
    const [node] = textNodes(window.document);
    if (!node) throw new Error('a text node');
    const range = { startContainer: node, startOffset, endContainer: node, endOffset };
    const highlighter = createHighlighter(window);
    highlighter.paint([{ id: 'bad', group: 'official', range }, ...targetsOf(window, NAMES)]);
    expect(highlighter.painted()).toEqual(['Lavrov', 'Kishida', 'Kunashiri']);
    highlighter.clear();
  });

  test('where the browser has no highlights nothing happens', () => {
    const window = paintedWindow(TALKS);
    Object.assign(window, { CSS: {}, Highlight: undefined });
    const highlighter = createHighlighter(window);
    highlighter.paint(targetsOf(window, NAMES));
    expect(highlighter.painted()).toEqual([]);
    highlighter.clear();
  });

  test('more than a hundred are registered only near the viewport', async () => {
    const window = paintedWindow('<p>Lavrov</p>'.repeat(400));
    const settled = () => new Promise((resolve) => setTimeout(resolve));
    let report: IntersectionObserverCallback = () => {};
    const observed: Element[] = [];
    Object.assign(window, {
      IntersectionObserver: class {
        constructor(callback: IntersectionObserverCallback) {
          report = callback;
        }
        observe(element: Element) {
          observed.push(element);
        }
        unobserve() {}
        disconnect() {}
      },
    });
    const highlighter = createHighlighter(window);
    highlighter.paint(targetsOf(window, NAMES));
    // Those at the top of the page do not wait for the browser's report.
    expect(registered(window)['kirinuki-official-light']).toHaveLength(30);
    expect(highlighter.inOrder()).toHaveLength(400);
    expect(observed).toHaveLength(400);
    expect(registered(window)['kirinuki-official-light']).toHaveLength(30);
    const entry = (target: Element | undefined, isIntersecting: boolean) =>
      ({ target, isIntersecting }) as IntersectionObserverEntry;
    const observer = {} as IntersectionObserver;
    report(
      observed.map((element, index) => entry(element, index < 2)),
      observer,
    );
    // To take the far ones out at once would have the browser paint all anew; they go as the page changes.
    expect(registered(window)['kirinuki-official-light']).toHaveLength(30);
    observed[399]?.append(' ');
    await settled();
    expect(registered(window)).toEqual({ 'kirinuki-official-light': ['Lavrov', 'Lavrov'] });
    // Or as others come near.
    report([entry(observed[0], false)], observer);
    report([entry(observed[2], true)], observer);
    expect(registered(window)).toEqual({ 'kirinuki-official-light': ['Lavrov', 'Lavrov'] });
    report([entry(observed[2], false)], observer);
    observed[398]?.append(' ');
    await settled();
    expect(registered(window)).toEqual({ 'kirinuki-official-light': ['Lavrov'] });
    expect(highlighter.painted()).toHaveLength(400);
    // What comes into a paragraph that stands near is seen at once: nothing is reported of it again.
    observed[1]?.append(' Kishida');
    observed[2]?.append(' Kishida');
    highlighter.paint(targetsOf(window, NAMES));
    expect(registered(window)).toEqual({ 'kirinuki-official-light': ['Lavrov', 'Kishida'] });
    highlighter.clear();
  });
});

describe('finding a word under the pointer', () => {
  const POINTS: [string, number, number, string | null][] = [
    ['on the first name', 30, 10, 'Lavrov@0'],
    ['on the space after it', 75, 10, null],
    ['on the second name', 120, 10, 'Kishida@11'],
    ['on the second line', 150, 30, 'Kunashiri@14'],
    ['right of the text, where the caret still falls into the line', 900, 30, null],
    ['below everything', 10, 500, null],
  ];
  test.each(POINTS)('%s', (_, x, y, id) => {
    const window = paintedWindow(TALKS);
    const highlighter = createHighlighter(window);
    highlighter.paint(targetsOf(window, NAMES));
    expect(highlighter.at(x, y)?.id ?? null).toBe(id);
    highlighter.clear();
  });

  test('words under a link that is stretched over its teaser are found, words elsewhere are not', () => {
    const window = paintedWindow(
      '<article><h3><a href="/a">More</a></h3><p>Lavrov</p></article><div><p>Kishida</p></div>',
    );
    const highlighter = createHighlighter(window);
    highlighter.paint(targetsOf(window, NAMES));
    const { document } = window;
    const [link] = textNodes(document);
    const [teaser, other] = document.querySelectorAll('p');
    Object.assign(document, {
      caretPositionFromPoint: () => ({ offsetNode: link, offset: 0 }),
      elementsFromPoint: (_: number, y: number) => [link?.parentElement, y < 40 ? teaser : other],
    });
    expect(highlighter.at(10, 30)?.id).toBe('Lavrov@0');
    highlighter.clear();
  });

  test('where it is, and revealing it flashes it for a moment', () => {
    vi.useFakeTimers();
    const window = paintedWindow(TALKS);
    window.setTimeout = setTimeout as unknown as typeof window.setTimeout;
    const highlighter = createHighlighter(window);
    highlighter.paint(targetsOf(window, NAMES));
    expect(highlighter.rectOf('Kishida@11')).toMatchObject({ left: 110, top: 0, width: 70 });
    expect(highlighter.rectOf('nobody')).toBeNull();
    highlighter.reveal('Kishida@11');
    expect(registered(window)['kirinuki-current']).toEqual(['Kishida']);
    vi.advanceTimersByTime(2000);
    expect(registered(window)['kirinuki-current']).toEqual([]);
    vi.useRealTimers();
    highlighter.clear();
  });
});
