import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { ROOT } from './build';
import type { PaintedKind, PaintedWords, Surroundings } from './highlights';

/** The part of `annotate`'s answer that can be seen on a page. */
export interface Annotated {
  kind: 'article' | 'listing' | 'other';
  items: {
    title: string;
    text: string;
    published?: string;
    source?: string;
    relevant: boolean;
    mentions: { kind: PaintedKind; surface: string }[];
  }[];
}

/** The readings of saved pages by the command line, which runs no browser; keyed by address. */
export function annotateFiles(pages: { file: string; url: string }[]): Map<string, Annotated> {
  const folder = mkdtempSync(join(tmpdir(), 'kirinuki-annotate-'));
  const lines = join(folder, 'pages.jsonl');
  try {
    const input = pages.map(({ file, url }) => ({
      id: url,
      url,
      html: readFileSync(file, 'utf8'),
    }));
    writeFileSync(lines, input.map((page) => `${JSON.stringify(page)}\n`).join(''));
    const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
    const output = execFileSync(
      execPath,
      [tsx, join(ROOT, 'lib/cli/annotate.ts'), '--jsonl', lines],
      { cwd: ROOT, encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 },
    );
    const readings = output.split('\n').filter(Boolean);
    return new Map(
      readings.map((line) => {
        const reading = JSON.parse(line) as Annotated & { id: string };
        return [reading.id, reading];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What should be painted: every mention of a page that concerns Japan, nothing on any other. */
export function wordsToPaint({ items }: Annotated): PaintedWords {
  const mentions = items.some(({ relevant }) => relevant)
    ? items.flatMap((item) => item.mentions)
    : [];
  const ofKind = (kind: PaintedKind) =>
    mentions.filter((mention) => mention.kind === kind).map(({ surface }) => surface);
  return {
    official: ofKind('official'),
    unresolved: ofKind('unresolved'),
    territory: ofKind('territory'),
    agreement: ofKind('agreement'),
  };
}

/**
 * Painted words of a page that stand in no title and no text of its reading. A credit cut off a paragraph
 * may be all that stands on one side of a word, so that one side is enough.
 */
export function outsideOf({ items }: Annotated, painted: Surroundings[]): Surroundings[] {
  const texts = items.map(({ title, text }) => asRead(`${title}\n${text}`));
  const isRead = (passage: string) => texts.some((text) => text.includes(asRead(passage).trim()));
  return painted.filter(({ before, behind }) => !isRead(before) && !isRead(behind));
}

/** A word as it is read: a page breaks it with soft hyphens and line ends that no reading holds. */
export function asRead(word: string): string {
  return word.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' ');
}

/** Words of one list that the other lacks, each as often as it is missing. */
export function missingFrom(list: string[], wantedWords: string[]): string[] {
  const left = list.map(asRead);
  const wanted = wantedWords.map(asRead);
  return wanted.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
