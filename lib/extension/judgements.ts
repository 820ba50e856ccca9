import { addressKeys } from '../core/address';
import type { Judgement } from '../core/judgement';
import { isInstant, isSaid } from './correction-guard';
import type { ArchiveDatabase } from './database';
import { writing } from './writing';

/** Keeps what a reader says of an article, in place of what was said of it before. */
export async function keepJudgement(db: ArchiveDatabase, judgement: Judgement): Promise<void> {
  await writing(db, [db.judgements], () => db.judgements.put(judgement));
}

/** Forgets what was said of an article; where nothing was, it is forgotten already. */
export async function forgetJudgement(db: ArchiveDatabase, where: string): Promise<void> {
  await writing(db, [db.judgements], () => db.judgements.delete(where));
}

/** Everything a reader said of articles, newest first. */
export async function listJudgements(db: ArchiveDatabase): Promise<Judgement[]> {
  return sound(await db.judgements.orderBy('made').reverse().toArray());
}

/** What was said of articles at these addresses. */
export async function judgementsFor(
  db: ArchiveDatabase,
  urls: readonly string[],
): Promise<Judgement[]> {
  return sound(await db.judgements.bulkGet([...new Set(urls.flatMap(addressKeys))]));
}

/** A row that is none, as a damaged or foreign one, must not stop those that are. */
function sound(rows: readonly unknown[]): Judgement[] {
  return rows.flatMap((row) => asJudgement(row) ?? []);
}

function asJudgement(value: unknown): Judgement | null {
  if (typeof value !== 'object' || value === null) return null;
  const { relevant, where, title, score, made } = value as Record<string, unknown>;
  if (typeof relevant !== 'boolean' || typeof title !== 'string') return null;
  if (typeof score !== 'number' || !(score >= 0 && score <= 1)) return null;
  return isSaid(where) && isInstant(made) ? { relevant, where, title, score, made } : null;
}
