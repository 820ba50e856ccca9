import { describe, expect, it } from 'vitest';
import { agreements, territories } from '../lib/data/index';
import { outletHosts, outletOf } from '../lib/data/outlet-hosts';
import { outlets } from '../lib/data/outlet-list';
import {
  type Check,
  day,
  faults,
  filesIn,
  flag,
  languages,
  like,
  list,
  oneOf,
  party,
  readFile,
  repeated,
  text,
} from './data-shape';

describe('territories', () => {
  it('are each in the file of their id', () => {
    expect(filesIn('territories')).toEqual(territories.map(({ id }) => `${id}.json`).sort());
  });

  it('have the shape that core relies on', () => {
    const found = territories.flatMap((territory) => [
      ...faults(
        territory,
        {
          id: like(/^[a-z-]+$/),
          kind: oneOf('territory', 'sea', 'naming', 'context'),
          claimants: list(party, 1),
          designations: list(() => true, 1),
          summary: text,
          sources: list(text, 1),
          verified: flag,
        },
        {
          partOf: oneOf(...territories.map(({ id }) => id)),
          administeredBy: party,
          traps: list(() => true, 1),
          examples: list(text, 1),
        },
      ).map((fault) => `${territory.id}: ${fault}`),
      ...territory.designations.flatMap((designation) =>
        faults(
          designation,
          { text, lang: oneOf(...languages), usedBy: list(party) },
          { shown: flag, note: text, needs: list(text, 1) },
        ).map((fault) => `${territory.id}, ${designation.text}: ${fault}`),
      ),
      ...(territory.traps ?? []).flatMap((trap) =>
        faults(trap, { text, lang: oneOf(...languages), why: text }, {}).map(
          (fault) => `${territory.id}, ${trap.text}: ${fault}`,
        ),
      ),
    ]);
    expect(found).toEqual([]);
  });

  it('name each designation once in a language, and only claimants as its users', () => {
    for (const { id, designations, claimants } of territories) {
      const said = designations.map(({ lang, text }) => `${lang} ${text.toLowerCase()}`);
      expect(repeated(said), id).toEqual([]);
      // A user need not claim: Japan has a name for Sakhalin, China one for the reef Okinotorishima.
      if (id === 'sakhalin' || id === 'okinotorishima' || id === 'tsushima') continue;
      const users = designations.flatMap(({ usedBy }) => usedBy);
      expect(
        users.filter((user) => !claimants.includes(user)),
        id,
      ).toEqual([]);
    }
  });

  it('show at most one designation a claimant and language', () => {
    for (const { id, designations } of territories) {
      const shown = designations
        .filter((designation) => designation.shown)
        .map(({ lang, usedBy }) => `${lang} ${usedBy.join('+')}`);
      expect(repeated(shown), id).toEqual([]);
      expect(shown.length, id).toBeGreaterThan(0);
    }
  });

  it('set the names of both sides of a dispute side by side in English', () => {
    const sides = (id: string) =>
      territories
        .find((territory) => territory.id === id)
        ?.designations.filter(({ lang, shown }) => lang === 'en' && shown)
        .flatMap(({ usedBy }) => usedBy)
        .sort();
    expect(sides('southern-kurils')).toEqual(['JP', 'RU']);
    expect(sides('senkaku')).toEqual(['CN', 'JP', 'TW']);
    expect(sides('takeshima')).toEqual(['JP', 'KR']);
    expect(sides('sea-of-japan')).toEqual(['JP', 'KP', 'KR']);
  });

  it('keep only traps that a designation could fall into', () => {
    const idle = territories.flatMap(({ id, traps = [], designations }) =>
      traps
        .filter(({ text, lang }) => {
          const stem = (word: string) => (lang === 'ru' ? word.slice(0, 5) : word).toLowerCase();
          return !designations.some(
            (designation) =>
              designation.lang === lang && text.toLowerCase().includes(stem(designation.text)),
          );
        })
        .map(({ text }) => `${id}: ${text}`),
    );
    expect(idle).toEqual([]);
  });
});

describe('agreements', () => {
  it('have the shape a card relies on, sorted, each once', () => {
    const found = agreements.flatMap((agreement) =>
      faults(
        agreement,
        {
          id: like(/^[a-z0-9-]+$/),
          kind: like(/^[a-z]+$/),
          name: text,
          parties: list(party, 1),
          names: (names) =>
            Object.entries(names as object).every(
              ([lang, forms]) => languages.includes(lang) && list(text, 1)(forms),
            ),
          summary: text,
          sources: list(text, 1),
          verified: flag,
        },
        {
          date: day,
          caution: text,
          needs: (needs) => Object.values(needs as object).every((words) => list(text, 1)(words)),
          examples: list(text, 1),
        },
      ).map((fault) => `${agreement.id}: ${fault}`),
    );
    expect(found).toEqual([]);
    const ids = agreements.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('say each name once in a language', () => {
    const twice = agreements.flatMap(({ id, names }) =>
      Object.values(names).flatMap((forms) => repeated(forms).map((form) => `${id}: ${form}`)),
    );
    expect(twice).toEqual([]);
  });

  it('need company only for names they have', () => {
    const idle = agreements.flatMap(({ id, names, needs = {} }) => {
      const forms = new Set(Object.values(names).flat());
      return Object.keys(needs)
        .filter((form) => !forms.has(form))
        .map((form) => `${id}: ${form}`);
    });
    expect(idle).toEqual([]);
  });
});

describe('outlets', () => {
  it('are in a file of their country, sorted by id', () => {
    for (const file of filesIn('outlets')) {
      const content = readFile('outlets', file);
      expect(`${content.country}.json`).toBe(file);
      const ids = content.outlets.map(({ id }: { id: string }) => id);
      expect(ids, file).toEqual([...new Set(ids)].sort());
      for (const outlet of content.outlets) expect(outlet.country, outlet.id).toBe(content.country);
    }
  });

  it('have the shape that core relies on, and a zone that exists', () => {
    const zone: Check = (value) => {
      try {
        return text(value) && new Intl.DateTimeFormat('en', { timeZone: String(value) }) !== null;
      } catch {
        return false;
      }
    };
    const found = outlets.flatMap((outlet) =>
      faults(
        outlet,
        {
          id: like(/^[a-z0-9-]+$/),
          name: text,
          hosts: list(like(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/), 1),
          country: like(/^[A-Z]{2}$/),
          languages: list(like(/^[a-z]{2}$/), 1),
          zone,
        },
        { names: list(text, 1), ownership: () => true },
      ).map((fault) => `${outlet.id}: ${fault}`),
    );
    expect(found).toEqual([]);
  });

  it('say of whoever owns them what kind of owner it is, who, and where to check it', () => {
    const address: Check = (value) =>
      text(value) && URL.canParse(String(value)) && new URL(String(value)).href === value;
    const found = outlets.flatMap(({ id, ownership }) =>
      ownership
        ? faults(
            ownership,
            {
              kind: oneOf('state', 'public', 'private'),
              owner: text,
              source: (value) => like(/^https?:\/\//)(value) && address(value),
            },
            { verified: (value) => value === true },
          ).map((fault) => `${id}: ${fault}`)
        : [],
    );
    expect(found).toEqual([]);
  });

  it('are many, from every side, most with an owner', () => {
    expect(outlets.length).toBeGreaterThanOrEqual(240);
    const least = { JP: 50, RU: 30, CN: 20, TW: 10, KR: 25, KP: 3, HK: 8, US: 35, GB: 10, BE: 6 };
    for (const [country, number] of Object.entries(least)) {
      const there = outlets.filter((outlet) => outlet.country === country);
      expect(there.length, country).toBeGreaterThanOrEqual(number);
    }
    const owned = outlets.filter(({ ownership }) => ownership);
    expect(owned.length / outlets.length).toBeGreaterThan(0.8);
  });

  it('share no id and no host, and list no host their own wider host already covers', () => {
    expect(repeated(outlets.map(({ id }) => id))).toEqual([]);
    expect(repeated(outlets.flatMap(({ hosts }) => hosts))).toEqual([]);
    for (const { id, hosts } of outlets) {
      expect(
        hosts.filter((host) => hosts.some((other) => host.endsWith(`.${other}`))),
        id,
      ).toEqual([]);
    }
  });

  it('bear each name once, in one spelling', () => {
    const twice = outlets.flatMap(({ id, name, names = [] }) =>
      repeated([name, ...names]).map((said) => `${id}: ${said}`),
    );
    expect(twice).toEqual([]);
  });

  it('own no host under which anybody else has a page', () => {
    const shared = /^((co|com|or|go|gov|ac|ne|net|org)\.[a-z]{2}|(github|blogspot|wordpress)\..*)$/;
    const hosts = outlets.flatMap((outlet) => outlet.hosts);
    // The British government's site is at www.gov.uk, and so has the host of all its offices.
    expect(hosts.filter((host) => shared.test(host))).toEqual(['gov.uk']);
  });
});

describe('the outlet of a host', () => {
  it.each([
    ['www.asahi.com', 'The Asahi Shimbun', 'Asia/Tokyo'],
    ['DIGITAL.asahi.com', 'The Asahi Shimbun', 'Asia/Tokyo'],
    ['asia.nikkei.com', 'Nikkei Asia', 'Asia/Tokyo'],
    ['www.nikkei.com', 'Nikkei', 'Asia/Tokyo'],
    ['japannews.yomiuri.co.jp', 'The Japan News', 'Asia/Tokyo'],
    ['tokyo.mid.ru', 'Embassy of Russia in Japan', 'Asia/Tokyo'],
    ['www.mid.ru', 'Ministry of Foreign Affairs of Russia', 'Europe/Moscow'],
    ['jp.usembassy.gov', 'U.S. Embassy in Japan', 'Asia/Tokyo'],
    ['press.un.org', 'United Nations', 'America/New_York'],
    ['news.un.org', 'UN News', 'America/New_York'],
  ])('%s is that of %s', (host, name, zone) => {
    expect(outletOf(host)).toMatchObject({ name, zone });
  });

  it('tells its country and languages, by which dates are read', () => {
    expect(outletOf('www.theguardian.com')).toEqual({
      name: 'The Guardian',
      country: 'GB',
      zone: 'Europe/London',
      languages: ['en'],
    });
  });

  it('is known for every host of every outlet, as the list has it', () => {
    const wrong = outlets.flatMap(({ name, zone, country, languages, hosts }) =>
      hosts.filter((host) => {
        const found = JSON.stringify(outletOf(`www.${host}`));
        return found !== JSON.stringify({ name, country, zone, languages });
      }),
    );
    expect(wrong).toEqual([]);
    expect(outletHosts).toEqual(outlets.flatMap(({ hosts }) => hosts));
  });

  it.each(['asahi.example', 'notasahi.com', 'com', 'localhost', '', '...', '192.0.2.1'])(
    '“%s” is nobody’s',
    (host) => {
      expect(outletOf(host)).toBeUndefined();
    },
  );
});
