import { describe, expect, test } from 'vitest';
import { placeNow, sameTarget } from '../../entrypoints/news.content/targets';
import type { Mention } from '../../lib/core/mention';
import type { Reading } from '../../lib/core/reading';
import type { HighlightTarget } from '../../lib/page/highlighter';
import { paintedWindow, textNodes } from '../page/painted-window';

const window = paintedWindow('<p>Lavrov met Kishida, and Lavrov left.</p><p>Lavrov</p>');
const [line, other] = textNodes(window.document);

const official = (surface: string, title: string, start: number): Mention => ({
  kind: 'official',
  field: 'text',
  start,
  end: start + surface.length,
  surface,
  name: surface,
  office: 'foreign_minister',
  title,
  held: [],
});

const reading = (mentions: Mention[], published = '2024-05-01'): Reading =>
  ({ items: [{ article: { published, language: 'en' }, mentions }] }) as unknown as Reading;

function target(id: string, node: Text | undefined, startOffset: number): HighlightTarget {
  if (!node) throw new Error('a text node');
  const range = {
    startContainer: node,
    startOffset,
    endContainer: node,
    endOffset: startOffset + 6,
  };
  return { id, group: 'official', range };
}

const MINISTER = official('Lavrov', 'Foreign Minister', 0);
const LATER = official('Lavrov', 'Foreign Minister', 24);
const KISHIDA = official('Kishida', 'Prime Minister', 11);

describe('a mention of an earlier reading, in this one', () => {
  const PLACES: [string, Mention[], number | null][] = [
    ['is where it was', [MINISTER, KISHIDA, LATER], 2],
    ['moved down, as others came before it', [KISHIDA, MINISTER, KISHIDA, LATER], 3],
    ['is the nearest of the same words', [LATER, KISHIDA, KISHIDA, KISHIDA], 0],
    ['is gone', [KISHIDA], null],
    ['is gone, as all is', [], null],
  ];
  test.each(PLACES)('%s', (_, mentions, at) => {
    const wanted = { item: 0, mention: 2, surface: 'Lavrov' };
    const place = placeNow(reading(mentions), wanted);
    expect(place).toEqual(at === null ? null : { item: 0, mention: at });
  });

  test('is nowhere where nothing was read', () => {
    expect(placeNow(null, { item: 0, mention: 0, surface: 'Lavrov' })).toBeNull();
  });
});

describe('a card stays with its word where the page is read anew', () => {
  const before = reading([MINISTER, KISHIDA]);
  const shown = target('0.0', line, 0);
  const moved = target('0.1', line, 0);
  const CASES: [string, Reading | null, HighlightTarget[], string | null][] = [
    ['the same is said of it', before, [shown], '0.0'],
    ['it has another place in the list', reading([KISHIDA, LATER]), [moved], '0.1'],
    ['it is another person now', reading([official('Lavrov', 'Envoy', 0)]), [shown], null],
    ['offices are those of another day', reading([MINISTER], '2019-05-01'), [shown], null],
    ['it is no longer painted', before, [], null],
    ['only the same words elsewhere are', before, [target('0.0', line, 24)], null],
    ['only the same place of another line is', before, [target('0.0', other, 0)], null],
    ['nothing was read', null, [shown], null],
  ];
  test.each(CASES)('%s', (_, now, targets, id) => {
    expect(sameTarget(shown, before, now, targets)?.id ?? null).toBe(id);
  });
});
