import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../lib/core/article';
import { checkFacts, refuseFaultyFacts } from '../../lib/core/facts-check';
import { createGazetteer, type Facts } from '../../lib/core/gazetteer';
import { packGazetteer } from '../../lib/core/gazetteer-pack';
import { findMentions } from '../../lib/core/mentions';
import { facts as shipped } from '../../lib/data/facts';
import { officials, territories } from './facts';

const agreements: Facts['agreements'] = [
  {
    id: 'declaration',
    kind: 'declaration',
    name: 'A Declaration',
    date: '1956-10-19',
    parties: ['JP', 'SU'],
    names: { en: ['Declaration'] },
    summary: '',
    sources: [],
    verified: true,
  },
];

/** Sound facts with something changed in a copy. */
function damaged(change: (facts: ReturnType<typeof copy>) => void): Facts {
  const facts = copy();
  change(facts);
  return facts as unknown as Facts;
}

const nameTraps: Facts['nameTraps'] = [
  { form: 'Aso', lang: 'en', before: ['Mount'], why: 'a volcano' },
];

const noWords = {
  ...{ places: {}, bodies: {}, fields: {}, deputy: [], former: [], plain: [], honorifics: [] },
  ...{ notState: [], notNames: [], givenNames: [], familyNames: [], particles: [] },
};
const titles: Facts['titles'] = {
  en: {
    ...noWords,
    ranks: [{ kind: 'foreign_minister', needs: 'own', texts: ['foreign minister'] }],
    places: { JP: ['japan', 'japanese'] },
    nicknames: [['bill', 'william']],
  },
  ja: {
    ...noWords,
    ranks: [{ kind: 'foreign_minister', needs: 'own', texts: ['外相'] }],
    bodies: { JP: ['外務省'] },
    foreignFamilies: { KR: ['金'] },
    transliteration: '阿',
  },
};

// Loosely typed: what is tested are facts the compiler would not let pass.
function copy(): Record<
  'officials' | 'territories' | 'agreements' | 'nameTraps',
  Record<string, unknown>[]
> & { titles: Record<string, Record<string, unknown>> } {
  const facts = { officials, territories, agreements, nameTraps, titles, asOf: '2026-01-01' };
  return JSON.parse(JSON.stringify(facts));
}

/** Sound facts with the first office, name or designation of the first record changed in a copy. */
const withFirst = (list: 'offices' | 'names' | 'designations', change: Record<string, unknown>) =>
  damaged((facts) => {
    const [record] = list === 'designations' ? facts.territories : facts.officials;
    const [one] = (record?.[list] ?? []) as Record<string, unknown>[];
    Object.assign(one ?? {}, change);
  });

const first = officials[0]?.id;

describe('facts that are not sound are refused, and the record is named', () => {
  it('sound ones are not', () => {
    expect(checkFacts(damaged(() => {}))).toEqual([]);
    expect(() => refuseFaultyFacts(shipped)).not.toThrow();
  });

  it.each<[string, (facts: ReturnType<typeof copy>) => void, string]>([
    [
      'an empty name',
      (facts) => Object.assign(facts.officials[0] ?? {}, { name: ' ' }),
      `official ${first}: the name is empty`,
    ],
    ['no id', (facts) => delete facts.officials[2]?.id, 'official number 2: it has no id'],
    [
      'an id that is there twice',
      (facts) => facts.officials.push(facts.officials[0] ?? {}),
      `official ${first}: the id is there twice`,
    ],
    [
      'a day that no calendar has',
      (facts) =>
        Object.assign(facts.officials[0] ?? {}, {
          offices: [{ title: 'Minister', from: '2023-02-29' }],
        }),
      `official ${first}: office "Minister" begins on 2023-02-29, which is no day`,
    ],
    [
      'an office that ends before it begins',
      (facts) =>
        Object.assign(facts.officials[0] ?? {}, {
          offices: [{ title: 'Minister', from: '2023-05', to: '2022' }],
        }),
      `official ${first}: office "Minister" ends (2022) before it begins (2023-05)`,
    ],
    [
      'a name without its given part',
      (facts) =>
        Object.assign(facts.officials[0] ?? {}, { names: [{ lang: 'ja', family: '岸田' }] }),
      `official ${first}: a name (ja) has no given part`,
    ],
    [
      'a record that is none',
      (facts) => facts.territories.splice(0, 1, null as unknown as Record<string, unknown>),
      'territory number 0: it has no id',
    ],
    [
      'an agreement without a date that is one',
      (facts) => Object.assign(facts.agreements[0] ?? {}, { date: 'autumn' }),
      'agreement declaration: its date is autumn, which is no day',
    ],
    [
      'a list that is missing',
      (facts) => Object.assign(facts, { territories: undefined }),
      'territory: there is no list of them',
    ],
  ])('%s', (_, change, fault) => {
    const facts = damaged(change);
    expect(checkFacts(facts)).toContain(fault);
    expect(() => refuseFaultyFacts(facts)).toThrow(fault);
  });

  it.each<[string, Facts, string]>([
    [
      'company that is no list',
      withFirst('designations', { needs: 'Japan' }),
      'territory senkaku: designation "Senkaku Islands": the needs is Japan',
    ],
    [
      'a designation of which nobody knows whose it is',
      withFirst('designations', { usedBy: undefined }),
      'territory senkaku: designation "Senkaku Islands": the usedBy is missing',
    ],
    [
      'an office without a kind',
      withFirst('offices', { kind: undefined }),
      `official ${first}: office "foreign_minister": the kind is missing`,
    ],
    [
      'an office of a kind nobody heard of',
      withFirst('offices', { kind: 'wizard' }),
      `official ${first}: office "foreign_minister": the kind is wizard`,
    ],
    [
      'an office without a post',
      withFirst('offices', { post: '' }),
      `official ${first}: office "foreign_minister": the post is empty`,
    ],
    [
      'an office of no country',
      withFirst('offices', { country: 7 }),
      `official ${first}: office "foreign_minister": the country is 7`,
    ],
    [
      'an agreement nobody made',
      damaged((facts) => delete facts.agreements[0]?.parties),
      'agreement declaration: the parties is missing',
    ],
    [
      'a language that is none',
      withFirst('names', { lang: 'xx' }),
      `official ${first}: a name (xx): the lang is xx`,
    ],
    [
      'a trap that is no text',
      damaged((facts) => facts.nameTraps.splice(0, 1, { form: 5 })),
      'name trap "5": the form is 5',
    ],
    [
      'titles without their ranks',
      damaged((facts) => delete facts.titles.ja?.ranks),
      'titles (ja): the ranks is missing',
    ],
    ['no facts at all', null as unknown as Facts, 'the facts are no record'],
  ])('%s', (_, facts, fault) => {
    expect(checkFacts(facts)).toContain(fault);
    expect(() => refuseFaultyFacts(facts)).toThrow(fault);
  });

  it('and those in which nothing is found are read and packed without a word', () => {
    const articles = texts.map(([language, text]) => ({ ...article, language, text }));
    const use = (facts: Facts) => {
      const gazetteer = createGazetteer(facts);
      for (const one of articles) findMentions(one, gazetteer, '2026-01-01');
      for (const language of ['en', 'ja', 'zh'] as const) packGazetteer(facts, language);
    };
    const sound = damaged(() => {});
    use(sound);
    const places = placesIn(sound);
    const junk = fc.constantFrom(undefined, null, '', ' ', 'x', 5, true, [], {}, [5], [null], 'ja');
    let passed = 0;
    fc.assert(
      fc.property(fc.nat({ max: places.length - 1 }), junk, (place, value) => {
        const facts = damaged((copied) => put(copied, places[place] ?? [], value));
        if (checkFacts(facts).length > 0) return;
        passed++;
        use(facts);
      }),
      { numRuns: 1_500 },
    );
    expect(passed).toBeGreaterThan(20);
  });
});

const article = { url: '', title: '', published: '2022-05-01' };
const texts: [Language, string][] = [
  [
    'en',
    'Japanese Foreign Minister Hayashi and Fumio Kishida spoke of the Declaration, Senkaku and Diaoyu, Aso of Mount Aso.',
  ],
  ['ja', '外務省の林芳正外相は岸田文雄氏と国後について述べた。帰国後、ラブロフ外相も。'],
  ['ru', 'Лавров и Путин говорили об Итурупе и Южных Курилах.'],
  ['zh-Hans', '岸田文雄与拉夫罗夫会谈。'],
];

/** Every place in facts, as the keys that lead there. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]));
  return path.length === 0 ? inside : [path, ...inside];
}

function put(value: unknown, [key = '', ...rest]: string[], one: unknown): void {
  const record = value as Record<string, unknown>;
  if (rest.length > 0) put(record[key], rest, one);
  else record[key] = one;
}
