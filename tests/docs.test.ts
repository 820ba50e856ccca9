import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { officials } from '../lib/data/index';

it('the record shown in docs/ADDING.md is one of the gazetteer, word for word', () => {
  const text = readFileSync(new URL('../docs/ADDING.md', import.meta.url), 'utf8');
  const shown = JSON.parse(/```json\n([^`]*)```/.exec(text)?.[1] ?? 'null');
  expect(officials).toContainEqual(shown);
});

const root = new URL('../', import.meta.url);
const documents = [
  ...['README.md', 'CHANGELOG.md', 'lib/data/README.md', 'docs/ADDING.md'],
  ...['docs/ARCHITECTURE.md', 'docs/TESTING.md', 'docs/CREDITS.md', 'docs/PACKS.md'],
  ...['docs/WORDING.md', 'docs/RELEVANCE.md', 'docs/screenshots/README.md'],
];

it.each(documents)('%s names no file that is not there', (name) => {
  const text = readFileSync(new URL(name, root), 'utf8');
  const paths = [
    ...text.matchAll(/`((?:lib|docs|tests|components|entrypoints|public)\/[\w./-]+)`/g),
  ].flatMap(([, path]) => path ?? []);
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].flatMap(([, path]) => path ?? []);
  const missing = [
    ...paths.filter((path) => !existsSync(new URL(path, root))),
    ...links.filter((path) => !existsSync(new URL(path, new URL(name, root)))),
  ];
  expect(missing).toEqual([]);
});

it('docs/ARCHITECTURE.md says what every file of lib/core is for', () => {
  const text = readFileSync(new URL('docs/ARCHITECTURE.md', root), 'utf8');
  const files = readdirSync(new URL('lib/core', root)).filter((file) => file.endsWith('.ts'));
  expect(files.filter((file) => !text.includes(`\`${file}\``))).toEqual([]);
});
