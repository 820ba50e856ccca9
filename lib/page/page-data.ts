import { blocksOf } from './article-body';
import { modelOf, weigh } from './page-model';
import { keyOf } from './page-title';

const SCRIPTS = 'script#__NEXT_DATA__, script#__NUXT_DATA__, script[type="application/json"]';
const MAX_SCRIPTS = 20;
const MAX_CHARACTERS = 3_000_000;
const MAX_NODES = 20_000;
const MAX_DEPTH = 20;
const TITLES = ['headline', 'title', 'name'];
const BODIES = [
  'articleBody',
  'body',
  'content',
  'bodyHtml',
  'contentHtml',
  'html',
  'text',
  'paragraphs',
  'bodyText',
  'blocks',
  'contents',
];
const PIECES = ['text', 'content', 'html', 'value', 'data'];
/** Least text that is plainly a body, and not a summary (see `weigh`). */
const LEAST_BODY = 200;
const MAX_BODY = 300_000;

/**
 * The article's body out of the data that a page carries for its scripts, one paragraph a line: only where exactly
 * one object bears the page's title and holds a text long enough. For pages that show nothing themselves.
 */
export function bodyInData(document: Document, titles: readonly string[]): string | undefined {
  const wanted = titles.map(keyOf).filter((key) => key.length >= 6);
  if (wanted.length === 0) return undefined;
  const found = new Set<string>();
  let characters = 0;
  for (const script of [...document.querySelectorAll(SCRIPTS)].slice(0, MAX_SCRIPTS)) {
    const source = script.textContent ?? '';
    characters += source.length;
    if (characters > MAX_CHARACTERS) break;
    for (const body of bodiesIn(parse(source), wanted)) {
      const text = plainText(document, body);
      if (weigh(text) >= LEAST_BODY) found.add(text);
    }
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** Bodies of the objects that bear one of the wanted titles, as HTML or plain text. */
function bodiesIn(data: unknown, wanted: readonly string[]): string[] {
  const bodies: string[] = [];
  const queue: Array<{ value: unknown; depth: number }> = [{ value: data, depth: 0 }];
  for (let n = 0; n < queue.length && n < MAX_NODES; n++) {
    const { value, depth } = queue[n] ?? { value: undefined, depth: 0 };
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) continue;
    const record = value as Record<string, unknown>;
    if (!Array.isArray(value) && bears(record, wanted)) {
      const body = BODIES.map((key) => bodyOf(record[key])).find(
        (text) => weigh(text) >= LEAST_BODY,
      );
      if (body) bodies.push(body);
    }
    for (const inner of Object.values(record).slice(0, MAX_NODES))
      if (typeof inner === 'object' && inner !== null)
        queue.push({ value: inner, depth: depth + 1 });
  }
  return bodies;
}

function bears(record: Record<string, unknown>, wanted: readonly string[]): boolean {
  return TITLES.some((key) => {
    const title = record[key];
    const own = typeof title === 'string' ? keyOf(title) : '';
    return own.length >= 6 && wanted.some((w) => w === own || w.startsWith(own));
  });
}

/** A body as one string: itself, or the texts of a list of paragraphs. */
function bodyOf(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, MAX_BODY);
  if (!Array.isArray(value)) return '';
  return value
    .slice(0, 2_000)
    .map((item: unknown) => {
      if (typeof item === 'string') return item;
      if (typeof item !== 'object' || item === null) return '';
      const record = item as Record<string, unknown>;
      const text = PIECES.map((key) => record[key]).find((piece) => typeof piece === 'string');
      return typeof text === 'string' ? text : '';
    })
    .map((text) => `<p>${text}</p>`)
    .join('')
    .slice(0, MAX_BODY);
}

/** The lines of a piece of HTML or plain text, read in a document that loads and runs nothing. */
function plainText(document: Document, body: string): string {
  const parser = document.defaultView?.DOMParser;
  if (!parser) return '';
  const html = /<\/?[a-z][^>]*>/i.test(body)
    ? body
    : body.replace(/&/g, '&amp;').replace(/\n+/g, '<br>');
  const inert = new parser().parseFromString(`<body>${html}`, 'text/html');
  return blocksOf(modelOf(inert.body).texts)
    .map((block) => block.text)
    .join('\n');
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
