import type { Facet } from '../../../lib/core/facets';
import type { PictureRow } from '../../../lib/core/pictures/row';

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const OUTLETS = [
  'The Harbour Times',
  '港湾新聞',
  'Strait News',
  'Вестник пролива',
  '항구일보',
  '海峡时报',
  '海峽日報',
  'Kontor Wire',
  'The Lighthouse',
  '灯台通信',
  'North Quay Gazette',
  'Маяк',
];

interface Wish {
  rows: number;
  from: number;
  years: number;
  outlets: (at: number) => string;
  outletCount: number;
}

function made({ rows, from, years, outlets, outletCount }: Wish): PictureRow[] {
  const random = chance(7);
  return Array.from({ length: rows }, (_, id) => {
    const year = from + Math.floor(random() * years);
    const month = 1 + Math.floor(random() ** 1.4 * 12);
    const day = `${year}-${String(month).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
    const outlet = Math.floor(random() ** 2 * outletCount);
    const counterparts = ['RU', 'CN', 'KR', 'US', 'KP', 'EU', 'TW', 'PH', 'AU', 'NATO'].filter(
      (_, at) => random() < 0.42 / (at + 1),
    );
    const side = random() < (outlet % 3) / 3 + 0.12 ? 'JP' : random() < 0.8 ? 'RU' : '-';
    const facets: Facet[] = [
      ...(random() < 0.5 ? (['entity:jp.aoba-rin'] as const) : []),
      ...(random() < 0.6
        ? ([
            'entity:southern-kurils',
            `name:southern-kurils/${side}`,
            ...(random() < 0.12 ? (['name:southern-kurils/JP'] as const) : []),
          ] as Facet[])
        : []),
    ];
    return {
      id,
      day: random() < 0.03 ? undefined : day,
      saved: '2026-11-22T08:00:00.000Z',
      outlet: `outlet-${outlet}.example`,
      outletName: outlets(outlet),
      counterparts,
      facets,
    };
  });
}

const named = (at: number) => OUTLETS[at % OUTLETS.length] ?? '';

/** Archives of our own making, from nothing to more than a picture holds. */
export const archives: Record<string, () => PictureRow[]> = {
  usual: () => made({ rows: 900, from: 2022, years: 5, outlets: named, outletCount: 12 }),
  one: () =>
    made({ rows: 1, from: 2026, years: 1, outlets: named, outletCount: 1 }).map((row) => ({
      ...row,
      day: '2026-09-14',
      counterparts: ['RU'],
      facets: ['entity:jp.aoba-rin', 'entity:southern-kurils', 'name:southern-kurils/JP'],
    })),
  none: () => [],
  decade: () => made({ rows: 12_000, from: 2016, years: 11, outlets: named, outletCount: 12 }),
  generation: () => made({ rows: 3_000, from: 1989, years: 38, outlets: named, outletCount: 12 }),
  forty: () =>
    made({
      rows: 900,
      from: 2025,
      years: 2,
      outlets: (at) => `${named(at)} ${at}`,
      outletCount: 40,
    }),
  hundreds: () =>
    made({
      rows: 4_000,
      from: 2025,
      years: 2,
      outlets: (at) => `${named(at)} ${at}`,
      outletCount: 300,
    }),
  long: () =>
    made({
      rows: 200,
      from: 2026,
      years: 1,
      outlets: (at) =>
        at % 2 === 0
          ? `The Very Long Established Harbour and Strait Intelligencer, incorporating the North Quay Gazette and the Lighthouse Keeper’s Weekly ${at}`
          : `北方海峡港湾灯台新聞社連合・共同編集局発行の国際版朝刊および夕刊ならびに電子版総合案内 ${at}`,
      outletCount: 6,
    }),
};
