import { vi } from 'vitest';
import { drawings } from '../../components/pictures/drawings';
import { PicturesView, type PicturesViewProps } from '../../components/pictures/PicturesView';
import type { Office } from '../../lib/core/entity';
import type { PictureRow } from '../../lib/core/pictures/row';
import { row, tallyOf } from '../core/pictures/rows';
import { declaration, islands, minister, namesake, office } from './samples';

/** An office not ended, as far as anybody knows. */
function openOffice(values: Partial<Office>): Office {
  const { to: _, ...open } = office(values);
  return open;
}

/** The minister with offices of every kind of certainty. */
export const longServing = {
  ...minister,
  offices: [
    office({ title: 'Director, Treaties Bureau', from: '2014', to: '2015' }),
    office({ title: 'Acting Director-General', from: '2015', to: '2016-04', acting: true }),
    office({
      title: 'Minister for Foreign Affairs of Japan',
      from: '2016-08-03',
      to: '2019-09-11',
    }),
    openOffice({ title: 'Ambassador to the Harbour Conference', from: '2020-02', verified: false }),
  ] as Office[],
};

export const facts = {
  officials: { [minister.id]: longServing, [namesake.id]: namesake },
  territories: { [islands.id]: islands },
  agreements: { [declaration.id]: declaration },
};

/** Clippings of three years, one of them undated, by three outlets. */
export const clippings: PictureRow[] = [
  ...Array.from({ length: 24 }, (_, at) =>
    row({
      id: at,
      day: `${2018 + Math.floor(at / 10)}-${String((at % 10) + 1).padStart(2, '0')}-05`,
      counterparts: at % 3 === 0 ? ['RU'] : at % 3 === 1 ? ['RU', 'CN'] : [],
      outlet: at % 4 === 0 ? 'strait.example' : 'harbour.example',
      outletName: at % 4 === 0 ? 'Strait News' : 'The Harbour Times',
      facets: [
        `entity:${minister.id}`,
        ...(at % 2 === 0
          ? ([`entity:${islands.id}`, `name:${islands.id}/${at % 4 === 0 ? 'RU' : 'JP'}`] as const)
          : []),
      ],
    }),
  ),
  row({
    id: 30,
    outlet: 'kowan.example',
    facets: [`entity:${islands.id}`, `name:${islands.id}/-`],
  }),
  row({ id: 31, day: undefined, facets: [`entity:${minister.id}`] }),
];

export function pictures(rows = clippings, values: Partial<PicturesViewProps> = {}) {
  const calls = { onSaveFile: vi.fn(), onPick: vi.fn() };
  const props: PicturesViewProps = {
    counting: { state: 'done' },
    tally: tallyOf(rows),
    facts,
    tools: { drawings, today: '2021-03-01', ...calls },
    ...values,
  };
  return { view: <PicturesView {...props} />, calls };
}
