import { describe, expect, test } from 'vitest';
import type { ExportedClipping } from '../../lib/core/export/record';
import { digestOf } from '../../lib/core/import/digest';
import {
  type FindClippings,
  inBatches,
  isCompletedBy,
  mergeArticle,
  surveyImport,
} from '../../lib/core/import/import-survey';
import { mergeClipping } from '../../lib/core/import/merge-clipping';
import { full, type Layout, layoutNames, layouts, plain, stream } from './import-samples';

/** An archive of nothing but a table by key, which gives ids of its own. */
function archive() {
  const rows = new Map<string, ExportedClipping>();
  const find: FindClippings = async (keys) =>
    new Map(
      keys.flatMap((key) => (rows.has(key) ? [[key, rows.get(key) as ExportedClipping]] : [])),
    );
  let id = 0;
  return {
    rows,
    find,
    async take(file: string) {
      const written: string[] = [];
      for await (const step of inBatches(stream(file, 1_000), {
        fileName: 'a',
        clean: (html) => html,
        again: true,
      })) {
        if (!('batch' in step)) continue;
        for (const record of step.batch) {
          if (record.is !== 'clipping') continue;
          const mine = rows.get(record.clipping.key);
          const { outcome, clipping, versions, imageData } = mergeClipping(mine, record.clipping);
          if (outcome === 'same') continue;
          rows.set(clipping.key, {
            ...clipping,
            id: mine?.id ?? ++id,
            ...(versions.length > 0 && { versions }),
            ...(imageData && { imageData }),
          });
          written.push(clipping.key);
        }
      }
      return written;
    },
    survey: (file: string) =>
      surveyImport(stream(file, 1_000), find, { fileName: 'a', clean: () => '' }),
  };
}

const many = [
  full,
  ...Array.from({ length: 250 }, (_, at) => plain(`n${at}`, { html: `<p>${at}</p>` })),
];

describe.each<Layout>(layoutNames)('an archive that left as %s', (layout) => {
  test('comes back into an empty one the same, and changes nothing when it comes again', async () => {
    const file = layouts[layout](many);
    const there = archive();
    expect(await there.survey(file)).toMatchObject({ fresh: 251, same: 0, faultCount: 0 });
    expect(await there.take(file)).toHaveLength(251);
    expect(await digestOf(there.rows.values())).toBe(await digestOf(many));
    expect(await there.survey(file)).toMatchObject({
      fresh: 0,
      same: 251,
      changed: 0,
      conflictCount: 0,
    });
    expect(await there.take(file)).toEqual([]);
  });
});

test('a survey says what a file would change, and writes nothing', async () => {
  const here = archive();
  await here.take(layouts['version 2']([plain('a', { note: 'One.' }), plain('b'), plain('c')]));
  const before = await digestOf(here.rows.values());
  const survey = await here.survey(
    layouts['JSON Lines']([
      plain('a', { note: 'Two.' }),
      plain('b'),
      plain('c', { starred: true }),
      plain('d'),
      { ...plain('e'), url: 'javascript:alert(1)' },
    ]),
  );
  expect(survey).toMatchObject({
    fileName: 'a',
    format: 'kirinuki-jsonl',
    fresh: 1,
    same: 1,
    changed: 1,
    conflicts: [{ id: 1, title: 'Title of a' }],
    conflictCount: 1,
    faults: [{ code: 'address', line: 6, values: ['url'] }],
    faultCount: 1,
    ended: 'whole',
  });
  expect(await digestOf(here.rows.values())).toBe(before);
});

test('a survey tells a hundred faults of five hundred, and counts them all', async () => {
  const bad = Array.from({ length: 500 }, (_, at) => ({ ...plain(`n${at}`), text: at }));
  const survey = await archive().survey(layouts['version 2'](bad));
  expect([survey.faults.length, survey.faultCount]).toEqual([100, 500]);
});

test('a batch is as much as a transaction should write', async () => {
  const sizes: number[] = [];
  const heavy = Array.from({ length: 5 }, (_, at) =>
    plain(`h${at}`, { text: 'a'.repeat(1_500_000) }),
  );
  for await (const step of inBatches(stream(layouts['version 1']([...many, ...heavy])), {
    fileName: 'a',
    clean: (html) => html,
  }))
    if ('batch' in step) sizes.push(step.batch.length);
  expect(sizes).toEqual([100, 100, 54, 2]);
});

describe('what another program kept of an article the archive has', () => {
  const mine = plain('a', { text: 'The ministers met.', tags: ['sea'] });
  const article = { url: mine.url, title: 'Other', tags: ['ferry'], read: true };

  test('adds the reader’s words, and leaves the article’s as they are', () => {
    const quotes = [{ exact: 'MINISTERS met' }];
    const { outcome, clipping, versions } = mergeArticle(mine, {
      ...article,
      quotes,
      text: 'Else.',
    });
    expect([outcome, versions]).toEqual(['merged', []]);
    expect(clipping).toMatchObject({
      title: mine.title,
      text: mine.text,
      tags: ['sea', 'ferry'],
      read: true,
      quotes: [{ exact: 'ministers met', prefix: 'The ', suffix: '.', made: mine.saved }],
    });
    expect(mergeArticle(clipping, { ...article, quotes }).outcome).toBe('same');
  });

  test('completes a teaser where it has the text, and nothing else', () => {
    const teaser = plain('a', { kind: 'teaser' });
    expect(isCompletedBy(teaser, { ...article, text: 'Whole.' })).toBe(true);
    expect(isCompletedBy(teaser, article)).toBe(false);
    expect(isCompletedBy(mine, { ...article, text: 'Whole.' })).toBe(false);
  });
});
