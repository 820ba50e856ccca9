import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OfficeKind } from '../lib/core/entity';
import { fold } from '../lib/core/normalize';
import type { RankRow, TitleWords } from '../lib/core/titles';
import { filesIn, readFile } from './data-shape';

const files = filesIn('titles');
const readme = readFileSync(new URL('../lib/data/README.md', import.meta.url), 'utf8');

// A record, so that the compiler asks for every kind.
const kinds: Record<OfficeKind, true> = {
  head_of_state: true,
  head_of_government: true,
  foreign_minister: true,
  defense_minister: true,
  chief_cabinet_secretary: true,
  minister: true,
  deputy_minister: true,
  ambassador: true,
  spokesperson: true,
  national_security_adviser: true,
  commission_president: true,
  council_president: true,
  high_representative: true,
  secretary_general: true,
  senior_official: true,
  former: true,
};

const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};

describe.each(files)('the words of titles in %s', (file) => {
  const words: TitleWords = readFile('titles', file);

  it('stand in fields that the README explains', () => {
    expect(Object.keys(words).filter((field) => !readme.includes(`\`${field}\``))).toEqual([]);
  });

  it('are words', () => {
    expect(wordsIn(words).filter((word) => word.trim() !== word || fold(word) === '')).toEqual([]);
  });

  it('name offices of the closed list', () => {
    const odd = (row: RankRow) =>
      !(row.kind in kinds) || !['own', 'capital', 'of'].includes(row.needs);
    expect(words.ranks.filter(odd)).toEqual([]);
    expect(Object.keys(words.fields).filter((kind) => !(kind in kinds))).toEqual([]);
  });

  it('make no rank of two kinds without a word to tell them apart', () => {
    const known = new Map<string, string>();
    const clashes: string[] = [];
    for (const { kind, needs, texts } of words.ranks)
      for (const text of texts) {
        const key = `${fold(text)} ${needs}`;
        if ((known.get(key) ?? kind) !== kind) clashes.push(text);
        known.set(key, kind);
      }
    expect(clashes).toEqual([]);
  });
});
