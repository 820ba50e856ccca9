import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../lib/core/search/query';
import { hitsIn, snippetOf } from '../../../lib/core/search/snippet';
import { anyText, anyTyped } from './searched';

const filler = (sentence: string, count: number) => sentence.repeat(count);

/** A passage as it is shown: hits in brackets, an ellipsis where it is cut. */
function shown(text: string, typed: string): string {
  const { text: passage, hits, cutBefore, cutAfter } = snippetOf(text, parseQuery(typed));
  let last = 0;
  let marked = '';
  for (const { start, end } of hits) {
    marked += `${passage.slice(last, start)}[${passage.slice(start, end)}]`;
    last = end;
  }
  return `${cutBefore ? '…' : ''}${marked}${passage.slice(last)}${cutAfter ? '…' : ''}`;
}

describe('the passage that is shown', () => {
  test.each<[string, string, string, string]>([
    ['a whole short text', 'The treaty was signed.', 'treat', 'The [treaty] was signed.'],
    ['accents and case', 'São Paulo, SAO', 'sao', '[São] Paulo, [SAO]'],
    ['Russian in another case', 'О договоре и Ёлке', 'договор елк', 'О [договоре] и [Ёлке]'],
    ['kanji in other shapes', '島根県の竹嶋と國後', '竹島 国後', '島根県の[竹嶋]と[國後]'],
    ['a name written with a space', '首相の岸田　文雄氏', '岸田文雄', '首相の[岸田　文雄]氏'],
    ['Hangul within a longer word', '한일정상회담을', '정상회담', '한일[정상회담]을'],
    ['initials', 'The U.S. envoy', 'us', 'The [U.S]. envoy'],
    ['half-width kana', 'ﾌﾟｰﾁﾝ氏', 'プーチン', '[ﾌﾟｰﾁﾝ]氏'],
    ['a phrase over a line’s end', 'a peace\ntreaty', '"peace treaty"', 'a [peace\ntreaty]'],
    ['nothing found: the beginning', 'Nothing here.', 'squid', 'Nothing here.'],
  ])('%s', (_, text, typed, expected) => {
    expect(shown(text, typed)).toBe(expected);
  });

  test('is where most of what was looked for stands', () => {
    const text = `${filler('Fish is cheap. ', 40)}The fish quota of the treaty. ${filler('Fish is dear. ', 40)}`;
    const passage = shown(text, 'fish quota treaty');
    expect(passage).toContain('The [fish] [quota] of the [treaty].');
    expect(passage.startsWith('…')).toBe(true);
    expect(passage.endsWith('…')).toBe(true);
    expect(passage.length).toBeLessThan(220);
  });

  test('is half as long where characters are wide', () => {
    const text = `${filler('海の魚は安い。', 40)}竹島の条約。${filler('海の魚は高い。', 40)}`;
    const { text: passage } = snippetOf(text, parseQuery('竹島'));
    expect(passage).toContain('竹島の条約');
    expect(passage.length).toBeLessThanOrEqual(81);
  });
});

test('hits of any text: in order, none over another, within it, and as the text has them', () => {
  fc.assert(
    fc.property(anyText, anyTyped, (text, typed) => {
      const pieces = parseQuery(typed);
      let last = 0;
      for (const { start, end } of hitsIn(text, pieces)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      const { text: passage, hits } = snippetOf(text, pieces, 20);
      expect(text).toContain(passage);
      for (const { start, end } of hits) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(passage.length);
      }
    }),
  );
});
