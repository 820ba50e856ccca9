import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Language } from '../../lib/core/article';
import { findMentions } from '../../lib/core/mentions';
import { gazetteer } from './mentioned';

const languages: Language[] = ['en', 'ja', 'ko', 'ru', 'zh-Hans', 'zh-Hant', 'und'];

/** Every mention stands where it says, in order, over the words it says. */
function expectSound(article: Article): void {
  let last = { field: 'title', end: 0 };
  for (const { field, start, end, surface } of findMentions(article, gazetteer, '2026-01-01')) {
    if (field !== last.field) last = { field, end: 0 };
    expect(article[field].slice(start, end)).toBe(surface);
    expect(start).toBeGreaterThanOrEqual(last.end);
    expect(end).toBeGreaterThan(start);
    last = { field, end };
  }
}

describe('any text at all', () => {
  // Pieces of names, titles and places, and everything that may stand between and inside them.
  const unit = fc.constantFrom(
    ...'aA1 .,-\n岸田林首相外ラブ기시다 총리КисидаЛ’s“（）「',
    'Prime Minister ',
    'Kishida ',
    'Fumio ',
    'of the ',
    'Mr. ',
    'президент ',
    '大統領',
    '외교부 ',
    '北方領土',
    'Iturup',
    'Ｋｉｓｈｉｄａ',
    'ﾗﾌﾞﾛﾌ',
    'и\u0306',
    'か\u3099',
    '\ud83d\ude00',
    '\ud83d',
    '\ude00',
    '\u202e',
    '\u200f',
    '\u2067',
    '\u00ad',
    '\u200b',
    '\u00a0',
    '\u0301',
    '\0',
  );
  it.each(languages)('%s: sound offsets, in order, never an exception', (language) => {
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 60 }),
        fc.string({ unit, maxLength: 20 }),
        (text, title) => expectSound({ url: '', title, text, language }),
      ),
      { numRuns: 80 },
    );
  });

  it.each(languages)('%s: strings of any units', (language) => {
    const anyUnits = fc
      .array(fc.nat({ max: 0xffff }), { maxLength: 80 })
      .map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(anyUnits, (text) => expectSound({ url: '', title: text, text, language })),
      { numRuns: 80 },
    );
  });

  // How the time grows is printed by `npm run bench -- growth`; a text that took its square would
  // never end here.
  it.each<[string, Language, string]>([
    ['no space in it', 'en', 'x'.repeat(10_000_000)],
    ['nothing but one ideograph', 'ja', '国'.repeat(300_000)],
    ['capitals without end', 'en', 'A'.repeat(50_000)],
    ['one title over and over', 'en', 'Prime Minister '.repeat(10_000)],
    ['one surname over and over', 'en', 'Kishida '.repeat(10_000)],
    ['the beginning of a name over and over', 'en', 'Fumio Kish '.repeat(10_000)],
    ['the beginning of a place over and over', 'en', 'Northern '.repeat(10_000)],
    ['titles without a space', 'ja', '外相'.repeat(10_000)],
    ['one surname without a space', 'zh-Hans', '岸田'.repeat(10_000)],
    ['one title over and over in Korean', 'ko', '대통령 '.repeat(10_000)],
    ['declined titles', 'ru', 'президента '.repeat(10_000)],
    ['right-to-left marks alone', 'en', '\u200f'.repeat(100_000)],
    ['zero-width characters inside names', 'en', 'Ki\u200bshi\u200bda '.repeat(5_000)],
    ['halves of pairs', 'ja', '\ud83d'.repeat(100_000)],
    ['marks without a letter', 'ru', '\u0306'.repeat(100_000)],
  ])(
    'a long text comes to an end: %s',
    (_, language, text) => {
      expectSound({ url: '', title: '', text, language });
    },
    120_000,
  );
});
