import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Facet } from '../../lib/core/facets';
import { toCsv } from '../../lib/core/pictures/csv';
import { counted, useWords } from '../translate';
import { dateText } from '../wording';
import type { Drawings } from './drawings';
import { withNumber } from './labels';
import { fileLook } from './looks';
import { PictureTable } from './PictureTable';
import { standalone } from './standalone';
import type { PictureTable as Table } from './tables';
import { type Draw, useDrawing } from './use-drawing';

/** What all pictures are given alike. */
export interface PictureTools {
  drawings: Drawings | undefined;
  /** Day of looking, ISO. */
  today: string;
  onSaveFile: (name: string, type: string, text: string) => void;
  /** Lists the clippings that have all of these facets, in these months where only they were counted. */
  onPick: (facets: Facet[], months?: { from: string; to: string }) => void;
}

/** One picture, ready to be drawn, told, listed and saved. */
export interface Picture {
  /** Of the files, and of what is in the drawing. */
  name: 'months' | 'timeline' | 'names';
  title: string;
  n: number;
  /** What it shows, in words. */
  summary: string;
  /** What is to be known to read it right. */
  notes: string[];
  leastWidth: number;
  draw: Draw;
  table: Table;
  csv: () => (string | number)[][];
}

interface Props {
  tools: PictureTools;
  /** Absent where there is nothing to draw. */
  picture: Picture | undefined;
  /** Said then. */
  empty: string;
  /** Choices that are this picture's alone. */
  children?: ComponentChildren;
}

/** Of a file, in pixels: what two columns of a page take. */
const FILE_WIDTH = 900;

/** A picture with its title and number, its words for who does not see it, its table twin and its files. */
export function PictureFigure({ tools, picture, empty, children }: Props) {
  if (!picture)
    return (
      <section class="picture">
        {children}
        <p class="quiet">{empty}</p>
      </section>
    );
  return (
    <section class="picture">
      {children}
      <Drawn tools={tools} picture={picture} />
    </section>
  );
}

function Drawn({ tools, picture }: { tools: PictureTools; picture: Picture }) {
  const words = useWords();
  const { t, locale } = words;
  const { drawings, today, onSaveFile, onPick } = tools;
  const { name, n, summary, notes, leastWidth, draw, table, csv } = picture;
  const title = withNumber(words, picture.title, n);
  const place = useRef<HTMLDivElement>(null);
  const [unfolded, setUnfolded] = useState(false);
  const id = `picture-${name}`;
  const { room, drawn } = useDrawing(place, { drawings, draw, id, locale, leastWidth, onPick });
  const isWider = drawn > room && room > 0;

  function saveSvg(): void {
    if (!drawings) return;
    const width = Math.max(FILE_WIDTH, leastWidth);
    const canvas = { document, width, look: fileLook, id, locale };
    const clippings = counted(words, 'clippings', n);
    const source = t('pictureSource', clippings, dateText(words, today));
    const text = standalone(canvas, draw(drawings, canvas), { title, notes, source });
    onSaveFile(`kirinuki-${name}-${today}.svg`, 'image/svg+xml', text);
  }

  return (
    <figure class="picture-figure">
      <figcaption>
        <h2>{title}</h2>
        <p class="quiet">{summary}</p>
      </figcaption>
      <div class="picture-scroll" {...(isWider ? scrollable(title) : {})}>
        <div class="picture-drawing" role="img" aria-label={`${title}. ${summary}`} ref={place} />
      </div>
      <ul class="quiet">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <div class="picture-tools">
        <button type="button" class="button" disabled={!drawings} onClick={saveSvg}>
          {t('pictureSvg')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => onSaveFile(`kirinuki-${name}-${today}.csv`, 'text/csv', toCsv(csv()))}
        >
          {t('pictureCsv')}
        </button>
      </div>
      <details onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
        <summary>{t('pictureTable')}</summary>
        {unfolded && (
          <div class="picture-scroll" {...scrollable(t('pictureTable'))}>
            <PictureTable table={table} caption={title} onPick={onPick} />
          </div>
        )}
      </details>
    </figure>
  );
}

/** A picture wider than the page is scrolled where it is, by keyboard too: the page itself never is. */
function scrollable(label: string) {
  return { role: 'group', 'aria-label': label, tabIndex: 0 } as const;
}
