import type { Facet } from '../../lib/core/facets';
import { isoMonth, type Span } from '../../lib/core/pictures/month';
import { type MonthsPicture, monthsPicture, type Strip } from '../../lib/core/pictures/months';
import type { Tally } from '../../lib/core/pictures/tally';
import { inSteps, stepsOf } from '../../lib/core/pictures/years';
import { counted, type Words } from '../translate';
import { partyName } from '../wording';
import { monthText, withNumber } from './labels';
import type { Picture } from './PictureFigure';
import { leastWidthOf, summaryOf, titlesOf } from './strips';

/** So many counterparts have strips of their own; the eye follows no more. */
const MOST_DRAWN = 6;

interface Line {
  label: string;
  strip: Strip;
  /** Lists its clippings; absent where no filter is just these. */
  facet?: Facet;
}

/** Clippings a month, or over many years a year, by counterpart. */
export function monthsOf(words: Words, tally: Tally, span: Span): Picture | undefined {
  const { t } = words;
  const picture = monthsPicture(tally, span, MOST_DRAWN);
  if (picture.n === 0) return undefined;
  const steps = stepsOf(span);
  const { by } = steps;
  const lines = linesOf(words, picture);
  const pickOf = (facet: Facet | undefined, start: number): Facet[] | undefined =>
    facet && by === 'month' ? [facet, `month:${isoMonth(start)}`] : undefined;
  const strips = lines.map(({ label, strip, facet }) => {
    const counts = inSteps(strip.counts, span, steps);
    return {
      label,
      number: withNumber(words, '', strip.n),
      counts,
      titles: titlesOf(words, label, counts, steps),
      picks: steps.starts.map((start) => pickOf(facet, start) ?? []),
    };
  });
  const all = inSteps(picture.all, span, steps);
  return {
    name: 'months',
    title: t(by === 'year' ? 'pictureYears' : 'pictureMonths'),
    n: picture.n,
    summary: summaryOf(words, all, steps),
    notes: [
      t('pictureShared'),
      ...(picture.undated > 0 ? [counted(words, 'pictureUndated', picture.undated)] : []),
    ],
    leastWidth: leastWidthOf(steps),
    draw: (drawings, canvas) =>
      drawings.strips(canvas, {
        steps,
        strips,
        tickLabel: (month, yearOnly) => monthText(words, month, yearOnly ? 'year' : 'month'),
      }),
    table: {
      columns: [
        t(by === 'year' ? 'pictureYear' : 'pictureMonth'),
        t('pictureAll'),
        ...lines.map(({ label }) => label),
      ],
      rows: steps.starts.map((start, at) => ({
        head: monthText(words, start, by),
        cells: [
          {
            n: all[at] ?? 0,
            ...(by === 'month' ? { pick: [`month:${isoMonth(start)}`] as Facet[] } : {}),
          },
          ...lines.map(({ facet }, line) => {
            const pick = pickOf(facet, start);
            return { n: strips[line]?.counts[at] ?? 0, ...(pick ? { pick } : {}) };
          }),
        ],
      })),
    },
    csv: () => [
      [
        t('pictureMonth'),
        t('pictureAll'),
        ...picture.strips.map(({ key }) => partyName(words, key)),
        t('pictureNoParty'),
      ],
      ...picture.all.map((n, at) => [
        isoMonth(span.first + at),
        n,
        ...picture.strips.map(({ counts }) => counts[at] ?? 0),
        picture.none?.counts[at] ?? 0,
      ]),
    ],
  };
}

function linesOf(words: Words, { strips, others, none }: MonthsPicture): Line[] {
  return [
    ...strips.slice(0, MOST_DRAWN).map(
      (strip): Line => ({
        label: partyName(words, strip.key),
        strip,
        facet: `party:${strip.key}`,
      }),
    ),
    ...(others ? [{ label: words.t('pictureOthers'), strip: others }] : []),
    ...(none ? [{ label: words.t('pictureNoParty'), strip: none }] : []),
  ];
}
