import type { Facet } from '../../lib/core/facets';
import { useWords } from '../translate';
import { numberText, percentText } from './labels';
import type { PictureCell, PictureTable as Table } from './tables';

interface Props {
  table: Table;
  /** The picture's title. */
  caption: string;
  onPick: (facets: Facet[]) => void;
}

/** The numbers of a picture; a number leads to its clippings, by keyboard too, as a bar does by pointer. */
export function PictureTable({ table, caption, onPick }: Props) {
  const { columns, rows } = table;
  return (
    <table class="picture-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, cells, isFew }) => (
          <tr key={head} class={isFew ? 'picture-few' : ''}>
            <th scope="row">{head}</th>
            {cells.map((cell, at) =>
              typeof cell === 'string' ? (
                <td key={columns[at + 1]}>{cell}</td>
              ) : (
                <td key={columns[at + 1]} class="picture-number">
                  <CellNumber
                    cell={cell}
                    row={head}
                    column={columns[at + 1] ?? ''}
                    onPick={onPick}
                  />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface NumberProps {
  cell: PictureCell;
  row: string;
  column: string;
  onPick: (facets: Facet[]) => void;
}

function CellNumber({ cell: { n, share, pick }, row, column, onPick }: NumberProps) {
  const words = useWords();
  const { t } = words;
  const number = numberText(words, n);
  const text = share === undefined ? number : t('pictureShare', number, percentText(words, share));
  if (!pick || n === 0) return <>{text}</>;
  return (
    <button
      type="button"
      class="link"
      aria-label={t('pictureCell', text, row, column)}
      onClick={() => onPick(pick)}
    >
      {text}
    </button>
  );
}
