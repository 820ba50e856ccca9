import { hostOf } from '../lib/core/address';
import type { Clipping } from '../lib/core/clipping';
import type { Quote } from '../lib/core/quote';
import type { Words } from './translate';
import { dateText } from './wording';

/** What a quote is taken from. */
export type QuoteSource = Pick<Clipping, 'title' | 'outlet' | 'url' | 'published'>;

/** A quote as plain text with a line that says where it stands: outlet, title, day, address. */
export function quoteText(words: Words, { exact }: Quote, source: QuoteSource): string {
  const { t } = words;
  const { outlet, title, published, url } = source;
  const parts = [
    outlet ?? hostOf(url),
    title && t('quoted', title),
    published && dateText(words, published),
    url,
  ];
  const about = parts.reduce<string>(
    (line, part) => (!part ? line : line === '' ? part : t('copyAnd', line, part)),
    '',
  );
  return `${t('quoted', exact)}\n— ${about}`;
}

/** Enough of a quote to know it by. */
export function startOf(text: string): string {
  const start = Array.from(text.slice(0, 120)).slice(0, 60).join('');
  return start.length < text.length ? `${start.trimEnd()}…` : text;
}
