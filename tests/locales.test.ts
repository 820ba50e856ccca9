import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NAMED_PARTIES } from '../components/wording';
import {
  colourNames,
  defaultColours,
  lineLengths,
  nameOrders,
  textSizes,
} from '../lib/core/appearance';
import { origins, particulars, textWarnings } from '../lib/core/article';
import { backupSchedules } from '../lib/core/backup-plan';
import { formats } from '../lib/core/export';
import { facetKinds } from '../lib/core/facets';
import { importFaults } from '../lib/core/import/import-fault';
import { reasonCodes } from '../lib/core/measures';
import { ownFaults } from '../lib/core/own-entry-check';
import { packFaults } from '../lib/core/own-pack';
import { imageLimits } from '../lib/core/picture-type';
import agreements from '../lib/data/agreements.json';
import topics from '../lib/data/topics/en.json';

interface Message {
  message: string;
  description: string;
}

const kinds = Object.keys(defaultColours);
const locales = 'public/_locales';
const messagesOf = (locale: string): Record<string, Message> =>
  JSON.parse(readFileSync(join(locales, locale, 'messages.json'), 'utf8'));
const english = messagesOf('en');
const others = readdirSync(locales).filter((locale) => locale !== 'en');

/**
 * Keys that the code puts together at run time, by the words it puts in. A family named here must
 * be whole, and whatever is composed in the code must be named here.
 */
const composed: Record<string, readonly string[]> = {
  office_$: [
    ...['head_of_state', 'head_of_government', 'foreign_minister', 'defense_minister'],
    ...['chief_cabinet_secretary', 'minister', 'deputy_minister', 'ambassador', 'spokesperson'],
    ...['national_security_adviser', 'commission_president', 'council_president'],
    ...['high_representative', 'secretary_general', 'senior_official', 'former'],
  ],
  kinds_$: kinds,
  kind_$: ['territory', 'sea', 'naming', 'context'],
  agreement_$: [...new Set(agreements.map(({ kind }) => kind))],
  found_$: ['list', 'title', 'surname', 'office'],
  notThis_$: ['official', 'unlisted', 'unresolved', 'territory', 'agreement'],
  party_$: NAMED_PARTIES,
  topic_$: Object.keys(topics.acts).map((topic) => topic.replaceAll('-', '_')),
  note_$: [
    ...['too_long', 'gave_up', 'frames', 'garbled', 'wall', 'login', 'no_body'],
    ...['restless', 'no_highlights'],
  ],
  warning_$: textWarnings.map((warning) => warning.replace('-', '_')),
  warned_$: ['stub', ...textWarnings.map((warning) => warning.replace('-', '_'))],
  imageLimit_$: imageLimits,
  imageLimitNote_$: imageLimits,
  particular_$: particulars,
  origin_$: origins.map((origin) => origin.replaceAll('-', '_')),
  save_$: ['saved', 'already', 'completed', 'updated', 'changed'],
  filter_$: facetKinds,
  archive_$: ['clippings', 'pictures', 'export', 'import', 'trash', 'said'],
  colour_$: colourNames,
  nameOrder_$: nameOrders.map((order) => order.replace('-', '_')),
  nameOrderNote_$: nameOrders.map((order) => order.replace('-', '_')),
  formatFor_$: formats.map(({ id }) => id),
  density_$: ['roomy', 'compact'],
  pictureSpan_$: ['all', '12', '36', '120'],
  textSize_$: textSizes,
  lineLength_$: lineLengths,
  ownFault_$: ownFaults,
  packFault_$: [...packFaults, 'json_line', 'unreadable'],
  importFault_$: importFaults,
  backupSchedule_$: backupSchedules,
  backupTrouble_$: ['access', 'full', 'download', 'archive'],
  archiveEnded_$: ['outdated', 'gone', 'blocked'],
  failure_$: [
    ...['storage_refused', 'storage_full', 'archive_outdated', 'storage_failed', 'unreachable'],
    ...['nothing_to_save', 'page_changed', 'unforeseen', 'no_teaser', 'too_many_corrections'],
    ...['nothing_selected', 'quote_too_long', 'too_many_entries', 'pending'],
  ],
};
const composedKeys = Object.entries(composed).flatMap(([pattern, words]) =>
  words.map((word) => pattern.replace('$', word)),
);

const sources = ['components', 'entrypoints', 'lib']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .concat('wxt.config.ts')
  .map((file) => readFileSync(file, 'utf8'));

/** Every string in the code that could be a key, `counted` keys in both their forms. */
const named = new Set(
  sources.flatMap((source) => [
    ...[...source.matchAll(/['"`]([A-Za-z]\w*)['"`]/g)].map(([, key = '']) => key),
    ...[...source.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key),
  ]),
);
const isNamed = (key: string) => named.has(key) || named.has(key.replace(/_(one|other)$/, ''));

/** Keys of numbers, by what stands before their plural forms. */
const counted = Object.keys(english)
  .filter((key) => key.endsWith('_one'))
  .map((key) => key.replace(/_one$/, ''));

/** Every plural form a language tells apart, in the order they are kept in. */
function pluralsOf(locale: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions();
  const order = ['zero', 'one', 'two', 'few', 'many', 'other'];
  return order.filter((each) => (pluralCategories as string[]).includes(each));
}

/** The keys of a locale: those of English, and the plural forms that English does not tell apart. */
function keysOf(locale: string): string[] {
  const more = pluralsOf(locale).filter((form) => !['one', 'other'].includes(form));
  return Object.keys(english).flatMap((key) => {
    const base = key.replace(/_one$/, '');
    return key !== base && counted.includes(base)
      ? [key, ...more.map((form) => `${base}_${form}`)]
      : [key];
  });
}

/** First arguments of `t(…)`, `translate(…)` and `getMessage(…)`, as written. */
const firstArguments = sources.flatMap((source) =>
  [...source.matchAll(/\b(?:t|translate|getMessage)\(\s*(`[^`]*`|[^,()]*)/g)].map(
    ([, written = '']) => written,
  ),
);
/** What the code asks for in so many words, either branch of a condition too. */
const asked = [
  ...firstArguments.flatMap((written) =>
    [...written.matchAll(/(?:^|(?<!\?)[?:]\s*)'(\w+)'/g)].map(([, key = '']) => key),
  ),
  ...sources.flatMap((source) => [
    ...[...source.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key),
    ...[...source.matchAll(/\bcounted\(\s*\w+,\s*'(\w+)'/g)].map(([, key]) => `${key}_other`),
  ]),
];
/** What it asks for in part, from a template: `office_$`. */
const askedInPart = firstArguments
  .filter((written) => /^`\w/.test(written))
  .map((written) => written.slice(1, -1).replace(/\$\{.*\}/, '$'));

const placeholders = (message = '') => [...new Set(message.match(/\$\d/g))].sort();

describe('messages and the code that shows them', () => {
  test('the code asks for no message that is missing', () => {
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !(key in english))).toEqual([]);
    expect(reasonCodes.filter((code) => !(code in english))).toEqual([]);
    expect(composedKeys.filter((key) => !(key in english))).toEqual([]);
  });

  test('every family of keys made at run time is listed above', () => {
    expect(askedInPart.filter((pattern) => !(pattern in composed))).toEqual([]);
  });

  test('no message is left over', () => {
    const known = new Set<string>([...composedKeys, ...reasonCodes]);
    expect(Object.keys(english).filter((key) => !known.has(key) && !isNamed(key))).toEqual([]);
  });

  test('each message says what it is for, and which placeholder is what', () => {
    const silent = Object.entries(english).filter(
      ([, { message, description }]) =>
        !description || placeholders(message).some((mark) => !description.includes(mark)),
    );
    expect(silent.map(([key]) => key)).toEqual([]);
  });

  test.each(['en', ...others])('%s fits the stores and the browsers', (locale) => {
    const messages = messagesOf(locale);
    expect(messages.extName?.message.length).toBeLessThanOrEqual(45);
    expect(messages.extDescription?.message.length).toBeLessThanOrEqual(132);
    expect(messages.languageTag?.message).toBe(locale.replace('_', '-'));
    // Browsers take any other dollar sign for a placeholder, also that of “$2$1”, where Chrome refuses
    // the whole extension, and no other key at all.
    const odd = Object.entries(messages).filter(
      ([key, { message }]) =>
        !/^\w+$/.test(key) || !message.trim() || /\$(?!\d)|\$\w+\$/.test(message),
    );
    expect(odd.map(([key]) => key)).toEqual([]);
  });
});

describe.each(others)('%s says all that English says', (locale) => {
  const messages = messagesOf(locale);

  test('the same keys in the same order, and every plural form of its language', () => {
    expect(Object.keys(messages)).toEqual(keysOf(locale));
  });

  test('the number in every plural form', () => {
    const silent = counted.flatMap((key) =>
      pluralsOf(locale)
        .filter((form) => form !== 'one')
        .map((form) => `${key}_${form}`)
        .filter((form) => !messages[form]?.message.includes('$1')),
    );
    expect(silent).toEqual([]);
  });

  test('the same placeholders', () => {
    // A word for "once" needs no number.
    const differing = Object.keys(english).filter(
      (key) =>
        !key.endsWith('_one') &&
        placeholders(english[key]?.message).join() !== placeholders(messages[key]?.message).join(),
    );
    expect(differing).toEqual([]);
  });
});
