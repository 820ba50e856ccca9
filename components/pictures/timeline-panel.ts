import type { Official } from '../../lib/core/entity';
import type { Facet } from '../../lib/core/facets';
import { isoMonth, type Span } from '../../lib/core/pictures/month';
import type { Tally } from '../../lib/core/pictures/tally';
import { type Term, termsWithin } from '../../lib/core/pictures/terms';
import { timelinePicture } from '../../lib/core/pictures/timeline';
import { inSteps, spanOfSteps, stepsOf } from '../../lib/core/pictures/years';
import type { CardFacts } from '../MentionCard';
import { counted, type Words } from '../translate';
import { termText } from '../wording';
import { entityText, monthText, sidesOf, sideText, withNumber } from './labels';
import type { Picture } from './PictureFigure';
import { leastWidthOf, summaryOf, titlesOf } from './strips';

/** The clippings that name one entity along time; of a person with the offices above, of a place by whose name is used. */
export function timelineOf(
  words: Words,
  tally: Tally,
  entity: string,
  span: Span,
  facts: CardFacts,
): Picture | undefined {
  const { t } = words;
  const { n, undated, all, sides } = timelinePicture(tally, entity, span);
  if (n === 0) return undefined;
  const steps = stepsOf(span);
  const { by } = steps;
  const official = facts.officials[entity];
  const place = facts.territories[entity];
  const terms = termsWithin(official?.offices ?? [], spanOfSteps(steps));
  const order = [...sidesOf(words, place), '-'];
  const lines = [
    { label: t('pictureAll'), strip: all, facets: [`entity:${entity}`] as Facet[] },
    ...sides
      .toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
      .map((strip) => ({
        label: sideText(words, strip.key, place),
        strip,
        facets: [`name:${entity}/${strip.key}`] as Facet[],
      })),
  ];
  const strips = lines.map(({ label, strip, facets }) => {
    const counts = inSteps(strip.counts, span, steps);
    return {
      label,
      number: withNumber(words, '', strip.n),
      counts,
      titles: titlesOf(words, label, counts, steps),
      picks: steps.starts.map((start): Facet[] =>
        by === 'month' ? [...facets, `month:${isoMonth(start)}`] : [],
      ),
    };
  });
  const counts = strips[0]?.counts ?? [];
  const officesIn = (start: number, length: number) =>
    terms
      .filter(({ from, to }) => from < start + length && to > start)
      .map((term) => officeText(words, term))
      .join('; ');
  const offices = terms.map((term) => ({ term, label: officeText(words, term) }));
  return {
    name: 'timeline',
    title: t('pictureTimeline', entityText(words, entity, facts)),
    n,
    summary: summaryOf(words, counts, steps),
    notes: [
      ...officeNotes(words, official, terms),
      ...(sides.length > 1 ? [t('pictureBoth')] : []),
      ...(undated > 0 ? [counted(words, 'pictureUndated', undated)] : []),
    ],
    leastWidth: leastWidthOf(steps),
    draw: (drawings, canvas) =>
      drawings.strips(
        canvas,
        {
          steps,
          strips,
          tickLabel: (month, yearOnly) => monthText(words, month, yearOnly ? 'year' : 'month'),
        },
        offices,
      ),
    table: {
      columns: [
        t(by === 'year' ? 'pictureYear' : 'pictureMonth'),
        ...lines.map(({ label }) => label),
        ...(terms.length > 0 ? [t('pictureOffices')] : []),
      ],
      rows: steps.starts.map((start, at) => ({
        head: monthText(words, start, by),
        cells: [
          ...strips.map(({ counts, picks }) => ({
            n: counts[at] ?? 0,
            ...(picks[at]?.length ? { pick: picks[at] } : {}),
          })),
          ...(terms.length > 0 ? [officesIn(start, steps.length)] : []),
        ],
      })),
    },
    csv: () => [
      [
        t('pictureMonth'),
        ...lines.map(({ label }) => label),
        ...(terms.length > 0 ? [t('pictureOffices')] : []),
      ],
      ...all.counts.map((_, at) => [
        isoMonth(span.first + at),
        ...lines.map(({ strip }) => strip.counts[at] ?? 0),
        ...(terms.length > 0 ? [officesIn(span.first + at, 1)] : []),
      ]),
    ],
  };
}

/** An office with its term as exact as known, and what is in doubt. */
function officeText(words: Words, { office }: Term): string {
  const { t } = words;
  const doubts = [
    ...(office.acting ? [t('officeActing')] : []),
    ...(office.verified ? [] : [t('factUnverified')]),
  ];
  const about = doubts.reduce((all, part) => t('copyAnd', all, part), termText(words, office));
  return t('copyNames', office.title, about);
}

function officeNotes(
  { t }: Words,
  official: Official | undefined,
  terms: readonly Term[],
): string[] {
  if (!official) return [];
  if (terms.length === 0) return [t('pictureNoOffice')];
  return [
    terms.some(({ office }) => office.acting) && t('pictureHatched'),
    terms.some(({ from, surelyFrom, surelyTo, to }) => from < surelyFrom || surelyTo < to) &&
      t('pictureDashed'),
    terms.some(({ beginsBefore, endsAfter, isOpen }) => beginsBefore || endsAfter || isOpen) &&
      t('pictureArrow'),
  ].filter((note) => note !== false);
}
