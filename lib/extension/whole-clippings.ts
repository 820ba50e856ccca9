import type { ExportedClipping } from '../core/export/record';
import { join } from './clipping-rows';
import type { ArchiveDatabase, ClippingMeta } from './database';
import { reading } from './writing';

/** Clippings read at once: few enough that an export never holds the archive. */
const AT_ONCE = 50;

/**
 * Clippings with all that the archive keeps of them, earlier versions and picture too: those of `ids` in their
 * order, without them every one, oldest first. What is removed meanwhile is passed over.
 */
export async function* allClippings(
  db: ArchiveDatabase,
  { ids, atOnce = AT_ONCE }: { ids?: readonly number[]; atOnce?: number } = {},
): AsyncGenerator<ExportedClipping> {
  if (ids) {
    for (let at = 0; at < ids.length; at += atOnce) {
      const metas = await db.meta.bulkGet(ids.slice(at, at + atOnce));
      yield* await wholeClippings(
        db,
        metas.filter((meta) => meta !== undefined),
      );
    }
    return;
  }
  let after = Number.NEGATIVE_INFINITY;
  for (;;) {
    const metas = await db.meta.where('id').above(after).limit(atOnce).toArray();
    yield* await wholeClippings(db, metas);
    after = metas.at(-1)?.id ?? 0;
    if (metas.length < atOnce) return;
  }
}

/** The same of these rows, in their order; one without its body is damaged and passed over. */
export async function wholeClippings(
  db: ArchiveDatabase,
  metas: readonly ClippingMeta[],
): Promise<ExportedClipping[]> {
  const ids = metas.map(({ id }) => id);
  const pictured = metas.filter(({ image }) => image).map(({ id }) => id);
  const tables = [db.body, db.texts, db.images, db.versions];
  const [bodies, texts, images, versions] = await reading(db, tables, () =>
    Promise.all([
      db.body.bulkGet(ids),
      db.texts.bulkGet(ids),
      db.images.bulkGet(pictured),
      // All asked at once: one cursor over many ids goes to the database and back for each.
      Promise.all(ids.map((id) => db.versions.where('id').equals(id).toArray())),
    ]),
  );
  const pictures = new Map(images.flatMap((image) => (image ? [[image.id, image] as const] : [])));
  return metas.flatMap((meta, at) => {
    const body = bodies[at];
    if (!body) return [];
    const before = (versions[at] ?? [])
      .sort((a, b) => (a.saved < b.saved ? -1 : 1))
      .map(({ id: _, ...version }) => version);
    const picture = pictures.get(meta.id);
    return {
      ...join(meta, body, texts[at]),
      ...(before.length > 0 && { versions: before }),
      ...(picture && { imageData: { type: picture.type, base64: inBase64(picture.bytes) } }),
    };
  });
}

/** Bytes of one call: more arguments would not fit. */
const AT_A_TIME = 0x2000;

function inBase64(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes);
  let text = '';
  for (let at = 0; at < all.length; at += AT_A_TIME)
    text += String.fromCharCode(...all.subarray(at, at + AT_A_TIME));
  return btoa(text);
}
