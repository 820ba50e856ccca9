import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Language } from '../../lib/core/article';
import { findMentions } from '../../lib/core/mentions';
import { gazetteer, read } from './mentioned';

describe('any text at all', () => {
  const unit = fc.constantFrom(
    ...'aA .,\n岸田林首相外ラブ기시다 총리КисидаЛ’s“',
    'Prime Minister ',
    'Kishida ',
    'Fumio ',
    'of the ',
    '\ud83d',
    '\u202e',
    '\u00ad',
    'президент ',
    '大統領',
    '외교부 ',
  );
  it.each<Language>(['en', 'ja', 'ko', 'ru', 'zh-Hans', 'zh-Hant', 'und'])(
    '%s: sound offsets, in order, never an exception',
    (language) => {
      fc.assert(
        fc.property(
          fc.string({ unit, maxLength: 60 }),
          fc.string({ unit, maxLength: 20 }),
          (text, title) => {
            const article: Article = { url: '', title, text, language };
            let last = { field: 'title', end: 0 };
            for (const { field, start, end, surface } of findMentions(
              article,
              gazetteer,
              '2026-01-01',
            )) {
              if (field !== last.field) last = { field, end: 0 };
              expect(article[field].slice(start, end)).toBe(surface);
              expect(start).toBeGreaterThanOrEqual(last.end);
              expect(end).toBeGreaterThan(start);
              last = { field, end };
            }
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it.each([
    ['no space', 'x'.repeat(300_000)],
    ['one title over and over', 'Prime Minister '.repeat(5_000)],
    ['one name over and over', 'Kishida '.repeat(5_000)],
    ['capitals without end', 'A'.repeat(50_000)],
  ])('a long text ends soon: %s', (_, text) => {
    const before = Date.now();
    read('en', '2022-05-01', text);
    expect(Date.now() - before).toBeLessThan(5_000);
  });
});
