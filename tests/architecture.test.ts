import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Which folders of the repository each folder may import from, beside itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/core': [],
  'lib/page': ['lib/core'],
  'lib/extension': ['lib/core'],
  'lib/data': ['lib/core'],
  components: ['lib/core'],
  'lib/cli': ['lib/core', 'lib/page', 'lib/data'],
  entrypoints: ['lib/core', 'lib/page', 'lib/extension', 'lib/data', 'components'],
};

/** Packages that only one layer may use, so that the others stay testable without them. */
const PACKAGE_HOME: [RegExp, readonly string[]][] = [
  [/^(wxt|webextension-polyfill)(\/|$)/, ['lib/extension', 'entrypoints']],
  [/^dexie$/, ['lib/extension', 'entrypoints']],
  [/^preact(\/|$)/, ['components', 'entrypoints']],
  [/^@observablehq\/plot$/, ['components']],
  [/^(@mozilla\/readability|mark\.js)$/, ['lib/page']],
  [/^(node:|jsdom$)/, ['lib/cli']],
];

/** Packages that core may use: plain functions, with no DOM, browser, clock or network in what is used of them. */
const PLAIN_PACKAGE = /^(@noble\/hashes|client-zip|papaparse|valibot|yaml)(\/|$)/;

/** Says the version, which anybody may know. */
const MANIFEST = 'package.json';

const folderOf = (path: string) =>
  Object.keys(MAY_IMPORT).find((folder) => path.startsWith(`${folder}/`));

const sources = ['lib', 'components', 'entrypoints']
  .flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(top, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file));

const edges = sources.flatMap((file) =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(/\b(?:from\s+|import\s*\(?\s*)'([^'\n]+)'/g),
  ].map((match) => ({
    file,
    specifier: match[1] ?? '',
  })),
);

describe('who may know whom', () => {
  test('there are sources and edges to look at', () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(edges.length).toBeGreaterThan(sources.length);
  });

  test('no folder imports from one it may not know', () => {
    const forbidden = edges
      .filter(({ specifier }) => specifier.startsWith('.'))
      .filter(({ file, specifier }) => {
        const from = folderOf(file);
        const target = normalize(join(dirname(file), specifier.split('?')[0] ?? ''));
        const to = folderOf(`${target}/`);
        if (target === MANIFEST) return false;
        return (
          from === undefined || to === undefined || (from !== to && !MAY_IMPORT[from]?.includes(to))
        );
      })
      .map(({ file, specifier }) => `${file} imports ${specifier}`);
    expect(forbidden).toEqual([]);
  });

  test('a package is used only in the layer it belongs to', () => {
    const astray = edges
      .filter(({ file, specifier }) =>
        PACKAGE_HOME.some(
          ([pattern, homes]) => pattern.test(specifier) && !homes.includes(folderOf(file) ?? ''),
        ),
      )
      .map(({ file, specifier }) => `${file} imports ${specifier}`);
    expect(astray).toEqual([]);
  });

  test('core imports nothing but itself and plain packages', () => {
    const outside = edges
      .filter(({ file }) => file.startsWith('lib/core/'))
      .filter(({ specifier }) => !PLAIN_PACKAGE.test(specifier))
      .filter(({ file, specifier }) => {
        const target = relative('lib/core', join(dirname(file), specifier));
        return !specifier.startsWith('.') || target.startsWith('..');
      });
    expect(outside).toEqual([]);
  });
});

test('an entrypoint only connects: none is longer than 150 lines', () => {
  const long = sources
    .filter((file) => file.startsWith('entrypoints/'))
    .filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 150);
  expect(long).toEqual([]);
});
