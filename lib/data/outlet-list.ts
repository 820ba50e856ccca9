import type { Outlet } from '../core/outlet';
import * as outletFiles from './outlets';

// A JSON import is typed by its letters, never by our closed lists; tests/data-places.test.ts checks them.
const files = Object.values(outletFiles) as unknown as { outlets: Outlet[] }[];

/** Every outlet Kirinuki knows, by country. Page scripts do without: see outlet-hosts.ts. */
export const outlets: Outlet[] = files.flatMap((file) => file.outlets);
