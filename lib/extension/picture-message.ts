import { pictureType } from '../core/picture-type';
import type { ImageDraft } from './clippings';

/** A picture on its way to the background, in base64: Chrome’s messages are JSON. */
export interface PictureMessage {
  data: string;
}

/**
 * The picture in a value that came from beside a page; undefined where it is none, or takes more than `most` bytes.
 * What kind it is its own bytes say, not who sent it.
 */
export function unpackPicture(value: unknown, most: number): ImageDraft | undefined {
  const data = (value as Partial<PictureMessage> | null | undefined)?.data;
  // Four letters of base64 are three bytes; what is too long is not even decoded.
  if (typeof data !== 'string' || data.length > Math.ceil(most / 3) * 4) return undefined;
  try {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const type = bytes.length <= most ? pictureType(bytes) : null;
    return type ? { type, bytes: bytes.buffer } : undefined;
  } catch {
    return undefined;
  }
}
