import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, normalize } from '../../lib/core/normalize';

describe('fold makes alike what readers read alike', () => {
  it.each([
    ['case', 'KISHIDA', 'Kishida'],
    ['macrons', 'Tarō Kōno', 'Taro Kono'],
    ['accents', 'José Durão', 'Jose Durao'],
    ['a decomposed accent', 'Kono\u0304', 'Kono'],
    ['curly apostrophes', 'Jun’ichiro', "Jun'ichiro"],
    ['dashes', 'Yoon Suk–yeol', 'Yoon Suk-yeol'],
    ['a no-break space', 'Shinzo\u00a0Abe', 'Shinzo Abe'],
    ['soft hyphens and zero-width spaces', 'La\u00advr\u200bov', 'Lavrov'],
    ['full width', 'ＡＢＥ', 'abe'],
    ['half-width kana with its mark', 'ﾌﾟｰﾁﾝ', 'プーチン'],
    ['middle dots', 'ユン･ソンニョル', 'ユン・ソンニョル'],
    ['old and new kanji', '髙澤邊齋', '高沢辺斎'],
    ['traditional and simplified', '習近平與岸田文雄', '习近平与岸田文雄'],
    ['ё and е', 'Королёв', 'Королев'],
  ])('%s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['й is not и', 'Дмитрий', 'Дмитрии'],
    ['が is not か', 'がく', 'かく'],
    ['岸 is not 岡', '岸', '岡'],
  ])('but %s', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});

describe('normalize keeps the way back', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      ...'aZéŌ ｱﾞがか・髙東ё\u0308И\u0306й\u00ad\u200b’—\n김シ',
      '\ud83d\ude00',
      '\ud83d',
      '\ude00',
    ),
    maxLength: 60,
  });

  it('spans are in order, inside the text and never empty', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: folded, start, end } = normalize(original);
        expect(start.length).toBe(folded.length);
        for (let i = 0; i < folded.length; i++) {
          expect(start[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : (start[i - 1] ?? 0));
          expect(end[i]).toBeGreaterThan(start[i] ?? 0);
          expect(end[i]).toBeLessThanOrEqual(original.length);
        }
      }),
    );
  });

  it('each unit is what its own slice folds to, as a naive twin finds by folding slice by slice', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: folded, start, end } = normalize(original);
        let twin = '';
        let last = -1;
        for (let i = 0; i < folded.length; i++) {
          if (start[i] === last) continue;
          last = start[i] ?? 0;
          twin += fold(original.slice(start[i], end[i]));
        }
        expect(twin).toBe(folded);
      }),
    );
  });
});
