import type { Facet } from '../../lib/core/facets';
import type { Span } from '../../lib/core/pictures/month';
import {
  FEW,
  type NamesPicture,
  NOBODYS,
  namesPicture,
  SEVERAL,
} from '../../lib/core/pictures/names';
import type { Tally } from '../../lib/core/pictures/tally';
import type { CardFacts } from '../MentionCard';
import { counted, type Words } from '../translate';
import { entityText, numberText, percentText, sidesOf, sideText } from './labels';
import type { Picture } from './PictureFigure';

/** A page of bars; whoever wants the three-hundredth outlet reads the table. */
const MOST_DRAWN = 40;

/** Which name each outlet uses for a place; `span` undefined means all, the undated too. */
export function namesOf(
  words: Words,
  tally: Tally,
  place: string,
  span: Span | undefined,
  facts: CardFacts,
): Picture | undefined {
  const { t } = words;
  const record = facts.territories[place];
  const picture = namesPicture(tally, place, sidesOf(words, record), span);
  const [first] = picture.rows;
  if (!first) return undefined;
  const columns = picture.columns.map((key) => ({ key, label: sideText(words, key, record) }));
  const drawn = picture.rows.slice(0, MOST_DRAWN);
  const share = (count: number, n: number) =>
    t('pictureShare', counted(words, 'clippings', count), percentText(words, count / n));
  return {
    name: 'names',
    title: t('pictureNames', entityText(words, place, facts)),
    n: picture.n,
    summary: t('pictureNamesSummary', counted(words, 'outlets', picture.rows.length), first.name),
    notes: notesOf(words, picture, drawn.length),
    leastWidth: 0,
    draw: (drawings, canvas) =>
      drawings.names(canvas, {
        columns,
        rows: drawn.map(({ outlet, name, n, isFew, counts }) => ({
          label: name,
          number: t(isFew ? 'pictureFew' : 'pictureN', numberText(words, n)),
          isFew,
          counts,
          titles: counts.map((count, at) =>
            t('pictureCell', share(count, n), name, columns[at]?.label ?? ''),
          ),
          picks: columns.map(({ key }) => pickOf(place, outlet, key)),
        })),
      }),
    table: {
      columns: [
        t('particular_outlet'),
        t('pictureHost'),
        t('pictureAll'),
        ...columns.map(({ label }) => label),
      ],
      rows: picture.rows.map(({ outlet, name, n, isFew, counts }) => ({
        head: name,
        isFew,
        cells: [
          outlet,
          { n, pick: [`entity:${place}`, `outlet:${outlet}`] },
          ...counts.map((count, at) => {
            const pick = pickOf(place, outlet, columns[at]?.key ?? '');
            return { n: count, share: count / n, ...(pick ? { pick } : {}) };
          }),
        ],
      })),
    },
    csv: () => [
      [
        t('particular_outlet'),
        t('pictureHost'),
        t('pictureAll'),
        ...columns.map(({ label }) => label),
      ],
      ...picture.rows.map(({ outlet, name, n, counts }) => [name, outlet, n, ...counts]),
    ],
  };
}

/**
 * The clippings of an outlet that use a side's name. Those that use another's besides are among them: no
 * filter leaves them out, and who looks at a name wants them.
 */
function pickOf(place: string, outlet: string, column: string): Facet[] | undefined {
  if (column === SEVERAL) return undefined;
  return [`name:${place}/${column === NOBODYS ? '-' : column}`, `outlet:${outlet}`];
}

function notesOf(words: Words, { rows, undated }: NamesPicture, drawn: number): string[] {
  const { t } = words;
  return [
    ...(rows.some(({ isFew }) => isFew) ? [t('pictureFewNote', numberText(words, FEW))] : []),
    ...(rows.length > drawn
      ? [t('pictureMost', numberText(words, drawn), numberText(words, rows.length))]
      : []),
    t('pictureNoOrder'),
    ...(undated > 0 ? [counted(words, 'pictureUndated', undated)] : []),
  ];
}
