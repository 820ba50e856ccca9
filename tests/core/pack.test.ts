import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Article } from '../../lib/core/article';
import { createGazetteer, type Facts, type PackLanguage } from '../../lib/core/gazetteer';
import { attachGazetteer, packGazetteer, packLanguages } from '../../lib/core/gazetteer-pack';
import { attachMatchers } from '../../lib/core/matcher-source';
import { findMentions } from '../../lib/core/mentions';
import { packForms, viewForms } from '../../lib/core/pack';
import { openPack, packFile } from '../../lib/core/pack-file';
import { readArticle } from '../../lib/core/read';
import { loadKnowledge, openKnowledge } from '../../lib/data/knowledge';
import { buildPacks, packPath } from '../../lib/data/packs';
import { titles } from '../../lib/data/titles';
import { officials, territories } from './facts';

const facts: Facts = { officials, territories, titles, asOf: '2026-01-01' };
const agreements: Facts['agreements'] = [
  {
    id: 'declaration',
    kind: 'declaration',
    name: 'A Declaration',
    parties: ['JP', 'SU'],
    names: { en: ['Declaration', 'Accord'] },
    summary: '',
    sources: [],
    verified: true,
  },
];
const fingerprint = 7;

function smallPack(): ArrayBuffer {
  const names = packForms(
    [
      ['kishida', 0],
      ['岸田', 0],
      ['lavrov', 1],
    ],
    2,
  );
  return packFile(
    new Map([
      ['names', names],
      ['places', packForms([['etorofu', 0]], 1)],
    ]),
    fingerprint,
  );
}

describe('a pack', () => {
  it.each<[PackLanguage, string]>([
    ['en', 'Prime Minister Fumio Kishida spoke of the Northern Territories, Lavrov of Iturup.'],
    ['ja', '岸田文雄首相は北方領土について、ラブロフ外相は択捉島について述べた。'],
    ['ko', '기시다 후미오 총리는 북방영토에 대해 말했다.'],
    ['ru', 'Премьер-министр Фумио Кисида говорил о северных территориях, Лавров об Итурупе.'],
    ['zh', '日本首相岸田文雄谈到北方领土，拉夫罗夫谈到择捉岛。'],
  ])('recognises what an index built from the facts does: %s', (language, text) => {
    const source = attachGazetteer(facts, packGazetteer(facts, language));
    const article = {
      url: '',
      title: '',
      text,
      language: packLanguages[language],
      published: '2022-05-01',
    };
    const packed = findMentions(
      article,
      createGazetteer(facts, () => source),
      '2026-01-01',
    );
    expect(packed.length).toBeGreaterThan(0);
    expect(packed).toEqual(findMentions(article, createGazetteer(facts), '2026-01-01'));
  });

  it('of other facts is refused', () => {
    const pack = packGazetteer(facts, 'en');
    expect(() => attachGazetteer({ ...facts, officials: officials.slice(1) }, pack)).toThrow(
      'other facts',
    );
  });

  it.each<[string, (facts: Facts) => void]>([
    ['the designations of a place', ({ territories: [one] }) => swap(one?.designations)],
    ['the names of a person', ({ officials: [one] }) => swap(one?.names)],
    ['the forms of an agreement', ({ agreements: [one] = [] }) => swap(one?.names.en)],
    ['the words of a title', ({ titles }) => swap(titles.en?.deputy)],
    [
      'the parts of a name',
      ({ officials: [one] }) => {
        const [name] = one?.names ?? [];
        if (name) Object.assign(name, { family: name.given, given: name.family });
      },
    ],
    [
      'whose name a designation is',
      ({ territories: [one] }) => one?.designations[0]?.usedBy.splice(0, 1, 'CN'),
    ],
    [
      'a trap',
      ({ territories: all }) => {
        const trap = all.flatMap(({ traps = [] }) => traps)[0];
        if (trap) trap.text += 's';
      },
    ],
  ])('of facts as many as these, where %s changed, is refused', (_, change) => {
    const before: Facts = { ...facts, agreements };
    const pack = packGazetteer(before, 'en');
    const after: Facts = structuredClone(before);
    expect(() => attachGazetteer(after, pack)).not.toThrow();
    const changed = structuredClone(before);
    change(changed);
    expect(changed).not.toEqual(before);
    expect(() => attachGazetteer(changed, pack)).toThrow('other facts');
  });

  it.each([
    ['lacks a list', new Map(), 'the pack has nothing for the 2 of places'],
    [
      'has a list of another length',
      new Map([['places', viewForms(packForms([['etorofu', 0]], 1).buffer, 0)]]),
      'the pack has 1 records for the 2 of places',
    ],
  ])('that %s is not searched in its stead', (_, blocks, why) => {
    const source = attachMatchers(blocks);
    expect(() => source('places', ['etorofu', 'kunashiri'], (one) => [one])).toThrow(why);
  });

  it.each<[string, (words: Uint32Array) => void, string]>([
    ['that is something else', (words) => words.set([0x504b0304], 0), 'no pack'],
    ['of another layout', (words) => words.set([99], 1), 'layout 99'],
    ['with a changed form', (words) => words.set([0xffff_ffff], words.length - 1), 'places'],
  ])('%s is refused, and why is said', (_, change, why) => {
    const pack = smallPack();
    expect(openPack(pack, fingerprint).size).toBe(2);
    change(new Uint32Array(pack));
    expect(() => openPack(pack, fingerprint)).toThrow(why);
  });

  it('cut off anywhere is refused', () => {
    const pack = smallPack();
    for (let length = 0; length < pack.byteLength; length++)
      expect(() => openPack(pack.slice(0, length), fingerprint)).toThrow(/cut off/);
  });

  it('with any one bit turned is refused', () => {
    const bits = smallPack().byteLength * 8;
    fc.assert(
      fc.property(fc.nat({ max: bits - 1 }), (bit) => {
        const pack = smallPack();
        const bytes = new Uint8Array(pack);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => openPack(pack, fingerprint)).toThrow();
      }),
      { numRuns: 1_000 },
    );
  });

  it('holds no form of a record that is not there', () => {
    expect(() => packForms([['kishida', 2]], 2)).toThrow('"kishida" names record 2 of 2');
  });
});

describe('knowledge with packs', () => {
  const packs = buildPacks();
  const article: Article = {
    url: '',
    title: '',
    text: 'Prime Minister Fumio Kishida spoke of Takeshima, Lavrov of Iturup.',
    language: 'en',
    published: '2022-05-01',
  };
  const today = '2026-01-01';
  const read = async (pack: (path: string) => ArrayBuffer | undefined) => {
    const told: string[] = [];
    const open = openKnowledge(
      async (path) => pack(path) ?? Promise.reject(new Error('there is no such file')),
      (trouble) => told.push(trouble),
    );
    return { reading: readArticle(article, await open(['en', 'ja']), today), told };
  };
  const expected = readArticle(article, loadKnowledge(), today);

  it('uses those of its own build without a word', async () => {
    expect(await read((path) => packs.get(path))).toEqual({ reading: expected, told: [] });
  });

  it.each<[string, (path: string) => ArrayBuffer | undefined, RegExp]>([
    ['is missing', () => undefined, /^packs\/en.bin is not used: there is no such file$/],
    ['is of other facts', () => packGazetteer(facts, 'en'), /other facts$/],
    ['is of another language', () => packs.get(packPath('ko')), /records for the \d+ of families$/],
  ])('says which is not, and reads the same, where one %s', async (_, pack, why) => {
    const { reading, told } = await read((path) =>
      path === packPath('en') ? pack(path) : packs.get(path),
    );
    expect(reading).toEqual(expected);
    expect(told).toEqual([expect.stringMatching(why)]);
  });

  it('takes the digest the build left for that of its facts', async () => {
    vi.stubGlobal('FACTS_DIGEST', 7);
    const { told } = await read((path) => packs.get(path));
    vi.unstubAllGlobals();
    expect(told).toHaveLength(2);
  });
});

function swap(list: unknown[] | undefined): void {
  list?.reverse();
}
