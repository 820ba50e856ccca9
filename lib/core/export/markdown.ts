import { Scalar, stringify } from 'yaml';
import { authorsOf } from './authors';
import { named } from './csv';
import { createFileNames } from './file-names';
import { asBlockQuote, asMarkdown, asMarkdownLine } from './markdown-text';
import type { ExportedClipping, ExportedClippings, ExportFormat, ExportHead } from './record';
import { type ZipFile, zip } from './zip';

/** Notes for Obsidian and its like: a folder of Markdown files with properties, one a clipping, in a zip. */
export const markdown: ExportFormat = {
  id: 'markdown',
  extension: 'zip',
  mediaType: 'application/zip',
  labelKey: 'format_markdown',
  write: (clippings, head) => zip(filesOf(clippings, head), head.now),
};

async function* filesOf(
  clippings: ExportedClippings,
  { now, words, dayOf }: ExportHead,
): AsyncGenerator<ZipFile> {
  const nameOf = createFileNames();
  const folder = `Kirinuki ${dayOf(now.toISOString())}`;
  for await (const clipping of clippings)
    yield { name: `${folder}/${nameOf(clipping)}.md`, text: noteOf(clipping, words) };
}

function noteOf(clipping: ExportedClipping, words: ExportHead['words']): string {
  const { title, text, quotes = [], note } = clipping;
  const heading = asMarkdownLine(title);
  const parts = [heading && `# ${heading}`, asMarkdown(text)];
  if (quotes.length > 0) parts.push(`## ${asMarkdownLine(words.quotes)}`);
  for (const quote of quotes)
    parts.push(asBlockQuote(quote.exact), ...(quote.note ? [asMarkdown(quote.note)] : []));
  if (note) parts.push(`## ${asMarkdownLine(words.note)}`, asMarkdown(note));
  return `---\n${frontMatter(clipping)}---\n\n${parts.filter(Boolean).join('\n\n')}\n`;
}

/**
 * The particulars as properties. Text is written in double quotes, as JSON has it: no reader of any
 * version of YAML takes it for a number, a date or a second document. Days alone stand bare, which is how
 * Obsidian knows a date.
 */
function frontMatter(clipping: ExportedClipping): string {
  const { title, url, outlet, byline, published, modified, saved, language, tags } = clipping;
  const authors = authorsOf(byline).map((author) =>
    'literal' in author ? author.literal : `${author.given} ${author.family}`,
  );
  const properties = {
    title,
    url,
    outlet,
    author: some(authors),
    published: bare(published),
    modified: bare(modified),
    saved: bare(saved),
    language: language === 'und' ? undefined : language,
    tags: some((tags ?? []).map(asTag).filter(Boolean)),
    countries: some(clipping.relevance.counterparts),
    officials: some(named(clipping, 'official')),
    places: some(named(clipping, 'territory')),
    agreements: some(named(clipping, 'agreement')),
  };
  const written = Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined),
  );
  return stringify(written, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    doubleQuotedAsJSON: true,
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
}

const some = (values: readonly string[]) => (values.length > 0 ? [...values] : undefined);

const DAY_OR_INSTANT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)?$/;

function bare(time: string | undefined): Scalar | string | undefined {
  if (time === undefined || !DAY_OR_INSTANT.test(time)) return time;
  const scalar = new Scalar(time);
  scalar.type = Scalar.PLAIN;
  return scalar;
}

/** A tag as Obsidian takes it: letters, figures, `_`, `-` and `/`, and not figures alone. */
function asTag(tag: string): string {
  const fit = tag.replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-').replace(/^[-/]+|[-/]+$/g, '');
  return /^[\p{N}/-]+$/u.test(fit) ? `_${fit}` : fit;
}
