import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  asInFeed,
  calibrationOf,
  chancesBy,
  figuresOf,
  type JudgedLine,
  loadJudged,
} from '../../lib/cli/judged';
import { relevanceLexicon } from '../../lib/data/relevance';
import topics from '../../lib/data/topics/en.json';

const FOLDER = join(import.meta.dirname, '../../lib/data/judged');
const files = readdirSync(FOLDER).sort();
const linesOf = (file: string) =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): JudgedLine & { topics: string[]; why: string } => JSON.parse(line));

describe.each(files)('the judged texts in %s', (file) => {
  const lines = linesOf(file);

  test('are of its language, each under its own id, no text twice', () => {
    const language = file.replace('.jsonl', '');
    for (const line of lines) {
      expect(line.language?.split('-')[0], line.id).toBe(language);
      expect(line.id).toMatch(new RegExp(`^${language}-\\d{3,4}$`));
    }
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    const texts = lines.map(({ title, text }) => `${title}\n${text}`);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  test('say why, and with whom and of what where they are relevant', () => {
    for (const { id, title, text, relevant, counterparts = [], topics: of, why } of lines) {
      expect(`${title}${text}`.length, id).toBeGreaterThan(5);
      expect(typeof relevant, id).toBe('boolean');
      expect(why, id).not.toBe('');
      expect(counterparts.length > 0, id).toBe(relevant);
      for (const party of counterparts) expect(party, id).toMatch(/^[A-Z][A-Z0-9]{1,5}$/);
      for (const topic of of) expect(Object.keys(topics.acts), id).toContain(topic);
      if (!relevant) expect(of, id).toEqual([]);
    }
  });
});

describe('the weights in the file', () => {
  const cases = asInFeed(loadJudged(files.map((file) => join(FOLDER, file))));
  const chances = chancesBy(relevanceLexicon.weights, cases);

  test('judge the judged texts right, in every language', () => {
    for (const [language, { relevance, counterparts }] of figuresOf(cases, chances)) {
      expect(relevance.f1, language).toBeGreaterThan(0.93);
      expect(counterparts.f1, language).toBeGreaterThan(0.9);
    }
  });

  test('mean what they say: of texts given a chance, about that share is relevant', () => {
    for (const { from, texts, said, relevant } of calibrationOf(cases, chances)) {
      // Of few texts a share is chance: three standard errors, and a little for the model.
      const doubt = 0.05 + 3 * Math.sqrt((said * (1 - said)) / Math.max(1, texts));
      expect(Math.abs(said - relevant), `from ${from}`).toBeLessThan(doubt);
    }
  });
});
