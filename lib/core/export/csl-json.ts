import { hostOf } from '../address';
import { authorsOf } from './authors';
import type { ExportedClipping, ExportFormat, ExportHead } from './record';

/** CSL-JSON: what Zotero and other managers of references import. */
export const cslJson: ExportFormat = {
  id: 'csl',
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  labelKey: 'format_csl',
  async *write(clippings, { dayOf }) {
    let separator = '[\n';
    for await (const clipping of clippings) {
      yield separator + JSON.stringify(referenceOf(clipping, dayOf));
      separator = ',\n';
    }
    yield separator === '[\n' ? '[]\n' : '\n]\n';
  },
};

function referenceOf(clipping: ExportedClipping, dayOf: ExportHead['dayOf']) {
  const { key, title, outlet, url, byline, published, saved, language, section, note, tags } =
    clipping;
  const authors = authorsOf(byline);
  const issued = dateOf(published);
  const accessed = dateOf(dayOf(saved));
  return {
    id: key,
    type: 'article-newspaper',
    title: oneLine(title),
    'container-title': oneLine(outlet ?? hostOf(url)),
    ...(authors.length > 0 && { author: authors }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(language !== 'und' && { language }),
    ...(section && { section: oneLine(section) }),
    URL: url,
    ...(note && { note }),
    ...(tags && { keyword: tags.join(', ') }),
  };
}

/** On one line: line ends, tabs and other controls are a space. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Year, month and day of an ISO day or instant; undefined for anything else. */
export function dayParts(day = ''): [number, number, number] | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : undefined;
}

function dateOf(day: string | undefined) {
  const parts = dayParts(day);
  return parts && { 'date-parts': [parts] };
}
