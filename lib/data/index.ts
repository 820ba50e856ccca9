import type { Agreement, NameTrap, Official, Territory } from '../core/entity';
import agreementsFile from './agreements.json';
import nameTrapsFile from './name-traps.json';
import * as officialsFiles from './officials';
import * as territoryFiles from './territories';

interface OfficialsFile {
  country: string;
  /** Day to which the file was kept. */
  asOf: string;
  officials: Official[];
}

// The compiler types a JSON import by its letters (`kind: string`), never by our closed lists, so
// the facts get their types here and nowhere else; tests/data.test.ts checks that they deserve them.

const allOfficials = Object.values(officialsFiles) as unknown as OfficialsFile[];

export const officials: Official[] = allOfficials.flatMap((file) => file.officials);

/** Day to which the officials were kept, the oldest of all files; readers see it. */
export const asOf: string = allOfficials.map((file) => file.asOf).sort()[0] ?? '';

export const territories = Object.values(territoryFiles) as unknown as Territory[];

export const nameTraps = nameTrapsFile as unknown as NameTrap[];

export const agreements = agreementsFile as unknown as Agreement[];

/** The officials of each country or body, and the day to which they were kept. */
export const officialsByCountry = allOfficials.map(
  ({ country, asOf: kept, officials: { length } }) => ({
    country,
    asOf: kept,
    officials: length,
  }),
);
