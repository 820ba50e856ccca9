import { isRecord, type Loose } from './facts-shape';
import { type OwnEntry, ownLabel } from './own-entry';
import { checkOwnEntry, type OwnFault } from './own-entry-check';

/** Layout of packs of entries; `docs/PACKS.md` and the schema beside this file describe it. */
export const PACK_VERSION = 1;
export const MOST_ENTRIES = 5000;
/** Bytes of a file; looked at before it is read. */
export const LARGEST_PACK = 5_000_000;

export interface OwnPack {
  name: string;
  entries: OwnEntry[];
}

/** Why a file is no pack; each has its sentence (`packFault_…`), and nothing of the file was taken. */
export const packFaults = [
  ...(['large', 'json', 'none', 'newer', 'name', 'unknown', 'entries', 'many'] as const),
  ...(['entry', 'twice'] as const),
] as const;

export interface PackFault {
  code: (typeof packFaults)[number];
  /** Line of the file, where it is no JSON; number of the entry, counted from 1; what was found otherwise. */
  value: string;
  /** What is wrong with the entry. */
  fault?: OwnFault;
}

/** The text of a file as a pack, or the first thing that is wrong with it. Never throws, whatever the text. */
export function readPack(text: string): { pack: OwnPack } | { fault: PackFault } {
  if (text.length > LARGEST_PACK) return { fault: { code: 'large', value: '' } };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { fault: { code: 'json', value: lineOf(error, text) } };
  }
  if (!isRecord(value) || typeof value.kirinukiPack !== 'number')
    return { fault: { code: 'none', value: '' } };
  return readEntries(value);
}

function readEntries(value: Loose): { pack: OwnPack } | { fault: PackFault } {
  const { kirinukiPack, name, entries, ...others } = value;
  if (kirinukiPack !== PACK_VERSION)
    return { fault: { code: 'newer', value: String(kirinukiPack) } };
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return { fault: { code: 'unknown', value: unknown.slice(0, 60) } };
  if (!isPackName(name)) return { fault: { code: 'name', value: '' } };
  if (!Array.isArray(entries) || entries.length === 0)
    return { fault: { code: 'entries', value: '' } };
  if (entries.length > MOST_ENTRIES) return { fault: { code: 'many', value: '' } };
  const pack: OwnPack = { name: name.trim(), entries: [] };
  const ids = new Set<string>();
  for (const [at, each] of (entries as unknown[]).entries()) {
    const checked = checkOwnEntry(each, pack.name);
    const number = String(at + 1);
    if ('faults' in checked) {
      const [fault] = checked.faults;
      return { fault: { code: 'entry', value: number, ...(fault ? { fault } : {}) } };
    }
    if (ids.has(checked.entry.id)) return { fault: { code: 'twice', value: number } };
    ids.add(checked.entry.id);
    pack.entries.push(checked.entry);
  }
  return { pack };
}

export function isPackName(name: unknown): name is string {
  return typeof name === 'string' && /^[^\p{C}/]{1,60}$/u.test(name.trim());
}

/** Browsers say where JSON ends to be such in one of two ways; '' where they do not. */
function lineOf(error: unknown, text: string): string {
  const said = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(said)?.[1];
  if (line !== undefined) return line;
  const position = /position (\d+)/.exec(said)?.[1];
  if (position === undefined) return '';
  return String(text.slice(0, Number(position)).split('\n').length);
}

/** Entries as a pack of this name, to be kept or given away. */
export function writePack(name: string, entries: readonly OwnEntry[]): string {
  const written = [...entries]
    .sort((a, b) => ownLabel(a).localeCompare(ownLabel(b), 'en'))
    .map(({ id, pack: _, ...entry }) => ({ id: id.replace(/^own\.(?:[^/]*\/)?/, ''), ...entry }));
  return `${JSON.stringify({ kirinukiPack: PACK_VERSION, name, entries: written }, null, 2)}\n`;
}

/** What two entries that say the same have in common, whatever they are called and came with. */
export function contentOf({ id: _, pack: __, ...entry }: OwnEntry): string {
  const sorted = Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(sorted);
}
