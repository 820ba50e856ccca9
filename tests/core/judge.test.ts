import { describe, expect, it } from 'vitest';
import type { Article, Language } from '../../lib/core/article';
import { judge } from '../../lib/core/judge';
import { reasonCodes } from '../../lib/core/measures';
import { relevanceLexicon } from '../../lib/data/relevance';
import { ja, ko, zhHans, zhHant } from './judged-cjk';
import { en, ru } from './judged-spaced';

const cases = { en, ja, ru, ko, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

const read = (language: Language, title: string, text: string): Article => ({
  url: 'https://news.example/a',
  title,
  text,
  language,
});

describe.each(Object.entries(cases))('what an article in %s is about', (language, list) => {
  it.each(list)('%s %s', (title, text, counterparts) => {
    const found = judge(read(language as Language, title, text), [], relevanceLexicon);
    expect({ relevant: found.relevant, counterparts: [...found.counterparts].sort() }).toEqual({
      relevant: counterparts !== null,
      counterparts: [...(counterparts ?? [])].sort(),
    });
  });
});

describe('reasons', () => {
  const article = read(
    'en',
    'Japan protests to Russia over missile drill',
    'Tokyo told the Russian ambassador that the exercise near Etorofu was unacceptable.',
  );
  const { reasons, score } = judge(article, [], relevanceLexicon);

  it('add up to the score', () => {
    const sum =
      (relevanceLexicon.weights.bias ?? 0) +
      reasons.reduce((total, { weight }) => total + weight, 0);
    // Reasons too small to tell are left out of the list, not of the score.
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(score, 2);
  });

  it('never make a certainty of it', () => {
    const much = judge({ ...article, text: article.text.repeat(50) }, [], relevanceLexicon);
    const none = judge(read('en', 'Cup final', 'The match. '.repeat(99)), [], relevanceLexicon);
    expect([much.score < 1, none.score > 0]).toEqual([true, true]);
  });

  it('quote the article at their offsets', () => {
    const quoted = reasons.filter((reason) => reason.passage !== undefined);
    expect(quoted.length).toBeGreaterThan(1);
    for (const { field = 'text', start = 0, end = 0, passage } of quoted) {
      expect(article[field].slice(start, end)).toBe(passage);
    }
  });

  it('have a code that locales can translate', () => {
    for (const { code } of reasons) expect(reasonCodes).toContain(code);
  });

  it('have a weight each, and no weight is without a reason', () => {
    expect(Object.keys(relevanceLexicon.weights).sort()).toEqual([...reasonCodes, 'bias'].sort());
  });
});

describe('mentions', () => {
  it('tell whose official a bare surname is', () => {
    const title = 'Kishida, Yoon to keep talks going';
    const named = (surface: string, country: string) => ({
      kind: 'official' as const,
      field: 'title' as const,
      start: title.indexOf(surface),
      end: title.indexOf(surface) + surface.length,
      surface,
      name: surface,
      country,
      office: 'head_of_government' as const,
      title: '',
      held: [],
    });
    const article = read('en', title, '');
    expect(judge(article, [], relevanceLexicon).relevant).toBe(false);
    const found = judge(article, [named('Kishida', 'JP'), named('Yoon', 'KR')], relevanceLexicon);
    expect(found).toMatchObject({ relevant: true, counterparts: ['KR'] });
  });
});

describe('bad input', () => {
  it.each([
    ['nothing', ''],
    ['a million letters', 'Japan'.repeat(200_000)],
    ['a million characters without a stop', '日中'.repeat(500_000)],
    ['stops only', '.'.repeat(200_000)],
    ['spaces only', 'Japan \n'.repeat(100_000)],
    ['lone surrogates', '\ud800Japan\udfff and China agree'],
    ['letters that grow in lower case', 'İ'.repeat(30_000)],
  ])('%s is judged in bounded time', (_, text) => {
    const started = performance.now();
    for (const language of ['en', 'ja', 'und'] as const)
      judge(read(language, text, text), [], relevanceLexicon);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
