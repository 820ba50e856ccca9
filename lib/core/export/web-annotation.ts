import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { detectLanguage } from '../language';
import type { KeptQuote } from '../quote';
import type { ExportedClipping, ExportFormat } from './record';

/** Quotes as the W3C's Web Annotation Data Model has them: a collection of one page, one annotation a quote. */
export const webAnnotation: ExportFormat = {
  id: 'annotations',
  extension: 'jsonld',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  labelKey: 'format_annotations',
  async *write(clippings, { now, words, appVersion }) {
    const id = `urn:kirinuki:quotes:${now.toISOString()}`;
    const head = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id,
      type: 'AnnotationCollection',
      label: words.title,
      generator: { id: 'urn:kirinuki', type: 'Software', name: `Kirinuki ${appVersion}` },
      generated: now.toISOString(),
    };
    const page = { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
    yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`;
    let total = 0;
    for await (const clipping of clippings) {
      for (const quote of clipping.quotes ?? []) {
        yield `${total === 0 ? '' : ','}\n${JSON.stringify(annotationOf(clipping, quote))}`;
        total += 1;
      }
    }
    yield `\n]},"total":${total}}\n`;
  },
};

function annotationOf(
  { key, url }: ExportedClipping,
  { exact, prefix, suffix, made, note }: KeptQuote,
) {
  return {
    id: `urn:uuid:${uuidOf(['urn:kirinuki:quote', key, exact, prefix, suffix].join('\n'))}`,
    type: 'Annotation',
    motivation: note ? 'commenting' : 'highlighting',
    created: made,
    ...(note && { body: bodyOf(note) }),
    target: { source: url, selector: { type: 'TextQuoteSelector', exact, prefix, suffix } },
  };
}

function bodyOf(note: string) {
  const language = detectLanguage(note);
  return {
    type: 'TextualBody',
    value: note,
    format: 'text/plain',
    ...(language !== 'und' && { language }),
    purpose: 'commenting',
  };
}

/** The namespace of addresses, of RFC 9562. */
const NAMESPACE = hexToBytes('6ba7b8119dad11d180b400c04fd430c8');

/** UUID of a name (version 5): the same quote has the same id in every export. */
function uuidOf(name: string): string {
  const bytes = sha1(Uint8Array.from([...NAMESPACE, ...utf8ToBytes(name)])).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
