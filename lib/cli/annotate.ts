/**
 * Prints the reading of saved pages as JSON, by the same core and page code as the extension.
 *
 *   npm run --silent annotate -- FILE.html --url URL    one page, indented
 *   npm run --silent annotate -- --jsonl FILE           one JSON object a line in, one a line out
 *
 * A line is `{id, url?, html}` for a page, or `{id, url?, title?, text, published?, language?}`
 * for text that was already taken out of one.
 */
import { readFileSync } from 'node:fs';
import process, { argv, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article, PageKind } from '../core/article';
import { detectLanguage } from '../core/language';
import { type Knowledge, readArticles } from '../core/read';
import type { ReadArticle } from '../core/reading';
import { loadKnowledge } from '../data/knowledge';
import { outletOf } from '../data/outlet-hosts';
import { readPage } from '../page/read-page';

interface Input {
  id?: string;
  url?: string;
  html?: string;
  title?: string;
  text?: string;
  published?: string;
  language?: string;
}

const today = new Date().toISOString().slice(0, 10);

function annotate(input: Input, known: Knowledge) {
  const url = input.url ?? 'about:blank';
  const page = input.html === undefined ? textPage(input, url) : htmlPage(input.html, url);
  const reading = readArticles(page.kind, page.articles, known, today);
  return {
    id: input.id,
    kind: reading.kind,
    language: page.articles[0]?.language ?? page.language,
    items: reading.items.map(flatten),
  };
}

function htmlPage(html: string, url: string) {
  // Saved pages are full of style sheets that jsdom can't parse; it may say so to nobody.
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const page = readPage(window.document, url, { outletOf });
  const articles = page.articles.map(({ article }) => article);
  const language = detectLanguage(
    window.document.body?.textContent ?? '',
    window.document.documentElement.lang,
  );
  window.close();
  return { kind: page.kind, articles, language };
}

function textPage(
  input: Input,
  url: string,
): { kind: PageKind; articles: Article[]; language: string } {
  const title = input.title ?? '';
  const text = input.text ?? '';
  const language = detectLanguage(`${title}\n${text}`, input.language);
  const article: Article = { url, title, text, language };
  if (input.published !== undefined) article.published = input.published.slice(0, 10);
  return { kind: 'article', articles: [article], language };
}

function flatten({ article, relevance, mentions }: ReadArticle) {
  return { ...article, ...relevance, mentions };
}

function main(): number {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    allowPositionals: true,
    options: { url: { type: 'string' }, jsonl: { type: 'string' } },
  });
  const known = loadKnowledge();
  if (values.jsonl !== undefined) {
    const lines = readFileSync(values.jsonl, 'utf8').split('\n').filter(Boolean);
    for (const line of lines)
      stdout.write(`${JSON.stringify(annotate(JSON.parse(line), known))}\n`);
    return 0;
  }
  const [file] = positionals;
  if (file === undefined) {
    stderr.write('usage: annotate FILE.html --url URL | annotate --jsonl FILE\n');
    return 2;
  }
  const input: Input = { id: file, html: readFileSync(file, 'utf8') };
  if (values.url !== undefined) input.url = values.url;
  stdout.write(`${JSON.stringify(annotate(input, known), null, 2)}\n`);
  return 0;
}

process.exitCode = main();
