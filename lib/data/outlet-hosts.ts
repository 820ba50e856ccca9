import { outletFinder } from '../core/outlet';
import { table } from './outlet-table';

/** The outlet a host belongs to, with what reading its pages needs. */
export const outletOf = outletFinder(table);

/** All hosts of all outlets. */
export const outletHosts: string[] = table.rows.flatMap(([, , , , hosts]) => hosts.split(' '));
