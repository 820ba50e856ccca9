/** Longest side kept, in pixels, by the most bytes it may take. */
const longestSide = (most: number) => (most > 500_000 ? 2000 : 1000);
const QUALITIES = [0.85, 0.7];
/** Each try is half as large in area. */
const SHRINK = Math.SQRT1_2;
const MOST_TRIES = 6;

/**
 * What an `<img>` shows, encoded anew in at most `most` bytes, as base64, without any request: it is drawn from what
 * the page has loaded. Undefined where it is not loaded, or where the browser does not let us read it, as of another
 * origin than the page's. Never rejects.
 */
export async function pictureBytes(
  image: HTMLImageElement,
  most: number,
): Promise<string | undefined> {
  const { complete, naturalWidth: width, naturalHeight: height } = image;
  if (!complete || width === 0 || height === 0) return undefined;
  let scale = Math.min(1, longestSide(most) / Math.max(width, height));
  try {
    for (let tries = 0; tries < MOST_TRIES; tries++, scale *= SHRINK) {
      const canvas = draw(image, Math.max(1, width * scale), Math.max(1, height * scale));
      if (!canvas) return undefined;
      for (const quality of QUALITIES) {
        const blob = await encode(canvas, quality);
        if (blob && blob.size <= most) return await base64Of(blob);
      }
    }
  } catch {
    // The canvas is tainted: only the picture's address is kept.
  }
  return undefined;
}

/** As text: bytes that Firefox hands to a content script belong to the page's side, and cannot be looked into. */
function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** On a canvas of no document, so that the page is not changed. */
function draw(image: HTMLImageElement, width: number, height: number): OffscreenCanvas | null {
  const canvas = new OffscreenCanvas(Math.round(width), Math.round(height));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** As WebP, else, where the browser does not write that, as JPEG. */
async function encode(canvas: OffscreenCanvas, quality: number): Promise<Blob | undefined> {
  for (const type of ['image/webp', 'image/jpeg']) {
    const blob = await canvas.convertToBlob({ type, quality });
    if (blob.type === type) return blob;
  }
  return undefined;
}
