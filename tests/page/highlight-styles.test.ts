import { describe, expect, test } from 'vitest';
import { highlightCss, markCss, toneOf } from '../../lib/page/highlight-styles';
import { paintedWindow } from './painted-window';

describe('light and dark', () => {
  const GROUNDS: [string, string, 'light' | 'dark'][] = [
    ['the bare canvas', '<p>text</p>', 'light'],
    ['a dark background further up', '<div style="background:#111"><p>text</p></div>', 'dark'],
    [
      'a light box on a dark page',
      '<div style="background-color:#111"><section style="background-color:#fafafa"><p>text</p></section></div>',
      'light',
    ],
    [
      'a nearly transparent one does not count',
      '<div style="background-color:#fff"><p style="background-color:rgba(0,0,0,0.1)">text</p></div>',
      'light',
    ],
    [
      'light text on a picture',
      '<div style="background-image:url(x.png)"><p style="color:#eee">text</p></div>',
      'dark',
    ],
    ['light text on the bare canvas', '<p style="color:rgb(230,230,230)">text</p>', 'dark'],
  ];
  test.each(GROUNDS)('%s', (_, html, tone) => {
    const window = paintedWindow(html);
    const paragraph = window.document.querySelector('p');
    expect(paragraph && toneOf(window, paragraph)).toBe(tone);
  });

  test('the style sheet is for the screen only', () => {
    expect(highlightCss().trim()).toMatch(/^@media screen \{[\s\S]*\}$/);
    expect(highlightCss()).toContain('forced-colors: active');
  });

  test('rules of the root alone, but for forced colours, where each element has the browser’s own', () => {
    const rules = highlightCss(undefined, ':root')
      .split('\n')
      .filter((line) => line.includes('::highlight('));
    const forced = rules.filter((line) => line.includes('forced-colors'));
    expect(forced).toHaveLength(9);
    expect(forced.filter((line) => line.includes(':root'))).toEqual([]);
    expect(rules.filter((line) => !forced.includes(line) && !line.startsWith(':root'))).toEqual([]);
  });

  test('with forced colours lines lie within what the browser lays under the words', () => {
    for (const css of [highlightCss(), markCss()])
      for (const [, rule] of css.matchAll(
        /forced-colors: active\) \{[^{]*\{([^}]*text-decoration[^}]*)/g,
      ))
        expect(rule).toMatch(
          /(solid|dashed|dotted) [12]px CanvasText; text-underline-offset: 1px;/,
        );
  });

  test.each([
    ['in highlights', highlightCss()],
    ['in marks', markCss()],
  ])('the word one was taken to stands out with forced colours too: %s', (_, css) => {
    expect(css).toMatch(
      /forced-colors: active\) \{ [^{]*kirinuki-current[^{]*\{ background-color: Highlight;/,
    );
  });
});
