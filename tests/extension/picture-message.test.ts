import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpackPicture } from '../../lib/extension/picture-message';

const JPEG = [0xff, 0xd8, 0xff, 0xe0];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const WEBP = [...'RIFF\0\0\0\0WEBP'].map((letter) => letter.charCodeAt(0));
const bytes = (...all: number[]) => Uint8Array.from(all).buffer;
const most = 1000;
const packPicture = (sent: ArrayBuffer) => ({ data: Buffer.from(sent).toString('base64') });

test('whatever follows its sign comes back as it was sent, as the kind its own bytes say', () => {
  const sign = fc.constantFrom(
    ['image/jpeg', JPEG],
    ['image/png', PNG],
    ['image/webp', WEBP],
  ) as fc.Arbitrary<[string, number[]]>;
  fc.assert(
    fc.property(sign, fc.uint8Array({ minLength: 1, maxLength: 900 }), ([type, start], rest) => {
      const sent = bytes(...start, ...rest);
      const got = unpackPicture(packPicture(sent), most);
      expect(got?.type).toBe(type);
      expect(new Uint8Array(got?.bytes ?? new ArrayBuffer())).toEqual(new Uint8Array(sent));
    }),
  );
});

test('a megabyte comes whole', () => {
  const large = new Uint8Array(1_000_000);
  large.set(JPEG);
  expect(unpackPicture(packPicture(large.buffer), 1_000_000)?.bytes.byteLength).toBe(1_000_000);
});

test.each<[string, unknown, number]>([
  ['nothing', undefined, most],
  ['no picture', null, most],
  ['no text', { data: 7 }, most],
  ['no base64', { data: '/9j/4A*=' }, most],
  ['a script', packPicture(new TextEncoder().encode('<script>alert(1)</script>').buffer), most],
  [
    'a drawing, which may hold scripts',
    packPicture(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>').buffer),
    most,
  ],
  ['a sign without a picture', packPicture(bytes(...JPEG.slice(0, 3))), most],
  ['one byte too many', packPicture(bytes(...JPEG, ...new Array(most - 3).fill(0))), most],
  ['a picture where none is wanted', packPicture(bytes(...JPEG)), 0],
])('%s is not kept', (_, sent, limit) => {
  expect(unpackPicture(sent, limit)).toBeUndefined();
});
