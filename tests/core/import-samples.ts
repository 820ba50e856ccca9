import { createHash } from 'node:crypto';
import type { ExportedClipping } from '../../lib/core/export/record';
import {
  type ImportOptions,
  type ImportStep,
  type ImportSummary,
  readImport,
} from '../../lib/core/import/read-import';

/** A clipping with every field there is. */
export const full: ExportedClipping = {
  id: 907_012_345_678_848,
  key: 'news.example/a',
  kind: 'article',
  url: 'https://news.example/a',
  canonicalUrl: 'https://news.example/story/a',
  title: 'Quotes " and \\ and 日本語 and \u2028',
  outlet: 'News',
  source: 'Wire',
  byline: 'Mina Okabe',
  section: 'Politics',
  language: 'en',
  published: '2019-05-10',
  publishedRaw: '10 May 2019, 23:50',
  modified: '2019-05-11',
  modifiedRaw: '2019-05-11T00:10+09:00',
  origins: { title: 'page', byline: 'json-ld', published: 'meta', modified: 'time' },
  stub: true,
  warnings: ['wall', 'too-long'],
  saved: '2026-01-02T03:04:05.678Z',
  updated: '2026-01-05T00:00:00.000Z',
  read: true,
  starred: true,
  textHash: 'a1b2',
  image: { url: 'https://news.example/a.jpg', alt: 'Port', caption: 'The port' },
  text: 'Sergey Lavrov spoke of Iturup.\n{"id": 1} ]}, 𠮷',
  html: '<p>Sergey Lavrov spoke of Iturup.</p>',
  relevance: {
    relevant: true,
    score: 0.93,
    said: true,
    counterparts: ['RU'],
    topics: ['territory'],
    reasons: [
      {
        code: 'reasonTerritory',
        weight: 1.2,
        passage: 'Iturup',
        field: 'text',
        start: 23,
        end: 29,
      },
      { code: 'reasonOutlet', weight: -0.1 },
    ],
  },
  mentions: [
    {
      kind: 'official',
      field: 'text',
      start: 0,
      end: 13,
      surface: 'Sergey Lavrov',
      entity: 'ru.lavrov-sergey',
      name: 'Sergey Lavrov',
      country: 'RU',
      office: 'foreign_minister',
      title: 'Minister of Foreign Affairs',
      held: [
        {
          kind: 'foreign_minister',
          post: 'foreign_minister',
          title: 'Minister of Foreign Affairs',
          country: 'RU',
          from: '2004-03-09',
          sources: ['a source'],
          verified: true,
        },
      ],
      now: [],
      undated: true,
      found: { by: 'surname', after: 'Sergey Lavrov' },
    },
    {
      kind: 'territory',
      field: 'text',
      start: 23,
      end: 29,
      surface: 'Iturup',
      entity: 'etorofu',
      area: 'etorofu',
      name: 'Iturup',
      claimant: null,
      found: { by: 'list' },
    },
    {
      kind: 'agreement',
      field: 'text',
      start: 14,
      end: 19,
      surface: 'spoke',
      entity: 'a-declaration',
      name: 'A Declaration',
      date: '1956-10',
      parties: ['JP', 'SU'],
    },
    {
      kind: 'unresolved',
      field: 'text',
      start: 7,
      end: 13,
      surface: 'Lavrov',
      name: 'Lavrov',
      candidates: ['ru.lavrov-sergey', 'ru.lavrov-another'],
      found: { by: 'title', words: 'Minister' },
    },
  ],
  asOf: '2026-01-01',
  note: 'Ask again.\nAnd again.',
  tags: ['boats', '漁業'],
  quotes: [
    {
      exact: 'spoke of',
      prefix: 'Sergey Lavrov ',
      suffix: ' Iturup.\n',
      made: '2026-01-02T03:05:06.789Z',
      note: 'odd',
    },
  ],
  versions: [
    {
      title: 'An older headline',
      text: 'Sergey Lavrov spoke.',
      html: '<p>Sergey Lavrov spoke.</p>',
      relevance: { relevant: false, score: 0.2, counterparts: [], topics: [], reasons: [] },
      mentions: [],
      asOf: '2026-01-01',
      saved: '2026-01-02T03:04:05.678Z',
    },
  ],
  imageData: { type: 'image/png', base64: 'iVBORw0KGgo=' },
};

/** A clipping with no more than there must be. */
export function plain(name: string, more: Partial<ExportedClipping> = {}): ExportedClipping {
  return {
    id: 1,
    key: `news.example/${name}`,
    kind: 'article',
    url: `https://news.example/${name}`,
    title: `Title of ${name}`,
    language: 'en',
    saved: '2026-02-03T04:05:06.000Z',
    read: false,
    text: `Text of ${name}.`,
    relevance: { relevant: true, score: 0.5, counterparts: [], topics: [], reasons: [] },
    mentions: [],
    asOf: '2026-01-01',
    ...more,
  };
}

const said = {
  corrections: [
    {
      kind: 'never-here',
      name: 'Mika Sugo',
      surface: 'Sugo',
      where: 'news.example',
      made: '2026-02-03T04:05:06.789Z',
    },
  ],
  judgements: [
    {
      relevant: false,
      where: 'news.example/a',
      title: 'Harbour wins',
      score: 0.61,
      made: '2026-02-03T04:05:06.789Z',
    },
  ],
};

const head = {
  schema: 'kirinuki-clippings',
  app: { name: 'Kirinuki', version: '1.2.3' },
  exported: '2026-03-04T05:06:07.000Z',
};

/** The checksum by another hand than the one that is tested. */
function checksumOf(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  return `sha256:${hash.digest('hex')}`;
}

/** The same archive in each of the layouts that are read. */
export const layouts = {
  'version 1'(clippings: readonly object[]): string {
    const all = {
      $schema: 'urn:kirinuki:clippings:1',
      ...head,
      version: 1,
      count: clippings.length,
    };
    const lines = clippings.map((clipping) => JSON.stringify(clipping)).join(',\n');
    return `${JSON.stringify({ ...all, ...said }).slice(0, -1)},"clippings":[\n${lines}\n]}\n`;
  },
  'version 2'(clippings: readonly object[]): string {
    const lines = clippings.map((clipping) => JSON.stringify(clipping));
    const all = { $schema: 'urn:kirinuki:clippings:2', ...head, version: 2, count: lines.length };
    const first = JSON.stringify({ ...all, ...said, searches: [{ name: 'S', query: 'q' }] });
    const last = `"checksum":"${checksumOf(lines)}"}`;
    return `${first.slice(0, -1)},"clippings":[\n${lines.join(',\n')}\n],${last}\n`;
  },
  'JSON Lines'(clippings: readonly object[]): string {
    const lines = clippings.map((clipping) => JSON.stringify(clipping));
    const all = { $schema: 'urn:kirinuki:clippings:2', ...head, version: 2, count: lines.length };
    const tail = { end: true, count: lines.length, checksum: checksumOf(lines) };
    return [{ ...all, ...said, searches: [], format: 'jsonl' }, ...clippings, tail]
      .map((value) => `${JSON.stringify(value)}\n`)
      .join('');
  },
};
export type Layout = keyof typeof layouts;
export const layoutNames = Object.keys(layouts) as Layout[];

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A file that comes in pieces of this size. */
export async function* stream(file: string | Uint8Array, size = 65_536) {
  const bytes = typeof file === 'string' ? bytesOf(file) : file;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All that a file gives; without markup, so that what is clean and what is not can be told apart. */
export async function readAll(
  file: string | Uint8Array | AsyncIterable<Uint8Array>,
  options: Partial<ImportOptions> = {},
) {
  const source = typeof file === 'string' || file instanceof Uint8Array ? stream(file) : file;
  const steps: ImportStep[] = [];
  let summary: ImportSummary | undefined;
  for await (const step of readImport(source, {
    fileName: 'a.json',
    clean: (html) => html,
    ...options,
  })) {
    if ('summary' in step) summary = step.summary;
    else steps.push(step);
  }
  if (!summary) throw new Error('There was no summary.');
  const records = steps.flatMap((step) => ('record' in step ? [step] : []));
  return {
    summary,
    records,
    clippings: records.flatMap(({ record }) => (record.is === 'clipping' ? [record.clipping] : [])),
    articles: records.flatMap(({ record }) => (record.is === 'article' ? [record.article] : [])),
    faults: steps.flatMap((step) => ('fault' in step ? [step.fault] : [])),
  };
}
