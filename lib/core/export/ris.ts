import { hostOf } from '../address';
import { authorsOf } from './authors';
import { oneLine } from './csl-json';
import type { ExportedClipping, ExportFormat, ExportHead } from './record';

/**
 * RIS, for what reads no CSL-JSON. Every value stands on one line: a line of a note that looked like a tag
 * would be read as one, and readers differ on lines without a tag.
 */
export const ris: ExportFormat = {
  id: 'ris',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  labelKey: 'format_ris',
  async *write(clippings, { dayOf }) {
    for await (const clipping of clippings) {
      const lines = [...linesOf(clipping, dayOf)]
        .map(([tag, value]) => [tag, oneLine(value)] as const)
        .filter(([tag, value]) => value !== '' || tag === 'ER')
        .map(([tag, value]) => `${tag}  - ${value}\r\n`);
      yield `${lines.join('')}\r\n`;
    }
  },
};

function* linesOf(
  clipping: ExportedClipping,
  dayOf: ExportHead['dayOf'],
): Generator<[tag: string, value: string]> {
  const { title, outlet, url, byline, published = '', saved, language, section = '' } = clipping;
  const { note = '', tags = [], quotes = [] } = clipping;
  yield ['TY', 'NEWS'];
  yield ['TI', title];
  for (const author of authorsOf(byline))
    yield ['AU', 'literal' in author ? author.literal : `${author.family}, ${author.given}`];
  yield ['T2', outlet ?? hostOf(url)];
  yield ['DA', dateOf(published)];
  // Readers of the later form of RIS take the year from here and leave the day alone; the others do not look.
  yield ['PY', dateOf(published).slice(0, 4)];
  yield ['SE', section];
  yield ['LA', language === 'und' ? '' : language];
  yield ['UR', url];
  yield ['Y2', dateOf(dayOf(saved))];
  for (const tag of tags) yield ['KW', tag];
  yield ['N1', note];
  for (const quote of quotes)
    yield ['N1', quote.note ? `“${quote.exact}” – ${quote.note}` : `“${quote.exact}”`];
  yield ['ER', ''];
}

/** `2019/05/10` for an ISO day or instant; empty for anything else. */
function dateOf(day: string): string {
  return /^\d{4}-\d{2}-\d{2}/.test(day) ? day.slice(0, 10).replaceAll('-', '/') : '';
}
