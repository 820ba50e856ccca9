import { LONGEST_QUERY, type SavedSearch } from '../core/filter';
import type { ArchiveDatabase } from './database';
import { writing } from './writing';

/** More than anyone names; a damaged value is not to fill the page. */
const MOST_SEARCHES = 5000;
const LONGEST_NAME = 100;

/** The reader's saved searches, in the order in which they were kept. */
export async function listSearches(db: ArchiveDatabase): Promise<SavedSearch[]> {
  return asSearches((await db.state.get('searches'))?.value);
}

/** Keeps a search; one of the same name is kept in its place. */
export async function keepSearch(db: ArchiveDatabase, search: SavedSearch): Promise<void> {
  await change(db, (all) => [...all.filter(({ name }) => name !== search.name), search]);
}

export async function dropSearch(db: ArchiveDatabase, dropped: string): Promise<void> {
  await change(db, (all) => all.filter(({ name }) => name !== dropped));
}

/** The saved searches in a value that came out of a storage or a file; what is none is left out. */
export function asSearches(value: unknown): SavedSearch[] {
  if (!Array.isArray(value)) return [];
  return value
    .flatMap((each: unknown) => {
      const { name, query } = (each ?? {}) as Record<string, unknown>;
      if (typeof name !== 'string' || typeof query !== 'string') return [];
      if (name.trim() === '' || query.length > 4 * LONGEST_QUERY) return [];
      return [{ name: name.slice(0, LONGEST_NAME), query }];
    })
    .slice(0, MOST_SEARCHES);
}

function change(db: ArchiveDatabase, to: (all: SavedSearch[]) => SavedSearch[]): Promise<string> {
  return writing(db, [db.state], async () =>
    db.state.put({ name: 'searches', value: asSearches(to(await listSearches(db))) }),
  );
}
