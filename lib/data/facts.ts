import type { Facts } from '../core/gazetteer';
import { agreements, asOf, nameTraps, officials, territories } from './index';
import { titles } from './titles';

/** The facts recognition rests on, as they are shipped. */
export const facts: Facts = { officials, territories, agreements, nameTraps, titles, asOf };
