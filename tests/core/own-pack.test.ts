import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OwnEntry } from '../../lib/core/own-entry';
import { checkOwnEntry } from '../../lib/core/own-entry-check';
import {
  contentOf,
  LARGEST_PACK,
  MOST_ENTRIES,
  readPack,
  writePack,
} from '../../lib/core/own-pack';
import schema from '../../lib/core/own-pack-1.schema.json';

const official = {
  kind: 'official',
  id: 'mizuhara-sora',
  country: 'JP',
  names: [
    { lang: 'en', family: 'Mizuhara', given: 'Sora' },
    { lang: 'ja', family: '水原', given: '空' },
  ],
  offices: [{ kind: 'senior_official', title: 'Director', from: '2024-04', to: '2025-10-21' }],
  note: 'Led the delegation.',
};
const term = {
  kind: 'term',
  id: 'harbour-format',
  names: { en: ['Harbour Format'], ja: ['港湾協議'] },
  parties: ['JP', 'RU'],
  date: '2025-02',
};
const pack = { kirinukiPack: 1, name: 'Harbour desk', entries: [official, term] };
const matchesSchema = new Ajv2020({ strict: false }).compile(schema);

const entriesOf = (text: string): OwnEntry[] => {
  const read = readPack(text);
  return 'pack' in read ? read.pack.entries : [];
};

describe('an entry is looked at field by field', () => {
  const WRONG: [string, object, string, string][] = [
    ['no name', { ...official, names: [] }, 'names', 'none'],
    ['names that are no list', { ...official, names: 'Sora' }, 'names', 'none'],
    ['a name that is none', { ...official, names: [null] }, 'names', 'language'],
    [
      'a language nobody reads',
      { ...official, names: [{ lang: 'fr', given: 'S' }] },
      'names',
      'language',
    ],
    [
      'a family without a given name',
      { ...official, names: [{ lang: 'en', family: 'M' }] },
      'names',
      'given',
    ],
    [
      'Latin letters in Russian',
      { ...official, names: [{ lang: 'ru', given: 'Sora' }] },
      'names',
      'script',
    ],
    [
      'one name of two letters',
      { ...official, names: [{ lang: 'en', given: 'So' }] },
      'names',
      'short',
    ],
    [
      'one name of one character',
      { ...official, names: [{ lang: 'ja', given: '空' }] },
      'names',
      'short',
    ],
    [
      'an endless name',
      { ...official, names: [{ lang: 'en', given: 'a'.repeat(81) }] },
      'names',
      'given',
    ],
    [
      'a line end in a name',
      { ...official, names: [{ lang: 'en', given: 'So\nra' }] },
      'names',
      'given',
    ],
    [
      'half a character',
      { ...official, names: [{ lang: 'ja', given: '空\ud842' }] },
      'names',
      'given',
    ],
    [
      'a name that turns round what follows',
      { ...official, names: [{ lang: 'en', given: 'Sora \u202eara' }] },
      'names',
      'given',
    ],
    ['a note that does', { ...official, note: 'Not \u2067confirmed' }, 'note', 'note'],
    ['a country in words', { ...official, country: 'Japan' }, 'country', 'country'],
    ['no office', { ...official, offices: [] }, 'offices', 'officeTitle'],
    [
      'an office of no kind',
      { ...official, offices: [{ kind: 'king', title: 'King', from: '2024' }] },
      'offices',
      'officeKind',
    ],
    [
      'an inherited kind',
      { ...official, offices: [{ kind: 'toString', title: 'K', from: '2024' }] },
      'offices',
      'officeKind',
    ],
    [
      'a day the calendar has not',
      { ...official, offices: [{ ...official.offices[0], from: '2023-02-29' }] },
      'offices',
      'begins',
    ],
    [
      'an end before the beginning',
      { ...official, offices: [{ ...official.offices[0], to: '2024-03' }] },
      'offices',
      'backwards',
    ],
    ['a field nobody knows', { ...official, wikidata: 'Q1' }, 'kind', 'unknown'],
    ['an id with a space', { ...official, id: 'a b' }, 'id', 'id'],
    ['a long note', { ...official, note: 'n'.repeat(501) }, 'note', 'note'],
    ['a term without a name', { ...term, names: {} }, 'names', 'none'],
    ['a short form', { ...term, names: { en: ['of'] } }, 'names', 'short'],
    ['a form without letters', { ...term, names: { en: ['...'] } }, 'names', 'short'],
    ['a form that is a number', { ...term, names: { en: [7] } }, 'names', 'long'],
    ['parties in words', { ...term, parties: ['Japan'] }, 'parties', 'party'],
    ['no parties', { ...term, parties: undefined }, 'parties', 'shape'],
    ['a day of no month', { ...term, date: '2025-13' }, 'date', 'day'],
    ['neither official nor term', { kind: 'ship' }, 'kind', 'kind'],
  ];
  test.each(WRONG)('%s', (_, value, field, code) => {
    const checked = checkOwnEntry(value);
    expect('faults' in checked && checked.faults).toEqual([
      expect.objectContaining({ field, code }),
    ]);
  });

  test('several fields have a fault each, in the order of the form', () => {
    const checked = checkOwnEntry({
      kind: 'official',
      id: 'a',
      names: [],
      country: '',
      offices: [],
    });
    expect('faults' in checked && checked.faults.map(({ field }) => field)).toEqual([
      'names',
      'country',
      'offices',
    ]);
  });

  test('a sound one keeps what was looked at, tidied, and nothing else', () => {
    const checked = checkOwnEntry(
      { ...term, names: { en: ['  Harbour   Format '], ja: [] } },
      'Desk',
    );
    expect(checked).toEqual({
      entry: {
        id: 'own.Desk/harbour-format',
        kind: 'term',
        pack: 'Desk',
        names: { en: ['Harbour Format'] },
        parties: ['JP', 'RU'],
        date: '2025-02',
      },
    });
  });
});

describe('a pack is read all or not at all', () => {
  test('the one in the documents is sound, and so says the schema', () => {
    const [, example = ''] =
      /```json\n([\s\S]*?)```/.exec(readFileSync('docs/PACKS.md', 'utf8')) ?? [];
    expect(entriesOf(example).map(({ id }) => id)).toEqual([
      'own.Harbour desk/mizuhara-sora',
      'own.Harbour desk/harbour-format',
    ]);
    expect(matchesSchema(JSON.parse(example))).toBe(true);
  });

  const text = (value: object) => JSON.stringify(value);
  const FAULTY: [string, string, object][] = [
    ['no JSON, and where', '{\n "kirinukiPack": 1,\n oops', { code: 'json', value: '3' }],
    ['an empty file', '', { code: 'json' }],
    ['a list', '[]', { code: 'none' }],
    ['another file', '{"version":1}', { code: 'none' }],
    ['a newer layout', text({ ...pack, kirinukiPack: 2 }), { code: 'newer', value: '2' }],
    ['no name', text({ ...pack, name: ' ' }), { code: 'name' }],
    ['a name with a slash', text({ ...pack, name: 'a/b' }), { code: 'name' }],
    ['a field more', text({ ...pack, url: 'x' }), { code: 'unknown', value: 'url' }],
    [
      'a prototype',
      '{"__proto__":{},"kirinukiPack":1,"name":"a","entries":[]}',
      { code: 'unknown' },
    ],
    ['no entries', text({ ...pack, entries: [] }), { code: 'entries' }],
    ['entries by key', text({ ...pack, entries: { 0: official } }), { code: 'entries' }],
    ['too many', text({ ...pack, entries: Array(MOST_ENTRIES + 1).fill(0) }), { code: 'many' }],
    ['too long', ' '.repeat(LARGEST_PACK + 1), { code: 'large' }],
    [
      'an id twice',
      text({ ...pack, entries: [official, term, official] }),
      { code: 'twice', value: '3' },
    ],
    [
      'one wrong entry',
      text({ ...pack, entries: [official, { ...term, date: 'soon' }] }),
      { code: 'entry', value: '2', fault: { field: 'date', code: 'day', value: 'soon' } },
    ],
    [
      'a prototype in an entry',
      text({ ...pack, entries: [official] }).replace(
        '"kind"',
        '"__proto__":{"kind":"term"},"kind"',
      ),
      { code: 'entry', fault: { field: 'kind', code: 'unknown', value: '__proto__' } },
    ],
    [
      'a constructor among the names',
      text({ ...pack, entries: [{ ...term, names: { constructor: ['Format'] } }] }),
      { code: 'entry', fault: { field: 'names', code: 'language', value: 'constructor' } },
    ],
  ];
  test.each(FAULTY)('%s', (_, file, fault) => {
    expect(readPack(file)).toEqual({ fault: expect.objectContaining(fault) });
  });

  test('what is written is read again as it was', () => {
    const entries = entriesOf(text(pack));
    const written = writePack('Harbour desk', entries);
    expect(entriesOf(written).map(contentOf).sort()).toEqual(entries.map(contentOf).sort());
    expect(matchesSchema(JSON.parse(written))).toBe(true);
  });

  test('any value in any place: an answer, never an exception, and what is taken is sound', () => {
    const places = ['name', 'kirinukiPack', 'entries', 'country', 'names', 'offices', 'note', 'id'];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 4 }), (place, value) => {
        const inEntry = !(place in pack);
        const changed = inEntry
          ? { ...pack, entries: [{ ...official, [place]: value }] }
          : { ...pack, [place]: value };
        const read = readPack(JSON.stringify(changed));
        if ('fault' in read) return read.fault.code.length > 0;
        return matchesSchema(JSON.parse(writePack(read.pack.name, read.pack.entries)));
      }),
      { numRuns: 500 },
    );
  });

  test('any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (file) => 'fault' in readPack(file)));
  });
});
