import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText, labelLines, textWidth, wrapText } from '../../components/pictures/text-width';
import { ticksOf } from '../../components/pictures/ticks';

const LONG = 'The Very Long Established Harbour and Strait Intelligencer';

describe('words in a picture', () => {
  test.each([
    ['Harbour', 200, 'Harbour'],
    [LONG, 110, 'The Very Long…'],
    ['北方海峡港湾灯台新聞社', 50, '北方海…'],
  ])('%s in %i pixels is %s', (text, width, fitting) => {
    expect(fitText(text, width, 12)).toBe(fitting);
  });

  test('lines are broken between words, in Japanese too, and no line begins with a full stop', () => {
    expect(wrapText('Parties stand in order.', 90, 12, 'en')).toEqual([
      'Parties stand',
      'in order.',
    ]);
    const lines = wrapText('当事者は文字順です。正しい呼称はありません。', 120, 12, 'ja');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => /^[。、）]/.test(line))).toEqual([]);
  });

  test('a label that is cut keeps the number behind it', () => {
    const lines = labelLines(LONG, {
      width: 150,
      size: 12,
      locale: 'en',
      most: 2,
      behind: ' · n = 3',
    });
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe('The Very Long');
    expect(lines[1]).toMatch(/^Establ.*… · n = 3$/);
  });

  test('no letter is lost or made up by breaking lines, and a line is too wide only for one word', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.lorem(),
      fc.constant('切り抜きを、数える（n = 3）。'),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 300 }), (text, width) => {
        const lines = wrapText(text, width, 12, 'ja');
        expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        expect(textWidth(fitText(text, width, 12), 12)).toBeLessThanOrEqual(Math.max(width, 12));
      }),
    );
  });
});

describe('ticks along time', () => {
  const label = (month: number, yearOnly: boolean) =>
    yearOnly
      ? String(Math.floor(month / 12))
      : `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  const from = 2016 * 12;

  test.each([
    ['a month', 1, 800, ['2016-01']],
    ['a year', 12, 800, ['2016-01', '2016-02', '2016-03']],
    ['a year on a narrow page', 12, 240, ['2016-01', '2016-04', '2016-07']],
    ['ten years', 120, 800, ['2016', '2017', '2018']],
    ['forty years on a narrow page', 480, 240, ['2020', '2030', '2040']],
  ])('%s', (_, months, width, first) => {
    const ticks = ticksOf([from, from + months], width, 12, label);
    expect(ticks.slice(0, 3).map(({ label }) => label)).toEqual(first);
  });

  test('no two run into each other, and none over the end', () => {
    const spans = fc.record({
      start: fc.integer({ min: 1900 * 12, max: 2100 * 12 }),
      length: fc.integer({ min: 1, max: 2400 }),
    });
    fc.assert(
      fc.property(spans, fc.integer({ min: 200, max: 1100 }), ({ start, length }, width) => {
        const ticks = ticksOf([start, start + length], width, 12, label);
        const ends = ticks.map(({ at, label }) => {
          const left = ((at - start) * width) / length;
          return [left, left + textWidth(label, 12)] as const;
        });
        expect(ticks.length).toBeGreaterThan(0);
        for (const [at, [left, right]] of ends.entries()) {
          expect(left).toBeGreaterThanOrEqual(ends[at - 1]?.[1] ?? 0);
          if (ticks.length > 1) expect(right).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
