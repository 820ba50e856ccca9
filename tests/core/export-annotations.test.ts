import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { webAnnotation } from '../../lib/core/export/web-annotation';
import { head, samples, textOf } from './export-samples';

/** What the W3C's Web Annotation Data Model asks of a collection with its page, as far as we write it. */
const validate = addFormats(new Ajv({ strict: true })).compile({
  type: 'object',
  required: ['@context', 'id', 'type', 'label', 'total', 'first', 'generator', 'generated'],
  additionalProperties: false,
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: { type: 'string', format: 'uri' },
    type: { const: 'AnnotationCollection' },
    label: { type: 'string' },
    total: { type: 'integer', minimum: 0 },
    generated: { type: 'string', format: 'date-time' },
    generator: {
      type: 'object',
      required: ['id', 'type', 'name'],
      additionalProperties: false,
      properties: {
        id: { type: 'string', format: 'uri' },
        type: { const: 'Software' },
        name: { type: 'string' },
      },
    },
    first: {
      type: 'object',
      required: ['id', 'type', 'partOf', 'startIndex', 'items'],
      additionalProperties: false,
      properties: {
        id: { type: 'string', format: 'uri' },
        type: { const: 'AnnotationPage' },
        partOf: { type: 'string', format: 'uri' },
        startIndex: { const: 0 },
        items: { type: 'array', items: { $ref: '#/$defs/annotation' } },
      },
    },
  },
  $defs: {
    annotation: {
      type: 'object',
      required: ['id', 'type', 'motivation', 'created', 'target'],
      additionalProperties: false,
      properties: {
        id: {
          type: 'string',
          pattern: '^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
        },
        type: { const: 'Annotation' },
        motivation: { enum: ['highlighting', 'commenting'] },
        created: { type: 'string', format: 'date-time' },
        body: {
          type: 'object',
          required: ['type', 'value', 'format', 'purpose'],
          additionalProperties: false,
          properties: {
            type: { const: 'TextualBody' },
            value: { type: 'string', minLength: 1 },
            format: { const: 'text/plain' },
            language: { type: 'string' },
            purpose: { const: 'commenting' },
          },
        },
        target: {
          type: 'object',
          required: ['source', 'selector'],
          additionalProperties: false,
          properties: {
            source: { type: 'string', pattern: '^https?://' },
            selector: {
              type: 'object',
              required: ['type', 'exact', 'prefix', 'suffix'],
              additionalProperties: false,
              properties: {
                type: { const: 'TextQuoteSelector' },
                exact: { type: 'string', minLength: 1 },
                prefix: { type: 'string' },
                suffix: { type: 'string' },
              },
            },
          },
        },
      },
    },
  },
});

const exported = async (clippings = samples) =>
  JSON.parse(await textOf(webAnnotation.write(clippings, head)));

describe('quotes as Web Annotations', () => {
  test.each([
    ['of every clipping', samples],
    ['of none', []],
    ['of one without', samples.slice(2, 3)],
  ])('%s are what the model says', async (_, clippings) => {
    const document = await exported([...clippings]);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document.total).toBe(clippings.flatMap(({ quotes = [] }) => quotes).length);
    expect(document.first.items).toHaveLength(document.total);
  });

  test('stand by their words and those around them; a note is their body in its own language', async () => {
    const [plain, noted] = (await exported()).first.items;
    expect(plain).toEqual({
      id: plain.id,
      type: 'Annotation',
      motivation: 'highlighting',
      created: '2026-01-09T03:05:06.789Z',
      target: {
        source: 'https://harbour.example/1',
        selector: {
          type: 'TextQuoteSelector',
          exact: 'spoke of Iturup',
          prefix: 'Rin Aoba ',
          suffix: ' on Friday.',
        },
      },
    });
    expect(noted).toMatchObject({
      motivation: 'commenting',
      body: { value: '漁船は帰るのか。', language: 'ja' },
    });
  });

  test('bear the same id in every export, and each its own', async () => {
    const ids = async (clippings = samples) =>
      (await exported(clippings)).first.items.map(({ id }: { id: string }) => id);
    const all = await ids();
    expect(new Set(all).size).toBe(all.length);
    expect(await ids(samples.slice(1, 2))).toEqual(all.slice(2, 3));
  });
});
