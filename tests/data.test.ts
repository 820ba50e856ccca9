import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Official } from '../lib/core/entity';
import { agreements, asOf, nameTraps, officials, territories } from '../lib/data/index';
import { outlets } from '../lib/data/outlet-list';
import {
  day,
  faults,
  filesIn,
  flag,
  isDate,
  languages,
  like,
  list,
  oneOf,
  party,
  readFile,
  repeated,
  text,
} from './data-shape';

// The facts are JSON that the compiler believes. Here they have to deserve it.

const officeKinds = [
  ...['head_of_state', 'head_of_government', 'foreign_minister', 'defense_minister'],
  ...['chief_cabinet_secretary', 'minister', 'deputy_minister', 'ambassador', 'spokesperson'],
  ...['national_security_adviser', 'commission_president', 'council_president'],
  ...['high_representative', 'secretary_general', 'senior_official'],
];

/** Posts that one person holds at a time; the others have several seats (deputies, ambassadors). */
const oneSeat = new Set([
  ...['head_of_state', 'head_of_government', 'foreign_minister', 'defense_minister'],
  ...['chief_cabinet_secretary', 'economy_trade_minister', 'state_minister_northern_territories'],
  ...['national_security_adviser', 'commission_president', 'council_president'],
  ...['high_representative', 'secretary_general', 'director_general', 'party_leader'],
]);

/** Two people in one seat that are no mistake of ours, and why. */
const sharedSeats: Record<string, string> = {
  'VN defense_minister: vn.pham-van-tra & vn.phung-quang-thanh':
    'the source has the day of either vote, the successor one day earlier',
};

/** Dates of unlike exactness compare only as far as both are exact. */
function isBefore(a: string, b: string): boolean {
  const exactness = Math.min(a.length, b.length);
  return a.slice(0, exactness) < b.slice(0, exactness);
}

describe('officials', () => {
  it('are in a file of their country, sorted by id, each file with its day', () => {
    for (const file of filesIn('officials')) {
      const content = readFile('officials', file);
      expect(`${content.country}.json`).toBe(file);
      expect(content.asOf, file).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const ids = content.officials.map((official: Official) => official.id);
      expect(ids, file).toEqual([...ids].sort());
      for (const official of content.officials) {
        expect(official.country, official.id).toBe(content.country);
        expect(official.id).toMatch(new RegExp(`^${content.country.toLowerCase()}\\.[a-z0-9-]+$`));
      }
    }
    expect(isDate(asOf)).toBe(true);
  });

  it('have ids of their own', () => {
    expect(repeated(officials.map((official) => official.id))).toEqual([]);
  });

  it('have the shape that core relies on', () => {
    const found = officials.flatMap((official) => [
      ...faults(
        official,
        {
          id: text,
          name: text,
          country: party,
          names: list(() => true, 1),
          offices: list(() => true, 1),
        },
        { wikidata: like(/^Q\d+$/), died: day, examples: list(text, 1) },
      ).map((fault) => `${official.id}: ${fault}`),
      ...official.names.flatMap((name) =>
        faults(
          name,
          { lang: oneOf(...languages), given: text },
          { family: text, patronymic: text, byRule: flag },
        ).map((fault) => `${official.id}, a name: ${fault}`),
      ),
      ...official.offices.flatMap((office) =>
        faults(
          office,
          {
            kind: oneOf(...officeKinds),
            post: like(/^[a-z_]+$/),
            title: text,
            country: party,
            from: day,
            sources: list(text, 1),
            verified: flag,
          },
          { to: day, acting: flag, note: text },
        ).map((fault) => `${official.id}, ${office.post}: ${fault}`),
      ),
    ]);
    expect(found).toEqual([]);
  });

  it('have a name in English, and no name twice', () => {
    for (const { id, names } of officials) {
      expect(
        names.some((name) => name.lang === 'en'),
        id,
      ).toBe(true);
      const said = names.map((name) => `${name.lang} ${name.family ?? ''} ${name.given}`);
      expect(repeated(said), id).toEqual([]);
    }
  });

  it('begin each office before they leave it, in order, and while alive', () => {
    for (const { id, offices, died } of officials) {
      for (const { post, from, to } of offices) {
        if (to !== undefined) expect(isBefore(to, from), `${id}, ${post}`).toBe(false);
        if (died !== undefined) expect(isBefore(died, to ?? '9999'), `${id}, ${post}`).toBe(false);
      }
      const starts = offices.map((office) => office.from);
      expect(starts, id).toEqual([...starts].sort());
    }
  });

  it('do not sit two in one seat, unless one is acting', () => {
    const terms = officials.flatMap(({ id, offices }) =>
      offices
        .filter(({ post, acting }) => oneSeat.has(post) && !acting)
        .map((office) => ({ id, ...office })),
    );
    const clashes = terms.flatMap((one) =>
      terms
        .filter(
          (other) =>
            one.id !== other.id &&
            one.post === other.post &&
            one.country === other.country &&
            (one.from < other.from || (one.from === other.from && one.id < other.id)) &&
            isBefore(other.from, one.to ?? '9999'),
        )
        .map((other) => `${one.country} ${one.post}: ${one.id} & ${other.id}`),
    );
    expect(clashes.filter((clash) => !(clash in sharedSeats))).toEqual([]);
    expect(Object.keys(sharedSeats).filter((clash) => !clashes.includes(clash))).toEqual([]);
  });

  it('say of a term that rests on nothing published that it is unverified', () => {
    const claims = officials.flatMap(({ id, offices }) =>
      offices
        .filter(
          (office) => office.verified && office.sources.every((source) => source === 'unpublished'),
        )
        .map((office) => `${id}, ${office.post}`),
    );
    expect(claims).toEqual([]);
  });
});

describe('name traps', () => {
  it('have the shape that core relies on and at least one word beside the name', () => {
    const found = nameTraps.flatMap((trap) =>
      faults(
        trap,
        { form: text, lang: oneOf(...languages), why: text },
        { before: list(text, 1), after: list(text, 1) },
      ).map((fault) => `${trap.lang} ${trap.form}: ${fault}`),
    );
    expect(found).toEqual([]);
    expect(nameTraps.filter(({ before, after }) => !before && !after)).toEqual([]);
    expect(repeated(nameTraps.map(({ lang, form }) => `${lang} ${form}`))).toEqual([]);
  });

  it('are about names that an official bears', () => {
    const borne = new Set(
      officials.flatMap(({ names }) =>
        names.flatMap(({ lang, family = '', given }) =>
          [family, given, family + given, `${given} ${family}`, `${family} ${given}`].map(
            (form) => `${lang} ${form}`,
          ),
        ),
      ),
    );
    // Russian puts the genitive of his name and a woman's surname into the same letters.
    const inflected = ['ru Лаврова'];
    const idle = nameTraps
      .map(({ lang, form }) => `${lang} ${form}`)
      .filter((form) => !borne.has(form));
    expect(idle).toEqual(inflected);
  });
});

describe('the lists of files', () => {
  const sourceOf = (file: string) =>
    readFileSync(new URL(`../lib/data/${file}`, import.meta.url), 'utf8');

  it.each(['officials', 'territories', 'outlets'])('%s.ts has every file of its folder', (name) => {
    const source = sourceOf(`${name}.ts`);
    for (const data of filesIn(name)) expect(source).toContain(`from './${name}/${data}'`);
  });

  it('says what every field means in the README', () => {
    const readme = sourceOf('README.md');
    const records: object[] = [
      ...officials,
      ...officials.flatMap(({ names, offices }) => [...names, ...offices]),
      ...territories,
      ...territories.flatMap(({ designations, traps = [] }) => [...designations, ...traps]),
      ...nameTraps,
      ...agreements,
      ...outlets,
    ];
    const fields = new Set(records.flatMap((record) => Object.keys(record)));
    expect([...fields].filter((field) => !readme.includes(`\`${field}\``))).toEqual([]);
  });
});
