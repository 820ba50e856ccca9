import { outletTable } from '../core/outlet';
import { outlets } from './outlet-list';

/**
 * What a page script needs of all outlets. The build puts the finished table in place of this module
 * (wxt.config.ts), so that no page has to load whose an outlet is and what else it is called.
 */
export const table = outletTable(outlets);
