import * as v from 'valibot';
import { isDay } from '../facts-shape';
import type { ImportFaultCode } from './import-fault';

// The message of a check is the code of its fault; of all others the fault is `shape`.
const says = (code: ImportFaultCode) => code;

/** More than any archive of ours holds; what no limit holds back would fill the memory. */
export const LONGEST_TEXT = 5_000_000;
const LONGEST_ADDRESS = 20_000;

export const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest, says('long')));
export const words = (longest: number) =>
  v.pipe(v.string(), v.minLength(1, says('missing')), v.maxLength(longest, says('long')));
export const line = words(2_000);
export const many = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(v.array(item), v.maxLength(most, says('long')));
export const maybe = <T extends v.GenericSchema>(schema: T) => v.exactOptional(schema);

/** An address on the web; nothing that runs, and no half character. */
export const address = v.pipe(
  words(LONGEST_ADDRESS),
  v.regex(/^https?:\/\/[^\s\p{C}/?#\\]+[^\s\p{C}]*$/iu, says('address')),
);

export const day = v.pipe(
  v.string(),
  v.check((value) => value.length === 10 && isDay(value), says('day')),
);
export const vagueDay = v.pipe(
  v.string(),
  v.check((value: string): boolean => isDay(value), says('day')),
);

/** From 1970 on and before 2500: ids are made from it, and would be no whole numbers any more. */
export const instant = v.pipe(
  v.string(),
  v.regex(/^(?:19[7-9]|2[0-4]\d)\d-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/, says('instant')),
  v.check(
    (value) => isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)),
    says('instant'),
  ),
);

export const party = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9-]{1,11}$/));
export const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
