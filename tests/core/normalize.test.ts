import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, keepUnits, normalize } from '../../lib/core/normalize';

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
    ['a middle dot in half-width kana', 'ｾﾙｹﾞｲ･ﾗﾌﾞﾛﾌ', 'セルゲイ・ラブロフ'],
    ['a decomposed voiced kana', 'カ\u3099ルーシ\u3099ン', 'ガルージン'],
    ['a decomposed й', 'Сергеи\u0306 Лавров', 'Сергей Лавров'],
    ['a soft hyphen in every syllable', 'Ми\u00adшу\u00adстин', 'Мишустин'],
    ['a word joiner and a byte order mark', '岸\u2060田\ufeff文雄', '岸田文雄'],
    ['direction marks', '\u202aKim\u202c \u200eJong\u200f Un', 'Kim Jong Un'],
    ['a variation selector', '葛\ufe00城', '葛城'],
    ['a narrow no-break space', 'Shinzo\u202fAbe', 'Shinzo Abe'],
    ['an ideographic space', '岸田\u3000文雄', '岸田 文雄'],
    ['full-width Latin and digits', 'ＡＳＥＡＮ＋３', 'ASEAN+3'],
    ['a ligature', 'Gri\ufb03th', 'Griffith'],
    ['a filler in Hangul', '기시다\u3164', '기시다'],
    ['髙 and 高', '髙市早苗', '高市早苗'],
    ['澤 and 沢', '澤田', '沢田'],
    ['齋, 斎, 齊 and 斉', '齋斎齊', '斉斉斉'],
    ['邊, 邉 and 辺', '渡邊渡邉', '渡辺渡辺'],
    ['﨑, 碕 and 崎', '山﨑山碕', '山崎山崎'],
    ['濵, 濱 and 浜', '濵田濱田', '浜田浜田'],
    ['廣 and 広', '廣瀬', '広瀬'],
    ['惠 and 恵', '惠子', '恵子'],
    ['龍 and 竜', '龍太郎', '竜太郎'],
    ['嶋, 嶌 and 島', '嶋田嶌田', '島田島田'],
    ['櫻 and 桜', '櫻井', '桜井'],
    ['國 and 国', '國場', '国場'],
    ['眞 and 真', '眞紀子', '真紀子'],
    ['德 and 徳', '德永', '徳永'],
    ['瀨 and 瀬', '瀨戸', '瀬戸'],
    ['壽 and 寿', '壽', '寿'],
    ['曾 and 曽', '曾我', '曽我'],
    ['槇 and 槙', '槇原', '槙原'],
    ['𠮷, outside the basic plane, and 吉', '𠮷田', '吉田'],
    ['compatibility ideographs', '\ufa19\ufa1b\ufa1e', '神福羽'],
    ['old and new kanji', '髙澤邊齋', '高沢辺斎'],
    ['traditional and simplified', '習近平與岸田文雄', '习近平与岸田文雄'],
    ['traditional and simplified names of places', '釣魚臺列嶼、擇捉島', '钓鱼台列屿、择捉岛'],
    ['Korean names in both scripts', '李在明、趙顯', '李在明、赵显'],
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
        const { units, text: folded, span } = normalize(original);
        expect(String.fromCharCode(...units)).toBe(folded);
        let last = 0;
        for (let i = 0; i < folded.length; i++) {
          const { start, end } = span(i, i + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(original.length);
          last = start;
        }
      }),
    );
  });

  it('a span of many units goes from the start of the first to the end of the last', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (original, a, b) => {
        const { units, span } = normalize(original);
        fc.pre(units.length > 0);
        const [first = 0, last = 0] = [a % units.length, b % units.length].sort((x, y) => x - y);
        expect(span(first, last + 1)).toEqual({
          start: span(first, first + 1).start,
          end: span(last, last + 1).end,
        });
      }),
    );
  });

  it('each unit is what its own slice folds to, as a naive twin finds by folding slice by slice', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: folded, span } = normalize(original);
        let twin = '';
        let last = -1;
        for (let i = 0; i < folded.length; i++) {
          const { start, end } = span(i, i + 1);
          if (start === last) continue;
          last = start;
          twin += fold(original.slice(start, end));
        }
        expect(twin).toBe(folded);
      }),
    );
  });

  it('units that are kept have the spans they had', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.boolean(), { minLength: 120, maxLength: 120 }),
        (original, keep) => {
          const all = normalize(original);
          const places = Int32Array.from(all.units.keys()).filter((at) => keep[at] ?? false);
          const kept = keepUnits(all, places);
          expect(kept.text).toBe(Array.from(places, (at) => all.text[at]).join(''));
          for (const [unit, at] of places.entries())
            expect(kept.span(unit, unit + 1)).toEqual(all.span(at, at + 1));
        },
      ),
    );
  });
});
