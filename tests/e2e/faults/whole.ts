/** The tables of an archive as they stand in the browser's database. */
export type ArchiveDump = Record<string, Record<string, unknown>[]>;

interface MetaRow {
  id: number;
  key: string;
  facets: [string, number][];
  mentionCount: number;
  form?: number;
}

/** Tables whose rows belong to a clipping, by its id. */
const OF_A_CLIPPING = ['body', 'texts', 'versions', 'images', 'aliases'];

/**
 * What is not whole in an archive, a sentence each: a row of a clipping without the others, a count that is
 * not the number of clippings, two clippings of one article. Empty where nothing was half-written or lost.
 */
export function faultsOf(dump: ArchiveDump): string[] {
  const rows = <T>(table: string) => (dump[table] ?? []) as T[];
  const metas = rows<MetaRow>('meta');
  const ids = new Set(metas.map(({ id }) => id));
  const faults: string[] = [];
  const say = (fault: string) => faults.push(fault);

  for (const table of ['body', 'texts']) {
    const has = new Set(rows<{ id: number }>(table).map(({ id }) => id));
    for (const { id, form } of metas)
      if (!has.has(id) && (table === 'body' || form === 5)) say(`${id} has no row in ${table}`);
  }
  for (const table of OF_A_CLIPPING)
    for (const { id } of rows<{ id: number }>(table))
      if (!ids.has(id)) say(`${table} has a row of ${id}, which is no clipping`);
  for (const key of repeated(metas.map(({ key }) => key))) say(`${key} is saved twice`);
  for (const { key } of rows<{ key: string }>('aliases'))
    if (metas.some((meta) => meta.key === key)) say(`${key} is a clipping's own key and an alias`);

  const counted = new Map<string, number>();
  for (const { id, facets } of metas) {
    for (const [facet, of] of facets) {
      counted.set(facet, (counted.get(facet) ?? 0) + 1);
      if (of !== -id) say(`${facet} of ${id} says ${of}`);
    }
    for (const facet of repeated(facets.map(([facet]) => facet))) say(`${id} has ${facet} twice`);
    if (!facets.some(([facet]) => facet === 'all:')) say(`${id} is in no list`);
  }
  const kept = rows<{ facet: string; count: number }>('counts');
  for (const { facet, count } of kept)
    if (count !== (counted.get(facet) ?? 0))
      say(`${facet} is counted ${count} times and stands ${counted.get(facet) ?? 0} times`);
  const known = new Set(kept.map(({ facet }) => facet));
  for (const facet of counted.keys()) if (!known.has(facet)) say(`${facet} is not counted`);

  const bodies = new Map(rows<{ id: number; mentions?: unknown[] }>('body').map((b) => [b.id, b]));
  for (const { id, mentionCount } of metas) {
    const mentions = bodies.get(id)?.mentions;
    if (mentions && mentions.length !== mentionCount)
      say(`${id} counts ${mentionCount} mentions of ${mentions.length}`);
  }
  return faults;
}

/** Throws with all that is not whole. */
export function expectWhole(dump: ArchiveDump): void {
  const faults = faultsOf(dump);
  if (faults.length > 0) throw new Error(`the archive is not whole: ${faults.join('; ')}`);
}

/** The addresses of all clippings. */
export function addressesIn(dump: ArchiveDump): string[] {
  return ((dump.meta ?? []) as { url: string }[]).map(({ url }) => url);
}

function repeated(all: readonly string[]): string[] {
  return [...new Set(all.filter((each, at) => all.indexOf(each) !== at))];
}
