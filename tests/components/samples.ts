import type { ClippingRow } from '../../lib/core/clipping';
import type { Correction } from '../../lib/core/correction';
import type { Agreement, Office, Official, Territory } from '../../lib/core/entity';
import type {
  AgreementMention,
  OfficialMention,
  TerritoryMention,
  UnresolvedMention,
} from '../../lib/core/mention';
import type { ReadArticle, Reading } from '../../lib/core/reading';

/** Invented people of a real country, so that no test says anything of a living person. */
export function office(values: Partial<Office> = {}): Office {
  return {
    kind: 'foreign_minister',
    post: 'foreign_minister',
    title: 'Minister for Foreign Affairs of Japan',
    country: 'JP',
    from: '2017-08-03',
    to: '2019-09-11',
    sources: ['invented'],
    verified: true,
    ...values,
  };
}

export const minister: Official = {
  id: 'jp.aoba-rin',
  name: 'Rin Aoba',
  country: 'JP',
  names: [
    { lang: 'en', family: 'Aoba', given: 'Rin' },
    { lang: 'ja', family: '青葉', given: '凛' },
    { lang: 'ru', family: 'Аоба', given: 'Рин', byRule: true },
  ],
  offices: [office()],
};

export function official(values: Partial<OfficialMention> = {}): OfficialMention {
  return {
    kind: 'official',
    field: 'text',
    start: 0,
    end: 8,
    surface: 'Rin Aoba',
    entity: minister.id,
    name: minister.name,
    country: 'JP',
    office: 'foreign_minister',
    title: office().title,
    held: [office()],
    ...values,
  };
}

export const islands: Territory = {
  id: 'southern-kurils',
  kind: 'territory',
  claimants: ['JP', 'RU'],
  administeredBy: 'RU',
  designations: [
    { text: 'Northern Territories', lang: 'en', usedBy: ['JP'], shown: true },
    { text: 'Southern Kurils', lang: 'en', usedBy: ['RU'], shown: true },
    { text: 'South Kurils', lang: 'en', usedBy: ['RU'] },
    { text: '北方領土', lang: 'ja', usedBy: ['JP'], shown: true },
    { text: 'Южные Курилы', lang: 'ru', usedBy: ['RU'], shown: true },
    { text: '북방영토', lang: 'ko', usedBy: ['JP'], shown: true },
  ],
  summary: 'Administered by Russia and claimed by Japan.',
  sources: ['invented'],
  verified: true,
};

export function territory(values: Partial<TerritoryMention> = {}): TerritoryMention {
  return {
    kind: 'territory',
    field: 'text',
    start: 20,
    end: 40,
    surface: 'Northern Territories',
    entity: islands.id,
    area: islands.id,
    name: 'Northern Territories',
    claimant: 'JP',
    ...values,
  };
}

/** A second bearer of the minister's family name, in office at the same time. */
export const namesake: Official = {
  id: 'jp.aoba-sora',
  name: 'Sora Aoba',
  country: 'JP',
  names: [
    { lang: 'en', family: 'Aoba', given: 'Sora' },
    { lang: 'ja', family: '青葉', given: '空' },
  ],
  offices: [
    office({
      kind: 'minister',
      post: 'fisheries_minister',
      title: 'Minister of Fisheries',
      from: '2015',
      to: '2018',
    }),
    office({
      kind: 'ambassador',
      post: 'ambassador',
      title: 'Ambassador to Russia',
      from: '2018-06',
      to: '2020',
    }),
  ],
};

export function unresolved(values: Partial<UnresolvedMention> = {}): UnresolvedMention {
  return {
    kind: 'unresolved',
    field: 'text',
    start: 70,
    end: 74,
    surface: 'Aoba',
    name: 'Aoba',
    candidates: [minister.id, namesake.id],
    ...values,
  };
}

export const declaration: Agreement = {
  id: 'harbour-declaration',
  kind: 'declaration',
  name: 'Harbour Declaration',
  date: '1958-04',
  parties: ['SU', 'JP'],
  names: {
    en: ['Harbour Declaration', 'Declaration of 1958'],
    ja: ['港宣言'],
    ru: ['Портовая декларация'],
    ko: ['항구 선언'],
    'zh-Hans': ['港口宣言'],
    'zh-Hant': ['港口宣言'],
  },
  summary: 'The two sides agreed to keep the harbour open.',
  caution: 'There is a Harbour Declaration of 1961 too.',
  sources: ['unpublished', 'The Harbour Almanac'],
  verified: false,
};

export function agreement(values: Partial<AgreementMention> = {}): AgreementMention {
  return {
    kind: 'agreement',
    field: 'text',
    start: 80,
    end: 99,
    surface: 'Harbour Declaration',
    entity: declaration.id,
    name: declaration.name,
    date: '1958-04',
    parties: ['SU', 'JP'],
    ...values,
  };
}

export function correction(values: Partial<Correction> = {}): Correction {
  return {
    kind: 'not-this',
    entity: minister.id,
    name: minister.name,
    surface: 'Aoba',
    where: 'harbour.example/1',
    made: '2026-11-20T12:00:00.000Z',
    ...values,
  };
}

/** The records behind every mention made here. */
export const facts: Pick<Reading, 'officials' | 'territories' | 'agreements'> = {
  officials: { [minister.id]: minister, [namesake.id]: namesake },
  territories: { [islands.id]: islands },
  agreements: { [declaration.id]: declaration },
};

export function item(
  url: string,
  values: Partial<ReadArticle['article']> = {},
  relevant = true,
): ReadArticle {
  return {
    article: {
      url,
      title: `Title of ${url}`,
      text: 'Rin Aoba spoke of the Northern Territories.',
      language: 'en',
      ...values,
    },
    relevance: {
      relevant,
      score: relevant ? 0.9 : 0.1,
      counterparts: relevant ? ['RU'] : [],
      topics: relevant ? ['peace-treaty'] : [],
      reasons: [
        { code: 'reasonPairInTitle', weight: 1.2, passage: 'Tokyo and Moscow' },
        { code: 'reasonSport', weight: -0.4 },
      ],
    },
    mentions: relevant
      ? [official(), territory(), official({ start: 60, end: 64, surface: 'Aoba' })]
      : [],
  };
}

export function reading(kind: Reading['kind'], items: ReadArticle[]): Reading {
  return {
    kind,
    items,
    ...facts,
    asOf: '2026-11-01',
  };
}

export function row(id: number, values: Partial<ClippingRow> = {}): ClippingRow {
  return {
    id,
    key: `harbour.example/${id}`,
    kind: 'article',
    url: `https://harbour.example/${id}`,
    title: `Clipping ${id}`,
    outlet: 'The Harbour Times',
    published: '2019-05-10',
    saved: '2026-11-20T12:00:00.000Z',
    language: 'en',
    read: false,
    counterparts: ['RU'],
    mentions: 3,
    ...values,
  };
}
