const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

export const pictureTypes = ['image/webp', 'image/jpeg', 'image/png'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** The kind of picture that bytes are by how they begin, whatever anybody says of them; null where they are none. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const has = (sign: readonly number[], at = 0) =>
    bytes.length > at + sign.length && sign.every((byte, i) => bytes[at + i] === byte);
  if (has(RIFF) && has(WEBP, 8)) return 'image/webp';
  if (has(JPEG)) return 'image/jpeg';
  return has(PNG) ? 'image/png' : null;
}

/** How much of an article’s lead image is kept, by the reader’s choice, and the most bytes of each. */
export const imageLimits = ['none', 'small', 'large'] as const;
export type ImageLimit = (typeof imageLimits)[number];
export const MOST_BYTES: Readonly<Record<ImageLimit, number>> = {
  none: 0,
  small: 200_000,
  large: 1_000_000,
};
