import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, full, layoutNames, layouts, plain, readAll, stream } from './import-samples';

const three = [full, plain('b'), plain('c', { language: 'ja', text: '外相は語った。' })];

describe.each(layoutNames)('an archive written as %s', (layout) => {
  const write = layouts[layout];

  test('comes back whole, with all that the reader said', async () => {
    const { summary, clippings, faults, records } = await readAll(write(three));
    expect(faults).toEqual([]);
    expect(clippings).toEqual(three);
    expect(records.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(summary).toMatchObject({ count: 3, faults: 0, misfits: 0, ended: 'whole' });
    expect(summary.checksum).toBe(layout === 'version 1' ? 'none' : 'right');
    expect(summary.head).toMatchObject({ app: '1.2.3', exported: '2026-03-04T05:06:07.000Z' });
    expect(summary.head?.corrections).toHaveLength(1);
    expect(summary.head?.judgements).toHaveLength(1);
    expect(summary.head?.searches).toHaveLength(layout === 'version 2' ? 1 : 0);
    expect(summary.refused).toBeUndefined();
  });

  test('comes back empty where it was', async () => {
    const { summary, faults, clippings } = await readAll(write([]));
    expect([faults, clippings, summary.ended]).toEqual([[], [], 'whole']);
  });

  test.each([1, 2, 3, 7, 64, 5_000])('in pieces of %i bytes is the same', async (size) => {
    const { clippings, faults, summary } = await readAll(stream(write(three), size));
    expect([clippings, faults, summary.ended]).toEqual([three, [], 'whole']);
  });

  test('with a mark of UTF-8 before it is the same', async () => {
    const { clippings, faults } = await readAll(`\ufeff${write(three)}`);
    expect([clippings, faults]).toEqual([three, []]);
  });

  test('cut off anywhere is told to be, and no record is half of one', async () => {
    const short = [plain('b', { note: '"漁業"' }), plain('c')];
    const bytes = bytesOf(write(short));
    // The last byte ends a line that is complete without it.
    for (let length = 0; length < bytes.length - 1; length++) {
      const { summary, clippings, faults } = await readAll(bytes.subarray(0, length));
      expect(faults.length, `cut after ${length} bytes`).toBeGreaterThan(0);
      expect(summary.refused !== undefined || summary.ended === 'early').toBe(true);
      expect(clippings).toEqual(short.slice(0, clippings.length));
    }
  });

  test('with any byte changed is told to be, or says of every clipping what it said', async () => {
    const short = [plain('b'), plain('c')];
    const bytes = bytesOf(write(short));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
        const spoilt = bytes.slice();
        spoilt[at] = byte;
        const { summary, faults, clippings } = await readAll(spoilt);
        // Whoever changes the checksum with its name, or the first layout, leaves nothing to tell it by.
        if (summary.checksum === 'right' && faults.length === 0) expect(clippings).toEqual(short);
        expect(clippings.length).toBeLessThanOrEqual(short.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an archive that another program has written anew', () => {
  const written = layouts['version 2'](three);

  test('indented is the same, its checksum too, and each record has its line', async () => {
    const { clippings, faults, summary, records } = await readAll(
      JSON.stringify(JSON.parse(written), null, 2),
    );
    expect([clippings, faults, summary.checksum]).toEqual([three, [], 'right']);
    expect(records[1]?.line).toBeGreaterThan(50);
  });

  test('with its head in another order, and fields nobody knows, is the same', async () => {
    const value = JSON.parse(written);
    const turned = Object.fromEntries(Object.entries(value).reverse());
    const { clippings, faults, summary } = await readAll(
      JSON.stringify({ colour: { red: [1] }, ...turned }),
    );
    expect([clippings, faults, summary.checksum]).toEqual([three, [], 'right']);
    expect(summary.head?.searches).toEqual([{ name: 'S', query: 'q' }]);
  });

  test('with a record changed has a wrong checksum; with one removed, a wrong count too', async () => {
    const changed = await readAll(written.replace('Title of b', 'Title of B'));
    expect(changed.summary.checksum).toBe('wrong');
    expect(changed.faults.map(({ code }) => code)).toEqual(['checksum']);
    const removed = await readAll(written.replace(`${JSON.stringify(three[1])},\n`, ''));
    expect(removed.faults).toEqual([
      { code: 'count', values: ['3', '2'] },
      { code: 'checksum', values: [] },
    ]);
  });

  test('read again is not summed up again', async () => {
    const { summary, faults } = await readAll(written.replace('Title of b', 'Title of B'), {
      again: true,
    });
    expect([summary.checksum, faults]).toEqual(['none', []]);
  });

  test('of which a clipping was removed while it was written is right by its checksum', async () => {
    const { faults } = await readAll(written.replace('"count":3', '"count":4'));
    expect(faults).toEqual([]);
  });
});
