import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { PictureTools } from '../../components/pictures/PictureFigure';
import { PicturesView } from '../../components/pictures/PicturesView';
import { TrashView } from '../../components/TrashView';
import type { Filter } from '../../lib/core/filter';
import type { ArchiveLists } from '../../lib/extension/archive-lists';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { saveText } from '../../lib/extension/downloads';
import { pictureRows } from '../../lib/extension/picture-rows';
import { today } from '../shared/today';
import { useTrash } from '../shared/use-trash';
import { usePictures } from './use-pictures';

/** What was removed, for as long as it is looked at. */
export function TrashPart({ archive }: { archive: ArchiveDatabase }) {
  return <TrashView {...useTrash(archive)} />;
}

interface PicturesProps {
  lists: ArchiveLists;
  filter: Filter;
  onPick: PictureTools['onPick'];
}

/** The pictures of what the list is of, counted and drawn once they are looked at. */
export function PicturesPart({ lists, filter, onPick }: PicturesProps) {
  const rows = useCallback((of: Filter) => pictureRows(lists, of), [lists]);
  const pictures = usePictures(rows, filter, { wanted: true });
  // The filter that is kept while picking is that of the moment.
  const pick = useRef(onPick);
  pick.current = onPick;
  // The same object as long as it can be: with another the pictures are drawn anew.
  const tools = useMemo(
    () => ({
      drawings: pictures.drawings,
      today: today(),
      onSaveFile: saveText,
      onPick: ((...picked) => pick.current(...picked)) as PictureTools['onPick'],
    }),
    [pictures.drawings],
  );
  return <PicturesView {...pictures} tools={tools} />;
}
