import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('components/tokens.css', 'utf8');

/** Every declaration of the first rule that begins with these words after `from`. */
function declared(rule: string, from = ''): string[] {
  const start = css.indexOf(rule, css.indexOf(from));
  const body = css.slice(css.indexOf('{\n', start) + 1, css.indexOf('}', start));
  return body
    .split(';')
    .map((each) => each.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

const DARK = '@media (prefers-color-scheme: dark) {\n  :root';

test.each([
  ['the look', DARK, ':host > [data-tone="dark"] {'],
  ['the kinds', `${DARK},`, ':host > [data-tone="dark"],'],
])('a card on a dark page has the colours of our dark pages: %s', (_, ours, card) => {
  const pages = declared(':root', ours);
  expect(pages.length).toBeGreaterThan(5);
  expect(declared(card)).toEqual(pages);
});

test('in a card, no token is set where the rules of a page could outdo it', () => {
  const selectors = css.match(/:host[^,{]*/g) ?? [];
  expect(selectors.filter((each) => !each.startsWith(':host >'))).toEqual([]);
  expect(selectors.length).toBeGreaterThan(5);
});
