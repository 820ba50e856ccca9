import { NOTICES, type NoticeRule } from './notices';
import { type PageModel, weigh } from './page-model';
import type { Block } from './page-text';

/** A notice longer than this (see `weigh`) is taken for prose that happens to hold such words. */
const NOTICE_WEIGHT = 300;

/** The rules with each `whole` form tied to both ends. */
const RULES = NOTICES.map(({ kind, whole, part, long }) => ({
  kind,
  part,
  long,
  whole: whole && new RegExp(`^(?:${whole.source})$`, whole.flags),
}));

export const SENTENCE_END = /[.!?。！？…‥;；:：」』”"’'»)）\]】]\s*$/;

/** A sentence's end, brackets and quotes closed. */
export const FULL_STOP = /[.!?。！？…][”"’'»)）」』]*\s*$/;

/** A block with what its looks tell of it, and whether it is left out. */
export interface Judged {
  block: Block;
  weight: number;
  name: string;
  prose: boolean;
  linky: boolean;
  headline: boolean;
  notice: NoticeRule['kind'] | undefined;
  drop: boolean;
}

/** The kind of notice a text is, if it is one. */
export function noticeKind(text: string, weight = weigh(text)): NoticeRule['kind'] | undefined {
  if (weight > NOTICE_WEIGHT) {
    const start = text.slice(0, 1_000).toLowerCase();
    return RULES.find(({ long }) => long?.test(start))?.kind;
  }
  const trimmed = text.trim().toLowerCase();
  return RULES.find(({ whole, part }) => whole?.test(trimmed) || part?.test(trimmed))?.kind;
}

/** What a block looks like, before its neighbours are asked. */
export function judge(model: PageModel, block: Block): Judged {
  const weight = weigh(block.text);
  const name = lineName(model, block.parent);
  const ends = SENTENCE_END.test(block.text);
  const linky = block.links > 0.75;
  const prose = !linky && ((weight >= 60 && ends) || weight >= 160);
  const headline =
    !prose &&
    !linky &&
    name !== 'li' &&
    !/^h\d$/.test(name) &&
    weight >= 12 &&
    weight <= 220 &&
    (!ends || /[?？…]["”’]?$/.test(block.text));
  return {
    block,
    weight,
    name,
    prose,
    linky,
    headline,
    notice: noticeKind(block.text, weight),
    drop: false,
  };
}

/** Whether a line says something by itself: no notice, no mere link, no ornament. */
export function isText({ text, links }: Block): boolean {
  return /[\p{L}\p{N}]/u.test(text) && noticeKind(text) === undefined && links <= 0.75;
}

/** The nearest element that says what kind of line a block is. */
function lineName(model: PageModel, element: number): string {
  for (let i = element; i >= 0; i = model.parent[i] ?? -1) {
    const name = model.names[i] ?? '';
    if (name === 'p' || name === 'div')
      return model.names[model.parent[i] ?? -1] === 'li' ? 'li' : name;
    if (/^(h[1-6]|li|blockquote|td|dd|dt|section|article|pre)$/.test(name)) return name;
  }
  return '';
}

/** Weight of the rows that read as prose. */
export function proseOf(rows: readonly Judged[]): number {
  return rows.reduce((sum, row) => sum + (row.prose && !row.notice ? row.weight : 0), 0);
}

export function isHeading(row: Judged): boolean {
  return /^h[1-6]$/.test(row.name);
}

/** How much a text says. */
export interface TextMeasure {
  /** Weight of what reads as prose. */
  prose: number;
  /** Weight of that and of shorter sentences. */
  said: number;
  /** Their number. */
  sentences: number;
}

export function measureText(model: PageModel, blocks: readonly Block[]): TextMeasure {
  const rows = blocks.map((block) => judge(model, block));
  const said = rows.filter(
    (row) => !row.notice && (row.prose || (!row.linky && isSentence(row) && row.weight >= 12)),
  );
  return {
    prose: proseOf(rows),
    said: said.reduce((sum, row) => sum + row.weight, 0),
    sentences: said.filter((row) => row.weight >= 20).length,
  };
}

/** True where a row ends as a sentence does. */
export function isSentence(row: Judged): boolean {
  return FULL_STOP.test(row.block.text);
}
