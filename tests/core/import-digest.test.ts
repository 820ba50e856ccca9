import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../lib/core/canonical-json';
import type { ExportedClipping } from '../../lib/core/export/record';
import { digestOf } from '../../lib/core/import/digest';
import { full, layoutNames, layouts, plain, readAll } from './import-samples';

describe('the digest of an archive', () => {
  const three = [full, plain('b'), plain('c')];

  test.each(layoutNames)('is the same after it left as %s and came back', async (layout) => {
    const { clippings } = await readAll(layouts[layout](three));
    expect(await digestOf(clippings)).toBe(await digestOf(three));
  });

  test('is the same whatever the order of clippings and fields, and whatever ids they have', async () => {
    const turned = three.map((each, at): ExportedClipping => {
      const fields = Object.entries({ ...each, id: 1000 - at, textHash: String(at) });
      return Object.fromEntries(fields.reverse()) as unknown as ExportedClipping;
    });
    expect(await digestOf(turned.reverse())).toBe(await digestOf(three));
  });

  test('is another where anything else is', async () => {
    const digests = await Promise.all(
      [
        three,
        three.slice(1),
        [...three, full],
        [{ ...full, read: false }, ...three.slice(1)],
        [{ ...full, tags: ['漁業', 'boats'] }, ...three.slice(1)],
      ].map((each) => digestOf(each)),
    );
    expect(new Set(digests).size).toBe(digests.length);
  });

  test('rests on JSON that says the same of the same', () => {
    expect(canonicalJson({ b: [1, { d: null, c: undefined }], a: '\ud800' })).toBe(
      '{"a":"\\ud800","b":[1,{"d":null}]}',
    );
  });
});
