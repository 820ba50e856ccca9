import { addressKey, hostOf } from '../core/address';
import type { Correction } from '../core/correction';
import type { Asker } from './calls';

/** Longer than any name or address of the press; with `MOST_CORRECTIONS` nothing can fill a disk. */
const LONGEST = 4096;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/**
 * The correction in a value that came over a boundary or out of the archive, or null where it is
 * none: every field a text of a sensible length, the instant one, and nothing besides. Whether the
 * one who sent it may say so is `maySay`.
 */
export function asCorrection(value: unknown): Correction | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, entity, name, surface, where, made } = value as Record<string, unknown>;
  if (kind !== 'not-this' && kind !== 'never-here') return null;
  if (!isSaid(name) || !isSaid(surface) || !isSaid(where) || !isInstant(made)) return null;
  if (entity === undefined) return { kind, name, surface, where, made };
  return isSaid(entity) ? { kind, entity, name, surface, where, made } : null;
}

/**
 * Whether the asker may have a correction kept: pages of our own speak of any host, a page of its
 * own host and of those of the articles its reader has read, as a list of links leads elsewhere.
 * `read` tells their addresses and is asked only for another host. It is the page's process that
 * answers, so one taken over by an attacker could still name a host it never read; what it gains is
 * that names are not marked there, which the popup and the archive show and put back.
 */
export async function maySay(
  { where }: Correction,
  { url = '', isOurs }: Asker,
  read: () => Promise<readonly string[]>,
): Promise<boolean> {
  const host = hostOf(where);
  // The key of an article on a host for small screens, or in a cache, names the paper's own host.
  const isThere = (address: string) =>
    /^https?:/i.test(address) && [address, addressKey(address)].map(hostOf).includes(host);
  return isOurs || isThere(url) || (await read()).some(isThere);
}

/** A text of a sensible length, as a name or an address is. */
export function isSaid(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}

/** An ISO 8601 instant in UTC. */
export function isInstant(value: unknown): value is string {
  return isSaid(value) && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
}
