import { idAt } from '../core/clipping-id';
import type { ExportedClipping } from '../core/export/record';
import type { ImportHead } from '../core/import/head-schema';
import type { Merged } from '../core/import/merge-clipping';
import { facetsIn, split } from './clipping-rows';
import { clippingTables } from './clippings';
import { addCorrections } from './corrections';
import type { ArchiveDatabase } from './database';
import { recount } from './facet-counts';
import { listJudgements } from './judgements';
import { indexTerms } from './search-index';
import { keepSearch, listSearches } from './searches';
import { wholeClippings } from './whole-clippings';
import { writing } from './writing';

/** A record that is to be written: the key of its article, and what becomes of it where the archive has that. */
export interface ImportWish {
  key: string;
  merge: (mine: ExportedClipping | undefined) => Merged;
}

/** What the archive has of these keys, whole, by the key that was asked for: also that of another address. */
export async function findWhole(
  db: ArchiveDatabase,
  keys: readonly string[],
): Promise<Map<string, ExportedClipping>> {
  const standing = await whatStands(db, keys);
  return new Map([...standing].flatMap(([key, { whole }]) => (whole ? [[key, whole]] : [])));
}

/**
 * Writes some records of an import in one transaction: all of them or none. What the archive has just so is
 * left alone, so the same file again changes nothing. Resolves with how many were written, and which of them
 * have two notes now.
 */
export function writeImported(
  db: ArchiveDatabase,
  wishes: readonly ImportWish[],
): Promise<{ written: number; conflicts: { id: number; title: string }[] }> {
  return writing(db, [...clippingTables(db), db.trash], async () => {
    const conflicts: { id: number; title: string }[] = [];
    let written = 0;
    let known = await whatStands(db, keysOf(wishes));
    const fresh = wishes.filter(({ key }) => !known.has(key));
    const free = await freeAmong(
      db,
      fresh.map(({ merge }) => firstId(merge(undefined).clipping)),
    );
    let pending = new Map<number, Merged>();
    for (const [at, { key, merge }] of wishes.entries()) {
      // Another address of an article before it: what that one changed is to be read first.
      if (pending.has(known.get(key)?.id ?? Number.NaN) || isAmong(pending, key)) {
        await putAll(db, pending);
        pending = new Map();
        known = await whatStands(db, keysOf(wishes.slice(at)));
      }
      const standing = known.get(key);
      const merged = merge(standing?.whole);
      if (merged.outcome === 'same') continue;
      const first = firstId(merged.clipping);
      // Nothing is waited for without need: Dexie loses sight of a transaction after a hundred idle turns.
      const isFree = free.has(first) && !pending.has(first);
      const id = standing?.id ?? (isFree ? first : await freeIdFrom(db, first, pending));
      pending.set(id, merged);
      free.delete(id);
      written += 1;
      if (merged.outcome === 'conflict') conflicts.push({ id, title: merged.clipping.title });
    }
    await putAll(db, pending);
    return { written, conflicts };
  });
}

/** A clipping of the archive by a key that was asked for; a row without its body is damaged and has no whole. */
interface Standing {
  id: number;
  whole?: ExportedClipping;
}

async function whatStands(
  db: ArchiveDatabase,
  keys: readonly string[],
): Promise<Map<string, Standing>> {
  const wanted = [...new Set(keys)];
  // All asked at once: one cursor over many keys goes to the database and back for each.
  const [found, aliases] = await Promise.all([
    Promise.all(wanted.map((key) => db.meta.where('key').equals(key).primaryKeys())),
    db.aliases.bulkGet(wanted),
  ]);
  const ids = new Map(
    wanted.flatMap((key, at) => {
      const id = found[at]?.[0] ?? aliases[at]?.id;
      return id === undefined ? [] : [[key, id] as const];
    }),
  );
  const metas = await db.meta.bulkGet([...new Set(ids.values())]);
  // In one piece: a generator waits several times for each, and Dexie loses sight of a transaction by that.
  const all = await wholeClippings(
    db,
    metas.filter((meta) => meta !== undefined),
  );
  const whole = new Map(all.map((clipping) => [clipping.id, clipping]));
  return new Map(
    [...ids].flatMap(([key, id]) => {
      const clipping = whole.get(id);
      if (clipping) return [[key, { id, whole: clipping }]];
      // Another address of a clipping that is gone is nothing that stands.
      return found[wanted.indexOf(key)]?.length ? [[key, { id }]] : [];
    }),
  );
}

const keysOf = (wishes: readonly ImportWish[]) => wishes.map(({ key }) => key);

const isAmong = (pending: ReadonlyMap<number, Merged>, key: string) =>
  [...pending.values()].some(({ clipping }) => clipping.key === key);

/** Many rows by one call each: one by one they take several times as long. */
async function putAll(db: ArchiveDatabase, all: ReadonlyMap<number, Merged>): Promise<void> {
  if (all.size === 0) return;
  const ids = [...all.keys()];
  const standing = await db.meta.bulkGet(ids);
  const rows = [...all.values()].map(({ clipping: { id: _, ...draft } }, at) =>
    split({ ...draft, key: standing[at]?.key ?? draft.key }, ids[at] ?? Number.NaN),
  );
  const versions = [...all].flatMap(([id, merged]) =>
    merged.versions.map((version) => ({ ...version, id })),
  );
  const images = [...all].flatMap(([id, { imageData }]) =>
    imageData ? [{ id, type: imageData.type, bytes: bytesOf(imageData.base64) }] : [],
  );
  await Promise.all([
    db.meta.bulkPut(rows.map(({ meta }) => meta)),
    db.body.bulkPut(rows.map(({ body }) => body)),
    db.texts.bulkPut(rows.map(({ text }) => text)),
    db.versions.bulkPut(versions),
    db.images.bulkPut(images),
    recount(
      db,
      standing.flatMap((before) => (before ? facetsIn(before) : [])),
      rows.flatMap(({ meta }) => facetsIn(meta)),
    ),
    ...ids.map((id) => indexTerms(db, id)),
  ]);
}

/** Ten years of ids: a clock that was set back, and no more. */
const NEAR = idAt('1980-01-01T00:00:00Z');

/** The id it had, where that is not before its instant; else the first of its instant. */
function firstId(clipping: ExportedClipping): number {
  const first = idAt(clipping.saved);
  return clipping.id >= first && clipping.id < first + NEAR ? clipping.id : first;
}

/** The next id that no clipping and nothing in the trash has. */
async function freeIdFrom(
  db: ArchiveDatabase,
  first: number,
  pending: ReadonlyMap<number, unknown>,
): Promise<number> {
  for (let id = first; ; id += 1)
    if (!pending.has(id) && (await freeAmong(db, [id])).has(id)) return id;
}

/** Those of some ids that no clipping and nothing in the trash has. */
async function freeAmong(db: ArchiveDatabase, ids: readonly number[]): Promise<Set<number>> {
  const [metas, removed] = await Promise.all([
    db.meta.bulkGet([...ids]),
    db.trash.bulkGet([...ids]),
  ]);
  return new Set(ids.filter((_, at) => !metas[at] && !removed[at]));
}

function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)).buffer;
}

/** Keeps what a file says before its clippings: corrections, judgements and searches that the archive has not. */
export async function keepHead(db: ArchiveDatabase, head: ImportHead): Promise<void> {
  await addCorrections(db, head.corrections);
  const judged = new Set((await listJudgements(db)).map(({ where }) => where));
  const fresh = head.judgements.filter(({ where }) => !judged.has(where));
  await writing(db, [db.judgements], () => db.judgements.bulkPut(fresh));
  const known = new Set((await listSearches(db)).map(({ name }) => name));
  for (const search of head.searches) if (!known.has(search.name)) await keepSearch(db, search);
}
