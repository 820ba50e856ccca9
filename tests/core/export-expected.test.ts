import { describe, expect, test } from 'vitest';
import { formats } from '../../lib/core/export';
import english from '../../public/_locales/en/messages.json';
import { bytesOf, head, samples, textOf } from './export-samples';
import { filesIn } from './zip-reader';

/** Everything a format writes of the samples; of a zip, its files one after the other. */
async function written(id: string): Promise<string> {
  const format = formats.find((each) => each.id === id);
  if (!format) throw new Error(`no format ${id}`);
  if (format.extension !== 'zip') return textOf(format.write(samples, head));
  const files = await filesIn(await bytesOf(format.write(samples, head)));
  return files.map(({ name, text }) => `==== ${name}\n${text}`).join('\n');
}

describe('every format', () => {
  test.each(formats.map(({ id, extension }) => [id, extension]))(
    '%s writes what is expected',
    async (id, extension) => {
      const name = extension === 'zip' ? 'zip.txt' : extension;
      await expect(await written(id)).toMatchFileSnapshot(`./exported/clippings.${name}`);
    },
  );

  test.each(formats.map((format) => [format.id, format]))(
    '%s writes a whole file of nothing, too',
    async (_, format) => {
      const bytes = await bytesOf(format.write([], { ...head, count: 0 }));
      // RIS is records and nothing else.
      if (format.id === 'ris') expect(bytes.length).toBe(0);
      else expect(bytes.length).toBeGreaterThan(0);
    },
  );

  test.each(formats.map((format) => [format.id, format]))(
    '%s takes one clipping after the other, and no more once it is left',
    async (_, format) => {
      let taken = 0;
      let closed = false;
      async function* archive() {
        try {
          for (;;) {
            taken += 1;
            yield samples[taken % samples.length] ?? samples[0];
          }
        } finally {
          closed = true;
        }
      }
      const endless = archive() as AsyncGenerator<(typeof samples)[number]>;
      let pieces = 0;
      for await (const _piece of format.write(endless, { ...head, count: 1e9 })) {
        pieces += 1;
        if (pieces === 30) break;
      }
      expect(taken).toBeLessThanOrEqual(80);
      expect(closed).toBe(true);
    },
  );

  test('has an id, an ending and a name of its own, and a word on what it is for', () => {
    const messages: Record<string, unknown> = english;
    for (const key of ['id', 'extension', 'labelKey'] as const)
      expect(new Set(formats.map((format) => format[key])).size).toBe(formats.length);
    for (const { id, labelKey } of formats)
      expect([messages[labelKey], messages[`formatFor_${id}`]]).not.toContain(undefined);
  });
});
